//! Days and times.

use super::Shown;
use super::code::Piece;

/// From when a workbook counts days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Epoch {
    /// 1 is the first of January 1900; 60 is a 29th of February that never was.
    #[default]
    From1900,
    /// 0 is the first of January 1904.
    From1904,
}

/// The last day of the year 9999.
const LAST_DAY: f64 = 2_958_466.0;

const SECONDS_A_DAY: f64 = 86_400.0;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/// A day and a time of it.
#[derive(Debug, Clone, Copy)]
struct Moment {
    year: i64,
    month: i64,
    day: i64,
    /// From Sunday, 0.
    weekday: i64,
    /// Seconds since midnight.
    second: i64,
}

impl Moment {
    /// `None` where no calendar has such a day.
    #[expect(clippy::cast_possible_truncation, reason = "within the days of the calendar")]
    fn of(value: f64, epoch: Epoch) -> Option<Self> {
        if !(0.0..LAST_DAY).contains(&value) {
            return None;
        }
        let seconds = (value * SECONDS_A_DAY).round() as i64;
        let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
        let (year, month, day) = match (epoch, days) {
            // A time without a day.
            (Epoch::From1900, 0) => (1900, 1, 0),
            (Epoch::From1900, 60) => (1900, 2, 29),
            // From the first of March 1900 on; days before are one less.
            (Epoch::From1900, _) => civil(days - 25_569 + i64::from(days < 60)),
            (Epoch::From1904, _) => civil(days - 24_107),
        };
        let weekday = match epoch {
            Epoch::From1900 => (days + 6).rem_euclid(7),
            Epoch::From1904 => (days + 5).rem_euclid(7),
        };
        Some(Self { year, month, day, weekday, second })
    }
}

/// Year, month and day of a day, counted from 1970-01-01.
fn civil(days: i64) -> (i64, i64, i64) {
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

/// A date, a time or both in figures: `2026-11-30 13:30:00`; `None` where there is no such day.
pub(crate) fn iso(value: f64, epoch: Epoch) -> Option<String> {
    let Moment { year, month, day, second, .. } = Moment::of(value, epoch)?;
    let date = format!("{year:04}-{month:02}-{day:02}");
    let time = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
    Some(match (value < 1.0 && epoch == Epoch::From1900, second) {
        (true, _) => time,
        (false, 0) => date,
        (false, _) => format!("{date} {time}"),
    })
}

/// The pieces of a date.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct DatePattern {
    pieces: Vec<Piece>,
    language: Language,
}

/// In which language names are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Language {
    English,
    /// The computer's.
    Unknown,
    /// The computer says the order as well.
    System,
    Other,
}

impl Language {
    /// By the tag, or by the last four digits of the number (MS-LCID).
    fn of(pieces: &[Piece]) -> Self {
        let said = pieces.iter().find_map(|piece| match piece {
            Piece::Language(language) => Some(language.as_str()),
            _ => None,
        });
        match said {
            None => Self::Unknown,
            Some("f800" | "f400" | "x-sysdate" | "x-systime") => Self::System,
            Some("en" | "409" | "0409" | "809" | "0809") => Self::English,
            Some(tag) if tag.starts_with("en-") => Self::English,
            Some(_) => Self::Other,
        }
    }
}

impl DatePattern {
    pub(super) fn of(mut pieces: Vec<Piece>) -> Self {
        let language = Language::of(&pieces);
        pieces.retain(|piece| !matches!(piece, Piece::Language(_)));
        Self { pieces, language }
    }

