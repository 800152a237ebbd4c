//! Which recipients of a list are asked for.

use sendcheck_core::check::{Recipients, Verdict};
use sendcheck_core::finding::Severity;
use sendcheck_core::rules::RuleCode;

use crate::fault::Fault;

/// The conditions that a recipient has to meet, all of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Only {
    verdict: Option<Verdict>,
    severity: Option<Severity>,
    code: Option<RuleCode>,
    /// As [`folded`] has it.
    text: Option<String>,
}

impl Only {
    /// The conditions as the package hands them on; an empty text is no condition.
    pub(crate) fn read([verdict, severity, code, text]: [&str; 4]) -> Result<Self, Fault> {
        let given = |text: &'_ str| !text.is_empty();
        let unknown = |member: &str, value: &str, expected: &str| {
            Fault::usage(format!("`only.{member}` is `{value}`; expected {expected}"))
        };
        let verdicts = [Verdict::Accepted, Verdict::Failed, Verdict::Skipped];
        let severities = [Severity::Error, Severity::Warning, Severity::Info];
        let find_verdict = || verdicts.into_iter().find(|one| one.as_str() == verdict);
        let find_severity = || severities.into_iter().find(|one| one.as_str() == severity);
        Ok(Self {
            verdict: given(verdict)
                .then(|| find_verdict().ok_or_else(|| unknown("verdict", verdict, "`accepted`, `failed` or `skipped`")))
                .transpose()?,
            severity: given(severity)
                .then(|| find_severity().ok_or_else(|| unknown("severity", severity, "`error`, `warning` or `info`")))
                .transpose()?,
            code: given(code)
                .then(|| code.parse().map_err(|_| unknown("code", code, "the bare code of a rule")))
                .transpose()?,
            text: given(text).then(|| folded(text)),
        })
    }

    /// The indexes, from 0, of the recipients that meet the conditions.
    pub(crate) fn select(&self, recipients: &Recipients) -> Vec<u32> {
        (0..recipients.len())
            .filter(|index| self.holds(recipients, *index))
            .filter_map(|i| u32::try_from(i).ok())
            .collect()
    }

    fn holds(&self, recipients: &Recipients, index: usize) -> bool {
        let rules = recipients.rules(index).unwrap_or_default();
        self.verdict.is_none_or(|verdict| recipients.verdict(index) == Some(verdict))
            && self.code.is_none_or(|code| rules.contains(code))
            && self.severity.is_none_or(|severity| has_severity(recipients, index, severity))
            && self.text.as_deref().is_none_or(|text| holds_text(recipients, index, text))
    }
}

/// Whether a finding of this severity stands on the recipient. A rule may be milder in one place than in
/// another, so the findings themselves are looked at, of those recipients that have any.
fn has_severity(recipients: &Recipients, index: usize, severity: Severity) -> bool {
    let none = recipients.rules(index).unwrap_or_default().is_empty();
    !none
        && recipients
            .recipient(index)
            .is_some_and(|recipient| recipient.findings.iter().any(|finding| finding.severity == severity))
}

fn holds_text(recipients: &Recipients, index: usize, text: &str) -> bool {
    recipients.cells(index).is_some_and(|cells| cells.iter().any(|cell| folded(cell).contains(text)))
}

/// The text in small letters, letter by letter, so that both small sigmas are the same. (The standard library's
/// `to_lowercase` tells the one at the end of a word from the others, with tables of its own.)
fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(|c| if c == 'ς' { 'σ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn letters_are_found_whatever_their_case() {
        assert_eq!(folded("Ünal ΟΔΟΣ"), folded("ÜNAL οδος"));
        assert_ne!(folded("Unal"), folded("Ünal"));
    }
}
