//! One calling code: its regions in Google's order, and what each number of it is.

use std::collections::{BTreeMap, BTreeSet};

use super::Error;
use super::automaton::Labelling;
use super::kind;
use super::metadata::{Description, Territory};
use super::nfa::{Nfa, StateSet, Tag};
use super::pattern::Pattern;

/// A label is the region above four bits for the type. The region is its place in the table of regions, from 1; 0 is
/// the only region of the calling code, or none where several share it.
pub(super) const KIND_BITS: u16 = 4;

const TAGS_PER_REGION: u16 = 12;
const LEADING: u16 = 11;

/// The territories of one calling code, the main one first.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    pub(super) code: u16,
    pub(super) territories: Vec<&'a Territory>,
    /// For each territory its place in the table of regions, from 1.
    pub(super) regions: Vec<u16>,
}

/// Groups the territories by calling code, the main one first and the others in the order of the metadata.
///
/// # Errors
/// [`Error::TooLarge`] for more regions than a label can name.
pub(super) fn plans(territories: &[Territory]) -> Result<(Vec<Plan<'_>>, Vec<&str>), Error> {
    let names: BTreeSet<&str> = territories.iter().map(|territory| territory.id.as_str()).collect();
    let names: Vec<&str> = names.into_iter().collect();
    let mut plans = BTreeMap::new();
    for territory in territories {
        let code = territory.calling_code;
        let plan = plans.entry(code).or_insert_with(|| Plan { code, territories: Vec::new(), regions: Vec::new() });
        let place = if territory.is_main { 0 } else { plan.territories.len() };
        let region = names.partition_point(|name| *name < territory.id.as_str()) + 1;
        let region = u8::try_from(region).map_err(|_| Error::TooLarge { what: "regions" })?;
        plan.territories.insert(place, territory);
        plan.regions.insert(place, u16::from(region));
    }
    Ok((plans.into_values().collect(), names))
}

impl<'a> Plan<'a> {
    /// The territory whose lengths and national prefix count for the whole calling code.
    pub(super) fn main(&self) -> Result<&'a Territory, Error> {
        self.territories.first().copied().ok_or_else(|| self.error("no territory"))
    }

    /// All patterns that decide region and type.
    pub(super) fn nfa(&self) -> Result<Nfa, Error> {
        let mut nfa = Nfa::default();
        for (territory, base) in self.territories.iter().zip((0..).step_by(usize::from(TAGS_PER_REGION))) {
            for (description, tag) in territory.descriptions().into_iter().zip(base..) {
                if let Some(text) = &description.pattern {
                    nfa.add_whole(&Pattern::parse(text)?, tag).map_err(|what| self.error(what))?;
                }
            }
            if let Some(text) = &territory.leading_digits {
                nfa.add_front(&Pattern::parse(text)?, base + LEADING).map_err(|what| self.error(what))?;
            }
        }
        Ok(nfa)
    }

    /// The region of all numbers, where there is only one; 0 where several share the calling code.
    pub(super) fn only_region(&self) -> u16 {
        if let [region] = self.regions.as_slice() { *region } else { 0 }
    }

    pub(super) fn error(&self, what: impl Into<String>) -> Error {
        Error::Plan { code: self.code, what: what.into() }
    }

    /// Google's type of a number, taken as a number of one of the territories.
    fn kind(&self, territory: usize, accepted: &BTreeSet<Tag>, length: usize) -> u16 {
        let Some(metadata) = self.territories.get(territory) else { return kind::UNKNOWN };
        let descriptions = metadata.descriptions();
        let is = |slot: u16| {
            let tag = u16::try_from(territory).unwrap_or(u16::MAX) * TAGS_PER_REGION + slot;
            let has_length = |description: &&Description| {
                description.lengths.is_empty() || description.lengths.contains(&i64::try_from(length).unwrap_or(-1))
            };
            accepted.contains(&tag) && descriptions.get(usize::from(slot)).is_some_and(has_length)
        };
        if !is(0) {
            return kind::UNKNOWN;
        }
        if let Some((special, _)) = SPECIAL_KINDS.iter().zip(1..).find(|(_, slot)| is(*slot)) {
            return *special;
        }
        let same = metadata.same_mobile_and_fixed_line;
        match (is(FIXED_LINE_SLOT), is(MOBILE_SLOT)) {
            (true, mobile) if same || mobile => kind::FIXED_LINE_OR_MOBILE,
            (true, _) => kind::FIXED_LINE,
            (false, true) if !same => kind::MOBILE,
            _ => kind::UNKNOWN,
        }
    }
}

/// The lengths of a territory's numbers, bit by bit: complete ones, and those without an area code.
pub(super) fn lengths(territory: &Territory) -> Result<(u32, u32), Error> {
    let complete = length_mask(territory, &territory.general.lengths)?;
    if complete == 0 {
        return Err(territory.error("no possible length"));
    }
    Ok((complete, length_mask(territory, &territory.general.local_lengths)?))
}

fn length_mask(territory: &Territory, lengths: &[i64]) -> Result<u32, Error> {
    lengths.iter().try_fold(0, |mask, length| match length {
        1..=17 => Ok(mask | 1 << length),
        _ => Err(territory.error(format!("a length of {length}"))),
    })
}

/// The types that Google tries before fixed line and mobile, in its order.
const SPECIAL_KINDS: [u16; 8] = [
    kind::PREMIUM_RATE,
    kind::TOLL_FREE,
    kind::SHARED_COST,
    kind::VOIP,
    kind::PERSONAL_NUMBER,
    kind::PAGER,
    kind::UAN,
    kind::VOICEMAIL,
];
const FIXED_LINE_SLOT: u16 = 9;
const MOBILE_SLOT: u16 = 10;

impl Labelling for Plan<'_> {
    /// Google's region and type: the only territory, or else the first whose leading digits or types match.
    fn label(&self, nfa: &Nfa, set: &StateSet, length: usize) -> u16 {
        let accepted = nfa.accepted(set);
        if self.only_region() != 0 {
            return self.kind(0, &accepted, length);
        }
        for (territory, (region, base)) in
            self.regions.iter().zip((0..).step_by(usize::from(TAGS_PER_REGION))).enumerate()
        {
            let kind = self.kind(territory, &accepted, length);
            if accepted.contains(&(base + LEADING)) || kind != kind::UNKNOWN {
                return region << KIND_BITS | kind;
            }
        }
        kind::UNKNOWN
    }

    fn miss(&self, label: u16) -> u16 {
        if label & 15 == kind::UNKNOWN { label } else { kind::UNKNOWN }
    }
}
