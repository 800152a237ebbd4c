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
        let wanted = self.text.as_deref().map(Wanted::of);
        (0..recipients.len())
            .filter(|index| self.holds(recipients, *index, wanted.as_ref()))
            .filter_map(|i| u32::try_from(i).ok())
            .collect()
    }

    fn holds(&self, recipients: &Recipients, index: usize, wanted: Option<&Wanted>) -> bool {
        let rules = recipients.rules(index).unwrap_or_default();
        self.verdict.is_none_or(|verdict| recipients.verdict(index) == Some(verdict))
            && self.code.is_none_or(|code| rules.contains(code))
            && self.severity.is_none_or(|severity| has_severity(recipients, index, severity))
            && wanted.is_none_or(|wanted| wanted.is_in(recipients, index))
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

/// A text that is looked for in cells.
struct Wanted {
    /// As [`folded`] has it.
    text: String,
    /// The digits, if it could be a number or a piece of one.
    digits: Option<String>,
}

impl Wanted {
    fn of(text: &str) -> Self {
        let text = text.trim();
        // The zeros in front are dialled in the country, or in front of a calling code, and are in no number.
        let digits = digits_of(text).map(|digits| String::from(digits.trim_start_matches('0')));
        Self { text: folded(text), digits: digits.filter(|digits| digits.len() >= FEWEST_DIGITS) }
    }

    fn is_in(&self, recipients: &Recipients, index: usize) -> bool {
        recipients.cells(index).is_some_and(|cells| {
            // No cell holds a NUL, so no text is found across two.
            let has_number =
                |digits: &String| cells.iter().filter_map(|cell| digits_of(cell)).any(|own| own.contains(digits));
            folded(&cells.join("\0")).contains(&self.text) || self.digits.as_ref().is_some_and(has_number)
        })
    }
}

/// With fewer digits a number is not looked for in all spellings.
const FEWEST_DIGITS: usize = 4;

/// The digits of what could be a number: nothing else but separators stands between them.
fn digits_of(text: &str) -> Option<String> {
    let is_separator = |c: char| matches!(c, '+' | '-' | '.' | '/' | '(' | ')') || c.is_whitespace();
    let could_be = text.chars().all(|c| c.is_ascii_digit() || is_separator(c));
    could_be.then(|| text.chars().filter(char::is_ascii_digit).collect())
}

/// The text without what people leave out when they look for something: capitals and accents. JavaScript knows both for the
/// letters of all scripts; tables of our own would make the module 6 kB larger.
fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let parted = String::from(JsString::from(text).normalize("NFKD").to_lower_case());
    let is_accent = |c: &char| ('\u{300}'..='\u{36f}').contains(c);
    let mut plain = String::with_capacity(parted.len());
    for c in parted.chars().filter(|c| !is_accent(c)) {
        match c {
            'ł' => plain.push('l'),
            'ø' => plain.push('o'),
            'đ' | 'ð' => plain.push('d'),
            'ı' => plain.push('i'),
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'þ' => plain.push_str("th"),
            c => plain.push(c),
        }
    }
    plain
}
