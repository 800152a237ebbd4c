//! When the messages of a campaign may go out: `schedulingMetrics` of a request.
//!
//! The documents name the field and do not show it; the form is the one that clients of the service post.

use alloc::string::String;
use alloc::vec::Vec;

use crate::json::{Object, Value};
use crate::types::SendingWindow;
use crate::wire::FieldType;
use crate::wire::field::{Field, FromValue, wire};

wire! {
    /// When messages may go out; without it the service's own windows hold.
    pub struct SchedulingMetrics {
        /// The windows of the recipient's week, in any order.
        windows: Vec<Field<ScheduleWindow>> = "windows" is required,
    }
}

wire! {
    /// A window of a weekday in which messages may go out.
    pub struct ScheduleWindow {
        /// When it opens.
        start_time: ClockTime = "startTime" is required,
        /// When it closes.
        end_time: ClockTime = "endTime" is required,
        /// The day, `MONDAY` to `SUNDAY`.
        day: String = "day" is required,
    }
}

wire! {
    /// A time of a day.
    pub struct ClockTime {
        /// The hour, 0 to 23.
        hour: ClockPart = "hour" is required,
        /// The minute, 0 to 59.
        minute: ClockPart = "minute" is required,
    }
}

/// An hour or a minute: a whole number, or its digits as a string, as some clients post them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(untagged))]
#[expect(clippy::exhaustive_enums, reason = "clients post these two forms")]
pub enum ClockPart {
    /// A number.
    Number(i64),
    /// The digits of one.
    Digits(String),
}

impl ClockPart {
    /// The number, if it is one from 0 that is not too long.
    pub fn number(&self) -> Option<u8> {
        match self {
            Self::Number(number) => u8::try_from(*number).ok(),
            Self::Digits(digits) => digits.parse().ok(),
        }
    }

    /// What was written.
    pub fn written(&self) -> String {
        match self {
            Self::Number(number) => alloc::format!("{number}"),
            Self::Digits(digits) => digits.clone(),
        }
    }
}

impl FromValue for ClockPart {
    const EXPECTED: FieldType = i64::EXPECTED;

    fn from_value(value: Value) -> Result<Self, Value> {
        match value {
            Value::String(text) if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) => {
                Ok(Self::Digits(text))
            }
            other => i64::from_value(other).map(Self::Number),
        }
    }

    fn to_value(&self) -> Value {
        match self {
            Self::Number(number) => number.to_value(),
            Self::Digits(digits) => Value::String(digits.clone()),
        }
    }
}

/// The windows as a request has them in `schedulingMetrics`; nothing where there are none, as the field is left out then
/// and the service's own windows hold.
///
/// ```
/// use sendcheck_core::types::SendingWindow;
/// use sendcheck_core::wire::{FromValue, scheduling_metrics};
///
/// let metrics = scheduling_metrics(&["MONDAY 09:05-17:00".parse::<SendingWindow>()?]);
/// assert_eq!(
///     metrics.unwrap().to_value().to_json(),
///     r#"{"windows":[{"startTime":{"hour":9,"minute":5},"endTime":{"hour":17,"minute":0},"day":"MONDAY"}]}"#
/// );
/// assert!(scheduling_metrics(&[]).is_none());
/// # Ok::<(), sendcheck_core::types::WindowError>(())
/// ```
pub fn scheduling_metrics(windows: &[SendingWindow]) -> Option<SchedulingMetrics> {
    let windows: Vec<_> = windows.iter().map(|window| Field::Given(ScheduleWindow::from(*window))).collect();
    (!windows.is_empty()).then(|| SchedulingMetrics { windows: windows.into(), other: Object::new() })
}

impl From<SendingWindow> for ScheduleWindow {
    fn from(window: SendingWindow) -> Self {
        let part = |number: u16| Field::Given(ClockPart::Number(number.into()));
        let [start_time, end_time] = [window.start(), window.end()].map(|time| {
            Field::Given(ClockTime { hour: part(time.hour()), minute: part(time.minute()), other: Object::new() })
        });
        Self { start_time, end_time, day: Field::Given(window.day().as_str().into()), other: Object::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;
    use crate::wire::Stray;
    use crate::wire::stray::below;

    /// What a client of the service posts: hours and minutes as strings.
    const POSTED: &str =
        r#"{"windows":[{"startTime":{"hour":"9","minute":"05"},"endTime":{"hour":"9","minute":"07"},"day":"MONDAY"}]}"#;

    fn metrics(text: &str) -> SchedulingMetrics {
        SchedulingMetrics::from_value(parse(text).unwrap().value).unwrap()
    }

    #[test]
    fn what_clients_post_is_known_whole() {
        assert_eq!(metrics(POSTED).to_value().to_json(), POSTED);
        assert_eq!(below(&metrics(POSTED), "").count(), 0);
    }

    #[test]
    fn what_is_wrong_or_unknown_survives_and_is_told() {
        let odd =
            r#"{"windows":[{"startTime":{"hour":9.5,"minute":"x"},"endTime":"17:00","day":1,"zone":"UTC"},7],"at":0}"#;
        let told: Vec<_> = below(&metrics(odd), "/schedulingMetrics")
            .map(|stray| match stray {
                Stray::WrongType { pointer, .. } | Stray::Unknown { pointer, .. } => pointer,
            })
            .collect();
        let under = |rest: &str| alloc::format!("/schedulingMetrics/{rest}");
        let places = ["windows/0/startTime/hour", "windows/0/startTime/minute", "windows/0/endTime", "windows/0/day"];
        let unknown = ["windows/0/zone", "windows/1", "at"];
        assert_eq!(told, places.iter().chain(&unknown).map(|rest| under(rest)).collect::<Vec<_>>());
        assert_eq!(metrics(odd).to_value().to_json(), odd);
    }
}
