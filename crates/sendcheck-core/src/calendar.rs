//! The calendar: days counted from 1970, and dates as people and programs write them in figures.

/// Seconds of a day.
pub(crate) const DAY: i64 = 86_400;
/// Minutes of a day.
pub(crate) const MINUTES_OF_DAY: u32 = 1440;

/// The second of a date and time in the time of Unix, before 1970 a negative one; `None` where no calendar or clock shows
/// it. The sixtieth second of a minute is the next one's first.
pub(crate) const fn second_of([year, month, day]: [i32; 3], [hour, minute, second]: [i32; 3]) -> Option<i64> {
    let is_date = 1 <= month && month <= 12 && 1 <= day && day <= days_in_month(year, month);
    let is_time = 0 <= hour && hour < 24 && 0 <= minute && minute < 60 && 0 <= second && second <= 60;
    if !is_date || !is_time {
        return None;
    }
    let days = days_before(year, month) + day as i64 - 1;
    Some(days * DAY + (hour * 3600 + minute * 60 + second) as i64)
}

/// Year, month and day of a day, counted from 1970-01-01.
pub(crate) const fn civil(days: i64) -> (i64, i64, i64) {
    // Years from March on, so that the day that leap years have more is their last, in eras of 400 years.
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (year, month) = (year + era * 400, if month < 10 { month + 3 } else { month - 9 });
    (if month <= 2 { year + 1 } else { year }, month, day)
}

/// Days from 1970-01-01 to the first of a month.
pub(crate) const fn days_before(year: i32, month: i32) -> i64 {
    let year = year as i64 - if month <= 2 { 1 } else { 0 };
    let month = (month as i64 + 9) % 12;
    let of_year = (153 * month + 2) / 5;
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    era * 146_097 + 365 * year + year / 4 - year / 100 + of_year - 719_468
}

/// Days of a month.
pub(crate) const fn days_in_month(year: i32, month: i32) -> i32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// A date in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Figures {
    /// The year, of four digits or of two.
    pub(crate) year: u16,
    /// Day and month, in the order in which they stand there. A 0 is what a spreadsheet makes of a small quantity.
    pub(crate) day_and_month: [u16; 2],
}

/// The date that a text is, with or without a time behind it: `2026-05-01`, `12/31/1999`, `1.5.26 9:30`.
pub(crate) fn date_in_figures(text: &str) -> Option<Figures> {
    let (date, time) = text.split_once([' ', 'T']).unwrap_or((text, ":"));
    if !time.contains(':') {
        return None;
    }
    ['-', '/', '.'].iter().find_map(|mark| {
        let mut groups = date.split(*mark).map(|group| (group.len(), figure(group)));
        let date = [groups.next(), groups.next(), groups.next()];
        let [Some((first, Some(a))), Some((2 | 1, Some(b))), Some((last, Some(c)))] = date else { return None };
        let (year, day_and_month) = match (first, last) {
            (4, 1 | 2) if is_year(a) => (a, [b, c]),
            (1 | 2, 4) if is_year(c) => (c, [a, b]),
            (1 | 2, 2) => (c, [a, b]),
            _ => return None,
        };
        let [one, other] = day_and_month;
        let are_day_and_month = one.min(other) <= 12 && one.max(other) <= 31;
        (groups.next().is_none() && are_day_and_month).then_some(Figures { year, day_and_month })
    })
}

/// Years of the calendars that spreadsheets write, from the one in which their day 0 lies; the Buddhist one (543 years
/// ahead) is among them.
fn is_year(figure: u16) -> bool {
    (1899..2600).contains(&figure)
}

fn figure(group: &str) -> Option<u16> {
    group.parse().ok().filter(|_| group.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_each_others_reverse() {
        let mut expected = (1600, 1, 1);
        for days in days_before(1600, 1)..days_before(2400, 1) {
            assert_eq!(civil(days), expected);
            let (year, month, day) = expected;
            let (as_year, as_month) = (i32::try_from(year).unwrap(), i32::try_from(month).unwrap());
            assert_eq!(days_before(as_year, as_month) + day - 1, days);
            expected = match (month, day < i64::from(days_in_month(as_year, as_month))) {
                (_, true) => (year, month, day + 1),
                (12, _) => (year + 1, 1, 1),
                _ => (year, month + 1, 1),
            };
        }
    }

    #[test]
    fn what_no_calendar_or_clock_shows_is_no_second() {
        assert_eq!(second_of([1970, 1, 1], [0, 0, 1]), Some(1));
        assert_eq!(second_of([2024, 2, 29], [23, 59, 60]), second_of([2024, 3, 1], [0, 0, 0]));
        for (date, time) in [
            ([2026, 2, 29], [0, 0, 0]),
            ([2026, 13, 1], [0, 0, 0]),
            ([2026, 4, 31], [0, 0, 0]),
            ([2026, 1, 0], [0, 0, 0]),
            ([2026, 1, 1], [24, 0, 0]),
            ([2026, 1, 1], [0, 60, 0]),
        ] {
            assert_eq!(second_of(date, time), None, "{date:?} {time:?}");
        }
    }

    #[test]
    fn dates_in_figures() {
        for text in ["2026-5-1", "1.5.26", "5/1/2026 9:30 AM", "2026-05-01T09:30:00Z", "12/31/1999", "1900-01-00"] {
            assert!(date_in_figures(text).is_some(), "{text}");
        }
        assert_eq!(date_in_figures("30.12.1899"), Some(Figures { year: 1899, day_and_month: [30, 12] }));
        for text in
            ["2026-13-32", "1202-05-12", "2026-05", "2026-05-01-1", "2026-05-01 5", "5-005-1234", "202-55-5012", ""]
        {
            assert_eq!(date_in_figures(text), None, "{text}");
        }
    }
}
