//! Small programs over digits, in place of Google's regular expressions for prefixes and general patterns.
//!
//! A program is bytes, and it ends with [`MATCH`]. It only goes forward, so it ends.
//!
//! | byte | step |
//! |---|---|
//! | `00` to `09` | takes this digit |
//! | [`ANY`] + n | takes n digits |
//! | [`SET`] + high bits, low bits | takes a digit of a set: bit `d` for digit `d` |
//! | [`CHOICE`] + high bits, low bits | tries what follows, then what comes so many bytes later |
//! | [`JUMP`] + high bits, low bits | goes on so many bytes later |
//! | [`OPEN`], [`CLOSE`] | the kept group begins, ends |
//! | [`END`] | only at the end of the digits |

use core::ops::Range;

use crate::phone::tables::PROGRAMS;

const OPEN: u8 = 0x0a;
const CLOSE: u8 = 0x0b;
const END: u8 = 0x0c;
const MATCH: u8 = 0x0d;
const ANY: u8 = 0x10;
const CHOICE: u8 = 0x20;
const JUMP: u8 = 0x40;
const SET: u8 = 0x80;

/// How far a program has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) end: usize,
    open: usize,
    pub(super) kept: Option<Range<usize>>,
}

/// The table of programs from a place on.
pub(super) fn at(place: u16) -> &'static [u8] {
    PROGRAMS.get(usize::from(place)..).unwrap_or_default()
}

/// Runs a program on digits, each 0 to 9; the first way to its end counts, as in a backtracking matcher.
pub(super) fn run(program: &[u8], digits: &[u8]) -> Option<Found> {
    from(program, 0, digits, Found::default())
}

fn from(program: &[u8], mut place: usize, digits: &[u8], mut found: Found) -> Option<Found> {
    loop {
        let step = *program.get(place)?;
        place += 1;
        match step {
            OPEN => found.open = found.end,
            CLOSE => found.kept = Some(found.open..found.end),
            END if found.end != digits.len() => return None,
            END => {}
            MATCH => return Some(found),
            SET.. | CHOICE..SET => {
                let operand = usize::from(step & 0x0f) << 8 | usize::from(*program.get(place)?);
                place += 1;
                match step & 0xf0 {
                    CHOICE => {
                        if let Some(found) = from(program, place, digits, found.clone()) {
                            return Some(found);
                        }
                        place += operand;
                    }
                    JUMP => place += operand,
                    _ if operand >> digits.get(found.end)? & 1 == 0 => return None,
                    _ => found.end += 1,
                }
            }
            ANY.. => {
                found.end += usize::from(step - ANY);
                digits.get(..found.end)?;
            }
            digit if digits.get(found.end) != Some(&digit) => return None,
            _ => found.end += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ANY, CHOICE, CLOSE, END, JUMP, MATCH, OPEN, SET, run};

    fn end(program: &[u8], digits: &[u8]) -> Option<usize> {
        run(program, digits).map(|found| found.end)
    }

    #[test]
    fn takes_the_first_way_that_matches() {
        // 0|00
        let program = [CHOICE, 3, 0, JUMP, 2, 0, 0, MATCH];
        assert_eq!(end(&program, &[0, 0, 7]), Some(1));
        assert_eq!(end(&program, &[7, 0]), None);
        // (?:0|00)$
        let program = [CHOICE, 3, 0, JUMP, 2, 0, 0, END, MATCH];
        assert_eq!(end(&program, &[0, 0]), Some(2), "goes back for the other");
        assert_eq!(end(&program, &[0, 0, 0]), None);
    }

    #[test]
    fn takes_sets_and_any_digits() {
        // [19]\d{3}
        let program = [SET | 2, 1 << 1, ANY | 3, MATCH];
        assert_eq!(end(&program, &[9, 0, 5, 9, 4]), Some(4));
        assert_eq!(end(&program, &[1, 2, 3]), None, "too few");
        assert_eq!(end(&program, &[8, 0, 5, 9]), None);
    }

    #[test]
    fn keeps_the_group() {
        // 0?(\d)?1
        let program = [CHOICE, 1, 0, CHOICE, 3, OPEN, ANY | 1, CLOSE, 1, MATCH];
        assert_eq!(run(&program, &[0, 5, 1, 8]).and_then(|found| found.kept), Some(1..2));
        assert_eq!(run(&program, &[0, 1, 8]).map(|found| (found.end, found.kept)), Some((2, None)));
    }

    #[test]
    fn a_broken_program_matches_nothing() {
        for program in [&[][..], &[0], &[CHOICE], &[SET], &[JUMP, 9, MATCH]] {
            assert_eq!(run(program, &[0, 1]), None, "{program:?}");
        }
    }
}
