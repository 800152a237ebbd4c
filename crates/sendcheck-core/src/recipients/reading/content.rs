//! What the cells of a column hold, measured on the start of a list.

use alloc::string::String;

use crate::limits;
use crate::phone::{Number, Possibility};
use crate::recipients::blank::{is_blank_text, is_invisible, trim_marks};
use crate::recipients::headings::is_date;
use crate::recipients::number_cell::mend;

/// Digits of a complete number: none that can be called from abroad has fewer, none has more.
const DIGITS: core::ops::RangeInclusive<usize> = limits::NUMBER_SHORTEST.value..=limits::NUMBER_LONGEST.value;

/// What the start of a list holds in one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Measure {
    /// How many rows were looked at.
    pub rows: u32,
    /// How many of them have something in the column.
    pub filled: u32,
    /// How many cells are possible phone numbers with their calling code.
    pub numbers: u32,
    /// How many cells are links.
    pub links: u32,
    /// How many cells look like phone numbers, complete or not.
    pub(super) number_like: u32,
    /// Whether a row has something here that may be a title and was not looked at.
    pub(super) has_title: bool,
}

impl Measure {
    /// Takes a cell into account.
    pub(super) fn add(&mut self, cell: &str, buffer: &mut String) {
        self.rows += 1;
        if is_blank_text(cell) {
            return;
        }
        self.filled += 1;
        if is_link(cell) {
            self.links += 1;
        } else if is_number_like(cell) {
            self.number_like += 1;
            self.numbers += u32::from(is_possible(cell, buffer));
        }
    }

    /// Whether no row has anything in the column.
    pub(super) fn is_empty(self) -> bool {
        self.filled == 0 && !self.has_title
    }

    /// Whether the column holds phone numbers: half of what is there is possible, or two thirds of it look like one.
    pub(super) fn is_numbers(self) -> bool {
        let is_filled = self.filled > 0 && self.filled * 10 >= self.rows;
        is_filled && (self.numbers * 2 >= self.filled || self.number_like * 3 >= self.filled * 2)
    }

    /// Whether another column is likelier to be the number's: its cells have their calling code, and most of these do not.
    pub(super) fn is_less_likely_than(self, other: Self) -> bool {
        self.numbers * 2 < self.filled && other.numbers * 2 >= other.filled && other.is_numbers()
    }

    /// Whether the column holds something, and most of it is no number.
    pub(super) fn denies_numbers(self) -> bool {
        self.number_like * 2 < self.filled
    }

    /// Whether the column holds links.
    pub(super) fn is_links(self) -> bool {
        self.filled > 0 && self.links * 2 >= self.filled
    }

    /// Whether the column holds something, and most of it is no link.
    pub(super) fn denies_links(self) -> bool {
        self.links * 2 < self.filled
    }
}

pub(super) fn is_link(cell: &str) -> bool {
    let starts = |scheme: &str| cell.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    starts("https://") || starts("http://")
}

fn is_possible(cell: &str, buffer: &mut String) -> bool {
    let mended = mend(cell, buffer);
    let number = Number::parse(mended.text).ok().filter(|_| !mended.lossy);
    number.is_some_and(|number| number.possibility() == Possibility::Possible)
}

/// Whether a cell looks like a phone number, complete or not: seven to fifteen digits and little else, and no date; or
/// what a spreadsheet makes of one.
pub(crate) fn is_number_like(cell: &str) -> bool {
    let cell = trim_marks(cell);
    let cell = cell.strip_prefix('\'').unwrap_or(cell);
    let cell = cell.strip_prefix("=\"").and_then(|inner| inner.strip_suffix('"')).unwrap_or(cell);
    let bare = without_scheme(cell);
    let (mut digits, mut others) = (0, false);
    for c in bare.chars() {
        match c {
            '0'..='9' => digits += 1,
            ' ' | '-' | '.' | '(' | ')' | '+' | '/' => {}
            _ if c.is_numeric() => digits += 1,
            _ if c != '\t' && (is_invisible(c) || is_dash(c) || (!c.is_ascii() && c.is_whitespace())) => {}
            _ => others = true,
        }
    }
    if others {
        return is_of_a_spreadsheet(bare);
    }
    let decimals = bare.len() - without_zero_decimals(bare).len();
    DIGITS.contains(&(digits - decimals.saturating_sub(1))) && !is_date(bare.split(' ').next().unwrap_or_default())
}

fn without_scheme(cell: &str) -> &str {
    let scheme = |scheme: &str| cell.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme));
    let found = ["tel:", "sms:", "whatsapp:"].into_iter().find_map(scheme);
    cell.get(found.map_or(0, str::len)..).unwrap_or(cell)
}

fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' | '\u{ff0b}')
}

/// Takes off `.0`, `.00` and so on.
fn without_zero_decimals(text: &str) -> &str {
    let whole = text.trim_end_matches('0');
    whole.strip_suffix('.').filter(|whole| whole.len() + 1 < text.len()).unwrap_or(text)
}

