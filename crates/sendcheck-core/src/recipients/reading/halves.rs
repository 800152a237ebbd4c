//! Numbers whose calling code stands in a column of its own.

use alloc::string::String;
use alloc::vec::Vec;

use super::countries::{Says, speaks_of_countries};
use super::start::{START_BYTES_MOST, START_ROWS};
use crate::phone::Number;
use crate::recipients::number_cell::mend;
use crate::recipients::rows::{RowScratch, Rows};

/// How many of the numbers at the start of a list lack a calling code that another column has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Halves {
    /// How many are valid with the calling code beside them, and do not begin with it.
    pub(super) count: u32,
    /// How many have no `+`.
    pub(super) of: u32,
}

impl Halves {
    /// Looks at the numbers of one column, by index, and at the calling codes or countries of another, from the row at `before` on.
    pub(super) fn of(rows: &Rows, before: usize, [number, code]: [usize; 2]) -> Self {
        let (mut halves, mut scratch, mut buffer, mut bytes) =
            (Self::default(), RowScratch::default(), String::new(), 0);
        for row in rows.table().iter().skip(before).take(START_ROWS) {
            let (text, pieces) = rows.split(row, &mut scratch);
            bytes += text.len();
            if bytes > START_BYTES_MOST {
                break;
            }
            let [number, code] = [number, code].map(|column| pieces.text(text, column).unwrap_or_default());
            let number = mend(number, &mut buffer).text;
            if number.is_empty() || number.starts_with('+') || number.starts_with("00") {
                continue;
            }
            halves.of += 1;
            halves.count += u32::from(lacks(number, code.trim()));
        }
        halves
    }

    /// The columns other than the number's that may say of which country it is, by index: with a calling code behind a `+` in the
    /// first row, or below a heading that speaks of countries. Elsewhere two letters may be those of a state.
    pub(super) fn columns_of_codes(rows: &Rows, before: usize, names: &[String], number: usize) -> Vec<usize> {
        let mut scratch = RowScratch::default();
        let Some(first) = rows.table().get(before) else { return Vec::new() };
        let (text, pieces) = rows.split(first, &mut scratch);
        let is_calling_code = |digits: &str| digits.len() <= 3 && digits.parse::<u16>().is_ok();
        let may_say = |column: &usize| {
            let cell = pieces.text(text, *column).unwrap_or_default().trim();
            let is_of_countries = names.get(*column).is_some_and(|name| speaks_of_countries(name));
            is_of_countries || cell.strip_prefix('+').is_some_and(is_calling_code)
        };
        (0..pieces.len().max(names.len())).filter(|column| *column != number).filter(may_say).collect()
    }

    /// Whether most numbers do.
    pub(super) fn are_most(self) -> bool {
        self.count * 2 > self.of
    }
}

/// Whether a number is valid with the calling code, or as one of the country, and is not the same number without it, nor one that
/// begins with that calling code: with another in front some German ones are valid again.
fn lacks(number: &str, code: &str) -> bool {
    let whole = match Says::of(code) {
        Some(Says::Country(country)) => Number::parse_in(number, country),
        Some(Says::CallingCode(digits)) => Number::join(digits, number),
        None => return false,
    };
    let standing = Number::parse(number).ok();
    let has_code = |whole: &Number| {
        let is_its_own = |number: Number| number.is_valid() && number.calling_code() == whole.calling_code();
        standing.is_some_and(|number| number.e164() == whole.e164() || is_its_own(number))
    };
    whole.is_ok_and(|whole| whole.is_valid() && !has_code(&whole))
}

#[cfg(test)]
mod tests {
    use super::lacks;

    #[test]
    fn a_number_that_has_its_code_lacks_none() {
        for (number, code) in [
            ("2025550123", "1"),
            ("7911123456", "44"),
            ("7911123456", "+44"),
            ("7911123456", "0044"),
            ("07911 123456", "GB"),
            ("3235550123", "1"),
            ("2025550123", "US"),
            ("15123456700", "49"),
            ("3931234567", "39"),
        ] {
            assert!(lacks(number, code), "{number} {code}");
        }
        for (number, code) in [
            ("12025550123", "1"),
            ("447911123456", "44"),
            ("12025550123", "US"),
            ("12025550123", ""),
            ("12025550123", "NY"),
            ("2025550123", "x"),
            ("5550123", "1"),
            ("4915123456700", "49"),
            ("4915123456700", "DE"),
        ] {
            assert!(!lacks(number, code), "{number} {code}");
        }
    }
}
