//! Numbers of a list that lack their calling code.

use alloc::string::String;
use alloc::vec::Vec;

use super::number_cell::mend;
use super::{List, Scratch};
use crate::phone::{Country, WithoutCode, would_be_valid_in};

/// So many numbers show which country is meant, if it is not the first that is tried.
const SAMPLE: usize = 500;

/// Countries that explain numbers as well as another one does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Also {
    /// The likeliest of them.
    pub(crate) told: [Option<Country>; 3],
    /// How many more there are.
    pub(crate) more: usize,
}

impl Also {
    /// The likeliest by their names, and how many more there are.
    pub(crate) fn named(self) -> (Vec<String>, usize) {
        (self.told.iter().flatten().map(|country| country.as_str().into()).collect(), self.more)
    }
}

/// Which of countries that explain numbers alike is told first: where the languages are spoken that sendcheck speaks, the larger
/// before the smaller. All others follow in the order of their letters.
const LIKELIEST: [&str; 24] = [
    "IN", "BR", "MX", "DE", "GB", "FR", "ZA", "IT", "CO", "ES", "AR", "CA", "PE", "AU", "CL", "NL", "BE", "PT", "AT",
    "CH", "SG", "IE", "NZ", "LU",
];

/// Numbers of a list that are valid in one country and not as they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct National {
    pub(crate) country: Country,
    /// Other countries of which as many are, or nearly.
    pub(crate) also: Also,
    pub(crate) count: usize,
    /// All numbers without `+`.
    pub(crate) without_plus: usize,
    /// The others without `+` that are valid as they stand and would be mobile numbers of the country as well, where nearly all are of
    /// which the calling code is not known, and nearly all that are not valid as they stand are the country's.
    pub(crate) as_well: usize,
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

    /// Whether they are more than half, of three at least, or nearly all others would be numbers of the country too: one alone says
    /// nothing of a list.
    pub(crate) fn is_most(self) -> bool {
        self.count >= 3 && (self.count * 2 > self.without_plus || self.as_well > 0)
    }
}

/// So many are looked at before all are.
const FIRST_LOOK: usize = 200;

/// How many of so many pass, by their places, of how many, where nearly all do: nine in ten. Of those of which nothing can be told
/// (`None`) none counts.
pub(crate) fn nearly_all(count: usize, passes: &mut dyn FnMut(usize) -> Option<bool>) -> Option<(usize, usize)> {
    for step in [count.div_ceil(FIRST_LOOK).max(1), 1] {
        let (mut some, mut others) = (0, 0);
        for place in (0..count).step_by(step) {
            match passes(place) {
                Some(true) => some += 1,
                Some(false) => others += 1,
                None => {}
            }
            // However many of the rest pass, they are not enough.
            if others * 10 > count.div_ceil(step) {
                return None;
            }
        }
        if some == 0 || some < others * 9 {
            return None;
        }
        if step == 1 {
            return Some((some, some + others));
        }
    }
    None
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
        let of = |country: Country, also| {
            let count = suspects.count(country);
            National { country, also, count, without_plus, as_well: 0 }
        };
        if self.suspects.len() * 20 < without_plus {
            return None;
        }
        let first = of(Country::parse("US").ok()?, Also::default());
        // Fewer than are told count where nearly all suspects are of one country.
        let fewest = National::fewest_told(without_plus).min(suspects.nearly_all().max(3));
        let commonest = || suspects.commonest(fewest);
        let best = if first.is_most() { None } else { commonest().map(|(country, also)| of(country, also)) };
        let mut found = best.filter(|best| best.count > first.count).unwrap_or(first);
        if !found.is_most() && found.count >= suspects.nearly_all().max(3) {
            found.as_well = suspects.others_as_well(found.country);
        }
        Some(found).filter(|national| national.is_told())
    }
}

/// How well a country explains numbers: a point for each that is valid there, and one more for a mobile number, where these are told
/// apart. `None` where fewer are valid than `fewest`, which for most countries shows after a few numbers.
fn points(numbers: &[WithoutCode<'_>], country: Country, fewest: usize) -> Option<usize> {
    let (mut points, mut failures_left) = (0, numbers.len().checked_sub(fewest)?);
    for number in numbers {
        match number.kind_in(country) {
            Some(kind) if kind.may_be_mobile() => points += 2,
            Some(_) => points += 1,
            None => failures_left = failures_left.checked_sub(1)?,
        }
    }
    Some(points)
}

/// The numbers of one column, each mended as it was read.
pub(crate) struct NumberCells<'l> {
    list: &'l List,
    of: NumberOf,
    scratch: Scratch,
    buffer: String,
}

