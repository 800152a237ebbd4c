//! Messages that wait for their opening and for their turn.
//!
//! A channel sends so many messages a second. Messages come up for it in groups, each with the openings of its zones. Whoever
//! comes while it is open, or waits when it opens, joins the end of the queue, of those that come at once the first group
//! first; who has not had its turn when it closes leaves the queue and joins it again when it opens next. Nothing here looks
//! at single messages or seconds: from one event to the next, be it that somebody comes, or that some group's window opens
//! or closes, the queue moves on at its rate.

use alloc::collections::VecDeque;
use alloc::vec::Vec;

use crate::clock::{ClockId, Instant, horizon};
use crate::schedule::{Interval, Openings, Week};

/// Messages that wait for the same windows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Crowd<'a> {
    /// The clocks of the zones that they may be in; without any they go whenever they come.
    pub(crate) clocks: Vec<ClockId>,
    pub(crate) week: &'a Week,
}

/// Messages of a group that come up at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Release {
    pub(crate) at: Instant,
    pub(crate) group: usize,
    pub(crate) messages: u64,
}

/// Messages of a group that go out one after the other: the first with so many of others before it in its second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) group: usize,
    pub(crate) messages: u64,
    /// The instant from which the channel has been sending, and how many messages it sent since then before these.
    start: Instant,
    before: u64,
    rate: u64,
}

impl Run {
    /// When the first goes out.
    pub(crate) fn first(&self) -> Instant {
        self.nth(0)
    }

    /// When the last goes out.
    pub(crate) fn last(&self) -> Instant {
        self.nth(self.messages.saturating_sub(1))
    }

    /// How many go out before an instant.
    pub(crate) fn until(&self, at: Instant) -> u64 {
        let seconds = u64::try_from(at.seconds() - self.start.seconds()).unwrap_or(0);
        (seconds * self.rate).saturating_sub(self.before).min(self.messages)
    }

    pub(super) fn nth(&self, place: u64) -> Instant {
        self.start + i64::try_from((self.before + place) / self.rate).unwrap_or(i64::MAX)
    }
}

/// Sends everything that is released, in order of time, and tells each run with when the window opened in which it goes.
/// Answers how many messages are left of each group when the table of clocks ends.
pub(crate) fn drain(
    groups: &[Crowd<'_>],
    rate: u64,
    releases: &[Release],
    mut tell: impl FnMut(&Run, Option<Instant>),
) -> Vec<u64> {
    let Some(first) = releases.first() else { return alloc::vec![0; groups.len()] };
    let (_, end) = horizon();
    let mut now = first.at;
    let mut queue =
        Queue { groups: groups.iter().map(|crowd| Group::new(crowd, now)).collect(), waiting: VecDeque::new() };
    let mut releases = releases.iter().peekable();
    while now < end {
        queue.close(now);
        while let Some(release) = releases.next_if(|release| release.at <= now) {
            queue.groups.get_mut(release.group).into_iter().for_each(|group| group.pending += release.messages);
        }
        queue.join(now);
        let next_release = releases.peek().map(|release| release.at);
        let Some(next) = queue.next_event(now).into_iter().chain(next_release).min() else { break };
        let next = next.min(end);
        queue.send(now, next, rate, &mut tell);
        now = next;
    }
    let mut left: Vec<u64> = queue.groups.iter().map(|group| group.pending).collect();
    for (group, messages) in queue.waiting.iter().copied().chain(releases.map(|one| (one.group, one.messages))) {
        left.get_mut(group).into_iter().for_each(|left| *left += messages);
    }
    left
}

struct Group<'a> {
    /// Released, and not in the queue.
    pending: u64,
    openings: Openings<'a>,
    /// The opening that is there, or comes next.
    opening: Option<Interval>,
}

impl<'a> Group<'a> {
    fn new(Crowd { clocks, week }: &'a Crowd<'a>, from: Instant) -> Self {
        if clocks.is_empty() {
            let (_, end) = horizon();
            return Self { pending: 0, openings: Openings::new(clocks, week, end), opening: Some((from, end)) };
        }
        let mut openings = Openings::new(clocks, week, from);
        let opening = openings.next();
        Self { pending: 0, openings, opening }
    }

    fn is_open(&self, now: Instant) -> bool {
        self.opening.is_some_and(|(opens, closes)| opens <= now && now < closes)
    }
}

struct Queue<'a> {
    groups: Vec<Group<'a>>,
    /// Whose turn it is: a group, and how many of it.
    waiting: VecDeque<(usize, u64)>,
}

impl Queue<'_> {
    /// Takes those out of the queue whose window has closed.
    fn close(&mut self, now: Instant) {
        for (place, group) in self.groups.iter_mut().enumerate() {
            let mut closed = false;
            while group.opening.is_some_and(|(_, closes)| closes <= now) {
                (group.opening, closed) = (group.openings.next(), true);
            }
            if closed {
                let leave = |(of, messages): &(usize, u64)| {
                    group.pending += if *of == place { *messages } else { 0 };
                    *of != place
                };
                self.waiting.retain(leave);
            }
        }
    }

    /// Puts those into the queue who wait and whose window is open.
    fn join(&mut self, now: Instant) {
        for (place, group) in self.groups.iter_mut().enumerate().filter(|(_, group)| group.pending > 0) {
            if group.is_open(now) {
                self.waiting.push_back((place, core::mem::take(&mut group.pending)));
            }
        }
    }

    /// When a window opens for which somebody waits, or closes in which somebody stands in the queue.
    fn next_event(&self, now: Instant) -> Option<Instant> {
        let stands = |place: usize| self.waiting.iter().any(|(group, _)| *group == place);
        let events = self.groups.iter().enumerate().filter_map(|(place, group)| {
            let (opens, closes) = group.opening?;
            if opens > now { (group.pending > 0).then_some(opens) } else { stands(place).then_some(closes) }
        });
        events.min()
    }

    /// Sends from one event to the next.
    fn send(&mut self, now: Instant, next: Instant, rate: u64, tell: &mut impl FnMut(&Run, Option<Instant>)) {
        let seconds = u64::try_from(next.seconds() - now.seconds()).unwrap_or(0);
        let room = seconds.saturating_mul(rate);
        let mut before = 0;
        while let Some((group, waiting)) = self.waiting.pop_front() {
            let messages = waiting.min(room - before);
            if messages < waiting {
                self.waiting.push_front((group, waiting - messages));
            }
            if messages == 0 {
                break;
            }
            let opening = self.groups.get(group).and_then(|group| group.opening);
            tell(&Run { group, messages, start: now, before, rate }, opening.map(|(opens, _)| opens));
            before += messages;
        }
    }
}
