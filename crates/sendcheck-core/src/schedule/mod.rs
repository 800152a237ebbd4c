//! When messages may go out and how long they take, worked out from an instant that comes in.
//!
//! A [`Week`] says at which local times messages go out. [`Openings`] are the instants at which it is such a time in every
//! zone that a number may be in. A [`queue`] is drained through the openings at the rate of a channel.

mod openings;
pub(crate) mod queue;
#[cfg(test)]
mod tests;
mod week;

pub(crate) use openings::{Interval, Openings, Standing, standing};
pub use week::Week;
