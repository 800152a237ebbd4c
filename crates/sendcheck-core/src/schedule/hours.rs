//! The hours of a campaign, and those that are left where a state permits fewer.

use alloc::vec::Vec;

use crate::phone::{E164, UsPlace, ZoneList};
use crate::schedule::{StateWindow, StateWindows, Week};

/// Where a number is, as far as it decides when a message may go to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Spot {
    pub(crate) zones: ZoneList,
    pub(crate) law: Law,
}

impl Spot {
    /// Its place among all spots.
    pub(crate) fn place(self) -> usize {
        let law = match self.law {
            Law::None => 0,
            Law::Unknown => 1,
            Law::State(place) => usize::from(place) + 2,
        };
        law * ZoneList::COUNT + self.zones.place()
    }

    /// The spot at a place.
    pub(crate) fn at(place: usize) -> Self {
        let law = match place / ZoneList::COUNT {
            0 => Law::None,
            1 => Law::Unknown,
            state => Law::State(u8::try_from(state - 2).unwrap_or(u8::MAX)),
        };
        Self { zones: ZoneList::at(place % ZoneList::COUNT), law }
    }
}

/// Which window holds besides the campaign's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Law {
    /// None.
    #[default]
    None,
    /// That of a state that was asked for: its place among those.
    State(u8),
    /// Nobody knows: the number may be in any state.
    Unknown,
}

/// When the messages of a campaign go out: in its windows, and where a state was asked for only in that part of them that lies
/// within the state's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hours {
    week: Week,
    states: Vec<(&'static StateWindow, Week)>,
}

impl Hours {
    pub(crate) fn new(week: Week, states: StateWindows) -> Self {
        let states = states.chosen().map(|state| (state, week.and(&state.week()))).collect();
        Self { week, states }
    }

    /// The campaign's own.
    pub(crate) fn week(&self) -> &Week {
        &self.week
    }

    /// Those that hold for somebody; `None` where nobody knows.
    pub(crate) fn under(&self, law: Law) -> Option<&Week> {
        match law {
            Law::None => Some(&self.week),
            Law::State(place) => self.states.get(usize::from(place)).map(|(_, week)| week),
            Law::Unknown => None,
        }
    }

    /// The two letters of the state that a law is of.
    pub(crate) fn state(&self, law: Law) -> Option<&'static StateWindow> {
        match law {
            Law::State(place) => self.states.get(usize::from(place)).map(|(state, _)| *state),
            Law::None | Law::Unknown => None,
        }
    }

    /// The states that leave fewer hours than the campaign has.
    pub(crate) fn narrower(&self) -> impl Iterator<Item = &'static StateWindow> {
        self.states.iter().filter(|(_, week)| *week != self.week).map(|(state, _)| *state)
    }

    /// Where a number is.
    pub(crate) fn spot(&self, number: E164) -> Spot {
        Spot { zones: ZoneList::of_number(number), law: self.law(number) }
    }

    fn law(&self, number: E164) -> Law {
        if self.states.is_empty() {
            return Law::None;
        }
        match UsPlace::of_number(number) {
            UsPlace::Elsewhere => Law::None,
            UsPlace::Unknown => Law::Unknown,
            UsPlace::State(code) => {
                let place = self.states.iter().position(|(state, _)| state.code() == code);
                place.and_then(|place| u8::try_from(place).ok()).map_or(Law::None, Law::State)
            }
        }
    }

    /// How many spots there are at most.
    pub(crate) fn spots(&self) -> usize {
        ZoneList::COUNT * if self.states.is_empty() { 1 } else { self.states.len() + 2 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_that_of_its_spot() {
        let hours = Hours::new(Week::sms(), "FL,TX".parse().unwrap());
        for number in [12_015_550_123, 13_055_550_123, 12_145_550_123, 18_002_530_000, 493_012_345_678] {
            let spot = hours.spot(E164::new(number));
            assert_eq!(Spot::at(spot.place()), spot);
            assert!(spot.place() < hours.spots());
        }
        let law = |number| hours.spot(E164::new(number)).law;
        assert_eq!(
            [12_015_550_123, 13_055_550_123, 12_145_550_123].map(law),
            [Law::None, Law::State(0), Law::State(1)]
        );
        assert_eq!(law(18_002_530_000), Law::Unknown);
        assert_eq!(Hours::new(Week::sms(), StateWindows::default()).spot(E164::new(18_002_530_000)).law, Law::None);
    }

    #[test]
    fn the_hours_of_a_state_are_what_is_common() {
        let hours = Hours::new(Week::daily(7 * 60, 19 * 60), "TX".parse().unwrap());
        let week = hours.under(Law::State(0)).expect("a state");
        assert_eq!(week.spans().first(), Some(&(540, 1140)));
        assert_eq!(week.spans().last(), Some(&(6 * 1440 + 720, 6 * 1440 + 1140)));
        assert_eq!(hours.under(Law::Unknown), None);
    }
}
