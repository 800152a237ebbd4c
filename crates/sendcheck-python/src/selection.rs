//! Which recipients of a list are asked for.

use sendcheck::{Recipients, RuleCode, Severity, Verdict};

use crate::fault::Cause;

/// The conditions that a recipient has to meet, all of them.
#[derive(Debug, Default)]
pub(crate) struct Only {
    verdict: Option<Verdict>,
    severity: Option<Severity>,
    code: Option<RuleCode>,
    text: Option<String>,
}

impl Only {
    /// The conditions as the package hands them on.
    pub(crate) fn read(
        verdict: Option<&str>,
        severity: Option<&str>,
        code: Option<&str>,
        text: Option<&str>,
    ) -> Result<Self, Cause> {
        let unknown = |name: &str, value: &str, expected: &str| {
            Cause::usage(format!("`{name}` is `{value}`; expected {expected}"))
        };
        let verdicts = [Verdict::Accepted, Verdict::Failed, Verdict::Skipped];
        let severities = [Severity::Error, Severity::Warning, Severity::Info];
        let find_verdict = |given: &str| {
            let found = verdicts.into_iter().find(|one| one.as_str() == given);
            found.ok_or_else(|| unknown("verdict", given, "`accepted`, `failed` or `skipped`"))
        };
        let find_severity = |given: &str| {
            let found = severities.into_iter().find(|one| one.as_str() == given);
            found.ok_or_else(|| unknown("severity", given, "`error`, `warning` or `info`"))
        };
        let find_code = |given: &str| given.parse().map_err(|_| unknown("code", given, "the bare code of a rule"));
        Ok(Self {
            verdict: verdict.map(find_verdict).transpose()?,
            severity: severity.map(find_severity).transpose()?,
            code: code.map(find_code).transpose()?,
            text: text.filter(|text| !text.is_empty()).map(str::to_lowercase),
        })
    }

    /// The indexes, from 0, of the recipients that meet the conditions.
    pub(crate) fn select(&self, recipients: &Recipients) -> Vec<usize> {
        (0..recipients.len()).filter(|index| self.holds(recipients, *index)).collect()
    }

    fn holds(&self, recipients: &Recipients, index: usize) -> bool {
        let rules = recipients.rules(index).unwrap_or_default();
        self.verdict.is_none_or(|verdict| recipients.verdict(index) == Some(verdict))
            && self.code.is_none_or(|code| rules.contains(code))
            && self.severity.is_none_or(|severity| has_severity(recipients, index, severity))
            && self.text.as_deref().is_none_or(|text| holds_text(recipients, index, text))
    }
}

/// Whether a finding of this severity stands on the recipient. A rule may be milder in one place than in another, so the
/// findings themselves are looked at, of those recipients that have any.
fn has_severity(recipients: &Recipients, index: usize, severity: Severity) -> bool {
    let none = recipients.rules(index).unwrap_or_default().is_empty();
    let has = |recipient: sendcheck::RecipientReport| recipient.findings.iter().any(|one| one.severity == severity);
    !none && recipients.recipient(index).is_some_and(has)
}

/// Whether a cell has the text, in whatever case.
fn holds_text(recipients: &Recipients, index: usize, text: &str) -> bool {
    recipients.cells(index).is_some_and(|cells| cells.iter().any(|cell| cell.to_lowercase().contains(text)))
}
