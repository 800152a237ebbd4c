//! Numbers that keep the digits they were sent with.

use alloc::{boxed::Box, string::ToString};
use core::fmt;

use serde::{Serialize, Serializer};

/// A JSON number, kept as it was written: `1`, `1.0` and `1e0` are three different numbers here.
///
/// A phone number or an id that somebody sent without quotes must not lose a digit to floating point.
///
/// ```
/// let document = sendcheck_core::json::parse("12345678901234567890123")?;
/// assert_eq!(document.value.to_json(), "12345678901234567890123");
/// # Ok::<(), sendcheck_core::json::JsonError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Number(Box<str>);

impl Number {
    /// The number `token` spells, if it is one by the grammar of RFC 8259.
    pub(super) fn from_token(token: &str) -> Option<Self> {
        is_number(token).then(|| Self(token.into()))
    }

    /// The digits as sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The value if it is written as an integer, without fraction and exponent, that fits.
    pub fn as_i64(&self) -> Option<i64> {
        self.0.parse().ok()
    }

    /// The value if it is written as an integer, without sign, fraction and exponent, that fits.
    pub fn as_u64(&self) -> Option<u64> {
        self.0.parse().ok()
    }

    /// The nearest floating-point value, unless it is beyond the largest one.
    pub fn as_f64(&self) -> Option<f64> {
        Some(self.nearest()).filter(|value| value.is_finite())
    }

    fn nearest(&self) -> f64 {
        self.0.parse().unwrap_or(f64::NAN)
    }
}

impl From<u64> for Number {
    fn from(value: u64) -> Self {
        Self(value.to_string().into())
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self(value.to_string().into())
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Number({})", self.0)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.as_u64(), self.as_i64()) {
            (Some(value), _) => serializer.serialize_u64(value),
            (None, Some(value)) => serializer.serialize_i64(value),
            (None, None) => serializer.serialize_f64(self.nearest()),
        }
    }
}

/// RFC 8259, section 6: `[ minus ] int [ frac ] [ exp ]`.
fn is_number(token: &str) -> bool {
    let (integer, rest) = split_digits(token.strip_prefix('-').unwrap_or(token));
    if integer.is_empty() || (integer.starts_with('0') && integer != "0") {
        return false;
    }
    let rest = match rest.strip_prefix('.').map(split_digits) {
        Some(("", _)) => return false,
        Some((_, after)) => after,
        None => rest,
    };
    let Some(exponent) = rest.strip_prefix(['e', 'E']) else { return rest.is_empty() };
    let (digits, after) = split_digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent));
    !digits.is_empty() && after.is_empty()
}

fn split_digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(token: &str) -> Number {
        Number::from_token(token).unwrap()
    }

    #[test]
    fn takes_the_grammar_and_nothing_else() {
        for good in ["0", "-0", "7", "10", "-12.50", "1e9", "1E+9", "0.1e-99", "98765432109876543210"] {
            assert_eq!(Number::from_token(good).as_ref().map(Number::as_str), Some(good));
        }
        for bad in ["", "-", "01", "-01", "00", "+1", ".5", "1.", "1.e3", "1e", "1e+", "1.2.3", "0x1", "1_000", "١"] {
            assert_eq!(Number::from_token(bad), None, "{bad}");
        }
    }

    #[test]
    fn integers_are_exact_where_they_fit() {
        assert_eq!(number("18446744073709551615").as_u64(), Some(u64::MAX));
        assert_eq!(number("18446744073709551616").as_u64(), None);
        assert_eq!(number("-9223372036854775808").as_i64(), Some(i64::MIN));
        assert_eq!(number("-1").as_u64(), None);
        assert_eq!(number("1.0").as_i64(), None);
        assert_eq!((Number::from(u64::MAX), Number::from(-5_i64)), (number("18446744073709551615"), number("-5")));
    }

    #[test]
    fn a_number_beyond_floating_point_has_no_float() {
        assert_eq!(number("-200.99").as_f64(), Some(-200.99));
        assert_eq!(number("1e400").as_f64(), None);
    }

    #[test]
    fn serializes_integers_as_integers() {
        let written = |token| serde_json::to_string(&number(token)).unwrap();
        assert_eq!(written("18446744073709551615"), "18446744073709551615");
        assert_eq!(written("-9223372036854775808"), "-9223372036854775808");
        assert_eq!(written("1e2"), "100.0");
    }
}
