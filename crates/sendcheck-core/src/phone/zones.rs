//! The time zones that a number may be in.

use core::slice;

use crate::phone::NumberType;
use crate::phone::automaton::{Stop, follow};
use crate::phone::calling_code::CallingCode;
use crate::phone::e164::E164;
use crate::phone::tables::{ZONE_LIST_ENDS, ZONE_LISTS, ZONE_NAMES, ZONE_ROWS, ZONE_START};

/// The time zones a number may be in, as names of the IANA database and in the order of libphonenumber's map.
///
/// Empty where nothing is known: a number that is not valid, and the calling codes of no region. (libphonenumber's own
/// mapper answers the single name `Etc/Unknown` for both.) The map has old names among others, `Asia/Calcutta` for one.
#[derive(Debug, Clone)]
pub struct Zones {
    places: slice::Iter<'static, u16>,
}

/// The zones of a number as one of the lists that the map has: numbers that may be in the same zones have the same list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct ZoneList(u16);

impl ZoneList {
    /// How many lists there are.
    pub(crate) const COUNT: usize = ZONE_LIST_ENDS.len();

    /// Every list, in order of their places.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).filter_map(|place| u16::try_from(place).ok()).map(Self)
    }

    /// The list at a place, the empty one where there is none.
    pub(crate) fn at(place: usize) -> Self {
        Self(u16::try_from(place).ok().filter(|_| place < Self::COUNT).unwrap_or(0))
    }

    /// Its place among all lists.
    pub(crate) fn place(self) -> usize {
        self.0.into()
    }

    /// The names of its zones, none where nothing is known.
    pub(crate) fn names(self) -> Zones {
        Zones { places: self.places().iter() }
    }

    /// The places of its zones among all zones of the map.
    pub(crate) fn places(self) -> &'static [u16] {
        let end = |list: u16| ZONE_LIST_ENDS.get(usize::from(list)).copied().map(usize::from);
        let start = self.0.checked_sub(1).and_then(end).unwrap_or(0);
        end(self.0).and_then(|end| ZONE_LISTS.get(start..end)).unwrap_or_default()
    }

    /// The list of a number.
    pub(crate) fn of_number(number: E164) -> Self {
        number.with_digits(|digits| {
            let Some((code, length)) = CallingCode::at_front(digits) else { return Self::default() };
            let kind = NumberType::of_label(code.label(digits.get(length..).unwrap_or_default()));
            Self::of(number, code, kind)
        })
    }

    fn of(number: E164, code: &CallingCode, kind: NumberType) -> Self {
        match kind {
            NumberType::Unknown => Self::default(),
            NumberType::FixedLine | NumberType::FixedLineOrMobile => Self::of_place(number),
            NumberType::Mobile if PLACED_MOBILES.contains(&code.code) => Self::of_place(number),
            _ => Self(code.zones),
        }
    }

    /// By the longest prefix of the whole number that the map has.
    fn of_place(number: E164) -> Self {
        match number.with_digits(|digits| follow(&ZONE_ROWS, ZONE_START, digits)) {
            Stop::Row(list) | Stop::Leaf { place: list, .. } => Self(list),
        }
    }
}

/// The name of a zone as the map has it.
pub(crate) fn zone_named(name: &str) -> Option<&'static str> {
    ZONE_NAMES.binary_search(&name).ok().and_then(|place| ZONE_NAMES.get(place)).copied()
}

/// The place of a zone among all zones of the map.
pub(crate) fn zone_place(name: &str) -> Option<u16> {
    ZONE_NAMES.binary_search(&name).ok().and_then(|place| u16::try_from(place).ok())
}

/// Calling codes whose mobile numbers belong to a place: Mexico, Argentina, Brazil, Indonesia, China.
const PLACED_MOBILES: [u16; 5] = [52, 54, 55, 62, 86];

impl Zones {
    pub(super) fn of(number: E164, code: &CallingCode, kind: NumberType) -> Self {
        ZoneList::of(number, code, kind).names()
    }
}

impl Iterator for Zones {
    type Item = &'static str;

    fn next(&mut self) -> Option<Self::Item> {
        self.places.next().and_then(|place| ZONE_NAMES.get(usize::from(*place))).copied()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.places.size_hint()
    }
}

impl ExactSizeIterator for Zones {}

#[cfg(test)]
mod tests {
    use super::{ZoneList, Zones, zone_place};
    use crate::phone::Number;
    use alloc::vec::Vec;

    fn zones(text: &str) -> Zones {
        Number::parse(text).expect("a number").zones()
    }

    #[test]
    fn a_fixed_line_is_where_its_area_code_is() {
        assert_eq!(zones("+12125550123").collect::<Vec<_>>(), ["America/New_York"]);
        assert_eq!(zones("+493012345678").collect::<Vec<_>>(), ["Europe/Berlin"]);
    }

    #[test]
    fn a_mobile_is_anywhere_in_its_country_unless_it_has_a_place() {
        assert_eq!(zones("+919812345678").collect::<Vec<_>>(), ["Asia/Calcutta"]);
        assert!(zones("+79161234567").len() > 10);
        assert_eq!(zones("+5511961234567").collect::<Vec<_>>(), ["America/Sao_Paulo"]);
    }

    #[test]
    fn the_list_of_a_number_is_that_of_its_digits() {
        for text in ["+12125550123", "+919812345678", "+5511961234567", "+18002530000", "+80012345678", "+16001234567"]
        {
            let number = Number::parse(text).expect("a number");
            let list = ZoneList::of_number(number.e164());
            assert!(list.names().eq(number.zones()), "{text}");
            assert!(list.place() < ZoneList::COUNT);
        }
    }

    #[test]
    fn zones_are_found_by_name() {
        let name = |place: u16| super::ZONE_NAMES.get(usize::from(place)).copied();
        for zone in super::ZONE_NAMES {
            assert_eq!(zone_place(zone).and_then(name), Some(zone));
        }
        assert_eq!(zone_place("Mars/Olympus"), None);
    }

    #[test]
    fn nothing_known_is_empty() {
        assert_eq!(zones("+16001234567").len(), 0, "not valid");
        assert_eq!(zones("+80012345678").len(), 0, "toll-free everywhere");
    }

    #[test]
    fn knows_its_length() {
        let mut zones = zones("+18002530000");
        let length = zones.len();
        assert!(length > 30, "a toll-free number of all of North America");
        assert_eq!(zones.clone().count(), length);
        zones.next();
        assert_eq!(zones.len(), length - 1);
    }
}
