//! Openings against a walk from minute to minute, and the queue against one that moves message by message.

use alloc::collections::VecDeque;
use alloc::vec::Vec;

use proptest::prelude::*;

use super::queue::{Crowd, Release, drain};
use super::{Openings, Standing, Week, standing};
use crate::calendar::DAY;
use crate::clock::{ClockId, Instant, MINUTE};

/// Zones whose clocks are set at odd times, by odd amounts, or never.
const ZONES: [&str; 12] = [
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/St_Johns",
    "America/Havana",
    "America/Godthab",
    "Atlantic/Azores",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Asia/Calcutta",
];

const WEEK: i64 = 7 * DAY;

fn clock(zone: &str) -> ClockId {
    ClockId::of_zone(zone).expect("a zone of the map")
}

fn instant(text: &str) -> Instant {
    text.parse().expect("an instant")
}

fn local(clock: ClockId, second: i64) -> i64 {
    second + clock.offset(Instant::from_seconds(second))
}

/// Whether it is time in a zone, minute by minute: the clock shows a time of a span, and where it shows times twice the span
/// has begun for good and has not ended yet.
fn is_time(clock: ClockId, week: &Week, at: i64) -> bool {
    if week.is_always() {
        return true;
    }
    let shown = local(clock, at);
    let hours = 3 * 3600;
    let is_set = local(clock, at - hours) + 2 * hours != local(clock, at + hours);
    let comes = |from: i64, to: i64, time: i64| is_set && (from..to).step_by(60).any(|at| local(clock, at) == time);
    let monday = (shown - 4 * DAY).div_euclid(WEEK) * WEEK + 4 * DAY;
    week.spans().iter().any(|(start, end)| {
        [monday, monday - WEEK].into_iter().any(|monday| {
            let [start, end] = [*start, *end].map(|minute| monday + i64::from(minute) * MINUTE);
            (start..end).contains(&shown) && !comes(at + 60, at + hours, start) && !comes(at - hours, at, end)
        })
    })
}

fn is_time_everywhere(clocks: &[ClockId], week: &Week, at: i64) -> bool {
    clocks.iter().all(|clock| is_time(*clock, week, at))
}

prop_compose! {
    fn weeks()(windows in prop::collection::vec((0_u8..7, 0_u16..1440, 1_u16..1500), 1..6)) -> Week {
        Week::of_days(windows.into_iter().map(|(day, start, length)| (day, start, start + length)))
    }
}

prop_compose! {
    fn zones(most: usize)(places in prop::collection::btree_set(0..ZONES.len(), 1..=most)) -> Vec<ClockId> {
        places.into_iter().filter_map(|place| ZONES.get(place)).map(|zone| clock(zone)).collect()
    }
}

