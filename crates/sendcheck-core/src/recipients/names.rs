//! What a cell of a header row may be called.

use super::blank::trim_marks;
use super::expected::{AddressColumn, Column, Expected};

/// Columns that our file of rejected rows adds; read over in silence when the mended file comes back.
pub(super) const RESERVED: [&str; 2] = ["sendcheck row", "sendcheck codes"];

pub(super) fn is_reserved(name: &str) -> bool {
    is_one_of(name, &RESERVED)
}

pub(super) fn is_address(name: &str, address: AddressColumn) -> bool {
    is_one_of(name, address.aliases())
}

pub(super) fn is_message(name: &str) -> bool {
    is_one_of(name, &["Message"])
}

/// The expected columns of this name: written alike, or else but for its case.
pub(super) fn matching<'a>(name: &'a str, expected: &'a Expected) -> impl Iterator<Item = usize> + use<'a> {
    let name = trim_marks(name);
    let named = move |alike: fn(&str, &str) -> bool| {
        let columns = expected.columns.iter().map(Column::name).enumerate();
        columns.filter(move |(_, column)| alike(trim_marks(column), name)).map(|(index, _)| index)
    };
    named(|a, b| a == b).chain(named(str::eq_ignore_ascii_case))
}

/// `H`, `B` or `BU` and digits: a variable's column, wanted or not.
pub(super) fn is_variable(name: &str) -> bool {
    let name = trim_marks(name).as_bytes();
    let letters = name.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let Some((letters, digits)) = name.split_at_checked(letters) else { return false };
    let known = ["h", "b", "bu"].iter().any(|prefix| letters.eq_ignore_ascii_case(prefix.as_bytes()));
    known && !digits.is_empty() && digits.iter().all(u8::is_ascii_digit)
}

/// Whether a header may call a column so, of whatever handoff.
pub(super) fn is_known(name: &str, expected: &Expected) -> bool {
    is_address(name, AddressColumn::Phone)
        || is_address(name, AddressColumn::Id)
        || is_message(name)
        || is_variable(name)
        || is_reserved(name)
        || matching(name, expected).next().is_some()
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    let name = trim_marks(name);
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn names_are_compared_without_case_blanks_and_marks() {
        assert!(is_address("\u{feff}phone\u{a0}", AddressColumn::Phone));
        assert!(is_address("MOBILE", AddressColumn::Phone));
        assert!(is_address("inApp", AddressColumn::Id));
        assert!(!is_address("id", AddressColumn::Phone));
        assert!(is_reserved("Sendcheck Codes"));
    }

    #[test]
    fn variables_are_known_by_letters_and_digits() {
        for name in ["H1", "b12", "Bu1", " B1 "] {
            assert!(is_variable(name), "{name}");
        }
        for name in ["B", "BX1", "1", "B1a", "Boeing", ""] {
            assert!(!is_variable(name), "{name}");
        }
    }

    #[test]
    fn an_exact_name_comes_before_one_that_differs_in_case() {
        let columns = vec![Column::Body("A".into()), Column::Body("a".into())];
        let expected = Expected { address: AddressColumn::Phone, columns, whole_line: false };
        assert_eq!(matching("Ba", &expected).next(), Some(1));
        assert_eq!(matching("BA", &expected).next(), Some(0));
    }
}
