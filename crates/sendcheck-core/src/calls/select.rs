//! Which recipients of a list are asked for.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::calls::Fault;
use crate::check::{Recipients, Verdict};
use crate::finding::Severity;
use crate::rules::RuleCode;

/// A text in its compatibility decomposition (NFKD) and in small letters, as whoever calls has it: JavaScript knows both for
/// the letters of all scripts, and tables of our own would make the module 6 kB larger.
pub type Parted = fn(&str) -> String;

/// The conditions that a recipient has to meet, all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Only {
    verdict: Option<Verdict>,
    severity: Option<Severity>,
    code: Option<RuleCode>,
    text: Option<String>,
}

impl Only {
    /// The conditions as a package hands them on: verdict, severity, code, and a text that a cell has to hold. `of` stands in
    /// front of their names where an error speaks of them.
    ///
    /// # Errors
    ///
    /// A word that is none of those expected, as a call that makes no sense.
    pub fn read(of: &str, [verdict, severity, code, text]: [Option<&str>; 4]) -> Result<Self, Fault> {
        let unknown = |name: &str, value: &str, expected: &str| {
            Fault::usage(format!("`{of}{name}` is `{value}`; expected {expected}"))
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
            text: text.filter(|text| !text.is_empty()).map(String::from),
        })
    }

    /// The indexes, from 0, of the recipients that meet the conditions.
    pub fn select(&self, recipients: &Recipients, parted: Parted) -> Vec<u32> {
        let wanted = self.text.as_deref().map(|text| Wanted::of(text, parted));
        (0..recipients.len())
            .filter(|index| self.holds(recipients, *index, wanted.as_ref()))
            .filter_map(|index| u32::try_from(index).ok())
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

/// Whether a finding of this severity stands on the recipient. A rule may be milder in one place than in another, so the
/// findings themselves are looked at, of those recipients that have any.
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
    parted: Parted,
}

impl Wanted {
    fn of(text: &str, parted: Parted) -> Self {
        let text = text.trim();
        // The zeros in front are dialled in the country, or in front of a calling code, and are in no number.
        let digits = digits_of(text).map(|digits| String::from(digits.trim_start_matches('0')));
        let digits = digits.filter(|digits| digits.len() >= FEWEST_DIGITS);
        Self { text: folded(text, parted), digits, parted }
    }

    fn is_in(&self, recipients: &Recipients, index: usize) -> bool {
        recipients.cells(index).is_some_and(|cells| {
            // No cell holds a NUL, so no text is found across two.
            let has_number =
                |digits: &String| cells.iter().filter_map(|cell| digits_of(cell)).any(|own| own.contains(digits));
            folded(&cells.join("\0"), self.parted).contains(&self.text) || self.digits.as_ref().is_some_and(has_number)
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

/// The text without what people leave out when they look for something: capitals and accents.
fn folded(text: &str, parted: Parted) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let parted = parted(text);
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
