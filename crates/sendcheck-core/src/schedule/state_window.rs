//! Stricter windows of states of the United States, for who asks for them.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Write as _};
use core::str::FromStr;

use crate::schedule::Week;

/// The hours in which a state lets messages be sent to who is there, narrower than 8:00 to 21:00 every day.
///
/// They are data of others and no advice: each stands here because at least two compilations agree on it, both named in
/// [`sources`](Self::sources), and a state on which they differ does not. Holidays, on which some states permit nothing, are
/// not known.
///
/// ```
/// use sendcheck_core::schedule::StateWindow;
///
/// let texas = StateWindow::named("texas").expect("a state that is listed");
/// assert_eq!((texas.code(), texas.hours().as_str()), ("TX", "09:00-21:00, Sunday 12:00-21:00"));
/// assert!(StateWindow::named("California").is_none(), "its hours are disputed");
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct StateWindow {
    code: &'static str,
    name: &'static str,
    /// From when until when from Monday to Friday, on Saturday and on Sunday, in hours; the same twice is never.
    weekdays: (u8, u8),
    saturday: (u8, u8),
    sunday: (u8, u8),
}

const NEVER: (u8, u8) = (0, 0);

const fn every_day(code: &'static str, name: &'static str, hours: (u8, u8)) -> StateWindow {
    StateWindow { code, name, weekdays: hours, saturday: hours, sunday: hours }
}

impl StateWindow {
    /// Every state that is listed, by name.
    pub const ALL: &'static [Self] = &[
        Self { sunday: NEVER, ..every_day("AL", "Alabama", (8, 20)) },
        every_day("CT", "Connecticut", (9, 20)),
        every_day("FL", "Florida", (8, 20)),
        every_day("KY", "Kentucky", (10, 21)),
        Self { sunday: NEVER, ..every_day("LA", "Louisiana", (8, 20)) },
        every_day("MD", "Maryland", (8, 20)),
        every_day("MA", "Massachusetts", (8, 20)),
        every_day("MI", "Michigan", (9, 21)),
        every_day("MN", "Minnesota", (9, 21)),
        every_day("MS", "Mississippi", (8, 20)),
        every_day("OK", "Oklahoma", (8, 20)),
        Self { saturday: (10, 17), sunday: (10, 17), ..every_day("RI", "Rhode Island", (9, 18)) },
        Self { sunday: (12, 21), ..every_day("TX", "Texas", (9, 21)) },
    ];

    /// The state with this name or these two letters, without regard to case, blanks, `-` and `_`.
    pub fn named(text: &str) -> Option<&'static Self> {
        let letters = |text: &str| -> String {
            text.chars().filter(|c| !matches!(c, ' ' | '-' | '_')).map(|c| c.to_ascii_lowercase()).collect()
        };
        let asked = letters(text);
        Self::ALL.iter().find(|state| letters(state.name) == asked || letters(state.code) == asked)
    }

    /// Its two letters.
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// Its name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Who says so: the compilations that were compared.
    pub fn sources(&self) -> &'static str {
        match self.code {
            "TX" => "foster.com, alert of 2025-09-01, support.referrizer.com",
            "CT" | "FL" | "MD" | "MS" | "OK" => {
                "dropcowboy.com/state-compliance (2025-11-01), usestello.com/compliance (2026-04-08), support.referrizer.com"
            }
            _ => "dropcowboy.com/state-compliance (2025-11-01), usestello.com/compliance (2026-04-08)",
        }
    }

    /// Its minutes of the week.
    pub fn week(&self) -> Week {
        let hours = |day| match day {
            5 => self.saturday,
            6 => self.sunday,
            _ => self.weekdays,
        };
        Week::of_days((0..7).map(|day| {
            let (from, to) = hours(day);
            (day, u16::from(from) * 60, u16::from(to) * 60)
        }))
    }

    /// Its hours for readers: `09:00-21:00, Sunday 12:00-21:00`.
    pub fn hours(&self) -> String {
        let span = |(from, to): (u8, u8)| match (from, to) {
            NEVER => "never".to_string(),
            (from, to) => format!("{from:02}:00-{to:02}:00"),
        };
        let mut text = span(self.weekdays);
        for (day, hours) in [("Saturday", self.saturday), ("Sunday", self.sunday)] {
            if hours != self.weekdays {
                // Writing into a string cannot fail.
                let _ = write!(text, ", {day} {}", span(hours));
            }
        }
        text
    }
}

