//! Strips national prefixes.

use core::num::NonZeroU16;

use crate::phone::grammar::MOST_DIGITS;
use crate::phone::program;

/// How to strip one kind of national prefix, by its place in the table of programs.
///
/// Before the program stand the digits that take the place of all that matched, together with the kept group: how many
/// they are plus one, then themselves; or 0, where nothing is kept.
#[derive(Debug, Clone, Copy)]
pub(super) struct PrefixRule(NonZeroU16);

/// Room for a number in which a prefix was replaced.
pub(super) type Room = [u8; MOST_DIGITS];

impl PrefixRule {
    /// The rule at a place of the table; 0 is none.
    pub(super) const fn at(place: u16) -> Option<Self> {
        match NonZeroU16::new(place) {
            Some(place) => Some(Self(place)),
            None => None,
        }
    }

    /// What is left of the digits without the prefix; `None` when there is none.
    pub(super) fn strip<'a>(self, digits: &'a [u8], room: &'a mut Room) -> Option<&'a [u8]> {
        strip(program::at(self.0.get()), digits, room)
    }
}

fn strip<'a>(rule: &[u8], digits: &'a [u8], room: &'a mut Room) -> Option<&'a [u8]> {
    let (count, rule) = rule.split_first()?;
    let (replacement, program) = rule.split_at_checked(usize::from(count.saturating_sub(1)))?;
    // Some rules match nothing at all, which strips nothing.
    let found = program::run(program, digits).filter(|found| found.end > 0)?;
    let rest = digits.get(found.end..)?;
    let Some(kept) = found.kept else { return Some(rest) };
    let kept = digits.get(kept)?;
    let mut length = 0;
    // Digits that find no room are past the longest number and are not missed.
    for (place, digit) in room.iter_mut().zip(replacement.iter().chain(kept).chain(rest)) {
        *place = *digit;
        length += 1;
    }
    room.get(..length)
}

#[cfg(test)]
mod tests {
    use super::{MOST_DIGITS, strip};

    fn stripped(rule: &[u8], digits: &[u8]) -> Option<alloc::vec::Vec<u8>> {
        strip(rule, digits, &mut [0; MOST_DIGITS]).map(<[u8]>::to_vec)
    }

    #[test]
    fn puts_the_kept_group_after_the_replacement() {
        // 0?(\d)?1 becomes 9$1
        let rule = [2, 9, 0x20, 1, 0, 0x20, 3, 0x0a, 0x11, 0x0b, 1, 0x0d];
        assert_eq!(stripped(&rule, &[0, 5, 1, 8]), Some([9, 5, 8].into()));
        assert_eq!(stripped(&rule, &[0, 1, 8]), Some([8].into()), "no group, no replacement");
        assert_eq!(stripped(&rule, &[0, 8]), None);
    }

    #[test]
    fn a_replacement_may_be_the_group_alone() {
        // 0(\d) becomes $1
        let rule = [1, 0, 0x0a, 0x11, 0x0b, 0x0d];
        assert_eq!(stripped(&rule, &[0, 1, 8]), Some([1, 8].into()));
    }

    #[test]
    fn a_match_of_nothing_strips_nothing() {
        // 0?
        let rule = [0, 0x20, 1, 0, 0x0d];
        assert_eq!(stripped(&rule, &[0, 7]), Some([7].into()));
        assert_eq!(stripped(&rule, &[7]), None);
    }
}
