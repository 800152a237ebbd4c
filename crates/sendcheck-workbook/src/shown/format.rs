//! Formats of cells.

use super::code::{Comparison, Piece, sections};
use super::date::{DatePattern, Epoch, iso};
use super::figures::FigurePattern;
use super::{Decimal, Shown};
use crate::Doubt;

/// How a cell shows a number.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Format {
    sections: Vec<Section>,
}

#[derive(Debug, Clone, PartialEq)]
struct Section {
    condition: Option<(Comparison, f64)>,
    pattern: Pattern,
}

#[derive(Debug, Clone, PartialEq)]
enum Pattern {
    /// The number as it is.
    General,
    Figures(FigurePattern),
    Date(DatePattern),
    /// The same text for each number.
    Text(String),
    /// The number as it is, though that is not what the sheet shows.
    NotFollowed,
}

/// Format codes that files name by their number alone (ECMA-376 part 1, 18.8.30). Others below 164 belong to languages.
pub(crate) fn builtin(id: u32) -> &'static str {
    match id {
        1 => "0",
        2 | 39 | 40 => "0.00",
        3 | 37 | 38 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        // An exponent only hides digits.
        11 | 48 | 49 => "@",
        12 | 13 => "# ?/?",
        // The computer's own date.
        14 | 27..=31 | 36 | 50..=54 | 57 | 58 => "[$-f800]yyyy-mm-dd",
        22 => "[$-f800]yyyy-mm-dd h:mm",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        32..=35 | 55 | 56 => "[$-f800]h:mm:ss",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        // The computer's own currency, which no code of ours says.
        5..=8 | 41..=44 => "x",
        _ => "General",
    }
}

impl Format {
    pub(crate) fn general() -> Self {
        Self { sections: Vec::new() }
    }

    /// Reads a format code; whatever it is, there is a format, if only one that is not followed.
    pub(crate) fn parse(code: &str) -> Self {
        if code.trim().is_empty() {
            return Self::general();
        }
        Self { sections: sections(code).into_iter().map(Section::of).collect() }
    }

    /// A number as the cell shows it.
    pub(crate) fn show(&self, value: f64, epoch: Epoch) -> Shown {
        let Some((section, shows_sign)) = self.section(value) else { return Shown::plain(value) };
        match &section.pattern {
            Pattern::General => Shown::plain(value),
            Pattern::Text(text) => Shown::sure(text.clone()),
            Pattern::NotFollowed => Shown::plain(value).but(Doubt::FormatNotFollowed),
            // More digits than are kept are told by an exponent, whatever the format.
            Pattern::Figures(_) if Decimal::of(value).is_long() => Shown::plain(value),
            Pattern::Figures(figures) => figures.show(value, shows_sign),
            Pattern::Date(date) => match date.show(value, epoch) {
                Some(shown) => shown,
                None => iso(value, epoch).map_or_else(
                    || Shown::plain(value).but(Doubt::FormatNotFollowed),
                    |text| Shown::sure(text).but(Doubt::DateByComputer),
                ),
            },
        }
    }

    /// The section for a value, and whether a sign is shown besides.
    fn section(&self, value: f64) -> Option<(&Section, bool)> {
        let first = self.sections.first()?;
        if self.sections.iter().any(|section| section.condition.is_some()) {
            let holds = |section: &&Section| section.condition.is_none_or(|(how, than)| how.holds(value, than));
            return self.sections.iter().take(3).find(holds).map(|section| (section, value < 0.0));
        }
        let numbers = self.sections.len().min(3);
        match (numbers, value < 0.0, value == 0.0) {
            (2.., true, _) => self.sections.get(1).map(|section| (section, false)),
            (3, _, true) => self.sections.get(2).map(|section| (section, false)),
            _ => Some((first, value < 0.0)),
        }
    }
}