/// A whole minute between 2024 and 2040, often one near which clocks are set.
fn minutes() -> impl Strategy<Value = i64> {
    let near = prop::sample::select(
        &[
            "2026-03-08T00:00:00Z",
            "2026-11-01T00:00:00Z",
            "2026-03-28T12:00:00Z",
            "2026-10-25T00:00:00Z",
            "2027-04-04T00:00:00Z",
            "2027-10-02T12:00:00Z",
            "2026-04-23T12:00:00Z",
            "2026-10-29T12:00:00Z",
        ][..],
    );
    let near = (near, -3 * 1440_i64..1440).prop_map(|(text, minutes)| instant(text).seconds() + minutes * MINUTE);
    let any = (0_i64..16 * 365 * 1440).prop_map(|minutes| Instant::of_year(2024).seconds() + minutes * MINUTE);
    prop_oneof![near, any]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn openings_are_those_of_a_walk(week in weeks(), clocks in zones(3), from in minutes()) {
        let to = from + 9 * DAY;
        let openings: Vec<_> = Openings::new(&clocks, &week, Instant::from_seconds(from))
            .map(|(opens, closes)| (opens.seconds(), closes.seconds()))
            .take_while(|(opens, _)| *opens < to)
            .collect();
        let mut walked: Vec<(i64, i64)> = Vec::new();
        for at in (from..to).step_by(60).filter(|at| is_time_everywhere(&clocks, &week, *at)) {
            match walked.last_mut() {
                Some((_, closes)) if *closes == at => *closes += 60,
                _ => walked.push((at, at + 60)),
            }
        }
        let cut: Vec<_> = openings.iter().map(|(opens, closes)| (*opens, (*closes).min(to))).collect();
        prop_assert_eq!(cut, walked);
        let stands = standing(&clocks, &week, Instant::from_seconds(from));
        match openings.first() {
            Some((opens, _)) if *opens == from => prop_assert_eq!(stands, Standing::Now),
            Some((opens, _)) => prop_assert_eq!(stands, Standing::Later(Instant::from_seconds(*opens))),
            None => prop_assert!(stands != Standing::Now),
        }
    }

    #[test]
    fn the_queue_moves_as_one_of_single_messages(
        groups in prop::collection::vec((zones(2), weeks()), 1..4),
        from in minutes(),
        rate in 1_u64..4,
        released in prop::collection::vec((0_i64..4000, 0_usize..3, 1_u64..4000), 1..6),
    ) {
        let mut releases: Vec<Release> = released
            .iter()
            .map(|(after, group, messages)| Release {
                at: Instant::from_seconds(from + after * MINUTE / 2),
                group: group % groups.len(),
                messages: *messages,
            })
            .collect();
        releases.sort_by_key(|release| (release.at, release.group));
        let end = from + 10 * DAY;
        let mut sent = Vec::new();
        let crowds: Vec<Crowd<'_>> = groups.iter().map(|(clocks, week)| Crowd { clocks: clocks.clone(), week }).collect();
        let left = drain(&crowds, rate, &releases, |run, _| {
            for place in 0..run.messages {
                sent.push((run.nth(place).seconds(), run.group));
            }
            assert_eq!((run.nth(0), run.nth(run.messages - 1)), (run.first(), run.last()));
        });
        prop_assert_eq!(
            sent.len() as u64 + left.iter().sum::<u64>(),
            releases.iter().map(|release| release.messages).sum::<u64>()
        );
        sent.retain(|(at, _)| *at < end);
        prop_assert_eq!(sent, one_by_one(&groups, rate, &releases, end));
    }
}

/// Every message for itself, second by second.
fn one_by_one(groups: &[(Vec<ClockId>, Week)], rate: u64, releases: &[Release], end: i64) -> Vec<(i64, usize)> {
    let mut at = releases.first().map_or(end, |release| release.at.seconds());
    let mut next = releases.iter().peekable();
    let mut pending: Vec<u64> = groups.iter().map(|_| 0).collect();
    let mut open: Vec<bool> = groups.iter().map(|_| false).collect();
    let mut queue: VecDeque<usize> = VecDeque::new();
    let mut sent = Vec::new();
    let mut minute = None;
    while at < end {
        if minute != Some(at.div_euclid(60)) {
            minute = Some(at.div_euclid(60));
            for (group, (clocks, week)) in groups.iter().enumerate() {
                open[group] = is_time_everywhere(clocks, week, at.div_euclid(60) * 60);
                if !open[group] {
                    pending[group] += queue.iter().filter(|of| **of == group).count() as u64;
                    queue.retain(|of| *of != group);
                }
            }
        }
        while let Some(release) = next.next_if(|release| release.at.seconds() <= at) {
            pending[release.group] += release.messages;
        }
        for group in 0..groups.len() {
            if open[group] {
                queue.extend((0..pending[group]).map(|_| group));
                pending[group] = 0;
            }
        }
        sent.extend((0..rate).map_while(|_| queue.pop_front()).map(|group| (at, group)));
        // Nothing happens within a minute while nobody stands in the queue, but for those who come.
        let whole = (at.div_euclid(60) + 1) * 60;
        let comes = next.peek().map_or(whole, |release| release.at.seconds());
        at = if queue.is_empty() { whole.min(comes.max(at + 1)) } else { at + 1 };
    }
    sent
}

