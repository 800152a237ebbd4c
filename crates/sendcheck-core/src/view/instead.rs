//! What a text is that stands where a number should, told by its form.

use crate::calendar::date_in_figures;
use crate::odd::{is_sheet_error, is_too_narrow};
use crate::phone::{Number, Possibility};
use crate::recipients::headings::{Meaning, meaning};
use crate::recipients::number_cell;
use crate::view::NumberReason;

/// Digits from which on a part of a text is taken for a number of its own.
const DIGITS_OF_A_NUMBER: usize = 7;

/// Digits that an extension has at most.
const DIGITS_OF_AN_EXTENSION: usize = 7;

/// How extensions are announced, without blanks and full stops.
const EXTENSION_MARKS: [&str; 8] = ["x", "ex", "xt", "ext", "extn", "extension", "#", ";ext="];

/// What a text is that cannot be read as digits and separators; `obstacle` is its first character out of place.
pub(super) fn of_unread(text: &str, obstacle: Option<char>) -> NumberReason {
    if number_cell::is_sum(text) {
        NumberReason::Sum
    } else if is_sheet_error(text) || is_too_narrow(text) {
        NumberReason::SpreadsheetError
    } else if date_in_figures(text).is_some() {
        NumberReason::Date
    } else if matches!(meaning(text), Meaning::Number(_)) {
        NumberReason::Heading
    } else if !text.contains(char::is_numeric) {
        NumberReason::NoDigits
    } else if number_cell::has_scheme(text) {
        NumberReason::Scheme
    } else if holds_two_numbers(text) {
        NumberReason::TwoNumbers
    } else if has_extension(text) {
        NumberReason::Extension
    } else {
        match obstacle {
            Some(c) if c.is_alphabetic() => NumberReason::Letters,
            Some(c) if c.is_numeric() && !c.is_ascii() => NumberReason::OtherDigits,
            _ => NumberReason::NotDigits,
        }
    }
}

/// What a text of digits and separators is, if not the number that its digits give. One that is in use is a number, but
/// for an area code in front.
pub(super) fn of_digits(text: &str, number: Option<Number>, refused: Option<NumberReason>) -> Option<NumberReason> {
    if refused != Some(NumberReason::LeadingZero) && number_cell::opens_with_area_code(text, number) {
        return Some(NumberReason::AreaCode);
    }
    if number.is_some_and(|number| number.is_valid()) {
        return None;
    }
    if date_in_figures(text).is_some() {
        return Some(NumberReason::Date);
    }
    let is_too_long = number.is_none_or(|number| number.possibility() == Possibility::TooLong);
    (is_too_long && are_two_numbers(text)).then_some(NumberReason::TwoNumbers)
}

/// Whether something other than digits and separators parts a text into several numbers.
fn holds_two_numbers(text: &str) -> bool {
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')');
    let parts = text.split(|c: char| !is_of_number(c));
    parts.filter(|part| digits(part) >= DIGITS_OF_A_NUMBER).nth(1).is_some()
}

/// Whether digits and separators are two numbers in use, with a blank between them.
fn are_two_numbers(text: &str) -> bool {
    let is_valid = |text: &str| Number::parse(text.trim_matches([' ', '-', '.'])).is_ok_and(|number| number.is_valid());
    let mut blanks = text.match_indices(' ').filter_map(|(at, _)| text.split_at_checked(at));
    blanks.any(|(one, other)| is_valid(one) && is_valid(other))
}

