//! What is known of a calling code as a whole.

use core::fmt;

use crate::phone::Possibility;
use crate::phone::automaton::label;
use crate::phone::prefix::{PrefixRule, Room};
use crate::phone::tables::{CALLING_CODES, CODE_PLACES};

/// A calling code in use; there is one entry for each.
pub(super) struct CallingCode {
    pub(super) code: u16,
    /// The region of all its numbers, as in a label; 0 where several regions share it.
    pub(super) region: u8,
    /// Where the automaton of its numbers starts.
    pub(super) start: u16,
    /// Lengths of complete national numbers: bit `n` for `n` digits.
    pub(super) complete_lengths: u32,
    /// Lengths of numbers without their area code.
    pub(super) local_lengths: u32,
    pub(super) prefix: Option<NationalPrefix>,
    /// The list of time zones of numbers whose type says nothing about their place.
    pub(super) zones: u16,
}

/// What is dialled before a national number at home and is no part of it.
pub(super) struct NationalPrefix {
    pub(super) rule: &'static PrefixRule,
    /// Where the automaton of the numbers starts that look like numbers of the main region at all.
    pub(super) viable: u16,
}

/// National numbers have at most 17 digits, in Google's words "longer numbers in Germany" than the 15 of E.164.
pub(super) const LONGEST_NATIONAL: usize = 17;

impl CallingCode {
    /// The calling code that digits begin with, and its length. No calling code begins with another, none with 0.
    pub(super) fn at_front(digits: &[u8]) -> Option<(&'static Self, usize)> {
        let mut code = 0;
        digits.iter().take(3).zip(1..).find_map(|(digit, length)| {
            code = code * 10 + u16::from(*digit);
            Self::of(code).map(|entry| (entry, length))
        })
    }

    /// The entry of a calling code.
    pub(super) fn of(code: u16) -> Option<&'static Self> {
        let place = CODE_PLACES.get(usize::from(code))?.checked_sub(1)?;
        CALLING_CODES.get(usize::from(place))
    }

    /// Region and type of a national number, as a label.
    pub(super) fn label(&self, national: &[u8]) -> u16 {
        label(self.start, national)
    }

    /// The national number in what was typed after the calling code: without a national prefix, if what is left still
    /// is a number as Google sees it.
    pub(super) fn national<'a>(&self, typed: &'a [u8], room: &'a mut Room) -> &'a [u8] {
        let Some(prefix) = &self.prefix else { return typed };
        let Some(stripped) = prefix.rule.strip(typed, room) else { return typed };
        if prefix.is_viable(typed) && !prefix.is_viable(stripped) {
            return typed;
        }
        match self.possibility(stripped.len()) {
            Possibility::LocalOnly | Possibility::TooShort | Possibility::InvalidLength => typed,
            _ => stripped,
        }
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

impl NationalPrefix {
    fn is_viable(&self, digits: &[u8]) -> bool {
        digits.len() <= LONGEST_NATIONAL && label(self.viable, digits) != 0
    }
}

impl PartialEq for CallingCode {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for CallingCode {}

impl fmt::Debug for CallingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.code.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::{CALLING_CODES, CallingCode};
    use crate::phone::Possibility;

    #[test]
    fn finds_the_calling_code_at_the_front() {
        let front = |digits: &[u8]| CallingCode::at_front(digits).map(|(entry, length)| (entry.code, length));
        assert_eq!(front(&[1, 2, 0, 2]), Some((1, 1)));
        assert_eq!(front(&[4, 4]), Some((44, 2)));
        assert_eq!(front(&[3, 5, 8, 1]), Some((358, 3)));
        assert_eq!(front(&[3, 5]), None);
        assert_eq!(front(&[2, 1, 0, 1]), None);
    }

    #[test]
    fn no_calling_code_begins_with_another() {
        for entry in &CALLING_CODES {
            let mut shorter = entry.code / 10;
            while shorter > 0 {
                assert!(CallingCode::of(shorter).is_none(), "{}", entry.code);
                shorter /= 10;
            }
        }
    }

    #[test]
    fn tells_lengths_apart() {
        let entry = CallingCode { complete_lengths: 1 << 9 | 1 << 11, local_lengths: 1 << 6, prefix: None, ..ENTRY };
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
            assert_eq!(entry.possibility(length), possibility, "{length}");
        }
    }

    const ENTRY: CallingCode =
        CallingCode { code: 0, region: 0, start: 0, complete_lengths: 0, local_lengths: 0, prefix: None, zones: 0 };
}
