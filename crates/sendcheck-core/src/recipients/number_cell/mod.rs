//! A list's cell that holds a phone number: what is taken off or changed before the number is read.
//!
//! Undone is what only an eye cannot see, and what spreadsheets and programs put around a number; each leaves the digits
//! and their order as they are. Whatever would need a guess stays, and is refused by name when the number is read.

mod repair;
mod spelling;
mod spreadsheet;

use alloc::string::{String, ToString};

use super::blank::{is_invisible, trim_marks, trim_marks_start};
use crate::phone::Number;
use spelling::is_as_read;

pub use repair::{Repair, RepairSet};

/// A number's cell as it is read, and what was undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mended<'a> {
    /// The mended text, without blanks at its ends.
    pub text: &'a str,
    /// What was done to it.
    pub repairs: RepairSet,
    /// A spreadsheet threw digits away (`1.22233E+10`, or more than fifteen): nothing can bring them back.
    pub lossy: bool,
}

/// Undoes what hides a phone number; any other text comes out as it went in, but for blanks and marks at its ends.
///
/// - Marks without width go, other blanks, dashes and full-width signs become the plain ones.
/// - Separators before the number, behind it and behind its `+` go, and every `+` but one, as libphonenumber reads over
///   them. A `-` straight before digits alone stays: that is a result, not a number.
/// - `tel:`, `sms:` and `whatsapp:` go, in any case.
/// - What spreadsheets do is taken back: an apostrophe, a formula around text, commas between thousands, an exponent
///   with every digit, zeros as decimal places behind seven digits or more.
///
/// A text that is read as it stands is not touched. Else `buffer` holds the result; it is used again from cell to cell.
///
/// ```
/// use sendcheck_core::recipients::number_cell::{Repair, mend};
/// let mut buffer = String::new();
/// let mended = mend("1.2223334444E+10", &mut buffer);
/// assert_eq!(mended.text, "12223334444");
/// assert!(mended.repairs.contains(Repair::Exponent) && !mended.lossy);
/// assert!(mend("1.22233E+10", &mut buffer).lossy);
/// assert_eq!(mend("tel:+1\u{2011}222\u{a0}333 4444", &mut buffer).text, "+1-222 333 4444");
/// assert_eq!(mend("436761112223.00", &mut buffer).text, "436761112223");
/// ```
pub fn mend<'a>(text: &'a str, buffer: &'a mut String) -> Mended<'a> {
    let mut repairs = RepairSet::default();
    if is_as_read(text) {
        return Mended { text, repairs, lossy: false };
    }
    let Peeled { text, .. } = peel(text, &mut repairs);
    buffer.clear();
    spelling::write_plain(text, buffer, &mut repairs);
    if !is_sum(buffer) {
        spelling::take_off_edges(buffer, &mut repairs);
    }
    let lossy = spreadsheet::take_back(buffer, &mut repairs);
    Mended { text: buffer, repairs, lossy }
}

/// The character of a cell that keeps it from being read, with its place counted from 1; `None` if there is none.
///
/// ```
/// use sendcheck_core::recipients::number_cell::obstacle;
/// assert_eq!(obstacle("1\u{a0}202/555 0123"), Some((6, '/')));
/// assert_eq!(obstacle("1\u{a0}202 555 0123"), None);
/// ```
pub fn obstacle(cell: &str) -> Option<(usize, char)> {
    let peeled = peel(cell, &mut RepairSet::default());
    let (at, c) = spelling::obstacle(peeled.text)?;
    let before = cell.get(..peeled.front + at)?;
    Some((before.chars().count() + 1, c))
}

/// Whether a text is a `-` and a quantity, in digits or with an exponent: a spreadsheet worked out `+91-98…` as a difference.
pub(crate) fn is_sum(text: &str) -> bool {
    spelling::is_sum(text)
}

/// Whether zeros stand behind the digits of a number as decimal places: `12223334444.00`.
pub(crate) fn ends_in_decimals(text: &str) -> bool {
    spreadsheet::without_decimals(text).is_some()
}

/// Whether `tel:`, `sms:` or `whatsapp:` opens a text.
pub(crate) fn has_scheme(text: &str) -> bool {
    spelling::without_scheme(text).is_some()
}

/// Whether an area code in parentheses opens a text, as in `(201) 599-7090`. A text that stands in parentheses as a whole
/// has none, nor has a number whose calling code stands in them, as in `(44) 7911 123456`, `(1202) 555-0123`.
pub(crate) fn opens_with_area_code(text: &str, number: Option<Number>) -> bool {
    if !text.starts_with('(') {
        return false;
    }
    let Some((group, rest)) = text.trim_start_matches('(').split_once(')') else { return false };
    let has_code = || number.filter(Number::is_valid).is_some_and(|number| is_calling_code(group, number));
    rest.contains(|c: char| c.is_ascii_digit()) && !has_code()
}

/// Calling codes of countries that write area codes in parentheses, whose numbers may begin like those of another country:
/// `(49) 98765-4321` is of Brazil.
const AREA_IN_PARENTHESES: [&str; 7] = ["55", "52", "54", "90", "7", "380", "1"];

/// Digits that numbers of these countries have at most.
const DIGITS_BEHIND_CODE: usize = 11;

