//! The local times of a week at which messages go out.

use alloc::vec;
use alloc::vec::Vec;

use crate::calendar;
use crate::limits::{SMS_CLOSES, SMS_OPENS};
use crate::order;
use crate::types::SendingWindow;

const MINUTES_OF_DAY: usize = calendar::MINUTES_OF_DAY as usize;
const MINUTES_OF_WEEK: usize = 7 * MINUTES_OF_DAY;

/// The minutes of the recipient's week in which messages go out.
///
/// Windows that touch or overlap are one, over midnight and over the end of the week too; an end of 23:59, the last that a
/// window can say, is the end of the day. So seven windows from 00:00 to 23:59 never close.
///
/// ```
/// use sendcheck_core::schedule::Week;
/// use sendcheck_core::types::{SendingWindow, Weekday};
///
/// let windows = ["MONDAY 09:00-17:00", "MONDAY 16:00-23:59", "TUESDAY 00:00-01:00"];
/// let windows: Vec<SendingWindow> = windows.iter().map(|window| window.parse()).collect::<Result<_, _>>()?;
/// assert_eq!(Week::of(&windows).spans(), [(9 * 60, 25 * 60)]);
///
/// let all_day = Weekday::ALL.map(|day| format!("{} 00:00-23:59", day.as_str()).parse::<SendingWindow>());
/// assert_eq!(Week::of(&all_day.into_iter().collect::<Result<Vec<_>, _>>()?), Week::always());
/// # Ok::<(), sendcheck_core::types::WindowError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// From where to before where, in minutes since Monday 00:00. A span that goes over the end of the week ends beyond
    /// it; only one that never closes is a whole week long.
    spans: Vec<(u32, u32)>,
}

impl Week {
    /// Every minute.
    pub fn always() -> Self {
        Self { spans: vec![(0, minutes(MINUTES_OF_WEEK))] }
    }

    /// Every day between the same two times, in minutes of the day.
    pub fn daily(opens: u16, closes: u16) -> Self {
        Self::of_days((0..7).map(|day| (day, opens, closes)))
    }

    /// The service's own hours for SMS: 8:00 to 21:00, every day.
    pub fn sms() -> Self {
        let minutes = |hour: usize| u16::try_from(60 * hour).unwrap_or(u16::MAX);
        Self::daily(minutes(SMS_OPENS.value), minutes(SMS_CLOSES.value))
    }

    /// These windows and no others; none at all never open.
    pub fn of(windows: &[SendingWindow]) -> Self {
        Self::of_days(windows.iter().map(|window| {
            let day = window.day() as u8;
            (day, window.start().minutes(), closes(window.end().minutes()))
        }))
    }

    /// Windows as day, counted from Monday, and minutes of it; the second may lie on the next day.
    pub fn of_days(windows: impl IntoIterator<Item = (u8, u16, u16)>) -> Self {
        let mut open = vec![false; MINUTES_OF_WEEK];
        for (day, start, end) in windows {
            let day = usize::from(day % 7) * MINUTES_OF_DAY;
            for minute in usize::from(start)..usize::from(end) {
                open.get_mut((day + minute) % MINUTES_OF_WEEK).into_iter().for_each(|open| *open = true);
            }
        }
        let Some(closed) = open.iter().position(|open| !open) else { return Self::always() };
        // Read from a closed minute on, a span over the end of the week is whole.
        let mut spans: Vec<(u32, u32)> = Vec::new();
        for minute in closed..closed + MINUTES_OF_WEEK {
            if !open.get(minute % MINUTES_OF_WEEK).is_some_and(|open| *open) {
                continue;
            }
            let minute = minutes(minute);
            match spans.last_mut() {
                Some((_, end)) if *end == minute => *end += 1,
                _ => spans.push((minute, minute + 1)),
            }
        }
        for (start, end) in &mut spans {
            let weeks = *start / minutes(MINUTES_OF_WEEK) * minutes(MINUTES_OF_WEEK);
            (*start, *end) = (*start - weeks, *end - weeks);
        }
        order::sort_by(&mut spans, Ord::cmp);
        Self { spans }
    }

