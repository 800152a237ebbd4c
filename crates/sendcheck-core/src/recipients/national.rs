//! Numbers of a list that lack their calling code.

use alloc::string::String;
use alloc::vec::Vec;

use super::number_cell::mend;
use super::{List, Scratch};
use crate::phone::{Country, NumberType, WithoutCode, would_be_valid_in};

/// So many numbers show which country is meant, if it is not the first that is tried.
const SAMPLE: usize = 500;

/// So many countries are told beside the first.
const ALSO: usize = 3;

/// Numbers of a list that are valid in one country and not as they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct National {
    pub(crate) country: Country,
    /// Other countries of which as many are, or nearly, as far as they are told.
    pub(crate) also: [Option<Country>; ALSO],
    pub(crate) count: usize,
    /// All numbers without `+`.
    pub(crate) without_plus: usize,
}

impl National {
    /// Whether they are many enough to be told: a twentieth of the numbers without `+` and twenty at least, or most.
    pub(crate) fn is_told(self) -> bool {
        self.is_most() || (self.count >= 20 && self.count * 20 >= self.without_plus)
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
        let of = |country: Country, also| National { country, also, count: suspects.count(country), without_plus };
        if self.suspects.len() * 20 < without_plus {
            return None;
        }
        let first = of(Country::parse("US").ok()?, [None; ALSO]);
        let best = if first.is_most() {
            first
        } else {
            let (country, also) = suspects.commonest(first.country);
            of(country, also)
        };
        let found = if best.count > first.count { best } else { first };
        Some(found).filter(|national| national.is_told())
    }
}

/// How many numbers of a sample a country explains.
#[derive(Debug, Clone, Copy)]
struct Fit {
    valid: usize,
    /// How many of them are mobile numbers, where these are told apart.
    mobile: usize,
}

impl Fit {
    fn of(kinds: impl Iterator<Item = NumberType>) -> Self {
        let mut fit = Self { valid: 0, mobile: 0 };
        for kind in kinds {
            fit.valid += 1;
            fit.mobile += usize::from(matches!(kind, NumberType::Mobile | NumberType::FixedLineOrMobile));
        }
        fit
    }

    /// Half a point for a number, and one for a mobile number.
    fn points(self) -> usize {
        self.valid + self.mobile
    }

    fn is_better_than(self, other: Self) -> bool {
        self.points() > other.points()
    }

    /// Whether it explains them as well but for one in twenty.
    fn is_like(self, other: Self) -> bool {
        self.points() > 0 && self.points() * 20 >= other.points() * 19
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
    /// The country of which most numbers of a sample would be valid, as mobile numbers above all, since they are written to; `first`
    /// where no other has more. Which of several is meant that fit alike only the caller knows.
    fn commonest(self, first: Country) -> (Country, [Option<Country>; ALSO]) {
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
        let fit = |country: Country| Fit::of(sample.iter().filter_map(|number| number.kind_in(country)));
        let mut best = (fit(first), first);
        let all: Vec<(Fit, Country)> = Country::all().map(|country| (fit(country), country)).collect();
        for found in &all {
            if found.0.is_better_than(best.0) {
                best = *found;
            }
        }
        let mut also = [None; ALSO];
        let alike = all.iter().filter(|(fit, country)| *country != best.1 && fit.is_like(best.0));
        for (place, (_, country)) in also.iter_mut().zip(alike) {
            *place = Some(*country);
        }
        (best.1, also)
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