/// Whether what stands in parentheses before a valid number is its calling code, with the area code of North America or without, and
/// can be no area code.
fn is_calling_code(group: &str, number: Number) -> bool {
    let code = number.calling_code();
    let digits = number.e164().digits().to_string();
    let is_national = |code: &&str| Number::join(code, &digits).is_ok_and(|number| number.is_valid());
    let may_be_national = || digits.len() <= DIGITS_BEHIND_CODE && AREA_IN_PARENTHESES.iter().any(is_national);
    match group.parse() {
        // No area code has one digit, nor is there one of four that begins with 1.
        Ok(alone @ (1_u16 | 7)) => alone == code,
        Ok(1_200..=1_999) => code == 1,
        Ok(alone) => alone == code && !may_be_national(),
        Err(_) => false,
    }
}

/// Whether the place in a numbered list opens a text, as in `2. 12025550123` or `2) 12025550123`: with it the digits may be a number
/// of somebody else.
pub(crate) fn opens_with_list_number(text: &str) -> bool {
    behind_list_number(text).is_some_and(|rest| {
        text.len() - rest.len() <= LONGEST_LIST_NUMBER + 1
            && rest.starts_with(char::is_whitespace)
            && rest.bytes().filter(u8::is_ascii_digit).count() >= SHORTEST_BEHIND_IT
    })
}

/// What stands behind digits that may be the place in a numbered list: behind `2.` or `2)`, with a blank or without.
pub(crate) fn behind_list_number(text: &str) -> Option<&str> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text.get(digits..)?.strip_prefix(['.', ')']).filter(|_| digits > 0)
}

/// Digits of the place in a list.
const LONGEST_LIST_NUMBER: usize = 5;

/// Digits behind it that may be a number of their own.
const SHORTEST_BEHIND_IT: usize = 7;

/// A cell without what stands around the number.
#[derive(Debug, Clone, Copy)]
struct Peeled<'a> {
    /// How many bytes went in front.
    front: usize,
    text: &'a str,
}

fn peel<'a>(cell: &'a str, repairs: &mut RepairSet) -> Peeled<'a> {
    let mut peeled = Peeled { front: 0, text: cell }.trimmed(repairs);
    if let Some(rest) = peeled.text.strip_prefix('\'') {
        repairs.add(Repair::Apostrophe);
        peeled = peeled.at(rest).trimmed(repairs);
    }
    if let Some(inner) = spreadsheet::in_formula(peeled.text) {
        repairs.add(Repair::FormulaWrapper);
        let front = peeled.front + spreadsheet::FORMULA_START.len();
        peeled = Peeled { front, text: inner }.trimmed(repairs);
    }
    if let Some(rest) = spelling::without_scheme(peeled.text) {
        repairs.add(Repair::Scheme);
        peeled = peeled.at(rest).trimmed(repairs);
    }
    peeled
}

impl<'a> Peeled<'a> {
    /// What is left when only something in front goes.
    fn at(self, rest: &'a str) -> Self {
        Self { front: self.front + self.text.len() - rest.len(), text: rest }
    }

    /// Without blanks and invisible marks at the ends; blanks there are nothing to speak of.
    fn trimmed(self, repairs: &mut RepairSet) -> Self {
        let text = trim_marks(self.text);
        let (start, end) = (self.text.trim_start(), self.text.trim_end());
        if !text.is_empty() && (start.starts_with(is_invisible) || end.ends_with(is_invisible)) {
            repairs.add(Repair::InvisibleMarks);
        }
        Self { front: self.front + self.text.len() - trim_marks_start(self.text).len(), text }
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::{Repair, RepairSet, behind_list_number, is_sum, mend, opens_with_list_number};

    #[test]
    fn a_difference_begins_and_ends_with_digits() {
        for text in ["-9810", "-98.5", "-9,810", "-9.8e10", "-0"] {
            assert!(is_sum(text), "{text}");
        }
        for text in ["9810", "-", "--98", "-.98", "-98.", "-98,", "- 98", "-98-10", "-x98", "-98x", "-98e"] {
            assert!(!is_sum(text), "{text}");
        }
    }

    #[test]
    fn what_was_done_to_a_cell_is_known() {
        assert!(RepairSet::default().is_empty());
        let mut buffer = String::new();
        assert!(mend("12025550123", &mut buffer).repairs.is_empty());
        let repairs = mend("'12025550123", &mut buffer).repairs;
        assert!(!repairs.is_empty() && repairs.iter().eq([Repair::Apostrophe]));
    }

    #[test]
    fn a_place_in_a_list_has_five_digits_and_a_number_behind_it_seven() {
        for text in ["2. 12025550123", "2) 12025550123", "1234. 12025550123", "12345. 1202555", "1.\t+1 202 555 0123"] {
            assert!(opens_with_list_number(text), "{text}");
        }
        for text in
            ["123456. 12025550123", "1. 120255", "1.12025550123", ". 12025550123", ") 12025550123", "12025550123"]
        {
            assert!(!opens_with_list_number(text), "{text}");
        }
        assert_eq!(
            (behind_list_number("1.5"), behind_list_number(".5"), behind_list_number("15")),
            (Some("5"), None, None)
        );
    }
}
