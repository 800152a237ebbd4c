//! Strips national prefixes: small programs in place of Google's regular expressions for them.

use core::ops::Range;

use crate::phone::grammar::MOST_DIGITS;

/// How to strip one kind of national prefix.
pub(super) struct PrefixRule {
    pub(super) steps: &'static [Step],
    /// Where the kept group has matched: these digits and the group take the place of all that matched.
    pub(super) replacement: Option<&'static [u8]>,
}

/// One step of a program. Programs only go forward, so they end.
pub(super) enum Step {
    /// Takes one digit out of a set: bit `d` for digit `d`.
    Digit(u16),
    /// Tries the next step first, then the one at this place.
    Choice(u16),
    Jump(u16),
    /// The kept group begins.
    Open,
    /// The kept group ends.
    Close,
    /// Only at the end of the digits.
    End,
    Match,
}

/// Room for a number in which a prefix was replaced.
pub(super) type Room = [u8; MOST_DIGITS];

/// How far a program has come.
#[derive(Debug, Clone, Default)]
struct Found {
    end: usize,
    open: usize,
    kept: Option<Range<usize>>,
}

impl PrefixRule {
    /// What is left of the digits without the prefix; `None` when there is none.
    pub(super) fn strip<'a>(&self, digits: &'a [u8], room: &'a mut Room) -> Option<&'a [u8]> {
        // Some rules match nothing at all, which strips nothing.
        let found = run(self.steps, 0, digits, Found::default()).filter(|found| found.end > 0)?;
        let rest = digits.get(found.end..)?;
        let (Some(replacement), Some(kept)) = (self.replacement, found.kept) else { return Some(rest) };
        let kept = digits.get(kept)?;
        let mut length = 0;
        // Digits that find no room are past the longest number and are not missed.
        for (place, digit) in room.iter_mut().zip(replacement.iter().chain(kept).chain(rest)) {
            *place = *digit;
            length += 1;
        }
        room.get(..length)
    }
}

/// Runs a program from a step; the first way to its end counts, as in a backtracking matcher.
fn run(steps: &[Step], mut place: usize, digits: &[u8], mut found: Found) -> Option<Found> {
    loop {
        match steps.get(place)? {
            Step::Digit(set) => {
                if set >> digits.get(found.end)? & 1 == 0 {
                    return None;
                }
                found.end += 1;
            }
            Step::Choice(other) => {
                if let Some(found) = run(steps, place + 1, digits, found.clone()) {
                    return Some(found);
                }
                place = usize::from(*other);
                continue;
            }
            Step::Jump(to) => {
                place = usize::from(*to);
                continue;
            }
            Step::Open => found.open = found.end,
            Step::Close => found.kept = Some(found.open..found.end),
            Step::End if found.end != digits.len() => return None,
            Step::End => {}
            Step::Match => return Some(found),
        }
        place += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::Step::{Choice, Close, Digit, End, Jump, Match, Open};
    use super::{MOST_DIGITS, PrefixRule, Step};

    const ZERO: Step = Digit(1);
    const ANY: Step = Digit(0x3ff);

    fn strip(rule: &PrefixRule, digits: &[u8]) -> Option<alloc::vec::Vec<u8>> {
        rule.strip(digits, &mut [0; MOST_DIGITS]).map(<[u8]>::to_vec)
    }

    #[test]
    fn takes_the_first_way_that_matches() {
        // 0|00
        let rule = PrefixRule { steps: &[Choice(3), ZERO, Jump(5), ZERO, ZERO, Match], replacement: None };
        assert_eq!(strip(&rule, &[0, 0, 7]), Some([0, 7].into()));
        assert_eq!(strip(&rule, &[7, 0]), None);
    }

    #[test]
    fn puts_the_kept_group_after_the_replacement() {
        // 0?(\d)?1 becomes 9$1
        let steps = &[Choice(2), ZERO, Choice(6), Open, ANY, Close, Digit(1 << 1), Match];
        let rule = PrefixRule { steps, replacement: Some(&[9]) };
        assert_eq!(strip(&rule, &[0, 5, 1, 8]), Some([9, 5, 8].into()));
        assert_eq!(strip(&rule, &[0, 1, 8]), Some([8].into()), "no group, no replacement");
    }

    #[test]
    fn a_match_of_nothing_strips_nothing() {
        // 0?
        let rule = PrefixRule { steps: &[Choice(2), ZERO, Match], replacement: None };
        assert_eq!(strip(&rule, &[0, 7]), Some([7].into()));
        assert_eq!(strip(&rule, &[7]), None);
    }

    #[test]
    fn the_kept_group_may_have_choices_inside() {
        // 0(1|2) becomes $1
        let steps = &[ZERO, Open, Choice(5), Digit(1 << 1), Jump(6), Digit(1 << 2), Close, Match];
        let rule = PrefixRule { steps, replacement: Some(&[]) };
        assert_eq!(strip(&rule, &[0, 1, 8]), Some([1, 8].into()));
        assert_eq!(strip(&rule, &[0, 2, 8]), Some([2, 8].into()));
    }

    #[test]
    fn the_end_is_the_end_of_the_digits() {
        // 0\d$
        let rule = PrefixRule { steps: &[ZERO, ANY, End, Match], replacement: None };
        assert_eq!(strip(&rule, &[0, 1]), Some([].into()));
        assert_eq!(strip(&rule, &[0, 1, 2]), None);
    }
}
