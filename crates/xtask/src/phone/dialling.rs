//! What is dialled within each region: international prefixes, and national numbers by the region's own rules.

use super::Error;
use super::automaton::LONGEST;
use super::metadata::Territory;
use super::pattern::Pattern;
use super::plan::{Plan, lengths};
use super::prefix::{most_dropped, rule};
use super::program::{Programs, front, whole};

/// The rules of national numbers of one territory; the engine has the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Home {
    /// Where the rule of national prefixes is among the programs.
    pub(super) prefix: Option<u16>,
    /// Where the program of the general pattern is.
    pub(super) general: u16,
    pub(super) complete_lengths: u32,
    pub(super) local_lengths: u32,
}

/// What is dialled in one region.
#[derive(Debug, Clone, Default)]
pub(super) struct Dialling {
    /// A place among the calling codes, from 1; 0 for the region `001`.
    pub(super) code: usize,
    /// A place among the homes, from 1; 0 where the rules are those of the calling code.
    pub(super) home: usize,
    /// Where the program of international prefixes is.
    pub(super) international: u16,
}

/// Digits that the engine keeps; see its `grammar.rs`.
const MOST_DIGITS: usize = 40;

/// Calling codes have at most three digits.
const CODE_LENGTH: usize = 3;

impl Home {
    pub(super) fn of(territory: &Territory, programs: &mut Programs) -> Result<Self, Error> {
        let (complete_lengths, local_lengths) = lengths(territory)?;
        let general = territory.general.pattern.as_deref().map(Pattern::parse).transpose()?;
        let general = general.ok_or_else(|| territory.error("no general pattern"))?;
        if general.longest() > LONGEST {
            return Err(territory.error("a general pattern of more than 17 digits"));
        }
        let prefix = rule(territory)?.map(|rule| programs.place(rule)).transpose()?;
        Ok(Self { prefix, general: programs.place(whole(&general)?)?, complete_lengths, local_lengths })
    }
}

impl Dialling {
    /// What is dialled in a territory. `code` is the place of its calling code, from 1, and `main` the rules of that.
    pub(super) fn of(
        territory: &Territory,
        plan: &Plan<'_>,
        (code, main): (usize, Home),
        homes: &mut Vec<Home>,
        programs: &mut Programs,
    ) -> Result<Self, Error> {
        let international = territory.international_prefix.as_deref().map(Pattern::parse).transpose()?;
        let international = international.ok_or_else(|| territory.error("a region without international prefix"))?;
        // As Google reads it, a national prefix may go twice: by the region's rules and by those of the calling code.
        let prefixes = most_dropped(territory)? + most_dropped(plan.main()?)?;
        if international.longest() + CODE_LENGTH + prefixes + LONGEST > MOST_DIGITS {
            return Err(territory.error("a number with all its prefixes has more digits than the engine keeps"));
        }
        let own = Home::of(territory, programs)?;
        if own != main {
            homes.push(own);
        }
        let home = if own == main { 0 } else { homes.len() };
        Ok(Self { code, home, international: programs.place(front(&international, 0)?)? })
    }
}
