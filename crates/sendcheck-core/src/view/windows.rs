//! The windows of a campaign: those that open, and what is wrong with the others.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::order;
use crate::types::{SendingWindow, TimeOfDay, Weekday};
use crate::wire::{ClockPart, ClockTime, Field, ScheduleWindow, SchedulingMetrics};
use crate::words::{Words, words};

words! {
    /// What is wrong with a window.
    pub(crate) enum WindowDefect {
        /// Nothing says when messages may go out.
        None = "none",
        /// A part of it is not there.
        Missing = "missing",
        /// The hour is none.
        Hour = "hour",
        /// The minute is none.
        Minute = "minute",
        /// The day is none.
        Day = "day",
        /// It does not end after it starts.
        Backwards = "backwards",
        /// Another window of the same day opens before it closes.
        Overlap = "overlap",
    }
}

/// Something that is wrong with a window.
pub(crate) struct WindowFault {
    pub(crate) defect: WindowDefect,
    /// Below the request.
    pub(crate) pointer: String,
    /// Which window, from 1; 0 for all of them.
    pub(crate) window: usize,
    /// The other window, of two that overlap; else 0.
    pub(crate) other: usize,
    /// What stands there, or what does not.
    pub(crate) found: String,
}

/// The windows of a campaign.
#[derive(Default)]
pub(crate) struct Windows {
    /// Those that open, with their places among all, from 1.
    pub(crate) open: Vec<(usize, SendingWindow)>,
    /// What is wrong, in the order of the request.
    pub(crate) faults: Vec<WindowFault>,
}

/// The windows of a request that open.
pub(crate) fn windows_of(metrics: &SchedulingMetrics) -> Vec<SendingWindow> {
    Windows::of(metrics).open.into_iter().map(|(_, window)| window).collect()
}

const ALL: &str = "/schedulingMetrics";

impl Windows {
    /// The windows of a request. What has another JSON type than it should is passed over: another rule tells.
    pub(crate) fn of(metrics: &SchedulingMetrics) -> Self {
        let mut windows = Self::default();
        let listed = match &metrics.windows {
            Field::Given(listed) => listed.as_slice(),
            Field::Wrong(_) => return windows,
            Field::Missing | Field::Null => &[],
        };
        if listed.is_empty() {
            windows.fault(WindowDefect::None, ALL.into(), 0, String::new());
        }
        for (index, window) in listed.iter().enumerate() {
            if let Some(window) = window.given() {
                let opens = windows.read(window, index);
                windows.open.extend(opens.map(|window| (index + 1, window)));
            }
        }
        windows.note_overlaps();
        windows
    }

    fn fault(&mut self, defect: WindowDefect, pointer: String, window: usize, found: String) {
        self.faults.push(WindowFault { defect, pointer, window, other: 0, found });
    }

    /// The window at an index, if it opens.
    fn read(&mut self, window: &ScheduleWindow, index: usize) -> Option<SendingWindow> {
        let at = format!("{ALL}/windows/{index}");
        let start = self.time(&window.start_time, "startTime", &at, index);
        let end = self.time(&window.end_time, "endTime", &at, index);
        let day = match window.day.as_deref() {
            Some(word) => {
                let day = Weekday::parse(word);
                if day.is_none() {
                    self.fault(WindowDefect::Day, format!("{at}/day"), index + 1, word.into());
                }
                day
            }
            None => self.missing(&window.day, "day", &at, index),
        };
        let (start, end) = (start?, end?);
        if start >= end {
            self.fault(WindowDefect::Backwards, at, index + 1, String::new());
        }
        SendingWindow::new(day?, start, end)
    }

    fn time(&mut self, time: &Field<ClockTime>, name: &str, window: &str, index: usize) -> Option<TimeOfDay> {
        let Some(given) = time.given() else { return self.missing(time, name, window, index) };
        let at = format!("{window}/{name}");
        let hour = self.part(&given.hour, (WindowDefect::Hour, 24), &at, index);
        let minute = self.part(&given.minute, (WindowDefect::Minute, 60), &at, index);
        TimeOfDay::new(hour?, minute?)
    }