#[test]
fn a_time_that_comes_twice_is_taken_narrowly() {
    let new_york = [clock("America/New_York")];
    let from = instant("2026-11-01T00:00:00-04:00");
    let first = |week: Week| Openings::new(&new_york, &week, from).next();
    let interval = |from: &str, to: &str| Some((instant(from), instant(to)));
    assert_eq!(first(Week::daily(90, 180)), interval("2026-11-01T01:30:00-05:00", "2026-11-01T03:00:00-05:00"));
    assert_eq!(first(Week::daily(30, 90)), interval("2026-11-01T00:30:00-04:00", "2026-11-01T01:30:00-04:00"));
    assert_eq!(first(Week::daily(30, 180)), interval("2026-11-01T00:30:00-04:00", "2026-11-01T03:00:00-05:00"));
}

#[test]
fn a_time_that_never_comes_is_when_the_clock_is_set() {
    let new_york = [clock("America/New_York")];
    let from = instant("2026-03-08T00:00:00-05:00");
    let first = |week: Week| Openings::new(&new_york, &week, from).next();
    let interval = |from: &str, to: &str| Some((instant(from), instant(to)));
    assert_eq!(first(Week::daily(150, 240)), interval("2026-03-08T03:00:00-04:00", "2026-03-08T04:00:00-04:00"));
    assert_eq!(first(Week::daily(60, 150)), interval("2026-03-08T01:00:00-05:00", "2026-03-08T03:00:00-04:00"));
    // Nothing of it comes.
    assert_eq!(first(Week::daily(130, 150)), interval("2026-03-09T02:10:00-04:00", "2026-03-09T02:30:00-04:00"));
}

#[test]
fn a_window_belongs_to_the_day_on_which_it_opens() {
    let night = Week::of_days([(0, 22 * 60, 30 * 60)]);
    let stands = |at: &str| standing(&[clock("Europe/Berlin")], &night, instant(at));
    assert_eq!(stands("2026-11-24T05:59:00+01:00"), Standing::Now, "Tuesday");
    assert_eq!(stands("2026-11-24T06:00:00+01:00"), Standing::Later(instant("2026-11-30T22:00:00+01:00")));
    assert_eq!(stands("2026-11-23T05:00:00+01:00"), Standing::Later(instant("2026-11-23T22:00:00+01:00")));
}

#[test]
fn nobody_knows_what_lies_beyond_the_table() {
    let berlin = [clock("Europe/Berlin")];
    assert_eq!(standing(&berlin, &Week::always(), instant("2041-01-01T00:00:00Z")), Standing::Unknown);
    assert_eq!(standing(&berlin, &Week::always(), instant("2023-12-31T23:59:59Z")), Standing::Unknown);
    assert_eq!(standing(&berlin, &Week::always(), instant("2040-12-31T23:59:59Z")), Standing::Now);
    assert_eq!(standing(&berlin, &Week::of(&[]), instant("2040-12-31T00:00:00Z")), Standing::Unknown);
    assert_eq!(standing(&berlin, &Week::of(&[]), instant("2030-12-31T00:00:00Z")), Standing::Never);
    assert_eq!(standing(&[], &Week::always(), instant("2030-12-31T00:00:00Z")), Standing::Unknown, "no zone");
}

#[test]
fn zones_without_a_common_hour_never_open() {
    let both = [clock("America/New_York"), clock("America/Los_Angeles")];
    let at = instant("2026-11-20T15:00:00Z");
    assert_eq!(standing(&both, &Week::daily(9 * 60, 11 * 60), at), Standing::Never);
    assert_eq!(standing(&both, &Week::daily(9 * 60, 13 * 60), at), Standing::Later(instant("2026-11-20T17:00:00Z")));
}
