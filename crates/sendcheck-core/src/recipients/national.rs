//! Numbers of a list that lack their calling code.

use alloc::string::String;
use alloc::vec::Vec;

use super::number_cell::mend;
use super::{List, Scratch};
use crate::phone::{Country, WithoutCode, would_be_valid_in};

/// So many numbers show which country is meant, if it is not the first that is tried.
const SAMPLE: usize = 500;

/// Numbers of a list that are valid in one country and not as they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct National {
    pub(crate) country: Country,
    pub(crate) count: usize,
    /// All numbers without `+`.
    pub(crate) without_plus: usize,
}

impl National {
    /// Whether they are many enough to be told: a twentieth of the numbers without `+` and twenty at least, or most.
    pub(crate) fn is_told(self) -> bool {
        self.is_most() || (self.count >= 20 && self.count * 20 >= self.without_plus)
    }

    /// Fewer are never told, where there are so many numbers without `+`.
    fn fewest_told(without_plus: usize) -> usize {
        let most = (without_plus / 2 + 1).max(3);
        most.min(without_plus.div_ceil(20).max(20))
    }

    /// Whether they are more than half, of three at least: one alone says nothing of a list.
    pub(crate) fn is_most(self) -> bool {
        self.count >= 3 && self.count * 2 > self.without_plus
    }
}

/// Which of the numbers of a row: the only one or the first channel's, or the second channel's where a list has a column for
/// each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberOf {
    First,
    Second,
}

impl NumberOf {
    pub(crate) const BOTH: [Self; 2] = [Self::First, Self::Second];
}

/// Numbers without `+` in one column, counted in passing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct WithoutPlus {
    /// How many rows have such a number.
    pub(crate) count: usize,
    /// How many of them were read as numbers of the given country and are valid numbers of another as they stand.
    pub(crate) ambiguous: usize,
    /// The rows among them, by index, whose number is not valid as it stands.
    pub(crate) suspects: Vec<usize>,
}

impl WithoutPlus {
    pub(crate) fn append(&mut self, mut other: Self) {
        self.count += other.count;
        self.ambiguous += other.ambiguous;
        self.suspects.append(&mut other.suspects);
    }

    /// Takes away what was counted of the same rows before, which are these, by index and sorted.
    pub(crate) fn take_away(&mut self, other: &Self) {
        self.count -= other.count;
        self.ambiguous -= other.ambiguous;
        self.suspects.retain(|index| other.suspects.binary_search(index).is_err());
    }

    /// The numbers that are valid in one country and not as they stand, if they are many: of the United States, if those
    /// are most, else of the country of which most of a sample are.
    pub(crate) fn national(&self, list: &List, of: NumberOf) -> Option<National> {
        let without_plus = self.count;
        let suspects = Suspects { list, of, rows: &self.suspects };
        let of = |country: Country| National { country, count: suspects.count(country), without_plus };
        if self.suspects.len() * 20 < without_plus {
            return None;
        }
        let first = Country::parse("US").ok().map(of)?;
        let commonest = || suspects.commonest(first.country, National::fewest_told(without_plus));
        let other = if first.is_most() { None } else { commonest().filter(|country| *country != first.country) };
        let found = other.map(of).filter(|other| other.count > first.count).unwrap_or(first);
        Some(found).filter(|national| national.is_told())
    }
}

/// Numbers of one column that are not valid as they stand.
#[derive(Clone, Copy)]
struct Suspects<'a> {
    list: &'a List,
    of: NumberOf,
    rows: &'a [usize],
}

impl Suspects<'_> {
    /// The country of which most numbers of a sample would be valid, `first` where no other has more; `None` where no country
    /// has so many as would be told.
    fn commonest(self, first: Country, fewest_told: usize) -> Option<Country> {
        let step = (self.rows.len() / SAMPLE).max(1);
        // Every country is asked, so that rows are cut and numbers read once for all of them.
        let (mut scratch, mut buffer) = (Scratch::default(), String::new());
        let mut text = |index: usize| {
            let cell = self.list.cells(index, &mut scratch).and_then(|cells| cells.number(self.of))?;
            Some(String::from(mend(cell, &mut buffer).text))
        };
        let sample = self.rows.iter().step_by(step).take(SAMPLE);
        let texts: Vec<String> = sample.filter_map(|index| text(*index)).collect();
        let sample: Vec<WithoutCode<'_>> = texts.iter().filter_map(|text| WithoutCode::of(text)).collect();
        // Most countries are out of the question after a few numbers: if they had all of the others, those beyond the sample
        // included, they would not have enough.
        let beyond = self.rows.len() - SAMPLE.min(self.rows.len());
        let fewest = fewest_told.saturating_sub(beyond);
        let valid_in = |country: Country, fewest: usize| {
            let mut failures_left = sample.len().checked_sub(fewest)?;
            for number in &sample {
                if !number.is_valid_in(country) {
                    failures_left = failures_left.checked_sub(1)?;
                }
            }
            Some(fewest + failures_left)
        };
        let mut best = valid_in(first, fewest).map(|found| (found, first));
        for country in Country::all() {
            let more = best.map_or(fewest, |(found, _)| found + 1);
            if let Some(found) = valid_in(country, more) {
                best = Some((found, country));
            }
        }
        best.map(|(_, country)| country)
    }

    // Apart from its callers: see `counted`.
    #[inline(never)]
    fn count(self, country: Country) -> usize {
        let (mut scratch, mut buffer) = (Scratch::default(), String::new());
        let is_national = |index: &&usize| {
            let cell = self.list.cells(**index, &mut scratch).and_then(|cells| cells.number(self.of));
            cell.is_some_and(|cell| would_be_valid_in(mend(cell, &mut buffer).text, country))
        };
        self.rows.iter().filter(is_national).count()
    }
}