    /// An hour or a minute that is below `end`.
    fn part(
        &mut self,
        field: &Field<ClockPart>,
        (defect, end): (WindowDefect, u8),
        time: &str,
        index: usize,
    ) -> Option<u8> {
        let Some(part) = field.given() else { return self.missing(field, defect.as_str(), time, index) };
        let found = part.number().filter(|number| *number < end);
        if found.is_none() {
            self.fault(defect, format!("{time}/{}", defect.as_str()), index + 1, part.written());
        }
        found
    }

    /// Tells of a part that is not there, and has none to give.
    fn missing<T, P>(&mut self, field: &Field<T>, name: &str, at: &str, index: usize) -> Option<P> {
        if field.is_missing() {
            self.fault(WindowDefect::Missing, at.into(), index + 1, name.into());
        }
        None
    }

    /// Tells of each window that opens while an earlier one is open.
    fn note_overlaps(&mut self) {
        let mut sorted = self.open.clone();
        order::sort_by(&mut sorted, |(_, a), (_, b)| a.cmp(b));
        let mut last: Option<(usize, SendingWindow)> = None;
        let mut overlaps = Vec::new();
        for (place, window) in sorted {
            match last {
                Some((first, open)) if open.day() == window.day() && window.start() < open.end() => {
                    overlaps.push((place.max(first), place.min(first)));
                    if window.end() > open.end() {
                        last = Some((place, window));
                    }
                }
                _ => last = Some((place, window)),
            }
        }
        order::sort_by(&mut overlaps, Ord::cmp);
        self.faults.extend(overlaps.into_iter().map(|(window, other)| WindowFault {
            defect: WindowDefect::Overlap,
            pointer: format!("{ALL}/windows/{}", window - 1),
            window,
            other,
            found: String::new(),
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;
    use crate::wire::FromValue;

    fn told(windows: &str) -> Vec<String> {
        let metrics = SchedulingMetrics::from_value(parse(windows).unwrap().value).unwrap();
        let line = |fault: &WindowFault| {
            format!(
                "{} {} {} {}",
                fault.defect.as_str(),
                fault.pointer.trim_start_matches(ALL),
                fault.window,
                fault.found
            )
        };
        Windows::of(&metrics).faults.iter().map(line).collect()
    }

    /// Windows of Monday with these hours.
    fn of_hours(hours: &[(u8, u8)]) -> String {
        let window = |(from, to): &(u8, u8)| {
            format!(
                r#"{{"startTime":{{"hour":{from},"minute":0}},"endTime":{{"hour":{to},"minute":0}},"day":"MONDAY"}}"#
            )
        };
        format!(r#"{{"windows":[{}]}}"#, hours.iter().map(window).collect::<Vec<_>>().join(","))
    }

    #[test]
    fn an_overlap_is_told_once_at_the_later_window() {
        let pairs = |hours| {
            let metrics = SchedulingMetrics::from_value(parse(&of_hours(hours)).unwrap().value).unwrap();
            let faults = Windows::of(&metrics).faults;
            faults.iter().map(|fault| (fault.other, fault.window)).collect::<Vec<_>>()
        };
        assert_eq!(pairs(&[(9, 12), (12, 17)]), []);
        assert_eq!(pairs(&[(12, 17), (9, 13)]), [(1, 2)]);
        assert_eq!(pairs(&[(9, 12), (9, 12)]), [(1, 2)]);
        // The first is open the longest, so that both of the others open while it is open.
        assert_eq!(pairs(&[(8, 20), (9, 10), (11, 12)]), [(1, 2), (1, 3)]);
        assert_eq!(pairs(&[(8, 10), (9, 12), (11, 13)]), [(1, 2), (2, 3)]);
    }

    #[test]
    fn what_is_missing_is_told_where_it_should_stand() {
        assert_eq!(
            told(r#"{"windows":[{"startTime":{"hour":9},"endTime":null}]}"#),
            ["missing /windows/0/startTime 1 minute", "missing /windows/0 1 endTime", "missing /windows/0 1 day",]
        );
        assert_eq!(told("{}"), ["none  0 "]);
        assert_eq!(told(r#"{"windows":[]}"#), ["none  0 "]);
        assert_eq!(told(r#"{"windows":7}"#), [""; 0]);
    }
}
