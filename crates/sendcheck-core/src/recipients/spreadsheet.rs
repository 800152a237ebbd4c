//! Taking back what spreadsheets do to phone numbers.

use alloc::string::String;
use core::fmt;

use crate::limits;

use super::blank::{is_invisible, trim_marks};

/// Digits before `.0` from which on it is a number's display and not, say, a price.
const DIGITS_BEFORE_DECIMAL: usize = limits::NUMBER_SHORTEST.value;

/// A number as it was before a spreadsheet had it, and what was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repaired<'a> {
    /// The mended text, without blanks at its ends.
    pub text: &'a str,
    /// What was done to it.
    pub repairs: RepairSet,
    /// The spreadsheet threw digits away (`1.22233E+10`): nothing can bring them back, and `text` keeps the exponent.
    pub lossy: bool,
}

/// One kind of damage that was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repair {
    /// A leading `'`, which makes a cell text.
    Apostrophe,
    /// A formula that yields text: `="12223334444"`.
    FormulaWrapper,
    /// A final `.0` of a number with a decimal place.
    TrailingDecimal,
    /// Commas between thousands: `12,223,334,444`.
    ThousandsCommas,
    /// Scientific notation: `1.2223334444E+10`.
    Exponent,
    /// Marks without width at the ends.
    InvisibleMarks,
}

impl Repair {
    /// The damage in words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Apostrophe => "a leading apostrophe",
            Self::FormulaWrapper => "a formula around the number",
            Self::TrailingDecimal => "a decimal place",
            Self::ThousandsCommas => "commas between thousands",
            Self::Exponent => "an exponent",
            Self::InvisibleMarks => "invisible marks",
        }
    }

    const ALL: [Self; 6] = [
        Self::Apostrophe,
        Self::FormulaWrapper,
        Self::TrailingDecimal,
        Self::ThousandsCommas,
        Self::Exponent,
        Self::InvisibleMarks,
    ];
}

/// A set of repairs.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct RepairSet(u8);

impl RepairSet {
    /// Nothing was to be done.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether this was done.
    pub fn contains(self, repair: Repair) -> bool {
        self.0 & (1 << repair as u8) != 0
    }

    /// What was done, in the order of [`Repair`].
    pub fn iter(self) -> impl Iterator<Item = Repair> {
        Repair::ALL.into_iter().filter(move |&repair| self.contains(repair))
    }

    fn add(&mut self, repair: Repair) {
        self.0 |= 1 << repair as u8;
    }
}

impl fmt::Debug for RepairSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// Takes back what a spreadsheet did to a phone number; any other text comes out as it went in, but for blanks at its ends.
///
/// Nothing is allocated unless commas go or an exponent is written out; then `buffer` holds the result.
///
/// ```
/// use sendcheck_core::recipients::spreadsheet::{Repair, repair};
/// let mut buffer = String::new();
/// let repaired = repair("1.2223334444E+10", &mut buffer);
/// assert_eq!(repaired.text, "12223334444");
/// assert!(repaired.repairs.contains(Repair::Exponent) && !repaired.lossy);
/// assert!(repair("1.22233E+10", &mut buffer).lossy);
/// ```
pub fn repair<'a>(text: &'a str, buffer: &'a mut String) -> Repaired<'a> {
    let mut repairs = RepairSet::default();
    if is_digits(text.strip_prefix('+').unwrap_or(text)) {
        return Repaired { text, repairs, lossy: false };
    }
    let mut text = trim(text, &mut repairs);
    if let Some(rest) = text.strip_prefix('\'') {
        repairs.add(Repair::Apostrophe);
        text = trim(rest, &mut repairs);
    }
    if let Some(inner) = unwrap_formula(text) {
        repairs.add(Repair::FormulaWrapper);
        text = trim(inner, &mut repairs);
    }
    if let Some(whole) = without_decimal(text) {
        repairs.add(Repair::TrailingDecimal);
        text = whole;
    }
    if has_thousands_commas(text) {
        repairs.add(Repair::ThousandsCommas);
        buffer.clear();
        buffer.extend(text.chars().filter(|&c| c != ','));
        return Repaired { text: buffer, repairs, lossy: false };
    }
    let Some(scientific) = Scientific::parse(text) else { return Repaired { text, repairs, lossy: false } };
    repairs.add(Repair::Exponent);
    if !scientific.is_complete() {
        return Repaired { text, repairs, lossy: true };
    }
    scientific.write(buffer);
    Repaired { text: buffer, repairs, lossy: false }
}

fn trim<'a>(text: &'a str, repairs: &mut RepairSet) -> &'a str {
    let trimmed = trim_marks(text);
    let (start, end) = (text.trim_start(), text.trim_end());
    if !trimmed.is_empty() && (start.starts_with(is_invisible) || end.ends_with(is_invisible)) {
        repairs.add(Repair::InvisibleMarks);
    }
    trimmed
}

fn unwrap_formula(text: &str) -> Option<&str> {
    text.strip_prefix("=\"")?.strip_suffix('"').filter(|inner| !inner.contains('"'))
}

