//! Groups of recipients in the queue of a channel.

use alloc::vec;
use alloc::vec::Vec;

use crate::clock::Instant;
use crate::handover::schedule::{ChannelSchedule, FiguresAre, Group, HourOfQueue, PostingDay};
use crate::schedule::queue::{Crowd, Release, Run, drain};
use crate::schedule::{Hours, Law, SendState, SendTime};

/// What the queue tells of a group.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Told {
    pub(super) last: Option<Instant>,
    pub(super) windows: u64,
}

/// What the queue tells.
pub(super) struct Queued {
    /// For each group.
    pub(super) groups: Vec<Told>,
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

    pub(super) fn channel(&self, channel: &'static str, rate: u64, figures_are: FiguresAre) -> ChannelSchedule {
        let Self { messages, first, last, beyond, .. } = *self;
        ChannelSchedule { channel, rate, messages, figures_are, first, last, hours: self.hours.clone(), beyond }
    }
}

/// Sends everything. Groups with the same clocks and hours are one in the queue: they wait for the same windows.
pub(super) fn queued(groups: &[Group], hours: &Hours, rate: u64, days: &[PostingDay]) -> Queued {
    // Whatever their zones are, all of the day is open.
    let goes_anyhow = |time: &SendTime| time.at.is_none() && time.law != Law::Unknown && hours.week().is_always();
    let waits = |time: &SendTime| match time.state {
        SendState::Now | SendState::Later => true,
        SendState::Unknown => goes_anyhow(time),
        SendState::Never => false,
    };
    let mut crowds: Vec<Crowd<'_>> = Vec::new();
    let mut places: Vec<Option<usize>> = Vec::new();
    for Group { time, .. } in groups {
        let week = hours.under(time.law).filter(|_| waits(time));
        places.push(week.map(|week| {
            let known = crowds.iter().position(|crowd| crowd.clocks == time.clocks && crowd.week == week);
            known.unwrap_or_else(|| {
                crowds.push(Crowd { clocks: time.clocks.clone(), week });
                crowds.len() - 1
            })
        }));
    }
    let mut releases = Vec::new();
    for (number, day) in days.iter().enumerate() {
        let mut by_crowd = vec![0; crowds.len()];
        for (place, group) in places.iter().zip(groups) {
            let count = group.by_day.get(number).copied().unwrap_or(0);
            place.and_then(|place| by_crowd.get_mut(place)).into_iter().for_each(|sum| *sum += count);
        }
        let of_day = by_crowd.into_iter().enumerate().filter(|(_, messages)| *messages > 0);
        releases.extend(of_day.map(|(group, messages)| Release { at: day.from, group, messages }));
    }
    let mut queued = Queued { groups: Vec::new(), messages: 0, first: None, last: None, hours: Vec::new(), beyond: 0 };
    let mut told = vec![Told::default(); crowds.len()];
    let mut windows = vec![None; crowds.len()];
    let left = drain(&crowds, rate, &releases, |run, window| {
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