    /// From where to before where, in minutes since Monday 00:00, in order.
    pub fn spans(&self) -> &[(u32, u32)] {
        &self.spans
    }

    /// Whether it never closes.
    pub fn is_always(&self) -> bool {
        self.spans.iter().any(|(start, end)| end - start >= minutes(MINUTES_OF_WEEK))
    }

    /// Whether messages go out at a time of the week outside of another week.
    pub fn exceeds(&self, other: &Self) -> bool {
        !other.is_always()
            && self.spans.iter().any(|(start, end)| {
                let holds = |(from, to): &(u32, u32)| {
                    [0, minutes(MINUTES_OF_WEEK)].iter().any(|week| *from <= start + week && end + week <= *to)
                };
                !other.spans.iter().any(holds)
            })
    }

    /// The time of the week in both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let closed = |week: &Self| {
            let mut open = vec![false; MINUTES_OF_WEEK];
            for minute in week.spans.iter().flat_map(|(start, end)| *start as usize..*end as usize) {
                open.get_mut(minute % MINUTES_OF_WEEK).into_iter().for_each(|open| *open = true);
            }
            open
        };
        let both = closed(self).into_iter().zip(closed(other)).zip(0_usize..).filter(|((a, b), _)| *a && *b);
        Self::of_days(both.filter_map(|(_, minute)| {
            let (day, minute) = (minute / MINUTES_OF_DAY, u16::try_from(minute % MINUTES_OF_DAY).ok()?);
            Some((u8::try_from(day).ok()?, minute, minute + 1))
        }))
    }
}

/// Where a window closes that ends at this minute of the day: the last minute that can be said is the end of the day.
pub(crate) fn closes(end: u16) -> u16 {
    if usize::from(end) + 1 == MINUTES_OF_DAY { end + 1 } else { end }
}

fn minutes(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: u32 = calendar::MINUTES_OF_DAY;

    #[test]
    fn the_hours_for_sms_are_seven_spans() {
        let week = Week::sms();
        assert_eq!(week.spans().len(), 7);
        assert_eq!(week.spans().first(), Some(&(480, 1260)));
        assert_eq!(week.spans().last(), Some(&(6 * DAY + 480, 6 * DAY + 1260)));
    }

    #[test]
    fn a_window_over_the_end_of_the_week_is_one() {
        let week = Week::of_days([(6, 1320, 1800), (0, 0, 60)]);
        assert_eq!(week.spans(), [(6 * DAY + 1320, 7 * DAY + 360)]);
        assert_eq!(Week::of_days([(6, 1320, 1440), (0, 0, 60)]).spans(), [(6 * DAY + 1320, 7 * DAY + 60)]);
    }

    #[test]
    fn nothing_never_opens_and_everything_never_closes() {
        assert!(Week::of(&[]).spans().is_empty());
        assert!(Week::daily(0, 1440).is_always() && Week::always().is_always());
        assert!(!Week::sms().is_always());
    }

    #[test]
    fn what_lies_outside_of_the_hours_for_sms() {
        let sms = Week::sms();
        for (window, exceeds) in [((0, 480, 1260), false), ((0, 479, 1260), true), ((6, 480, 1261), true)] {
            assert_eq!(Week::of_days([window]).exceeds(&sms), exceeds, "{window:?}");
        }
        assert!(Week::always().exceeds(&sms) && !sms.exceeds(&Week::always()) && !Week::of(&[]).exceeds(&sms));
        let night = Week::of_days([(6, 1320, 1800)]);
        assert!(!Week::of_days([(0, 0, 360)]).exceeds(&night) && Week::of_days([(0, 0, 361)]).exceeds(&night));
    }

    #[test]
    fn two_weeks_have_their_common_time() {
        assert_eq!(Week::sms().and(&Week::always()), Week::sms());
        assert_eq!(Week::sms().and(&Week::of_days([(0, 0, 600)])), Week::of_days([(0, 480, 600)]));
    }
}
