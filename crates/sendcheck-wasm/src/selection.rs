//! Which recipients of a list are asked for.

use js_sys::JsString;
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
    text: Option<String>,
}

impl Only {
    /// The conditions as the package hands them on; an empty text is no condition.
    pub(crate) fn read([verdict, severity, code, text]: [&str; 4]) -> Result<Self, Fault> {
        let given = |text: &str| !text.is_empty();
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
            text: given(text).then(|| text.into()),
        })
    }

    /// The indexes, from 0, of the recipients that meet the conditions.
    pub(crate) fn select(&self, recipients: &Recipients) -> Vec<u32> {
        let text = self.text.as_deref().map(|text| String::from(JsString::from(text).to_lower_case()));
        (0..recipients.len())
            .filter(|index| self.holds(recipients, *index, text.as_deref()))
            .filter_map(|i| u32::try_from(i).ok())
            .collect()
    }

    fn holds(&self, recipients: &Recipients, index: usize, text: Option<&str>) -> bool {
        let rules = recipients.rules(index).unwrap_or_default();
        self.verdict.is_none_or(|verdict| recipients.verdict(index) == Some(verdict))
            && self.code.is_none_or(|code| rules.contains(code))
            && self.severity.is_none_or(|severity| has_severity(recipients, index, severity))
            && text.is_none_or(|text| holds_text(recipients, index, text))
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

/// Whether a cell has the text, in whatever case. JavaScript has the letters of all scripts already; tables of our own
/// for them would make the module 6 kB larger.
fn holds_text(recipients: &Recipients, index: usize, text: &str) -> bool {
    // No cell holds a NUL, so no text is found across two.
    let cells = recipients.cells(index).map(|cells| JsString::from(cells.join("\0")));
    cells.is_some_and(|cells| cells.to_lower_case().includes(text, 0))
}