impl<'l> NumberCells<'l> {
    pub(crate) fn of(list: &'l List, of: NumberOf) -> Self {
        Self { list, of, scratch: Scratch::default(), buffer: String::new() }
    }

    /// The number of a row, by its index.
    pub(crate) fn at(&mut self, index: usize) -> Option<&str> {
        let cell = self.list.cells(index, &mut self.scratch)?.number(self.of)?;
        Some(mend(cell, &mut self.buffer).text)
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
    /// The country of which most numbers of a sample would be valid, as mobile numbers above all, since they are written to; `None`
    /// where no country has so many as would be told. Which of several is meant that fit alike only the caller knows.
    fn commonest(self, fewest_told: usize) -> Option<(Country, Also)> {
        let step = (self.rows.len() / SAMPLE).max(1);
        // Every country is asked, so that rows are cut and numbers read once for all of them.
        let mut cells = NumberCells::of(self.list, self.of);
        let sample = self.rows.iter().step_by(step).take(SAMPLE);
        let texts: Vec<String> = sample.filter_map(|index| cells.at(*index).map(String::from)).collect();
        let sample: Vec<WithoutCode<'_>> = texts.iter().filter_map(|text| WithoutCode::of(text)).collect();
        // All numbers beyond the sample might be valid.
        let fewest = fewest_told.saturating_sub(self.rows.len() - SAMPLE.min(self.rows.len()));
        let likeliest = LIKELIEST.iter().filter_map(|code| Country::parse(code).ok());
        let others = Country::all().filter(|country| !LIKELIEST.contains(&country.as_str()));
        let points = |country: Country| Some((points(&sample, country, fewest)?, country));
        let all: Vec<(usize, Country)> = likeliest.chain(others).filter_map(points).collect();
        let best = all.iter().map(|(points, _)| *points).max()?;
        // One in twenty may be a number that was typed wrong.
        let is_alike = |(points, _): &&(usize, Country)| best > 0 && points * 20 >= best * 19;
        let mut alike = all.iter().filter(is_alike).map(|(_, country)| *country);
        let country = alike.next()?;
        let told = core::array::from_fn(|_| alike.next());
        Some((country, Also { told, more: alike.count() }))
    }

    /// How many are nearly all of them.
    fn nearly_all(self) -> usize {
        (self.rows.len() * 9).div_ceil(10)
    }

    /// How many of the other numbers without `+` would be mobile numbers of the country, where nearly all would.
    // Apart from its callers: see `counted`.
    #[inline(never)]
    fn others_as_well(self, country: Country) -> usize {
        let others: Vec<usize> = (0..self.list.len()).filter(|index| self.rows.binary_search(index).is_err()).collect();
        let mut cells = NumberCells::of(self.list, self.of);
        let mut would_be = |place: usize| country.would_have(cells.at(*others.get(place)?)?);
        nearly_all(others.len(), &mut would_be).map_or(0, |(count, _)| count)
    }

    // Apart from its callers: see `counted`.
    #[inline(never)]
    fn count(self, country: Country) -> usize {
        let mut cells = NumberCells::of(self.list, self.of);
        let is_national = |index: &&usize| cells.at(**index).is_some_and(|text| would_be_valid_in(text, country));
        self.rows.iter().filter(is_national).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipients::{AddressColumn, Expected, HeaderMode, ReadOptions, read};
    use alloc::format;

    fn of(count: usize, without_plus: usize) -> National {
        National { country: Country::parse("US").unwrap(), also: Also::default(), count, without_plus, as_well: 0 }
    }

    #[test]
    fn a_twentieth_and_twenty_are_many() {
        assert!(of(20, 400).is_told() && !of(20, 401).is_told());
        assert!(of(21, 420).is_told() && !of(19, 100).is_told());
        assert!(of(3, 5).is_told() && of(3, 5).is_most());
        assert!(!of(3, 6).is_told() && !of(2, 2).is_told());
        assert!(of(50, 100).is_told() && !of(50, 100).is_most() && of(51, 100).is_most());
    }

    /// A list of nothing but these numbers.
    fn list(numbers: impl IntoIterator<Item = String>) -> List {
        let expected = Expected { address: AddressColumn::Phone, columns: Vec::new(), whole_line: false };
        let text: String = numbers.into_iter().map(|number| number + "\n").collect();
        read(text.as_bytes(), expected, ReadOptions { header: HeaderMode::No, ..ReadOptions::default() }).unwrap()
    }

    /// What is told where all are suspects, among so many numbers without `+`.
    fn told(list: &List, count: usize) -> Option<National> {
        let suspects = (0..list.len()).collect();
        WithoutPlus { count, ambiguous: 0, suspects }.national(list, NumberOf::First)
    }

    #[test]
    fn a_twentieth_of_a_list_is_told() {
        let list = list((10..30).map(|last| format!("21255501{last}")));
        let national = told(&list, 400).unwrap();
        assert_eq!((national.country.as_str(), national.count), ("US", 20));
        assert_eq!(told(&list, 401), None);
    }

    #[test]
    fn nine_in_ten_are_nearly_all() {
        let passing = |count: usize, others: usize| nearly_all(count, &mut |place| Some(place >= others));
        assert_eq!((passing(10, 1), passing(10, 2)), (Some((9, 10)), None));
        assert_eq!((passing(9, 0), passing(9, 1)), (Some((9, 9)), None));
        assert_eq!((passing(1_000, 100), passing(1_000, 102)), (Some((900, 1_000)), None));
        // Of those of which nothing is known none counts, and where nothing is known of any there are none.
        assert_eq!(nearly_all(20, &mut |place| (place > 9).then_some(place > 10)), Some((9, 10)));
        assert_eq!((nearly_all(20, &mut |_| None), passing(0, 0)), (None, None));
    }

    #[test]
    fn half_of_what_is_not_valid_says_nothing_of_what_is() {
        // Would be German, and are valid in the United States as they stand.
        let others = (10..40).map(|last| format!("151234567{last}"));
        let of = |german: usize| {
            let suspects = (0..6).map(|place| if place < german { format!("6300627749{place}") } else { "12".into() });
            let list = list(suspects.chain(others.clone()));
            let national = WithoutPlus { count: list.len(), ambiguous: 0, suspects: (0..6).collect() };
            national.national(&list, NumberOf::First).map(|told| (told.country.as_str(), told.count, told.as_well))
        };
        assert_eq!((of(3), of(5), of(6)), (None, None, Some(("DE", 6, 30))));
    }

    #[test]
    fn where_the_sample_shows_no_country_none_is_told() {
        let list = list((0..1_000).map(|row| if row % 2 == 0 { "12".into() } else { format!("9876543{row:03}") }));
        assert_eq!(told(&list, 1_000), None);
    }

    #[test]
    fn most_are_landlines_of_one_country_beside_fewer_mobile_numbers_of_another() {
        let german = ["63006277495", "64028329701", "21071363430", "63062802170", "98582027833", "63899970898"];
        let brazilian = ["98922943747", "64981892690", "64956132949", "64962209099", "98995001089"];
        let list = list(german.into_iter().chain(brazilian).map(String::from));
        let national = told(&list, list.len()).unwrap();
        assert_eq!((national.country.as_str(), national.count), ("DE", 6));
    }

    #[test]
    fn one_number_in_twenty_may_speak_against_a_country() {
        let also = |german: usize| {
            let of_both = (10..30 - german).map(|last| format!("627814743{last}"));
            let list = list(of_both.chain((0..german).map(|last| format!("6300627749{last}"))));
            let national = told(&list, list.len()).unwrap();
            assert_eq!((national.country.as_str(), national.count), ("DE", 20));
            national.also.named()
        };
        assert_eq!(also(1), (alloc::vec!["AT".into()], 0));
        assert_eq!(also(2), (alloc::vec![], 0));
    }

    #[test]
    fn fewer_than_the_fewest_are_never_told() {
        for without_plus in 3..1_000 {
            let fewest = National::fewest_told(without_plus);
            assert!(of(fewest, without_plus).is_told(), "{fewest} of {without_plus}");
            assert!(!of(fewest - 1, without_plus).is_told(), "{} of {without_plus}", fewest - 1);
        }
    }
}
