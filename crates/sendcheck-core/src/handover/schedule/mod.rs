//! When the messages of a checked list go, how long that takes, and which requests are for which day.

mod days;
mod report;

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::check::{REPORT_VERSION, Recipients, Verdict};
use crate::clock::{ClockId, Instant, TZDATA_VERSION};
use crate::limits::MESSAGES_PER_SECOND;
use crate::order;
use crate::phone::ZoneList;
use crate::schedule::queue::{Release, Run, drain};
use crate::schedule::{SendState, SendTime, Week};
use crate::types::{SendingWindow, Weekday};
use crate::view;

pub use days::{DayZone, DayZoneError};
pub use report::{ChannelSchedule, FiguresAre, HourOfQueue, PostingDay, Schedule, StateCounts, WindowsAre, ZoneGroup};

/// From when on, in which windows and how fast messages are sent.
///
/// ```
/// use sendcheck_core::handover::Sending;
///
/// let sending = Sending { rate: 10, ..Sending::at("2026-11-20T15:00:00Z".parse()?) };
/// assert!(sending.windows.is_empty(), "those of the service");
/// # Ok::<(), sendcheck_core::clock::InstantError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "built by callers with `..Sending::at(…)`")]
pub struct Sending {
    /// The instant from which on requests are posted.
    pub at: Instant,
    /// The windows; those that the list was checked with if there are none, and else those of the service.
    pub windows: Vec<SendingWindow>,
    /// Messages that a channel sends in a second, at least 1; the service's documents say 9, and elsewhere 10.
    pub rate: u64,
    /// The zone by whose days the daily limit counts.
    pub day_zone: DayZone,
    /// Recipients of one request; as many as the policy allows unless given.
    pub size: Option<usize>,
}

impl Sending {
    /// From an instant on, as the service sends unless told otherwise.
    pub fn at(at: Instant) -> Self {
        let rate = MESSAGES_PER_SECOND.value as u64;
        Self { at, windows: Vec::new(), rate, day_zone: DayZone::default(), size: None }
    }
}

/// Recipients with the same list of zones; the last group is those without a number.
struct Groups {
    times: Vec<SendTime>,
    /// For each day how many of each group.
    by_day: Vec<Vec<u64>>,
}

