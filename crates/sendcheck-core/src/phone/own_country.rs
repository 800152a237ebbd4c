//! The country that most numbers are of, and whether others are its own without their calling code.

use alloc::vec::Vec;

use super::grammar::Scan;
use super::{Country, E164, Number, NumberType, Region};

/// Fewer numbers show nothing.
const FEWEST: usize = 3;

impl Country {
    /// The country of most of these numbers: of three at least, and of three in four by its calling code.
    pub(crate) fn of_most(numbers: impl IntoIterator<Item = E164>) -> Option<Self> {
        let (mut counts, mut all) = (Vec::<(Region, u16, usize)>::new(), 0);
        for number in numbers {
            all += 1;
            let mut scan = Scan::empty();
            number.with_digits(|digits| scan.read_digits(digits));
            let Some(number) = Number::of(&scan).ok() else { continue };
            let Some(region) = number.region() else { continue };
            match counts.iter_mut().find(|(known, ..)| *known == region) {
                Some((.., count)) => *count += 1,
                None => counts.push((region, number.calling_code(), 1)),
            }
        }
        // The first of equals, so that the order of the numbers decides.
        let (best, code, _) = *counts.iter().rev().max_by_key(|(.., count)| *count)?;
        let of_code: usize = counts.iter().filter(|(_, other, _)| *other == code).map(|(.., count)| count).sum();
        if of_code >= FEWEST && of_code * 4 >= all * 3 { Self::of(best) } else { None }
    }

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
        let is_mobile = |kind| matches!(kind, NumberType::Mobile | NumberType::FixedLineOrMobile);
        Some(dialled.is_some_and(|number| is_mobile(number.kind())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn most(numbers: &[u64]) -> Option<&'static str> {
        Country::of_most(numbers.iter().map(|number| E164::new(*number))).map(Country::as_str)
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
