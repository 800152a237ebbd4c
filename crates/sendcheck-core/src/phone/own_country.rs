//! The country that most numbers are of, and whether others are its own without their calling code.

use alloc::vec::Vec;

use super::grammar::Scan;
use super::{Country, E164, Number, Region};

/// Fewer numbers show nothing.
const FEWEST: usize = 3;

/// How many numbers are of which region.
#[derive(Debug, Default)]
pub(crate) struct Regions {
    counts: Vec<(Region, u16, usize)>,
    all: usize,
}

impl Regions {
    pub(crate) fn add(&mut self, number: E164) {
        self.all += 1;
        let Ok(number) = Number::of_e164(number) else { return };
        let Some(region) = number.region() else { return };
        match self.counts.iter_mut().find(|(known, ..)| *known == region) {
            Some((.., count)) => *count += 1,
            None => self.counts.push((region, number.calling_code(), 1)),
        }
    }

    /// The country of most of them: of three at least, and of three in four by its calling code.
    pub(crate) fn most(&self) -> Option<Country> {
        let (mut best, mut of_code) = (None::<(Region, u16, usize)>, 0);
        for (region, code, count) in &self.counts {
            // The first of equals, so that the order of the numbers decides.
            if best.is_none_or(|(.., most)| *count > most) {
                best = Some((*region, *code, *count));
            }
        }
        let (region, code, _) = best?;
        for (_, other, count) in &self.counts {
            of_code += if *other == code { *count } else { 0 };
        }
        if of_code >= FEWEST && of_code * 4 >= self.all * 3 { Country::of(region) } else { None }
    }
}

impl Country {
    /// Whether a text would be a mobile number of the country as it is dialled there, whatever number it is as it stands; `None`
    /// where it says its calling code by a `+`, or begins with that of the country.
    pub(crate) fn would_have(self, text: &str) -> Option<bool> {
        let mut scan = Scan::empty();
        if text.starts_with('+') || scan.read(text).is_err() {
            return None;
        }
        let is_own = |number: &Number| number.calling_code() == self.calling_code();
        if Number::of(&scan).is_ok_and(|number| is_own(&number)) {
            return None;
        }
        let dialled = Number::dialled(&scan, text, self).ok().filter(is_own);
        Some(dialled.is_some_and(|number| number.kind().may_be_mobile()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn most(numbers: &[u64]) -> Option<&'static str> {
        let mut regions = Regions::default();
        for number in numbers {
            regions.add(E164::new(*number));
        }
        regions.most().map(Country::as_str)
    }

    #[test]
    fn three_in_four_are_most() {
        let (german, american, canadian) = (4_915_123_456_789, 12_025_550_123, 14_165_550_123);
        assert_eq!(most(&[german; 3]), Some("DE"));
        assert_eq!(most(&[german; 2]), None);
        assert_eq!(most(&[german, german, german, american]), Some("DE"));
        assert_eq!(most(&[german, german, german, american, american]), None);
        assert_eq!(most(&[american, canadian, american, german]), Some("US"), "one calling code");
        assert_eq!(most(&[]), None);
    }

    #[test]
    fn a_number_may_be_one_of_the_country_without_its_code() {
        let germany = Country::parse("DE").unwrap();
        assert_eq!(germany.would_have("15123456789"), Some(true), "a number in Texas as it stands");
        assert_eq!(germany.would_have("0151 23456789"), Some(true));
        assert_eq!(germany.would_have("12025550123"), Some(false));
        for text in ["+15123456789", "4915123456789", "", "abc"] {
            assert_eq!(germany.would_have(text), None, "{text}");
        }
        let states = Country::parse("US").unwrap();
        assert_eq!(states.would_have("4794255012"), Some(true), "a number of Norway as it stands");
        assert_eq!(states.would_have("12025550123"), None);
    }
}
