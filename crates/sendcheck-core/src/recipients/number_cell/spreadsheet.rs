//! Taking back what spreadsheets do to phone numbers.

use alloc::string::String;

use super::{Repair, RepairSet, is_digits};
use crate::phone::Number;

/// Digits before decimal places from which on they are a number's display and not, say, a price.
const DIGITS_BEFORE_DECIMAL: usize = 7;

/// Digits that a spreadsheet keeps of a quantity; those behind become zeros.
const MOST_DIGITS: usize = 15;

/// How a formula begins that yields text.
pub(super) const FORMULA_START: &str = "=\"";

/// The text that a formula yields.
pub(super) fn in_formula(text: &str) -> Option<&str> {
    text.strip_prefix(FORMULA_START)?.strip_suffix('"').filter(|inner| !inner.contains('"'))
}

/// Takes back how a quantity is displayed; true if digits of it are lost.
pub(super) fn take_back(text: &mut String, repairs: &mut RepairSet) -> bool {
    let mut is_quantity = false;
    if let Some(length) = without_decimals(text) {
        repairs.add(Repair::TrailingDecimal);
        text.truncate(length);
        is_quantity = true;
    }
    if has_thousands(text, ',') {
        repairs.add(Repair::ThousandsCommas);
        text.retain(|c| c != ',');
        is_quantity = true;
    }
    if let Some(scientific) = Scientific::parse(text) {
        repairs.add(Repair::Exponent);
        if !scientific.is_complete() {
            return true;
        }
        let (point, digits) = (scientific.point(), scientific.exponent + 1);
        text.replace_range(point, "");
        text.truncate(usize::from(text.starts_with('+')) + digits);
        is_quantity = true;
    }
    let is_cut = is_quantity && text.bytes().filter(u8::is_ascii_digit).count() > MOST_DIGITS;
    if is_cut {
        repairs.add(Repair::DigitsBeyond);
    }
    is_cut
}

/// The length of a number without its decimal places, which are zeros.
pub(super) fn without_decimals(text: &str) -> Option<usize> {
    let point = text.trim_end_matches('0');
    let zeros = text.len() - point.len();
    let whole = point.strip_suffix(['.', ',']).filter(|_| zeros > 0)?;
    let mark = if point.ends_with('.') { '.' } else { ',' };
    let digits = whole.bytes().filter(u8::is_ascii_digit).count();
    let ends_in_digit = whole.ends_with(|c: char| c.is_ascii_digit());
    if digits < DIGITS_BEFORE_DECIMAL || !ends_in_digit || whole.contains(mark) {
        return None;
    }
    (is_quantity(whole) || is_better_without(whole, text)).then_some(whole.len())
}

/// Whether a text is a quantity with an exponent.
pub(super) fn is_scientific(text: &str) -> bool {
    Scientific::parse(text).is_some()
}

/// Digits alone, or in thousands, as a spreadsheet shows a quantity.
fn is_quantity(text: &str) -> bool {
    is_digits(text.strip_prefix('+').unwrap_or(text)) || [',', '.', ' '].iter().any(|mark| has_thousands(text, *mark))
}

/// Somebody set the digits apart: the zeros may be the end of the number. They are not if it is one without them only.
fn is_better_without(whole: &str, text: &str) -> bool {
    let [without, with] = [whole, text].map(|text| Number::parse(text).ok());
    let is_possible = |number: Option<Number>| number.is_some_and(|number| number.is_possible());
    let is_valid = |number: Option<Number>| number.is_some_and(|number| number.is_valid());
    (is_valid(without) && !is_valid(with)) || (is_possible(without) && !is_possible(with))
}

fn has_thousands(text: &str, mark: char) -> bool {
    let mut groups = text.strip_prefix('+').unwrap_or(text).split(mark);
    let first = groups.next().is_some_and(|first| is_digits(first) && first.len() <= 3);
    let mut rest = groups.peekable();
    first && rest.peek().is_some() && rest.all(|group| is_digits(group) && group.len() == 3)
}