/// Whether a mark and a few digits follow the number.
fn has_extension(text: &str) -> bool {
    let is_mark = |c: char| c.is_alphabetic() || matches!(c, '#' | ';' | '=' | '.' | ' ' | ':');
    let number = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let extension = text.len() - number.len();
    let before = number.trim_end_matches(is_mark);
    let Some(mark) = number.get(before.len()..) else { return false };
    let mark = mark.chars().filter(|c| !matches!(c, ' ' | '.' | ':')).map(|c| c.to_ascii_lowercase());
    let is_known = EXTENSION_MARKS.iter().any(|known| known.chars().eq(mark.clone()));
    is_known && (1..=DIGITS_OF_AN_EXTENSION).contains(&extension) && digits(before) >= DIGITS_OF_A_NUMBER
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::{of_digits, of_unread};
    use crate::phone::Number;
    use crate::recipients::number_cell::obstacle;
    use crate::view::NumberReason;

    fn unread(text: &str) -> NumberReason {
        of_unread(text, obstacle(text).map(|(_, c)| c))
    }

    fn read(text: &str) -> Option<NumberReason> {
        of_digits(text, Number::parse(text).ok(), None)
    }

    #[test]
    fn what_stands_where_a_number_should() {
        let found = [
            ("+1 650-253-0000x136", NumberReason::Extension),
            ("12025550123 ext. 5", NumberReason::Extension),
            ("12025550123;ext=5", NumberReason::Extension),
            ("12025550123 #5", NumberReason::Extension),
            ("12025550123 Extension: 5", NumberReason::Extension),
            ("12025550123y5", NumberReason::Letters),
            ("ext 5", NumberReason::Letters),
            ("+1 202-555-0123 ::: +1 202-555-0124", NumberReason::TwoNumbers),
            ("12025550123/12025550124", NumberReason::TwoNumbers),
            ("2025550/2025551", NumberReason::TwoNumbers),
            ("202555/202555", NumberReason::NotDigits),
            ("12025550123;12025550124,12025550125", NumberReason::TwoNumbers),
            ("12025550123\n12025550124", NumberReason::TwoNumbers),
            ("12025550123 or 12025550124", NumberReason::TwoNumbers),
            ("+12025550123 +12025550124", NumberReason::TwoNumbers),
            ("+49/171/1234567", NumberReason::NotDigits),
            ("1202555\n0123", NumberReason::NotDigits),
            ("1_202_555_0123", NumberReason::NotDigits),
            ("-9876543119", NumberReason::Sum),
            ("12/02/2555", NumberReason::Date),
            ("Err:508", NumberReason::SpreadsheetError),
            ("#BEZUG!", NumberReason::SpreadsheetError),
            ("##", NumberReason::SpreadsheetError),
            ("#sale", NumberReason::NoDigits),
            ("Mobile", NumberReason::Heading),
            ("phone number", NumberReason::Heading),
            ("Jane", NumberReason::NoDigits),
            ("+", NumberReason::NoDigits),
            ("12025550123 (mobile)", NumberReason::Letters),
            ("1-800-FLOWERS", NumberReason::Letters),
            ("\u{661}\u{662}\u{660}", NumberReason::OtherDigits),
            ("\u{ff11}202", NumberReason::OtherDigits),
            ("tel:12025550123", NumberReason::Scheme),
        ];
        for (text, reason) in found {
            assert_eq!(unread(text), reason, "{text:?}");
        }
    }

    #[test]
    fn digits_that_are_no_number() {
        let found = [
            ("1900-01-00", Some(NumberReason::Date)),
            ("1899-12-30", Some(NumberReason::Date)),
            ("2026-05-01", Some(NumberReason::Date)),
            ("31.12.2025", Some(NumberReason::Date)),
            ("01-05-2026", Some(NumberReason::Date)),
            ("(201) 599-7090", Some(NumberReason::AreaCode)),
            ("((202) 555-0123)", Some(NumberReason::AreaCode)),
            ("(44) 99999-9999", Some(NumberReason::AreaCode)),
            ("(49) 98765-4321", Some(NumberReason::AreaCode)),
            ("(53) 3225-1234", Some(NumberReason::AreaCode)),
            ("(495) 123-45-67", Some(NumberReason::AreaCode)),
            ("(44) 7911 123456", None),
            ("(91) 98765 43210", None),
            ("(1202) 555-0123", None),
            ("(90) 532 123 45 67", None),
            ("12025550123 12025550124", Some(NumberReason::TwoNumbers)),
            ("12025550123 - 12025550124", Some(NumberReason::TwoNumbers)),
            // Of St Helena: both together are not too long to be read.
            ("29051234 29051235", Some(NumberReason::TwoNumbers)),
            ("(1) 202-555-0123", None),
            ("(12025550123)", None),
            ("+1 (202) 555-0123", None),
            ("1202555012345678", None),
            ("20-5-2026123", None),
        ];
        for (text, reason) in found {
            assert_eq!(read(text), reason, "{text}");
        }
    }
}
