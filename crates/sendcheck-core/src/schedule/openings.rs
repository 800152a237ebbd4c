//! When messages may go to numbers of some zones.

use alloc::collections::VecDeque;
use alloc::vec::Vec;

use crate::calendar::DAY;
use crate::clock::{ClockId, Instant, MINUTE, Resolve, horizon, is_known};
use crate::schedule::Week;

/// From an instant until before another.
pub(crate) type Interval = (Instant, Instant);

const WEEK: i64 = 7 * DAY;
/// 1970-01-05 was a Monday.
const MONDAY: i64 = 4 * DAY;
/// How much of the future is looked at at once.
const STEP: i64 = 8 * DAY;
/// What has not opened for longer than a year, with all that summer time changes, never opens.
const SEARCH: i64 = 54 * WEEK;

/// Where a number stands at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is time in every zone that the number may be in.
    Now,
    /// It will be time in every zone, from this instant on.
    Later(Instant),
    /// There is no time of the week that it is in every zone.
    Never,
    /// No zone is known, or nobody knows yet what its clocks will show.
    Unknown,
}

/// Where numbers stand that may be in zones with these clocks.
pub(crate) fn standing(clocks: &[ClockId], week: &Week, at: Instant) -> Standing {
    if clocks.is_empty() || !is_known(at) {
        return Standing::Unknown;
    }
    let (_, end) = horizon();
    let mut from = at;
    while from < (at + SEARCH).min(end) {
        let to = (from + STEP).min(end);
        match within(clocks, week, (from, to)).first() {
            Some((opens, _)) if *opens == at => return Standing::Now,
            Some((opens, _)) => return Standing::Later(*opens),
            None => from = to,
        }
    }
    if at + SEARCH > end { Standing::Unknown } else { Standing::Never }
}

/// The intervals in which it is time in every zone, from an instant on, each as long as it lasts. They end with the table of
/// clocks, which may cut the last one off.
#[derive(Debug)]
pub(crate) struct Openings<'a> {
    clocks: &'a [ClockId],
    week: &'a Week,
    /// Until where it was looked.
    looked: Instant,
    ahead: VecDeque<Interval>,
}

impl<'a> Openings<'a> {
    pub(crate) fn new(clocks: &'a [ClockId], week: &'a Week, from: Instant) -> Self {
        Self { clocks, week, looked: from, ahead: VecDeque::new() }
    }
}

impl Iterator for Openings<'_> {
    type Item = Interval;

    fn next(&mut self) -> Option<Interval> {
        let (_, end) = horizon();
        // The last one that is known may go on where nobody looked yet.
        while self.ahead.len() < 2 && self.looked < end {
            let to = if self.week.is_always() { end } else { (self.looked + STEP).min(end) };
            for (opens, closes) in within(self.clocks, self.week, (self.looked, to)) {
                match self.ahead.back_mut() {
                    Some((_, until)) if *until == opens => *until = closes,
                    _ => self.ahead.push_back((opens, closes)),
                }
            }
            self.looked = to;
        }
        self.ahead.pop_front()
    }
}

/// The intervals within another in which it is time on all clocks.
fn within(clocks: &[ClockId], week: &Week, within: Interval) -> Vec<Interval> {
    let mut all: Option<Vec<Interval>> = None;
    for clock in clocks {
        let its = of_clock(*clock, week, within);
        all = Some(all.map_or_else(|| its.clone(), |others| common(&others, &its)));
    }
    all.unwrap_or_default()
}

/// Those of one clock. A local time that comes twice opens at its second coming and closes at its first, which is the
/// narrower reading; one that never comes is when the clock is put forward over it.
fn of_clock(clock: ClockId, week: &Week, (from, to): Interval) -> Vec<Interval> {
    if week.is_always() {
        return [(from, to)].into();
    }
    // A span may have begun a week before, and local time is at most a day away from UTC.
    let monday = |at: Instant, days: i64| (at.seconds() + days * DAY - MONDAY).div_euclid(WEEK);
    let mut intervals = Vec::new();
    for number in monday(from, -8)..=monday(to, 1) {
        let monday = number * WEEK + MONDAY;
        for (start, end) in week.spans() {
            let [start, end] = [*start, *end].map(|minute| monday + i64::from(minute) * MINUTE);
            let opens = clock.instant(start, Resolve::Second).max(from);
            let closes = clock.instant(end, Resolve::First).min(to);
            if opens < closes {
                intervals.push((opens, closes));
            }
        }
    }
    intervals
}

/// What two lists of intervals have in common, both in order.
fn common(some: &[Interval], others: &[Interval]) -> Vec<Interval> {
    let mut found = Vec::new();
    let (mut some, mut others) = (some.iter().peekable(), others.iter().peekable());
    while let (Some((from, to)), Some((other_from, other_to))) = (some.peek(), others.peek()) {
        let (opens, closes) = ((*from).max(*other_from), (*to).min(*other_to));
        if opens < closes {
            found.push((opens, closes));
        }
        if to < other_to {
            some.next()
        } else {
            others.next()
        };
    }
    found
}