/// One digit, a fraction and an exponent, as spreadsheets write a number that is too wide for its column.
#[derive(Debug, Clone, Copy)]
struct Scientific<'a> {
    plus: bool,
    first: &'a str,
    fraction: &'a str,
    exponent: usize,
    has_point: bool,
}

impl<'a> Scientific<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let unsigned = text.strip_prefix('+').unwrap_or(text);
        let (mantissa, exponent) = unsigned.split_once(['E', 'e'])?;
        let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
        let split = mantissa.split_once(['.', ',']);
        let (first, fraction) = split.unwrap_or((mantissa, "0"));
        let is_scientific =
            first.len() == 1 && is_digits(first) && first != "0" && is_digits(fraction) && is_digits(exponent);
        let exponent = exponent.parse().ok().filter(|_| is_scientific)?;
        Some(Self { plus: text.starts_with('+'), first, fraction, exponent, has_point: split.is_some() })
    }

    /// Every digit of the number is there, and nothing behind the decimal point but zeros.
    fn is_complete(self) -> bool {
        self.fraction.split_at_checked(self.exponent).is_some_and(|(_, rest)| rest.bytes().all(|byte| byte == b'0'))
    }

    /// Where the mark between digit and fraction stands, if there is one.
    fn point(self) -> core::ops::Range<usize> {
        let front = usize::from(self.plus) + self.first.len();
        front..front + usize::from(self.has_point)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Repair, mend as mend_cell};
    use super::without_decimals;
    use alloc::string::String;
    use alloc::vec::Vec;

    /// The mended text and what was done.
    fn mend(text: &str) -> (String, Vec<Repair>) {
        let mut buffer = String::new();
        let repaired = mend_cell(text, &mut buffer);
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
        mended("12223334444.000", &[Repair::TrailingDecimal]);
        mended("12223334444,00", &[Repair::TrailingDecimal]);
        mended("12,223,334,444", &[Repair::ThousandsCommas]);
        mended("1.2223334444E+10", &[Repair::Exponent]);
        mended("1.2223334444e10", &[Repair::Exponent]);
        mended("1,2223334444E+10", &[Repair::Exponent]);
        mended("1.222333444400E+10", &[Repair::Exponent]);
    }

    #[test]
    fn zeros_go_where_the_number_is_one_without_them_only() {
        for (text, whole) in [
            ("1234567.0", "1234567"),
            ("1234567.00", "1234567"),
            ("1,234,567.0", "1,234,567"),
            // Valid without, or at least possible.
            ("+1 201 555 0123.0", "+1 201 555 0123"),
            ("+1 202 555 0123.0", "+1 202 555 0123"),
            ("+49 151 23456789.0", "+49 151 23456789"),
        ] {
            assert_eq!(without_decimals(text), Some(whole.len()), "{text}");
        }
        for text in ["1234567.", "1234567", "123456.0", "+49 30 1234567.0", "12345.67.0", "1234567-.0"] {
            assert_eq!(without_decimals(text), None, "{text}");
        }
    }

    #[test]
    fn fifteen_digits_of_a_quantity_are_all_there() {
        assert!(!mend_cell("123456789012345.0", &mut String::new()).lossy);
        assert!(mend_cell("1234567890123456.0", &mut String::new()).lossy);
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
        mended("1.2223334444E+10 -", &[Repair::Exponent, Repair::Edges]);
        mended(".12223334444.00", &[Repair::TrailingDecimal, Repair::Edges]);
    }

    #[test]
    fn an_exponent_without_every_digit_is_a_loss() {
        for text in ["1.22233E+10", "1E+10", "1.2223334445E+11", "1.22233344445E+10", "4E+99999"] {
            let mut buffer = String::new();
            let repaired = mend_cell(text, &mut buffer);
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
            "123456.0",
            "123456,00",
            "1.222.333.0",
            "+33 6 12 34 56.00",
            "1 523-331-674.0",
            "1(600)1234567",
            "12,22,333",
            "1234,567",
            ",123",
            "123,",
            "1,2223334444,00",
            "=\"a\"\"b\"",
            "=12223334444",
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
