//! When messages may go out and how long they take, worked out from an instant that comes in.
//!
//! A [`Week`] says at which local times messages go out. `Openings` are the instants at which it is such a time in every
//! zone that a number may be in. A queue is drained through the openings at the rate of a channel.

mod hours;
mod openings;
pub(crate) mod queue;
mod send_time;
mod state_window;
#[cfg(test)]
mod tests;
mod week;

pub(crate) use hours::{Hours, Law, Spot};
pub(crate) use openings::{Interval, Openings, Standing, standing};
pub use send_time::{Confidence, SendState};
pub(crate) use send_time::{SendTime, SendTimes};
pub use state_window::{StateWindow, StateWindows, StateWindowsError};
pub use week::Week;

use alloc::vec::Vec;

use crate::clock::{ClockId, clocks};
use crate::order;
use crate::phone::ZoneList;

/// Of the recipients that are counted by their lists of zones, the most to whom windows open at the same time.
pub(crate) fn largest_crowd(counts: &[usize]) -> usize {
    let mut crowds: Vec<(Vec<ClockId>, usize)> = Vec::new();
    for (zones, count) in ZoneList::all().zip(counts).filter(|(_, count)| **count > 0) {
        crowds.push((clocks(zones.places().iter().copied()), *count));
    }
    // Where nobody knows the zone, nobody knows whether it is the same.
    crowds.retain(|(clocks, _)| !clocks.is_empty());
    order::sort_by(&mut crowds, |(some, _), (others, _)| some.cmp(others));
    let sum = |crowd: &[(Vec<ClockId>, usize)]| crowd.iter().map(|(_, count)| count).sum();
    crowds.chunk_by(|(some, _), (others, _)| some == others).map(sum).max().unwrap_or(0)
}
