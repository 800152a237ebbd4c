//! When a message may go to a number.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use crate::clock::{ClockId, Instant, clocks};
use crate::order;
use crate::phone::{E164, ZoneList};
use crate::schedule::{Hours, Law, Spot, Standing, StateWindow, standing};
use crate::words::words;

words! {
    /// Whether a message may go to a recipient at an instant.
    #[expect(clippy::exhaustive_enums, reason = "there is no fifth")]
    pub enum SendState: Serialize {
        /// It may go: it is time in every zone that the number may be in.
        Now = "now",
        /// It waits for the next opening.
        Later = "later",
        /// It never goes: there is no time of the week that it is in every zone.
        Never = "never",
        /// Nobody knows: no zone of the number is known, or nothing of its clocks, which are known from 2024 to 2040; or
        /// windows of states were asked for, and which state the number is in is not known.
        Unknown = "unknown",
    }
}

words! {
    /// How sure it is when a message may go to a number.
    #[expect(clippy::exhaustive_enums, reason = "there is no fourth")]
    pub enum Confidence: Serialize {
        /// The number is in one zone, or in several whose clocks show the same in this week.
        Exact = "exact",
        /// It may be in several, and goes when it is time in all of them.
        Ambiguous = "ambiguous",
        /// It may be nearly anywhere: no zone is known, or zones of a whole part of the world.
        Unknown = "unknown",
    }
}

/// When a message may go to the numbers of a spot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SendTime {
    pub(crate) zones: ZoneList,
    pub(crate) state: SendState,
    /// When it may go, where that is known.
    pub(crate) at: Option<Instant>,
    pub(crate) confidence: Confidence,
    /// Whose window holds besides the campaign's: two letters of a state, or [`UNKNOWN_STATE`].
    pub(crate) us_state: Option<&'static str>,
    pub(crate) law: Law,
    pub(crate) clocks: Vec<ClockId>,
}

/// What stands in the place of a state that is not known.
const UNKNOWN_STATE: &str = "unknown";

/// Zones whose clocks are further apart have less than four hours in common between 8:00 and 21:00.
const FAR_APART: i64 = 9 * 3600;
const WEEK: i64 = 7 * 86_400;

impl SendTime {
    /// When a message may go to numbers of this spot.
    pub(crate) fn of(spot: Spot, hours: &Hours, at: Instant) -> Self {
        let Spot { zones, law } = spot;
        let clocks = clocks(zones.places().iter().copied());
        let (state, opens) = match hours.under(law).map(|week| standing(&clocks, week, at)) {
            Some(Standing::Now) => (SendState::Now, Some(at)),
            Some(Standing::Later(opens)) => (SendState::Later, Some(opens)),
            Some(Standing::Never) => (SendState::Never, None),
            Some(Standing::Unknown) | None => (SendState::Unknown, None),
        };
        let us_state = match law {
            Law::Unknown => Some(UNKNOWN_STATE),
            law => hours.state(law).map(StateWindow::code),
        };
        Self { zones, state, at: opens, confidence: confidence(&clocks, at), us_state, law, clocks }
    }

    /// When a message may go to somebody who has no number.
    pub(crate) fn without_number(hours: &Hours, at: Instant) -> Self {
        let unknown = Self::of(Spot::default(), hours, at);
        if hours.week().is_always() { Self { state: SendState::Now, at: Some(at), ..unknown } } else { unknown }
    }

    /// What the clocks show at an instant, each time once.
    pub(crate) fn local(&self, at: Instant) -> Vec<String> {
        let offsets = order::distinct(self.clocks.iter().map(|clock| clock.offset(at)));
        offsets.into_iter().map(|offset| at.local(offset).to_string()).collect()
    }
}

fn confidence(clocks: &[ClockId], at: Instant) -> Confidence {
    let spread = |at: Instant| {
        let offsets = || clocks.iter().map(|clock| clock.offset(at));
        offsets().max().zip(offsets().min()).map(|(last, first)| last - first)
    };
    match spread(at).zip(spread(at + WEEK)).map(|(now, then)| now.max(then)) {
        Some(0) => Confidence::Exact,
        Some(spread) if spread <= FAR_APART => Confidence::Ambiguous,
        _ => Confidence::Unknown,
    }
}

/// The times of all spots that somebody asked for, each worked out once.
#[derive(Debug)]
pub(crate) struct SendTimes {
    pub(crate) hours: Hours,
    pub(crate) at: Instant,
    by_spot: Vec<Option<SendTime>>,
    without_number: SendTime,
}

impl SendTimes {
    pub(crate) fn new(hours: Hours, at: Instant) -> Self {
        let without_number = SendTime::without_number(&hours, at);
        Self { at, by_spot: vec![None; hours.spots()], hours, without_number }
    }

    /// Works the time of this spot out, unless it was.
    pub(crate) fn note(&mut self, spot: Spot) -> Option<&SendTime> {
        let (hours, at) = (&self.hours, self.at);
        let known = self.by_spot.get_mut(spot.place())?;
        Some(known.get_or_insert_with(|| SendTime::of(spot, hours, at)))
    }

    /// The time of a number, if it was worked out.
    pub(crate) fn get(&self, number: E164) -> Option<&SendTime> {
        self.by_spot.get(self.hours.spot(number).place()).and_then(Option::as_ref)
    }

    /// The time of somebody who has no number.
    pub(crate) fn without_number(&self) -> &SendTime {
        &self.without_number
    }
}
