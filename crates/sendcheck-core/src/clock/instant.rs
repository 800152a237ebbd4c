//! Instants, and the days and times that people call them.

use core::fmt;
use core::ops::Add;
use core::str::FromStr;

use serde::{Serialize, Serializer};

use crate::calendar::{DAY, civil, days_before, second_of};

/// Seconds of a minute.
pub(crate) const MINUTE: i64 = 60;

/// An instant, in whole seconds.
///
/// Read from a date and time with its distance from UTC (RFC 3339), or from milliseconds since 1970; what is less than a
/// second is dropped. Displays and serializes in RFC 3339, in UTC.
///
/// ```
/// use sendcheck_core::clock::Instant;
///
/// let at: Instant = "2026-11-20T15:00:00-05:00".parse()?;
/// assert_eq!(at.to_string(), "2026-11-20T20:00:00Z");
/// assert_eq!("1795204800000".parse(), Ok(at));
/// assert!("2026-11-20 15:00".parse::<Instant>().is_err(), "where?");
/// # Ok::<(), sendcheck_core::clock::InstantError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

/// A text is no instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected a date and time with its distance from UTC, such as `2026-11-20T15:00:00Z` or `2026-11-20T15:00:00-05:00`, or \
     milliseconds since 1970"
)]
#[non_exhaustive]
pub struct InstantError;

/// The last instant that can be said: the end of the year 9999.
const LAST: i64 = Instant::of_year(9999 + 1).0 - 1;
const FIRST: i64 = Instant::of_year(0).0;

impl Instant {
    /// The instant so many seconds after the beginning of 1970, before it if negative.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    /// The instant so many milliseconds after the beginning of 1970.
    ///
    /// # Errors
    /// [`InstantError`] before the year 0 and after 9999.
    pub fn from_milliseconds(milliseconds: i64) -> Result<Self, InstantError> {
        Self::within(milliseconds.div_euclid(1000))
    }

    /// Seconds since the beginning of 1970.
    pub const fn seconds(self) -> i64 {
        self.0
    }

    pub(crate) const fn of_year(year: i32) -> Self {
        Self(days_before(year, 1) * DAY)
    }

    fn within(seconds: i64) -> Result<Self, InstantError> {
        if (FIRST..=LAST).contains(&seconds) { Ok(Self(seconds)) } else { Err(InstantError) }
    }

    /// Writes it as a clock shows it that goes so many seconds before UTC.
    pub(crate) fn local(self, offset: i64) -> Local {
        Local { instant: self, offset }
    }
}

impl Add<i64> for Instant {
    type Output = Self;

    fn add(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        date_and_time(self.0, f)?;
        f.write_str("Z")
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// An instant as a clock shows it. Displays in RFC 3339 with the distance from UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Local {
    instant: Instant,
    offset: i64,
}

impl fmt::Display for Local {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        date_and_time(self.instant.0 + self.offset, f)?;
        let minutes = self.offset.abs() / MINUTE;
        let sign = if self.offset < 0 { '-' } else { '+' };
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

fn date_and_time(seconds: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (year, month, day) = civil(seconds.div_euclid(DAY));
    let time = seconds.rem_euclid(DAY);
    write!(f, "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}", time / 3600, time / 60 % 60, time % 60)
}

impl FromStr for Instant {
    type Err = InstantError;

    fn from_str(text: &str) -> Result<Self, InstantError> {
        let text = text.trim();
        let digits = text.strip_prefix('-').unwrap_or(text);
        if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return text.parse().map_err(|_| InstantError).and_then(Self::from_milliseconds);
        }
        rfc_3339(text.as_bytes()).ok_or(InstantError).and_then(Self::within)
    }
}

/// Seconds since 1970; the sixtieth second of a minute is the next one.
fn rfc_3339(text: &[u8]) -> Option<i64> {
    let number = |range: core::ops::Range<usize>| {
        let digits = text.get(range)?;
        let all = digits.iter().all(u8::is_ascii_digit);
        all.then(|| digits.iter().fold(0_i32, |number, digit| number * 10 + i32::from(digit - b'0')))
    };
    let is = |at: usize, marks: &[u8]| text.get(at).is_some_and(|byte| marks.contains(byte));
    if !(is(4, b"-") && is(7, b"-") && is(10, b"Tt ") && is(13, b":") && is(16, b":")) {
        return None;
    }
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
    let mut at = 19;
    if is(at, b".") {
        let fraction = text.get(at + 1..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
        at += 1 + fraction;
        (fraction > 0).then_some(())?;
    }
    let offset = match text.get(at)? {
        b'Z' | b'z' => {
            at += 1;
            0
        }
        sign @ (b'+' | b'-') if is(at + 3, b":") => {
            let (hours, minutes) = (number(at + 1..at + 3)?, number(at + 4..at + 6)?);
            (hours < 24 && minutes < 60).then_some(())?;
            at += 6;
            (hours * 60 + minutes) * if *sign == b'-' { -1 } else { 1 }
        }
        _ => return None,
    };
    let second = second_of([year, month, day], [hour, minute, second])?;
    (at == text.len()).then_some(second - i64::from(offset) * MINUTE)
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn reads_what_rfc_3339_has() {
        for (text, utc) in [
            ("2026-11-20T15:00:00Z", "2026-11-20T15:00:00Z"),
            ("2026-11-20t15:00:00.999z", "2026-11-20T15:00:00Z"),
            ("2026-11-20 15:00:00+05:45", "2026-11-20T09:15:00Z"),
            ("2024-02-29T23:59:60Z", "2024-03-01T00:00:00Z"),
            ("1969-12-31T19:00:00-05:00", "1970-01-01T00:00:00Z"),
            (" 1795186800123 ", "2026-11-20T15:00:00Z"),
            ("-1", "1969-12-31T23:59:59Z"),
        ] {
            assert_eq!(text.parse::<Instant>().map(|at| at.to_string()).as_deref(), Ok(utc), "{text}");
        }
    }

    #[test]
    fn refuses_what_leaves_the_instant_open() {
        for text in [
            "",
            "now",
            "2026-11-20",
            "2026-11-20T15:00:00",
            "2026-11-20T15:00Z",
            "2026-13-20T15:00:00Z",
            "2026-02-29T15:00:00Z",
            "2026-11-20T24:00:00Z",
            "2026-11-20T15:60:00Z",
            "2026-11-20T15:00:00+24:00",
            "2026-11-20T15:00:00+0500",
            "2026-11-20T15:00:00Zulu",
            "2026-11-20T15:00:00.Z",
            "2026-1é-20T15:00:00Z",
            "999999999999999999999",
            "-9223372036854775808",
        ] {
            assert_eq!(text.parse::<Instant>(), Err(InstantError), "{text}");
        }
    }

    #[test]
    fn a_local_time_says_its_distance() {
        let at = "2026-11-20T15:00:00Z".parse::<Instant>().unwrap();
        assert_eq!(at.local(-3 * 3600 - 1800).to_string(), "2026-11-20T11:30:00-03:30");
        assert_eq!(at.local(45_900).to_string(), "2026-11-21T03:45:00+12:45");
        assert_eq!(at.local(0).to_string(), "2026-11-20T15:00:00+00:00");
    }
}