impl Recipients {
    /// When the messages to the accepted recipients go.
    ///
    /// The requests of a day are posted at its beginning, those of the first day at the given instant. A message waits until
    /// it is time in every zone that its number may be in, and then for its turn in the queue of its channel. Recipients whom
    /// a second channel may have to reach stand in the queues of both.
    ///
    /// ```
    /// # use sendcheck_core::check::{Recipients, Unchecked};
    /// # use sendcheck_core::view::expected_columns;
    /// # use sendcheck_core::handoff::Handoff;
    /// # use sendcheck_core::policy::Policy;
    /// # use sendcheck_core::recipients::{InputKind, ReadOptions, read};
    /// # fn check(handoff: Handoff, list: &[u8]) -> Result<Recipients, Box<dyn std::error::Error>> {
    /// #     let list = read(list, expected_columns(&handoff), ReadOptions::default())?;
    /// #     let unchecked = Unchecked::new(list, InputKind::Csv, handoff, Policy::default());
    /// #     let rows = unchecked.check_rows(0..unchecked.len());
    /// #     Ok(unchecked.finish([rows]))
    /// # }
    /// use sendcheck_core::handover::Sending;
    ///
    /// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [
    ///     { "type": "body", "content": "We open at nine.", "variables": [], "optOut": "Reply STOP" } ] }"#)?;
    /// // New Jersey and California.
    /// let recipients = check(handoff, b"Phone\n12015550123\n12135550123\n")?;
    /// let schedule = recipients.schedule(&Sending::at("2026-11-20T18:00:00-08:00".parse()?));
    /// assert_eq!((schedule.states.now, schedule.states.later), (1, 1));
    /// assert_eq!(schedule.zones[1].send_local, ["2026-11-21T08:00:00-05:00"], "9 pm is too late in New Jersey");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn schedule(&self, sending: &Sending) -> Schedule {
        let plan = self.handoff().plan();
        let windows = if sending.windows.is_empty() { &self.policy().windows } else { &sending.windows };
        let week = view::hours(plan, windows);
        let shares = view::daily_shares(plan, self.policy(), self.summary().accepted.into());
        let groups = self.groups(&week, sending.at, &shares);
        let size = sending.size.unwrap_or(self.max_recipients()).max(1);
        let days = days::days(&shares, sending.at, sending.day_zone, size as u64);
        let rate = sending.rate.max(1);
        let told = queued(&groups, &week, rate, &days);
        let mut states = StateCounts::default();
        let mut zones = Vec::new();
        for (place, time) in groups.times.iter().enumerate() {
            let recipients: u64 = groups.by_day.iter().filter_map(|day| day.get(place)).sum();
            if recipients > 0 {
                *states.of(time.state) += recipients;
                zones.push(zone_group(time, recipients, sending.at, told.groups.get(place)));
            }
        }
        order::sort_by(&mut zones, |some, others| {
            let key = |group: &ZoneGroup| (group.send_at.is_none(), group.send_at, group.zones.is_empty());
            key(some).cmp(&key(others)).then(others.recipients.cmp(&some.recipients))
        });
        let figures_are = if plan.addressed.len() > 1 { FiguresAre::AtMost } else { FiguresAre::Exact };
        let channels = plan.addressed.iter().filter_map(|channel| channel.content_key());
        Schedule {
            version: REPORT_VERSION,
            at: sending.at,
            windows: lines(&week),
            windows_are: if windows.is_empty() { WindowsAre::Default } else { WindowsAre::Given },
            recipients: shares.iter().sum(),
            states,
            zones,
            channels: channels.map(|channel| told.channel(channel, rate, figures_are)).collect(),
            requests: days.last().map_or(0, |day| day.last_request),
            days,
            day_zone: sending.day_zone.name(),
            request_size: size,
            time_zone_database: TZDATA_VERSION,
        }
    }

    /// The accepted recipients by their zones, day by day.
    fn groups(&self, week: &Week, at: Instant, shares: &[u64]) -> Groups {
        let without_number = ZoneList::COUNT;
        let mut by_day = vec![vec![0_u64; without_number + 1]; shares.len()];
        let mut left = shares.iter().copied().zip(&mut by_day);
        let mut today = left.next();
        for index in (0..self.len()).filter(|index| self.verdict(*index) == Some(Verdict::Accepted)) {
            while today.as_ref().is_some_and(|(left, _)| *left == 0) {
                today = left.next();
            }
            let Some((left, day)) = &mut today else { break };
            *left -= 1;
            let place = self.zones(index).map_or(without_number, ZoneList::place);
            day.get_mut(place).into_iter().for_each(|count| *count += 1);
        }
        let is_in_app = self.handoff().plan().is_in_app();
        let is_there = |place: usize| by_day.iter().any(|day| day.get(place).is_some_and(|count| *count > 0));
        // What nobody asks for is not worked out.
        let of = |zones: ZoneList| {
            if is_there(zones.place()) { SendTime::of(zones, week, at) } else { SendTime::of_nobody(zones) }
        };
        let mut times: Vec<SendTime> = ZoneList::all().map(of).collect();
        let nowhere = ZoneList::default();
        times.push(if is_in_app { SendTime::without_number(week, at) } else { SendTime::of(nowhere, week, at) });
        Groups { times, by_day }
    }
}

impl StateCounts {
    fn of(&mut self, state: SendState) -> &mut u64 {
        match state {
            SendState::Now => &mut self.now,
            SendState::Later => &mut self.later,
            SendState::Never => &mut self.never,
            SendState::Unknown => &mut self.unknown,
        }
    }
}

/// What the queue tells of a group.
#[derive(Debug, Clone, Copy, Default)]
struct Told {
    last: Option<Instant>,
    windows: u64,
}

/// What the queue tells.
struct Queued {
    groups: Vec<Told>,
    messages: u64,
    first: Option<Instant>,
    last: Option<Instant>,
    hours: Vec<HourOfQueue>,
    beyond: u64,
}

const HOUR: i64 = 3600;

impl Queued {
    fn note(&mut self, run: &Run) {
        self.messages += run.messages;
        self.first.get_or_insert(run.first());
        self.last = Some(run.last());
        let mut before = 0;
        let mut hour = run.first().seconds().div_euclid(HOUR) * HOUR;
        while before < run.messages {
            let until = run.until(Instant::from_seconds(hour + HOUR));
            let from = Instant::from_seconds(hour);
            match self.hours.last_mut() {
                Some(last) if last.from == from => last.messages += until - before,
                _ => self.hours.push(HourOfQueue { from, messages: until - before }),
            }
            (before, hour) = (until, hour + HOUR);
        }
    }