/// An exponent, commas between thousands or a decimal comma. What is as long as a number behind a comma is a cell of its own.
fn is_of_a_spreadsheet(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let starts_and_ends_with_digits = cell.trim_start_matches('+').starts_with(|c: char| c.is_ascii_digit())
        && cell.ends_with(|c: char| c.is_ascii_digit());
    if !starts_and_ends_with_digits {
        return false;
    }
    let is_of = |others: &str| cell.chars().all(|c| c.is_ascii_digit() || others.contains(c));
    let commas = cell.bytes().filter(|byte| *byte == b',').count();
    let exponents = cell.bytes().filter(|byte| byte.eq_ignore_ascii_case(&b'e')).count();
    let mut groups = cell.split(',').skip(1);
    let in_thousands = DIGITS.contains(&digits)
        && is_of("+,.")
        && cell.rsplit(',').next().is_some_and(|last| last.len() >= 2)
        && groups.all(|group| group.len() < *DIGITS.start());
    (exponents == 1 && commas <= 1 && is_of("+.,eE")) || in_thousands
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(cells: &[&str]) -> Measure {
        let (mut measure, mut buffer) = (Measure::default(), String::new());
        for cell in cells {
            measure.add(cell, &mut buffer);
        }
        measure
    }

    #[test]
    fn numbers_in_every_writing_look_like_numbers() {
        for cell in [
            "12025550123",
            "+1 (202) 555-0123",
            "(201) 599-7090",
            "07911 123456",
            "tel:+12025550123",
            "1\u{2011}202\u{a0}555\u{2013}0123",
            "1.22E+10",
            "4,91711E+11",
            "436761112223.00",
            "12,025,550,123",
            "'12025550123",
            "=\"12025550123\"",
            "٩٧١٥٠١٢٣٤٥٦٧",
        ] {
            assert!(is_number_like(cell), "{cell}");
        }
    }

    #[test]
    fn dates_words_and_short_numbers_do_not() {
        for cell in [
            "",
            "Jane",
            "9999",
            "2026-05-01",
            "12/02/2025",
            "1.5.2026 10:00",
            "$7.00",
            "12025550123;Jane",
            "4711-A",
            "3,50",
        ] {
            assert!(!is_number_like(cell), "{cell}");
        }
    }

    #[test]
    fn half_of_a_column_is_enough_and_two_thirds_of_what_looks_like_it() {
        let of = |rows, filled, number_like, numbers, links| Measure {
            rows,
            filled,
            numbers,
            links,
            number_like,
            has_title: false,
        };
        assert!(of(4, 4, 2, 2, 0).is_numbers() && !of(5, 5, 2, 2, 0).is_numbers(), "half is possible");
        assert!(of(6, 6, 4, 0, 0).is_numbers() && !of(6, 6, 3, 0, 0).is_numbers(), "two thirds look like numbers");
        assert!(of(10, 1, 1, 1, 0).is_numbers() && !of(11, 1, 1, 1, 0).is_numbers(), "a tenth of the rows has one");
        assert!(!of(4, 4, 2, 2, 0).denies_numbers() && of(5, 5, 2, 2, 0).denies_numbers());
        assert!(of(4, 4, 0, 0, 2).is_links() && !of(5, 5, 0, 0, 2).is_links());
        assert!(!of(4, 4, 0, 0, 2).denies_links() && of(5, 5, 0, 0, 2).denies_links());
        let (with_code, without) = (of(4, 4, 4, 2, 0), of(4, 4, 4, 1, 0));
        assert!(without.is_less_likely_than(with_code), "half has a calling code");
        assert!(!with_code.is_less_likely_than(with_code) && !without.is_less_likely_than(without));
        assert!(!without.is_less_likely_than(of(41, 4, 4, 4, 0)), "a column that is hardly filled");
        assert!(!of(4, 4, 4, 3, 0).is_less_likely_than(with_code) && !of(4, 0, 0, 0, 0).is_less_likely_than(with_code));
    }

    #[test]
    fn the_shortest_and_the_longest_number_look_like_one() {
        for cell in ["1234567", "123456789012345", "1234567.00", "1,234,567", "12,345,67", "1.2E7", "+1,2e+10"] {
            assert!(is_number_like(cell), "{cell}");
        }
        for cell in [
            "123456",
            "1234567890123456",
            "123456.00",
            "123,456",
            "1,2,3,4,5,6,7",
            "12,12025550123",
            "1,2,3E10",
            "1E2E10",
            "E10",
            "1,234,567,",
            "-1,234,567",
            "https://1234567",
            "\u{c4}1234567",
            "12,1234567",
        ] {
            assert!(!is_number_like(cell), "{cell}");
        }
        assert!(is_link("https://a") && is_link("HTTP://a") && !is_link("ftp://a") && !is_link("https:/a"));
    }

    #[test]
    fn a_column_is_what_most_of_its_cells_are() {
        assert!(measure(&["12025550123", "", "447911123456", "bad"]).is_numbers());
        assert!(measure(&["2125550142", "2015997090"]).is_numbers(), "without calling code");
        assert!(measure(&["Jane", "12025550123", "Omar"]).denies_numbers());
        assert!(!measure(&["", ""]).is_numbers() && !measure(&["", ""]).denies_numbers());
        assert!(measure(&["https://a.example/1.jpg", "HTTP://b.example"]).is_links());
        assert!(measure(&["a.jpg"]).denies_links());
    }
}
