//! Patterns as small programs over digits; the engine's `program.rs` says what their bytes mean.

use std::collections::BTreeMap;

use super::Error;
use super::pattern::{ALL_DIGITS, Pattern};

const OPEN: u8 = 0x0a;
const CLOSE: u8 = 0x0b;
const END: u8 = 0x0c;
const MATCH: u8 = 0x0d;
const ANY: u8 = 0x10;
const CHOICE: u8 = 0x20;
const JUMP: u8 = 0x40;
const SET: u8 = 0x80;

/// As many digits as one step can take.
const MOST_AT_ONCE: u8 = 15;

/// All programs, one after the other, equal ones once. Place 0 is no program's.
#[derive(Debug)]
pub(super) struct Programs {
    pub(super) bytes: Vec<u8>,
    places: BTreeMap<Vec<u8>, u16>,
}

impl Default for Programs {
    fn default() -> Self {
        Self { bytes: vec![MATCH], places: BTreeMap::new() }
    }
}

impl Programs {
    /// The place of a program, or of what begins with one.
    pub(super) fn place(&mut self, program: Vec<u8>) -> Result<u16, Error> {
        if let Some(place) = self.places.get(&program) {
            return Ok(*place);
        }
        let place = u16::try_from(self.bytes.len()).map_err(|_| Error::TooLarge { what: "programs" })?;
        self.bytes.extend(&program);
        self.places.insert(program, place);
        Ok(place)
    }

    pub(super) fn count(&self) -> usize {
        self.places.len()
    }
}

/// The program of a pattern at the front of a text; the text of one group is kept.
pub(super) fn front(pattern: &Pattern, kept: u8) -> Result<Vec<u8>, Error> {
    let mut program = steps(pattern, kept)?;
    program.push(MATCH);
    Ok(program)
}

/// The program of a pattern that has to match the whole text.
pub(super) fn whole(pattern: &Pattern) -> Result<Vec<u8>, Error> {
    let mut program = steps(pattern, 0)?;
    program.extend([END, MATCH]);
    Ok(program)
}

fn steps(pattern: &Pattern, kept: u8) -> Result<Vec<u8>, Error> {
    match pattern {
        Pattern::Digit(ALL_DIGITS) => Ok(vec![ANY | 1]),
        Pattern::Digit(set) if set.is_power_of_two() => Ok(set.trailing_zeros().to_le_bytes()[..1].to_vec()),
        Pattern::Digit(set) => Ok(with_operand(SET, *set).to_vec()),
        Pattern::End => Ok(vec![END]),
        Pattern::Sequence(parts) => {
            Ok(parts.iter().map(|part| steps(part, kept)).collect::<Result<Vec<_>, _>>()?.concat())
        }
        Pattern::Choice(branches) => choice(branches, kept),
        Pattern::Repeat { pattern, least, most } => repeat(pattern, *least, most - least, kept),
        Pattern::Group { number, pattern } if *number == kept => {
            Ok([&[OPEN][..], &steps(pattern, kept)?, &[CLOSE]].concat())
        }
        Pattern::Group { pattern, .. } => steps(pattern, kept),
    }
}

fn choice(branches: &[Pattern], kept: u8) -> Result<Vec<u8>, Error> {
    let Some((last, firsts)) = branches.split_last() else { return Ok(Vec::new()) };
    firsts.iter().rev().try_fold(steps(last, kept)?, |others, branch| {
        let branch = [&steps(branch, kept)?[..], &forward(JUMP, others.len())?].concat();
        Ok([&forward(CHOICE, branch.len())?[..], &branch, &others].concat())
    })
}

fn repeat(pattern: &Pattern, least: u8, optional: u8, kept: u8) -> Result<Vec<u8>, Error> {
    let once = steps(pattern, kept)?;
    let more = (0..optional).try_fold(Vec::new(), |more, _| {
        let body = [&once[..], &more].concat();
        Ok::<_, Error>([&forward(CHOICE, body.len())?[..], &body].concat())
    })?;
    let start = match pattern {
        Pattern::Digit(ALL_DIGITS) if (1..=MOST_AT_ONCE).contains(&least) => vec![ANY | least],
        _ => once.repeat(usize::from(least)),
    };
    Ok([start, more].concat())
}

fn forward(step: u8, bytes: usize) -> Result<[u8; 2], Error> {
    let bytes = u16::try_from(bytes).ok().filter(|bytes| *bytes < 1 << 12);
    bytes.map(|bytes| with_operand(step, bytes)).ok_or(Error::TooLarge { what: "steps of a program" })
}

/// The high bits of the operand are part of the step.
fn with_operand(step: u8, operand: u16) -> [u8; 2] {
    let [high, low] = operand.to_be_bytes();
    [step | high, low]
}

#[cfg(test)]
mod tests {
    use super::{Error, Pattern, Programs, front, whole};

    fn pattern(text: &str) -> Pattern {
        Pattern::parse(text).expect("known constructs")
    }

    #[test]
    fn compiles_every_construct() {
        let program = front(&pattern("0(1)?|([29])$"), 2).expect("small");
        assert_eq!(program, [0x20, 6, 0, 0x20, 1, 1, 0x40, 5, 0x0a, 0x82, 4, 0x0b, 0x0c, 0x0d]);
        let program = whole(&pattern("\\d{2,4}|3")).expect("small");
        assert_eq!(program, [0x20, 9, 0x12, 0x20, 4, 0x11, 0x20, 1, 0x11, 0x40, 1, 3, 0x0c, 0x0d]);
    }

    #[test]
    fn refuses_what_the_engine_could_not_jump_over() {
        let long = format!("(?:{})?", "1".repeat(4096));
        assert!(matches!(front(&pattern(&long), 0), Err(Error::TooLarge { .. })));
    }

    #[test]
    fn equal_programs_are_kept_once() {
        let mut programs = Programs::default();
        let places = ["00", "011", "00"].map(|text| {
            let program = front(&pattern(text), 0).expect("small");
            programs.place(program).expect("few")
        });
        assert_eq!(places, [1, 4, 1]);
        assert_eq!((programs.count(), programs.bytes.len()), (2, 8));
    }
}