/// The states whose windows are asked for; none unless somebody does.
///
/// ```
/// use sendcheck_core::schedule::StateWindows;
///
/// let states: StateWindows = "florida, OK".parse()?;
/// assert_eq!(states.to_string(), "FL, OK");
/// assert_eq!("all".parse::<StateWindows>()?.chosen().count(), 13);
/// assert!("Narnia".parse::<StateWindows>().is_err());
/// # Ok::<(), sendcheck_core::schedule::StateWindowsError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StateWindows(u16);

/// A text names no state whose window is known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is no state whose window is known; expected `all`, or some of {}", listed())]
#[non_exhaustive]
pub struct StateWindowsError {
    /// What stands in its place.
    pub found: String,
}

fn listed() -> String {
    let names: Vec<&str> = StateWindow::ALL.iter().map(StateWindow::name).collect();
    names.join(", ")
}

impl StateWindows {
    /// Whether none is.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those that are, by name.
    pub fn chosen(self) -> impl Iterator<Item = &'static StateWindow> {
        StateWindow::ALL.iter().enumerate().filter(move |(place, _)| self.0 >> place & 1 == 1).map(|(_, state)| state)
    }

    /// These and others.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Reads names separated by commas; `all` are all that are known, and nothing is none.
impl FromStr for StateWindows {
    type Err = StateWindowsError;

    fn from_str(text: &str) -> Result<Self, StateWindowsError> {
        let mut states = Self::default();
        for name in text.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            for (place, state) in StateWindow::ALL.iter().enumerate() {
                let is_meant = name.eq_ignore_ascii_case("all") || StateWindow::named(name) == Some(state);
                states.0 |= u16::from(is_meant) << place;
            }
            if !name.eq_ignore_ascii_case("all") && StateWindow::named(name).is_none() {
                return Err(StateWindowsError { found: name.chars().take(40).collect() });
            }
        }
        Ok(states)
    }
}

impl fmt::Display for StateWindows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, state) in self.chosen().enumerate() {
            write!(f, "{}{}", if place > 0 { ", " } else { "" }, state.code)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar;

    #[test]
    fn every_window_is_narrower_than_the_services_own() {
        assert!(StateWindow::ALL.len() <= 16, "they fit into their bits");
        assert!(StateWindow::ALL.iter().map(StateWindow::name).is_sorted());
        for state in StateWindow::ALL {
            assert!(!state.week().exceeds(&Week::sms()), "{}", state.name);
            assert!(Week::sms().exceeds(&state.week()), "{}", state.name);
            assert_eq!(StateWindow::named(state.code), Some(state));
            assert!(state.sources().contains(", "), "two sources");
        }
    }

    #[test]
    fn sundays_are_as_they_are() {
        const DAY: u32 = calendar::MINUTES_OF_DAY;
        let spans = |name| StateWindow::named(name).expect("listed").week().spans().to_vec();
        assert_eq!(spans("TX").last(), Some(&(6 * DAY + 720, 6 * DAY + 1260)));
        assert_eq!(spans("AL").last(), Some(&(5 * DAY + 480, 5 * DAY + 1200)));
        assert_eq!(
            spans("rhode-island").get(4..6),
            Some(&[(4 * DAY + 540, 4 * DAY + 1080), (5 * DAY + 600, 5 * DAY + 1020)][..])
        );
    }

    #[test]
    fn names_are_found_and_others_named() {
        let read = |text: &str| text.parse::<StateWindows>();
        assert_eq!(read(""), Ok(StateWindows::default()));
        assert_eq!(read("Rhode Island,rhode_island, ri").map(|all| all.to_string()), Ok("RI".into()));
        assert_eq!(read("fl").unwrap().and(read("TX").unwrap()).to_string(), "FL, TX");
        let error = read("FL, California").unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("`California` is no state whose window is known; expected `all`, or some of Alabama, "),
            "{error}"
        );
    }
}
