//! What a schedule tells.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::clock::Instant;
use crate::schedule::{Confidence, SendState};
use crate::words::words;

/// When the messages of a list go: by time zone, by channel and by day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Schedule {
    /// The version of this form.
    pub version: u32,
    /// The instant from which on requests are posted.
    pub at: Instant,
    /// The windows of the recipient's week in which messages go out, from Monday on; `00:00-24:00` is a whole day.
    pub windows: Vec<String>,
    /// Whose windows these are.
    pub windows_are: WindowsAre,
    /// The recipients that are accepted, whom the schedule is about.
    pub recipients: u64,
    /// How they stand at that instant.
    pub states: StateCounts,
    /// The recipients by the zones that their numbers may be in, the earliest first.
    pub zones: Vec<ZoneGroup>,
    /// The queue of each channel, in priority order.
    pub channels: Vec<ChannelSchedule>,
    /// The days on which requests are posted.
    pub days: Vec<PostingDay>,
    /// The zone whose days the daily limit counts by; the service does not say which.
    pub day_zone: &'static str,
    /// Requests in all.
    pub requests: u64,
    /// Recipients of one request.
    pub request_size: usize,
    /// The release of the IANA time zone database that local times come from.
    pub time_zone_database: &'static str,
}

words! {
    /// Whose windows hold.
    #[expect(clippy::exhaustive_enums, reason = "windows are given or not")]
    pub enum WindowsAre: Serialize {
        /// They were given.
        Given = "given",
        /// None were given, so those of the service hold: 8:00 to 21:00 where SMS is among the channels, else all day.
        Default = "default",
    }
}

words! {
    /// Whether figures are what happens, or the most that can.
    #[expect(clippy::exhaustive_enums, reason = "figures are exact or a bound")]
    pub enum FiguresAre: Serialize {
        /// Everybody is written to on this channel.
        Exact = "exact",
        /// Some are reached on another channel, which nobody knows before; so the queue may be shorter.
        AtMost = "atMost",
    }
}

/// How many recipients stand how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(clippy::exhaustive_structs, reason = "these are all states")]
pub struct StateCounts {
    /// To whom a message may go at once.
    pub now: u64,
    /// Who waits for the next opening.
    pub later: u64,
    /// To whom no message ever may go.
    pub never: u64,
    /// Of whom nobody knows.
    pub unknown: u64,
}

/// Recipients whose numbers may be in the same zones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ZoneGroup {
    /// The zones, as the IANA database and libphonenumber's map name them; none where nothing is known.
    pub zones: Vec<&'static str>,
    /// The state, by its two letters, whose window holds as well, where windows of states were asked for; `unknown` where the
    /// numbers may be in any state.
    pub us_state: Option<&'static str>,
    /// Their windows where that leaves fewer than the campaign has, in the same form.
    pub state_windows: Option<Vec<String>>,
    /// How many recipients.
    pub recipients: u64,
    /// How sure it is.
    pub confidence: Confidence,
    /// How they stand.
    pub state: SendState,
    /// What clocks show there at the instant of the schedule, each time once.
    pub local: Vec<String>,
    /// From when on messages may go.
    pub send_at: Option<Instant>,
    /// What clocks show there then, each time once.
    pub send_local: Vec<String>,
    /// When the last message to them goes, waiting for its turn included.
    pub last: Option<Instant>,
    /// What clocks show there then, each time once.
    pub last_local: Vec<String>,
    /// In how many windows their messages go.
    pub windows: u64,
}

/// The queue of a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ChannelSchedule {
    /// The channel's key in `consumerContent`.
    pub channel: &'static str,
    /// Messages that it sends in a second.
    pub rate: u64,
    /// Messages that go, one to each recipient of whom it is known when.
    pub messages: u64,
    /// Whether these are figures or bounds.
    pub figures_are: FiguresAre,
    /// When the first goes.
    pub first: Option<Instant>,
    /// When the last goes.
    pub last: Option<Instant>,
    /// The hours in which messages go, and how many.
    pub hours: Vec<HourOfQueue>,
    /// Messages that go after 2040, so that nobody knows when.
    pub beyond: u64,
}

/// An hour in which messages go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(clippy::exhaustive_structs, reason = "an hour and a count")]
pub struct HourOfQueue {
    /// Its beginning.
    pub from: Instant,
    /// How many go within it.
    pub messages: u64,
}

/// A day on which requests are posted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PostingDay {
    /// The date, as `2026-11-20`.
    pub date: String,
    /// From when on its requests may be posted.
    pub from: Instant,
    /// Recipients of its requests.
    pub recipients: u64,
    /// Its first request, counted from 1 over all days.
    pub first_request: u64,
    /// Its last request; before the first where there is none, because nothing more fits this day.
    pub last_request: u64,
    /// How many seconds posting them takes, at the requests of a second that the service takes.
    pub seconds: u64,
}