    /// The date; `None` where the code does not say how it looks.
    pub(super) fn show(&self, value: f64, epoch: Epoch) -> Option<Shown> {
        let moment = Moment::of(value, epoch).filter(|_| self.language != Language::System)?;
        let has_half_day = self.pieces.iter().any(|piece| matches!(piece, Piece::HalfDay(_)));
        let mut text = String::new();
        for (index, piece) in self.pieces.iter().enumerate() {
            match piece {
                // It stands for what separates dates in that language (ECMA-376, part 1, 18.8.31): in German a point.
                Piece::Text(more) if self.language == Language::Other && more.contains('/') => return None,
                Piece::Text(more) => text.push_str(more),
                Piece::Comma => text.push(','),
                Piece::Point => text.push('.'),
                Piece::HalfDay(half) => text.push_str(half_day(half, moment.second)),
                Piece::Date('m', count @ 1..=2) if self.are_minutes(index) => {
                    push(&mut text, moment.second / 60 % 60, *count);
                }
                Piece::Date(letter, count) => self.push_part(&mut text, (*letter, *count), moment, has_half_day)?,
                _ => return None,
            }
        }
        Some(Shown::sure(text))
    }

    /// `m` is minutes behind hours and before seconds, else months.
    fn are_minutes(&self, index: usize) -> bool {
        let letter = |piece: &Piece| match piece {
            Piece::Date(letter, _) => Some(*letter),
            _ => None,
        };
        let before = self.pieces.iter().take(index).rev().find_map(letter);
        let behind = self.pieces.iter().skip(index + 1).find_map(letter);
        before == Some('h') || behind == Some('s')
    }

    fn push_part(&self, text: &mut String, part: (char, usize), moment: Moment, has_half_day: bool) -> Option<()> {
        let name = |names: &'static [&'static str], place: i64| {
            names.get(usize::try_from(place).ok()?).copied().filter(|_| self.language == Language::English)
        };
        match part {
            ('y', 1 | 2) => push(text, moment.year % 100, 2),
            ('y', _) => push(text, moment.year, 4),
            ('m', count @ 1..=2) => push(text, moment.month, count),
            ('m', 3) => text.push_str(name(&MONTHS, moment.month - 1)?.get(..3)?),
            ('m', 4) => text.push_str(name(&MONTHS, moment.month - 1)?),
            ('m', 5) => text.push_str(name(&MONTHS, moment.month - 1)?.get(..1)?),
            ('d', count @ 1..=2) => push(text, moment.day, count),
            ('d', 3) => text.push_str(name(&WEEKDAYS, moment.weekday)?.get(..3)?),
            ('d', 4) => text.push_str(name(&WEEKDAYS, moment.weekday)?),
            ('h', count) if has_half_day => push(text, (moment.second / 3600 + 11) % 12 + 1, count.min(2)),
            ('h', count) => push(text, moment.second / 3600, count.min(2)),
            ('s', count) => push(text, moment.second % 60, count.min(2)),
            _ => return None,
        }
        Some(())
    }
}

fn push(text: &mut String, number: i64, width: usize) {
    let digits = number.to_string();
    text.extend(std::iter::repeat_n('0', width.saturating_sub(digits.len())));
    text.push_str(&digits);
}

fn half_day(half: &str, second: i64) -> &'static str {
    match (half, second >= 43_200) {
        ("A/P", false) => "A",
        ("A/P", true) => "P",
        (_, false) => "AM",
        (_, true) => "PM",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_spreadsheets_do() {
        for (value, epoch, text) in [
            (1.0, Epoch::From1900, "1900-01-01"),
            (59.0, Epoch::From1900, "1900-02-28"),
            (60.0, Epoch::From1900, "1900-02-29"),
            (61.0, Epoch::From1900, "1900-03-01"),
            (45_991.0, Epoch::From1900, "2025-11-30"),
            (45_991.999_999, Epoch::From1900, "2025-12-01"),
            (0.75, Epoch::From1900, "18:00:00"),
            (44_529.0, Epoch::From1904, "2025-11-30"),
            (0.0, Epoch::From1904, "1904-01-01"),
        ] {
            assert_eq!(iso(value, epoch).as_deref(), Some(text), "{value}");
        }
        for value in [-1.0, 2_958_466.0, f64::NAN, f64::INFINITY] {
            assert_eq!(iso(value, Epoch::From1900), None);
        }
    }
}