fn without_decimal(text: &str) -> Option<&str> {
    let whole = text.strip_suffix(".0")?;
    let digits = whole.bytes().filter(u8::is_ascii_digit).count();
    let is_last_digit = whole.ends_with(|c: char| c.is_ascii_digit());
    (digits >= DIGITS_BEFORE_DECIMAL && is_last_digit && !whole.contains('.')).then_some(whole)
}

fn has_thousands_commas(text: &str) -> bool {
    let mut groups = text.strip_prefix('+').unwrap_or(text).split(',');
    let first = groups.next().is_some_and(|first| is_digits(first) && first.len() <= 3);
    let mut rest = groups.peekable();
    first && rest.peek().is_some() && rest.all(|group| is_digits(group) && group.len() == 3)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// One digit, a fraction and an exponent, as spreadsheets write a number that is too wide for its column.
#[derive(Debug, Clone, Copy)]
struct Scientific<'a> {
    plus: bool,
    first: &'a str,
    fraction: &'a str,
    exponent: usize,
}

impl<'a> Scientific<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let unsigned = text.strip_prefix('+').unwrap_or(text);
        let (mantissa, exponent) = unsigned.split_once(['E', 'e'])?;
        let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
        let (first, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
        let is_scientific =
            first.len() == 1 && is_digits(first) && first != "0" && is_digits(fraction) && is_digits(exponent);
        let exponent = exponent.parse().ok().filter(|_| is_scientific)?;
        Some(Self { plus: text.starts_with('+'), first, fraction, exponent })
    }

    /// Every digit of the number is there, and nothing behind the decimal point but zeros.
    fn is_complete(self) -> bool {
        self.fraction.split_at_checked(self.exponent).is_some_and(|(_, rest)| rest.bytes().all(|byte| byte == b'0'))
    }

    fn write(self, buffer: &mut String) {
        buffer.clear();
        buffer.extend(self.plus.then_some('+'));
        buffer.push_str(self.first);
        buffer.extend(self.fraction.chars().take(self.exponent));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    /// The mended text and what was done.
    fn mend(text: &str) -> (String, Vec<Repair>) {
        let mut buffer = String::new();
        let repaired = repair(text, &mut buffer);
        assert!(!repaired.lossy, "{text}");
        (repaired.text.into(), repaired.repairs.iter().collect())
    }

    fn mended(text: &str, repairs: &[Repair]) {
        assert_eq!(mend(text), ("12223334444".into(), repairs.into()), "{text}");
    }

    #[test]
    fn each_kind_of_damage_is_taken_back() {
        mended("12223334444", &[]);
        mended(" \u{a0}12223334444\t", &[]);
        mended("\u{202a}12223334444\u{202c}", &[Repair::InvisibleMarks]);
        mended("'12223334444", &[Repair::Apostrophe]);
        mended("=\"12223334444\"", &[Repair::FormulaWrapper]);
        mended("12223334444.0", &[Repair::TrailingDecimal]);
        assert_eq!(mend("1222333.0"), ("1222333".into(), [Repair::TrailingDecimal].into()));
        mended("12,223,334,444", &[Repair::ThousandsCommas]);
        mended("1.2223334444E+10", &[Repair::Exponent]);
        mended("1.2223334444e10", &[Repair::Exponent]);
        mended("1,2223334444E+10", &[Repair::Exponent]);
        mended("1.222333444400E+10", &[Repair::Exponent]);
    }

    #[test]
    fn damage_adds_up() {
        mended(
            "' =\" 12,223,334,444.0\u{feff}\"",
            &[
                Repair::Apostrophe,
                Repair::FormulaWrapper,
                Repair::TrailingDecimal,
                Repair::ThousandsCommas,
                Repair::InvisibleMarks,
            ],
        );
        assert_eq!(mend("+1.2223334444E+10").0, "+12223334444");
    }

    #[test]
    fn an_exponent_without_every_digit_is_a_loss() {
        for text in ["1.22233E+10", "1E+10", "1.2223334445E+11", "1.22233344445E+10", "4E+99999"] {
            let mut buffer = String::new();
            let repaired = repair(text, &mut buffer);
            assert_eq!((repaired.text, repaired.lossy), (text, true));
            assert_eq!(repaired.repairs.iter().collect::<Vec<_>>(), [Repair::Exponent]);
        }
    }

    #[test]
    fn what_no_spreadsheet_does_stays() {
        for text in [
            "",
            "E10",
            "1E",
            "1.2E-3",
            "12.3E+4",
            "0.1E+1",
            "1.2.3E+4",
            "tel:12223334444",
            "123456.0",
            "1.222.333.0",
            "12223334444.00",
            "1(600)1234567",
            "12,22,333",
            "1234,567",
            ",123",
            "123,",
            "=\"a\"\"b\"",
            "=12223334444",
            "1\u{200b}2",
        ] {
            assert_eq!(mend(text), (text.into(), [].into()), "{text}");
        }
        assert_eq!(mend("\u{feff} ").0, "");
    }

    #[test]
    fn a_second_apostrophe_stays() {
        assert_eq!(mend("''12223334444"), ("'12223334444".into(), [Repair::Apostrophe].into()));
    }
}
