//! What is known of a calling code as a whole.

use core::fmt;

use crate::phone::automaton::label;
use crate::phone::home::Home;
use crate::phone::tables::{CALLING_CODES, CODE_PLACES};

/// A calling code in use; there is one entry for each.
pub(super) struct CallingCode {
    pub(super) code: u16,
    /// The region of all its numbers, as in a label; 0 where several regions share it.
    pub(super) region: u8,
    /// Where the automaton of its numbers starts.
    pub(super) start: u16,
    /// The rules of its main region.
    pub(super) home: Home,
    /// The list of time zones of numbers whose type says nothing about their place.
    pub(super) zones: u16,
}

impl CallingCode {
    /// The calling code that digits begin with, and its length; the first digit must not be 0. No calling code begins
    /// with another, none with 0.
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

    /// How many digits it has.
    pub(super) fn length(&self) -> usize {
        1 + usize::from(self.code >= 10) + usize::from(self.code >= 100)
    }

    /// What follows the calling code in digits that begin with it.
    pub(super) fn strip<'a>(&self, digits: &'a [u8]) -> Option<&'a [u8]> {
        let (entry, length) = Self::at_front(digits).filter(|_| digits.first() != Some(&0))?;
        digits.get(length..).filter(|_| entry == self)
    }

    /// Region and type of a national number, as a label.
    pub(super) fn label(&self, national: &[u8]) -> u16 {
        label(self.start, national)
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
    fn strips_only_itself() {
        let finland = CallingCode::of(358).expect("in use");
        assert_eq!(finland.strip(&[3, 5, 8, 4, 0]), Some(&[4, 0][..]));
        assert_eq!(finland.strip(&[3, 5, 8]), Some(&[][..]));
        assert_eq!(finland.strip(&[3, 5, 9, 8, 8]), None);
        assert_eq!(finland.strip(&[0, 3, 5, 8, 4, 0]), None);
        let us = CallingCode::of(1).expect("in use");
        assert_eq!(us.strip(&[0, 1, 2]), None, "01 is not 1");
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
}