impl Section {
    fn of(mut pieces: Vec<Piece>) -> Self {
        let condition = pieces.iter().find_map(|piece| match piece {
            Piece::Condition(how, than) => Some((*how, *than)),
            _ => None,
        });
        pieces.retain(|piece| !matches!(piece, Piece::Condition(..)));
        let has = |wanted: fn(&Piece) -> bool| pieces.iter().any(wanted);
        let is_date = has(|piece| matches!(piece, Piece::Date(..)));
        let is_figures = has(|piece| matches!(piece, Piece::Digit(_)));
        let pattern = if has(|piece| *piece == Piece::Elapsed) {
            Pattern::NotFollowed
        } else if is_date {
            Pattern::Date(DatePattern::of(pieces))
        } else if has(|piece| *piece == Piece::Exponent) {
            // It only hides digits.
            Pattern::General
        } else if let [Piece::Text(text)] = pieces.as_slice() {
            Pattern::Text(text.clone())
        } else if let Some(figures) = FigurePattern::of(&pieces).filter(|_| is_figures) {
            Pattern::Figures(figures)
        } else if has(|piece| matches!(piece, Piece::General | Piece::At)) && pieces.len() == 1 {
            Pattern::General
        } else {
            Pattern::NotFollowed
        };
        Self { condition, pattern }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(code: &str, value: f64) -> Shown {
        Format::parse(code).show(value, Epoch::From1900)
    }

    fn shows(code: &str, value: f64, text: &str) {
        assert_eq!(show(code, value), Shown::sure(text.into()), "{code}");
    }

    fn shows_but(code: &str, value: f64, text: &str, doubt: Doubt) {
        assert_eq!(show(code, value), Shown::sure(text.into()).but(doubt), "{code}");
    }

    #[test]
    fn numbers_keep_every_digit() {
        for code in ["General", "@", "0", "#", "0.00E+00", "##0.0E+0", "#,##0"] {
            assert_eq!(show(code, 12_122_000_000.0).text, "12122000000", "{code}");
        }
        shows("0", 123_456_789_012_345_678.0, "1.23456789012346E+17");
    }

    #[test]
    fn zeros_in_front_and_places_for_digits_are_followed() {
        shows("00000", 501.0, "00501");
        shows("000-00-0000", 12_345_678.0, "012-34-5678");
        let phone = "[<=9999999]###-####;(###) ###-####";
        shows(phone, 5_550_123.0, "555-0123");
        shows(phone, 2_025_550_123.0, "(202) 555-0123");
        shows("\"+\"0", 12_025_550_123.0, "+12025550123");
        shows("+#", 12_025_550_123.0, "+12025550123");
        shows("\\#0", 7.0, "#7");
        shows("0_);(0)", -7.0, "(7)");
        shows("0", -7.0, "-7");
        shows("0;-0;\"none\"", 0.0, "none");
        shows("0%", 0.25, "25%");
        shows("[Red]0", 3.0, "3");
        shows("0 \"kg\"", 3.0, "3 kg");
    }

    #[test]
    fn marks_of_the_computer_are_told() {
        shows_but("0.00", 12.5, "12.50", Doubt::MarksByComputer);
        shows_but("#,##0.00", 1234.5, "1234.50", Doubt::MarksByComputer);
        shows_but("General", 12.5, "12.5", Doubt::MarksByComputer);
        shows_but("[$€-407]0.00", 19.99, "€19.99", Doubt::MarksByComputer);
        shows_but("#,##0", 1234.0, "1234", Doubt::MarksByComputer);
        shows("#,##0", 999.0, "999");
        shows_but("0.0#", 2.0, "2.0", Doubt::MarksByComputer);
        shows("0.##", 2.0, "2");
    }

    #[test]
    fn dates_are_shown_where_the_code_says_how() {
        let day = 45_991.0;
        shows("yyyy-mm-dd", day, "2025-11-30");
        shows("dd\\.mm\\.yyyy", day, "30.11.2025");
        shows("d/m/yy", day, "30/11/25");
        shows("yyyy-mm-dd h:mm:ss", day + 0.562_5, "2025-11-30 13:30:00");
        shows("h:mm AM/PM", day + 0.562_5, "1:30 PM");
        shows("hh:mm", 0.0, "00:00");
        shows("mm:ss", 0.5 / 24.0, "30:00");
        shows("[$-409]d mmmm yyyy", day, "30 November 2025");
        shows("[$-en-US]ddd, mmm d", day, "Sun, Nov 30");
    }

    #[test]
    fn dates_of_the_computer_and_of_languages_come_in_figures() {
        let day = 45_991.25;
        for code in [builtin(14), "[$-F800]dddd, mmmm dd, yyyy", "d. mmmm yyyy", "[$-407]d. mmm", "[$-F400]h:mm:ss"] {
            shows_but(code, day, "2025-11-30 06:00:00", Doubt::DateByComputer);
        }
        shows_but(builtin(14), 45_991.0, "2025-11-30", Doubt::DateByComputer);
    }

    #[test]
    fn what_is_not_followed_is_told() {
        for code in ["# ?/?", "[h]:mm", "ggge", ";;;", builtin(44)] {
            assert_eq!(show(code, 5.0), Shown::sure("5".into()).but(Doubt::FormatNotFollowed), "{code}");
        }
        shows("", 5.0, "5");
    }
}
