//! Numbers as they are handed on.

use core::fmt;
use core::ops::Range;

/// A number as it is handed on: calling code and national digits, at most 19 in all.
///
/// Displays with the plus sign: `+12025550123`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct E164 {
    digits: u64,
}

impl E164 {
    /// No valid number is longer.
    pub(crate) const MOST_DIGITS: usize = 19;

    pub(crate) const fn new(digits: u64) -> Self {
        Self { digits }
    }

    /// Lends the digits one by one, each 0 to 9, the first first.
    pub(super) fn with_digits<T>(self, use_digits: impl FnOnce(&[u8]) -> T) -> T {
        let mut buffer = [0; 20];
        let mut rest = self.digits;
        let mut start = buffer.len();
        for (place, at) in buffer.iter_mut().rev().zip((0..start).rev()) {
            if rest == 0 {
                break;
            }
            *place = u8::try_from(rest % 10).unwrap_or(0);
            rest /= 10;
            start = at;
        }
        use_digits(buffer.get(start..).unwrap_or_default())
    }

    /// Whether its calling code is this one: no calling code begins with another.
    pub(crate) fn has_code(self, code: u16) -> bool {
        let lengths = self.digits.checked_ilog10().zip(u64::from(code).checked_ilog10());
        let behind = lengths.and_then(|(digits, code)| digits.checked_sub(code));
        behind.is_some_and(|behind| self.digits / 10_u64.pow(behind) == u64::from(code))
    }

    /// Where the numbers of a calling code lie among all, for each length that they may have, the shortest first.
    pub(crate) fn of_code(code: u16) -> impl Iterator<Item = Range<Self>> {
        let code = u64::from(code);
        let powers = core::iter::successors(Some(1_u64), |power| power.checked_mul(10));
        powers.map_while(move |power| {
            Some(Self::new(code.checked_mul(power)?)..Self::new((code + 1).checked_mul(power)?))
        })
    }

    /// The digits as one integer: 12025550123 for `+12025550123`.
    pub const fn digits(self) -> u64 {
        self.digits
    }
}

impl serde::Serialize for E164 {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for E164 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "+{}", self.digits)
    }
}

#[cfg(test)]
mod tests {
    use super::E164;
    use alloc::string::ToString;

    #[test]
    fn displays_with_a_plus() {
        assert_eq!(E164::new(12_025_550_123).to_string(), "+12025550123");
    }

    #[test]
    fn begins_with_its_calling_code() {
        let german = E164::new(4_915_123_456_789);
        assert!(german.has_code(49) && !german.has_code(44) && !german.has_code(1) && !german.has_code(494));
        assert!(!E164::new(49).has_code(491) && !E164::new(0).has_code(1) && !german.has_code(0));
    }

    #[test]
    fn the_numbers_of_a_calling_code_lie_in_ranges() {
        for digits in [0, 4, 48, 49, 50, 499, 4_899_999, 4_900_000, 4_999_999, 5_000_000, 4_915_123_456_789, u64::MAX] {
            let number = E164::new(digits);
            assert_eq!(E164::of_code(49).any(|range| range.contains(&number)), number.has_code(49), "{digits}");
        }
    }

    #[test]
    fn lends_its_digits_in_order() {
        assert_eq!(E164::new(12_030).with_digits(<[u8]>::to_vec), [1, 2, 0, 3, 0]);
        assert_eq!(E164::new(u64::MAX).with_digits(<[u8]>::len), 20);
    }
}
