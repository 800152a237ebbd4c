//! `--window`: when messages may go out, as `schedulingMetrics` has it.

use sendcheck::core::json::{Number, Object, Value};

const DAYS: [&str; 7] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/// Hours and minutes.
type Time = (u8, u8);

/// One window of a weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    day: &'static str,
    start: Time,
    end: Time,
}

/// Reads `MONDAY 09:00-17:00`.
pub(super) fn parse(text: &str) -> Result<Window, String> {
    let (day, times) =
        text.trim().split_once(' ').ok_or("expected a day and two times, such as `MONDAY 09:00-17:00`")?;
    let known = DAYS.into_iter().find(|known| known.eq_ignore_ascii_case(day));
    let day = known.ok_or_else(|| format!("`{day}` is no day; expected MONDAY to SUNDAY"))?;
    let (start, end) =
        times.split_once('-').ok_or("expected two times with a hyphen between, such as `09:00-17:00`")?;
    let (start, end) = (time(start)?, time(end)?);
    if start >= end {
        return Err(
            "a window ends after it starts; one over midnight is two windows, up to 23:59 and from 00:00".into()
        );
    }
    Ok(Window { day, start, end })
}

fn time(text: &str) -> Result<Time, String> {
    let digits = |text: &str| text.parse().ok().filter(|_| text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit()));
    let parts = text.trim().split_once(':').and_then(|(hour, minute)| Some((digits(hour)?, digits(minute)?)));
    let in_range = parts.filter(|(hour, minute)| *hour < 24 && *minute < 60);
    in_range.ok_or_else(|| format!("`{}` is no time; expected 00:00 to 23:59", text.trim()))
}

/// The windows as `schedulingMetrics`; without any the field is left out.
pub(super) fn metrics(windows: &[Window]) -> Option<Object> {
    let list = Value::Array(windows.iter().copied().map(Window::to_value).collect());
    (!windows.is_empty()).then(|| object([("windows", list)]))
}

impl Window {
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
    use super::*;

    #[test]
    fn becomes_what_the_api_takes() {
        let metrics = metrics(&[parse("monday 09:05-17:00").unwrap()]).unwrap();
        assert_eq!(
            Value::Object(metrics).to_json(),
            r#"{"windows":[{"startTime":{"hour":9,"minute":5},"endTime":{"hour":17,"minute":0},"day":"MONDAY"}]}"#
        );
        assert!(super::metrics(&[]).is_none());
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, part) in [
            ("MONDAY", "a day and two times"),
            ("MOANDAY 09:00-17:00", "`MOANDAY` is no day"),
            ("MONDAY 09:00", "a hyphen"),
            ("MONDAY 09:00-24:00", "`24:00` is no time"),
            ("MONDAY +9:00-17:00", "`+9:00` is no time"),
            ("MONDAY 22:00-06:00", "two windows"),
        ] {
            assert!(parse(text).unwrap_err().contains(part), "{text}");
        }
    }
}
