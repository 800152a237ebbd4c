//! What the clocks of a zone show.

use crate::calendar::{DAY, civil, days_before, days_in_month};
use crate::clock::tables::{CHANGES, CLOCKS, RULES, YEARS, ZONE_CLOCKS};
use crate::clock::{Instant, MINUTE};
use crate::phone::zone_place;

/// A clock of the table.
pub(super) struct Clock {
    /// Quarter hours before UTC at the beginning of the table.
    pub(super) first: i8,
    /// Where its changes stand in `CHANGES`.
    pub(super) changes: (u16, u16),
    /// The rule after them: its place in `RULES`, from 1; 0 is none.
    pub(super) rule: u8,
}

/// A clock is set.
pub(super) struct Change {
    /// Minutes since the beginning of the table.
    pub(super) at: u32,
    /// Quarter hours before UTC from then on.
    pub(super) offset: i8,
}

/// Summer time, year after year.
pub(super) struct Rule {
    /// Quarter hours before UTC without it.
    pub(super) standard: i8,
    /// Quarter hours before UTC with it.
    pub(super) summer: i8,
    pub(super) begins: Day,
    pub(super) ends: Day,
}

/// A day of each year, and the time of it.
pub(super) struct Day {
    /// From 1.
    pub(super) month: u8,
    /// From 1; 5 is the last.
    pub(super) week: u8,
    /// From Sunday, which is 0.
    pub(super) weekday: u8,
    /// Minutes from midnight, which may lie on another day.
    pub(super) minutes: i16,
}

/// Zones whose clocks show the same throughout the table have one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ClockId(u8);

/// The clocks of zones, given by their places in the phone engine's map: each once, in order.
pub(crate) fn clocks(zones: impl Iterator<Item = u16>) -> alloc::vec::Vec<ClockId> {
    let clock = |place: u16| ZONE_CLOCKS.get(usize::from(place)).copied().map(ClockId);
    crate::order::distinct(zones.filter_map(clock))
}

/// Which instant a local time means that comes twice, because clocks are put back over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Resolve {
    /// The first.
    First,
    /// The second.
    Second,
}

impl ClockId {
    /// The clock of a zone by its name.
    pub(crate) fn of_zone(name: &str) -> Option<Self> {
        let place = zone_place(name)?;
        ZONE_CLOCKS.get(usize::from(place)).copied().map(Self)
    }

    /// Seconds before UTC at an instant. Outside of the table the clock shows what it did at its edge.
    pub(crate) fn offset(self, at: Instant) -> i64 {
        CLOCKS.get(usize::from(self.0)).map_or(0, |clock| clock.offset(at))
    }

    /// The instant at which the clock begins to show a time, given in seconds as if it were UTC. A time that never comes,
    /// because clocks are put forward over it, is the instant at which they are.
    pub(crate) fn instant(self, local: i64, resolve: Resolve) -> Instant {
        // No clock is set twice within two days.
        let before = self.offset(Instant::from_seconds(local - DAY));
        let after = self.offset(Instant::from_seconds(local + DAY));
        let [by_before, by_after] = [before, after].map(|offset| Instant::from_seconds(local - offset));
        let is_shown = |at: Instant| at.seconds() + self.offset(at) == local;
        match (is_shown(by_before), is_shown(by_after)) {
            (true, true) if resolve == Resolve::Second => by_before.max(by_after),
            (true, true) => by_before.min(by_after),
            (true, false) => by_before,
            (false, true) => by_after,
            (false, false) => self.change(by_after.min(by_before), by_after.max(by_before)),
        }
    }

    /// When the clock is set, if it is between two instants.
    fn change(self, mut before: Instant, mut after: Instant) -> Instant {
        let then = self.offset(after);
        while after.seconds() - before.seconds() > 1 {
            let middle = before + (after.seconds() - before.seconds()) / 2;
            *(if self.offset(middle) == then { &mut after } else { &mut before }) = middle;
        }
        after
    }
}

impl Clock {
    fn offset(&self, at: Instant) -> i64 {
        let seconds = at.seconds() - Instant::of_year(YEARS.0).seconds();
        let (start, end) = self.changes;
        let changes = CHANGES.get(usize::from(start)..usize::from(end)).unwrap_or_default();
        let passed = changes.partition_point(|change| i64::from(change.at) * MINUTE <= seconds);
        let rule = usize::from(self.rule).checked_sub(1).filter(|_| passed == changes.len());
        if let Some(rule) = rule.and_then(|rule| RULES.get(rule)) {
            return rule.offset(at);
        }
        let last = passed.checked_sub(1).and_then(|last| changes.get(last));
        quarters(last.map_or(self.first, |change| change.offset))
    }
}

impl Rule {
    fn offset(&self, at: Instant) -> i64 {
        let (standard, summer) = (quarters(self.standard), quarters(self.summer));
        let (year, ..) = civil((at.seconds() + standard).div_euclid(DAY));
        let year = i32::try_from(year).unwrap_or(YEARS.1);
        // Each is said by the clock that it ends.
        let (begins, ends) = (self.begins.seconds(year) - standard, self.ends.seconds(year) - summer);
        let is_summer = if begins < ends {
            (begins..ends).contains(&at.seconds())
        } else {
            !(ends..begins).contains(&at.seconds())
        };
        if is_summer { summer } else { standard }
    }
}

impl Day {
    /// As a clock shows it, in seconds since 1970 as if it were UTC.
    fn seconds(&self, year: i32) -> i64 {
        let month = i32::from(self.month);
        let first = days_before(year, month);
        // 1970 began on a Thursday.
        let to_weekday = (i64::from(self.weekday) - (first + 4)).rem_euclid(7);
        let mut day = to_weekday + 7 * (i64::from(self.week) - 1);
        if day >= i64::from(days_in_month(year, month)) {
            day -= 7;
        }
        (first + day) * DAY + i64::from(self.minutes) * MINUTE
    }
}

fn quarters(count: i8) -> i64 {
    i64::from(count) * 15 * MINUTE
}
