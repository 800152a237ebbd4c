//! A window of a weekday in which messages may go out.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

use crate::words::words;

words! {
    /// A day of the week, as `schedulingMetrics` has it.
    #[derive(PartialOrd, Ord)]
    #[expect(clippy::exhaustive_enums, reason = "a week has these days")]
    pub enum Weekday {
        /// The first day.
        Monday = "MONDAY",
        /// The second day.
        Tuesday = "TUESDAY",
        /// The third day.
        Wednesday = "WEDNESDAY",
        /// The fourth day.
        Thursday = "THURSDAY",
        /// The fifth day.
        Friday = "FRIDAY",
        /// The sixth day.
        Saturday = "SATURDAY",
        /// The seventh day.
        Sunday = "SUNDAY",
    }
}

/// A time of a day, 00:00 to 23:59.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// The time with this hour, 0 to 23, and this minute, 0 to 59.
    ///
    /// ```
    /// use sendcheck_core::types::TimeOfDay;
    ///
    /// assert_eq!(TimeOfDay::new(9, 5).map(TimeOfDay::minutes), Some(545));
    /// assert_eq!(TimeOfDay::new(24, 0), None);
    /// ```
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then(|| Self(u16::from(hour) * 60 + u16::from(minute)))
    }

    /// Minutes after midnight, 0 to 1,439.
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// The hour, 0 to 23.
    pub const fn hour(self) -> u16 {
        self.0 / 60
    }

    /// The minute of the hour, 0 to 59.
    pub const fn minute(self) -> u16 {
        self.0 % 60
    }
}

/// A window of a weekday in which messages may go out, at the recipient's place: from its start up to, but not at, its end.
///
/// Written as a day, a blank and two times with a hyphen between: `MONDAY 09:00-17:00`, in any case of letters.
/// Times are 00:00 to 23:59, and the second comes after the first.
///
/// ```
/// use sendcheck_core::types::{SendingWindow, Weekday};
///
/// let window = "monday 9:00-17:30".parse::<SendingWindow>()?;
/// assert_eq!((window.day(), window.start().minutes(), window.end().minutes()), (Weekday::Monday, 540, 1050));
///
/// let error = "MONDAY 22:00-06:00".parse::<SendingWindow>().unwrap_err();
/// assert_eq!(error.to_string(), "a window ends after it starts; one over midnight is two windows, up to 23:59 and from 00:00");
/// # Ok::<(), sendcheck_core::types::WindowError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SendingWindow {
    day: Weekday,
    start: TimeOfDay,
    end: TimeOfDay,
}

impl SendingWindow {
    /// The window of a day between two times; none if it would never open, because the end does not come after the start.
    ///
    /// ```
    /// use sendcheck_core::types::{SendingWindow, TimeOfDay, Weekday};
    ///
    /// let nine = TimeOfDay::new(9, 0).unwrap();
    /// assert_eq!(SendingWindow::new(Weekday::Monday, nine, nine), None);
    /// ```
    pub fn new(day: Weekday, start: TimeOfDay, end: TimeOfDay) -> Option<Self> {
        (start < end).then_some(Self { day, start, end })
    }

    /// The day.
    pub const fn day(self) -> Weekday {
        self.day
    }

    /// When it opens.
    pub const fn start(self) -> TimeOfDay {
        self.start
    }

    /// When it closes: the first minute in which nothing goes out.
    pub const fn end(self) -> TimeOfDay {
        self.end
    }
}

impl fmt::Display for SendingWindow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { day, start, end } = self;
        let [opens, closes] = [start, end].map(|time| (time.hour(), time.minute()));
        write!(f, "{} {:02}:{:02}-{:02}:{:02}", day.as_str(), opens.0, opens.1, closes.0, closes.1)
    }
}

/// Why a text is no window.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WindowError {
    /// There is no blank between a day and times.
    #[error("expected a day and two times, such as `MONDAY 09:00-17:00`")]
    Form,
    /// There is no hyphen between two times.
    #[error("expected two times with a hyphen between, such as `09:00-17:00`")]
    Times,
    /// The day is none.
    #[error("`{found}` is no day; expected MONDAY to SUNDAY")]
    Day {
        /// What stands in its place.
        found: String,
    },
    /// A time is none.
    #[error("`{found}` is no time; expected 00:00 to 23:59")]
    Time {
        /// What stands in its place.
        found: String,
    },
    /// The end does not come after the start, so the window would never open.
    #[error("a window ends after it starts; one over midnight is two windows, up to 23:59 and from 00:00")]
    Backwards,
}

impl Serialize for Weekday {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Serialize for SendingWindow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromStr for SendingWindow {
    type Err = WindowError;

    fn from_str(text: &str) -> Result<Self, WindowError> {
        let (day, times) = text.trim().split_once(' ').ok_or(WindowError::Form)?;
        let known = Weekday::ALL.into_iter().find(|known| known.as_str().eq_ignore_ascii_case(day));
        let day = known.ok_or_else(|| WindowError::Day { found: day.into() })?;
        let (start, end) = times.split_once('-').ok_or(WindowError::Times)?;
        Self::new(day, time(start)?, time(end)?).ok_or(WindowError::Backwards)
    }
}

fn time(text: &str) -> Result<TimeOfDay, WindowError> {
    let digits = |text: &str| text.parse().ok().filter(|_| text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit()));
    let parts = text.trim().split_once(':').and_then(|(hour, minute)| Some((digits(hour)?, digits(minute)?)));
    let time = parts.and_then(|(hour, minute)| TimeOfDay::new(hour, minute));
    time.ok_or_else(|| WindowError::Time { found: text.trim().into() })
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn days_are_read_in_any_case() {
        for day in Weekday::ALL {
            let lower = alloc::format!("{} 00:00-23:59", day.as_str().to_lowercase());
            let window = lower.parse::<SendingWindow>().unwrap();
            assert_eq!((window.day(), window.start().minutes(), window.end().minutes()), (day, 0, 1439));
        }
    }

    #[test]
    fn a_time_has_an_hour_and_a_minute() {
        let last = TimeOfDay::new(23, 59).unwrap();
        assert_eq!((last.hour(), last.minute()), (23, 59));
        assert_eq!(TimeOfDay::new(23, 60), None);
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, part) in [
            ("MONDAY", "a day and two times"),
            ("MOANDAY 09:00-17:00", "`MOANDAY` is no day"),
            ("MONDAY 09:00", "a hyphen"),
            ("MONDAY 09:00-24:00", "`24:00` is no time"),
            ("MONDAY +9:00-17:00", "`+9:00` is no time"),
            ("MONDAY 09:00-09:00", "ends after it starts"),
            ("MONDAY 22:00-06:00", "two windows"),
        ] {
            assert!(text.parse::<SendingWindow>().unwrap_err().to_string().contains(part), "{text}");
        }
    }
}
