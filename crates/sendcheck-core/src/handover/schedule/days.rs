//! The days over which a campaign has to be spread, because a channel takes so many recipients a day.

use alloc::format;
use alloc::vec::Vec;
use core::str::FromStr;

use crate::calendar::{DAY, civil};
use crate::clock::{ClockId, Instant, Resolve};
use crate::handover::schedule::PostingDay;
use crate::limits::REQUESTS_PER_SECOND;
use crate::phone;

/// The zone by whose days a limit counts: UTC, or one of the phone engine's map.
///
/// ```
/// use sendcheck_core::handover::DayZone;
///
/// assert_eq!("America/New_York".parse::<DayZone>()?.name(), "America/New_York");
/// assert_eq!(DayZone::default().name(), "UTC");
/// assert!("EST".parse::<DayZone>().is_err());
/// # Ok::<(), sendcheck_core::handover::DayZoneError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayZone {
    name: &'static str,
    clock: Option<ClockId>,
}

/// A text names no zone that days can count by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected `UTC` or a zone that phone numbers are in, such as `America/New_York`")]
#[non_exhaustive]
pub struct DayZoneError;

impl Default for DayZone {
    fn default() -> Self {
        Self { name: "UTC", clock: None }
    }
}

impl FromStr for DayZone {
    type Err = DayZoneError;

    fn from_str(text: &str) -> Result<Self, DayZoneError> {
        if ["UTC", "Etc/UTC", "Z", "GMT"].contains(&text) {
            return Ok(Self::default());
        }
        let name = phone::zone_named(text).ok_or(DayZoneError)?;
        Ok(Self { name, clock: ClockId::of_zone(name) })
    }
}

impl DayZone {
    /// Its name.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The day that it is there, counted from 1970.
    fn day(self, at: Instant) -> i64 {
        (at.seconds() + self.clock.map_or(0, |clock| clock.offset(at))).div_euclid(DAY)
    }

    /// When a day begins there.
    fn begins(self, day: i64) -> Instant {
        let local = day * DAY;
        self.clock.map_or(Instant::from_seconds(local), |clock| clock.instant(local, Resolve::First))
    }
}

/// The days with these shares.
pub(super) fn days(shares: &[u64], at: Instant, zone: DayZone, size: u64) -> Vec<PostingDay> {
    let today = zone.day(at);
    let mut posted = 0;
    let day = |(share, day): (&u64, i64)| {
        let requests = share.div_ceil(size);
        let (year, month, date) = civil(day);
        let first_request = posted + 1;
        posted += requests;
        PostingDay {
            date: format!("{year:04}-{month:02}-{date:02}"),
            from: if day == today { at } else { zone.begins(day) },
            recipients: *share,
            first_request,
            last_request: posted,
            seconds: requests.div_ceil(REQUESTS_PER_SECOND.value as u64),
        }
    };
    shares.iter().zip(today..).map(day).collect()
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn days_begin_at_midnight_of_their_zone() {
        let at: Instant = "2026-10-31T22:00:00-04:00".parse().unwrap();
        let told = |zone: &str| {
            let days = days(&[1, 101, 1], at, zone.parse().unwrap(), 100);
            days.iter()
                .map(|day| (day.date.clone(), day.from.to_string(), day.first_request, day.last_request, day.seconds))
                .collect::<Vec<_>>()
        };
        let day = |date: &str, from: &str, first, last| (date.to_string(), from.to_string(), first, last, 1);
        assert_eq!(
            told("America/New_York"),
            [
                day("2026-10-31", "2026-11-01T02:00:00Z", 1, 1),
                day("2026-11-01", "2026-11-01T04:00:00Z", 2, 3),
                day("2026-11-02", "2026-11-02T05:00:00Z", 4, 4),
            ]
        );
        assert_eq!(told("UTC")[1], day("2026-11-02", "2026-11-02T00:00:00Z", 2, 3));
    }
}