    fn channel(&self, channel: &'static str, rate: u64, figures_are: FiguresAre) -> ChannelSchedule {
        let Self { messages, first, last, beyond, .. } = *self;
        ChannelSchedule { channel, rate, messages, figures_are, first, last, hours: self.hours.clone(), beyond }
    }
}

/// Sends everything. Groups with the same clocks are one in the queue: they wait for the same windows.
fn queued(groups: &Groups, week: &Week, rate: u64, days: &[PostingDay]) -> Queued {
    let waits = |time: &SendTime| match time.state {
        SendState::Now | SendState::Later => true,
        // Whatever their zones are, all of the day is open.
        SendState::Unknown => week.is_always() && time.at.is_none(),
        SendState::Never => false,
    };
    let mut clocks: Vec<Vec<ClockId>> = Vec::new();
    let places: Vec<Option<usize>> = groups
        .times
        .iter()
        .map(|time| {
            waits(time).then(|| {
                let known = clocks.iter().position(|known| *known == time.clocks);
                known.unwrap_or_else(|| {
                    clocks.push(time.clocks.clone());
                    clocks.len() - 1
                })
            })
        })
        .collect();
    let mut releases = Vec::new();
    for (day, counts) in days.iter().zip(&groups.by_day) {
        let mut by_clocks = vec![0; clocks.len()];
        for (place, count) in places.iter().zip(counts) {
            place.and_then(|place| by_clocks.get_mut(place)).into_iter().for_each(|sum| *sum += count);
        }
        let of_day = by_clocks.into_iter().enumerate().filter(|(_, messages)| *messages > 0);
        releases.extend(of_day.map(|(group, messages)| Release { at: day.from, group, messages }));
    }
    let mut queued = Queued { groups: Vec::new(), messages: 0, first: None, last: None, hours: Vec::new(), beyond: 0 };
    let mut told = vec![Told::default(); clocks.len()];
    let mut windows = vec![None; clocks.len()];
    let left = drain(&clocks, week, rate, &releases, |run, window| {
        queued.note(run);
        let Some(of) = told.get_mut(run.group) else { return };
        of.last = Some(run.last());
        if let Some(last) = windows.get_mut(run.group).filter(|last| **last != window) {
            (of.windows, *last) = (of.windows + 1, window);
        }
    });
    queued.beyond = left.iter().sum();
    queued.groups =
        places.iter().map(|place| place.and_then(|place| told.get(place)).copied().unwrap_or_default()).collect();
    queued
}

fn zone_group(time: &SendTime, recipients: u64, at: Instant, told: Option<&Told>) -> ZoneGroup {
    let Told { last, windows } = told.copied().unwrap_or_default();
    let local = |at: Option<Instant>| at.map(|at| time.local(at)).unwrap_or_default();
    ZoneGroup {
        zones: time.zones.names().collect(),
        recipients,
        confidence: time.confidence,
        state: time.state,
        local: local(Some(at)),
        send_at: time.at,
        send_local: local(time.at),
        last,
        last_local: local(last),
        windows,
    }
}

/// The windows of a week for readers: `MONDAY 08:00-21:00`; one over midnight is told day by day.
fn lines(week: &Week) -> Vec<String> {
    const DAY: u32 = 1440;
    let mut lines = Vec::new();
    for (day, number) in Weekday::ALL.into_iter().zip(0_u32..) {
        let (begins, ends) = (number * DAY, (number + 1) * DAY);
        let mut hours: Vec<(u32, u32)> = Vec::new();
        for (start, end) in week.spans() {
            for shift in [0, 7 * DAY] {
                let (from, to) = ((*start).max(begins + shift), (*end).min(ends + shift));
                if from < to {
                    hours.push((from - begins - shift, to - begins - shift));
                }
            }
        }
        order::sort_by(&mut hours, Ord::cmp);
        let clock = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
        lines.extend(hours.iter().map(|(from, to)| format!("{} {}-{}", day.as_str(), clock(*from), clock(*to))));
    }
    lines
}
