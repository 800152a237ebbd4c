//! When messages may go out.

use alloc::string::String;
use core::str::FromStr;

use crate::json::{Number, Object, Value};

const DAYS: [&str; 7] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/// Hours and minutes.
type Time = (u8, u8);

/// A window of a weekday in which messages may go out, at the recipient's place.
///
/// Written as a day, a blank and two times with a hyphen between: `MONDAY 09:00-17:00`, in any case of letters.
/// Times are 00:00 to 23:59, and the second comes after the first.
///
/// ```
/// use sendcheck_core::handover::SendingWindow;
///
/// assert!("monday 9:00-17:30".parse::<SendingWindow>().is_ok());
/// let error = "MONDAY 22:00-06:00".parse::<SendingWindow>().unwrap_err();
/// assert_eq!(error.to_string(), "a window ends after it starts; one over midnight is two windows, up to 23:59 and from 00:00");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SendingWindow {
    day: &'static str,
    start: Time,
    end: Time,
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

impl FromStr for SendingWindow {
    type Err = WindowError;

    fn from_str(text: &str) -> Result<Self, WindowError> {
        let (day, times) = text.trim().split_once(' ').ok_or(WindowError::Form)?;
        let known = DAYS.into_iter().find(|known| known.eq_ignore_ascii_case(day));
        let day = known.ok_or_else(|| WindowError::Day { found: day.into() })?;
        let (start, end) = times.split_once('-').ok_or(WindowError::Times)?;
        let (start, end) = (time(start)?, time(end)?);
        if start < end { Ok(Self { day, start, end }) } else { Err(WindowError::Backwards) }
    }
}

fn time(text: &str) -> Result<Time, WindowError> {
    let digits = |text: &str| text.parse().ok().filter(|_| text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit()));
    let parts = text.trim().split_once(':').and_then(|(hour, minute)| Some((digits(hour)?, digits(minute)?)));
    let in_range = parts.filter(|(hour, minute)| *hour < 24 && *minute < 60);
    in_range.ok_or_else(|| WindowError::Time { found: text.trim().into() })
}

/// The windows as a request has them in `schedulingMetrics`; nothing where there are none, as the field is left out then
/// and the service's own windows hold.
///
/// ```
/// use sendcheck_core::handover::{SendingWindow, scheduling_metrics};
/// use sendcheck_core::json::Value;
///
/// let metrics = scheduling_metrics(&["MONDAY 09:05-17:00".parse::<SendingWindow>()?]).map(Value::Object);
/// assert_eq!(
///     metrics.unwrap().to_json(),
///     r#"{"windows":[{"startTime":{"hour":9,"minute":5},"endTime":{"hour":17,"minute":0},"day":"MONDAY"}]}"#
/// );
/// assert!(scheduling_metrics(&[]).is_none());
/// # Ok::<(), sendcheck_core::handover::WindowError>(())
/// ```
pub fn scheduling_metrics(windows: &[SendingWindow]) -> Option<Object> {
    let list = Value::Array(windows.iter().copied().map(SendingWindow::to_value).collect());
    (!windows.is_empty()).then(|| object([("windows", list)]))
}

impl SendingWindow {
    fn to_value(self) -> Value {
        let time = |(hour, minute): Time| {
            let number = |part| Value::Number(Number::from(u64::from(part)));
            Value::Object(object([("hour", number(hour)), ("minute", number(minute))]))
        };
        let day = Value::String(self.day.into());
        Value::Object(object([("startTime", time(self.start)), ("endTime", time(self.end)), ("day", day)]))
    }
}

fn object<const N: usize>(members: [(&str, Value); N]) -> Object {
    members.into_iter().map(|(name, value)| (name.into(), value)).collect()
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn days_are_read_in_any_case_and_written_as_the_service_has_them() {
        for day in DAYS {
            let lower = alloc::format!("{} 00:00-23:59", day.to_lowercase());
            let window = lower.parse::<SendingWindow>().unwrap();
            assert_eq!((window.day, window.start, window.end), (day, (0, 0), (23, 59)));
        }
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
