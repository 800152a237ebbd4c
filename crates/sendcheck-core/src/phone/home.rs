//! How numbers are written within a region: their lengths, their general pattern, what is dialled before them.

use crate::phone::Possibility;
use crate::phone::prefix::{PrefixRule, Room};
use crate::phone::program;

/// The rules of national numbers: those of a calling code's main region, or a region's own.
pub(super) struct Home {
    pub(super) prefix: Option<PrefixRule>,
    /// The program of the region's general pattern, which tells what looks like one of its numbers at all.
    pub(super) general: u16,
    /// Lengths of complete national numbers: bit `n` for `n` digits.
    pub(super) complete_lengths: u32,
    /// Lengths of numbers without their area code.
    pub(super) local_lengths: u32,
}

/// A national number of fewer digits is none.
pub(super) const SHORTEST_NATIONAL: usize = 2;

/// National numbers have at most 17 digits, in Google's words "longer numbers in Germany" than the 15 of E.164.
pub(super) const LONGEST_NATIONAL: usize = 17;

impl Home {
    /// The national number in what was typed after the calling code: without a national prefix, if what is left still
    /// is a number as Google sees it.
    pub(super) fn national<'a>(&self, typed: &'a [u8], room: &'a mut Room) -> &'a [u8] {
        let Some(stripped) = self.without_prefix(typed, room) else { return typed };
        match self.possibility(stripped.len()) {
            Possibility::LocalOnly | Possibility::TooShort | Possibility::InvalidLength => typed,
            _ => stripped,
        }
    }

    /// The digits without a national prefix, of whatever length; `None` where there is none, or where a number would
    /// become none.
    pub(super) fn without_prefix<'a>(&self, digits: &'a [u8], room: &'a mut Room) -> Option<&'a [u8]> {
        let stripped = self.prefix?.strip(digits, room)?;
        if self.is_viable(digits) && !self.is_viable(stripped) { None } else { Some(stripped) }
    }

    /// Whether the digits match the region's general pattern.
    pub(super) fn is_viable(&self, digits: &[u8]) -> bool {
        program::run(program::at(self.general), digits).is_some()
    }

    /// Whether national numbers have this length.
    pub(super) fn possibility(&self, length: usize) -> Possibility {
        let bit = u32::try_from(length).ok().and_then(|length| 1_u32.checked_shl(length));
        let Some(bit) = bit else { return Possibility::TooLong };
        if self.local_lengths & bit != 0 {
            Possibility::LocalOnly
        } else if self.complete_lengths & bit != 0 {
            Possibility::Possible
        } else if bit > self.complete_lengths {
            Possibility::TooLong
        } else if self.complete_lengths & (bit - 1) == 0 {
            Possibility::TooShort
        } else {
            Possibility::InvalidLength
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Home;
    use crate::phone::Possibility;

    #[test]
    fn tells_lengths_apart() {
        let home = Home { prefix: None, general: 0, complete_lengths: 1 << 9 | 1 << 11, local_lengths: 1 << 6 };
        let expected = [
            (2, Possibility::TooShort),
            (6, Possibility::LocalOnly),
            (8, Possibility::TooShort),
            (9, Possibility::Possible),
            (10, Possibility::InvalidLength),
            (11, Possibility::Possible),
            (12, Possibility::TooLong),
            (31, Possibility::TooLong),
            (32, Possibility::TooLong),
            (100, Possibility::TooLong),
        ];
        for (length, possibility) in expected {
            assert_eq!(home.possibility(length), possibility, "{length}");
        }
    }
}
