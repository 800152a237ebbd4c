//! A 0 before a calling code.

use super::{Number, NumberType};

/// Calling codes of countries whose mobile numbers may have eleven digits and more, and are dialled with a 0 before them.
const LONG_BEHIND_ZERO: [&str; 5] = ["49", "86", "55", "62", "43"];

/// Digits from which on a number with its calling code may be told from one without.
const DIGITS_WITH_CODE: usize = 11;

/// Whether a 0 stands before the calling code of a number (`0919876543210`), and digits are no mobile number of a country that dials
/// a 0.
pub(crate) fn has_needless_zero(digits: &str) -> bool {
    let Some(rest) = digits.strip_prefix('0').filter(|rest| rest.len() >= DIGITS_WITH_CODE) else { return false };
    let is_mobile = |code: &&str| Number::join(code, rest).is_ok_and(|number| number.kind() == NumberType::Mobile);
    Number::parse(rest).is_ok_and(|number| number.is_valid()) && !LONG_BEHIND_ZERO.iter().any(is_mobile)
}
