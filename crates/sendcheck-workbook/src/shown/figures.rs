//! A number in the places that a format has for its digits.

use super::code::Piece;
use super::{Decimal, Shown};
use crate::Doubt;

/// Places for digits, with text between them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FigurePattern {
    /// Before the point.
    whole: Vec<Place>,
    /// Behind the point.
    fraction: Vec<Place>,
    /// Behind the digits.
    behind: String,
    /// How many powers of ten more are shown: two for each `%`, three less for each comma at the end.
    shift: i32,
    has_thousands: bool,
}

/// A place for a digit, or text.
#[derive(Debug, Clone, PartialEq)]
enum Place {
    Digit(char),
    Text(String),
}

impl FigurePattern {
    /// `None` where something is in the code that is not followed.
    pub(super) fn of(pieces: &[Piece]) -> Option<Self> {
        let (mut whole, mut fraction, mut behind) = (Vec::new(), Vec::new(), String::new());
        let (mut shift, mut commas, mut has_thousands, mut is_behind_point) = (0, 0, false, false);
        let last_digit = pieces.iter().rposition(|piece| matches!(piece, Piece::Digit(_)))?;
        for (index, piece) in pieces.iter().enumerate() {
            let places = if is_behind_point { &mut fraction } else { &mut whole };
            match piece {
                Piece::Digit(digit) => {
                    has_thousands |= commas > 0 && !is_behind_point;
                    commas = 0;
                    places.push(Place::Digit(*digit));
                }
                Piece::Point if !is_behind_point => is_behind_point = true,
                Piece::Comma => {
                    commas += 1;
                    shift -= if index > last_digit { 3 } else { 0 };
                }
                Piece::Percent => {
                    shift += 2;
                    text(places, &mut behind, "%", index > last_digit);
                }
                Piece::Text(more) if more.contains('/') && index < last_digit => return None,
                Piece::Text(more) => text(places, &mut behind, more, index > last_digit),
                Piece::Language(_) => {}
                _ => return None,
            }
        }
        Some(Self { whole, fraction, behind, shift, has_thousands })
    }

    pub(super) fn show(&self, value: f64, shows_sign: bool) -> Shown {
        let decimal = Decimal::of(value).shifted(self.shift);
        let (whole, fraction) = decimal.rounded(count(&self.fraction));
        let is_nothing = [&whole, &fraction].iter().all(|digits| digits.bytes().all(|digit| digit == b'0'));
        let mut text = String::from(if shows_sign && !is_nothing { "-" } else { "" });
        self.push_whole(&whole, &mut text);
        let has_mark = self.push_fraction(&fraction, &mut text);
        text.push_str(&self.behind);
        let has_marks = has_mark || self.has_thousands && whole.len() > 3;
        Shown { text, doubt: has_marks.then_some(Doubt::MarksByComputer) }
    }

    /// Digits that have no place stand in the first one.
    fn push_whole(&self, digits: &str, text: &mut String) {
        let mut left = count(&self.whole);
        let (ahead, mut rest) = digits.split_at_checked(digits.len().saturating_sub(left)).unwrap_or(("", digits));
        let mut ahead = Some(ahead);
        for place in &self.whole {
            match place {
                Place::Text(more) => text.push_str(more),
                Place::Digit(digit) => {
                    text.push_str(ahead.take().unwrap_or_default());
                    if rest.len() >= left {
                        let (first, behind) = rest.split_at_checked(1).unwrap_or((rest, ""));
                        text.push_str(first);
                        rest = behind;
                    } else if *digit == '0' {
                        text.push('0');
                    }
                    left -= 1;
                }
            }
        }
        // Without a place before the point there is none for digits either.
        text.push_str(ahead.unwrap_or_default());
    }

    /// Whether there is anything behind the point. Zeros at the end stand only where a `0` keeps them.
    fn push_fraction(&self, digits: &str, text: &mut String) -> bool {
        let kept = self.fraction.iter().filter(|place| matches!(place, Place::Digit(_)));
        let kept =
            kept.enumerate().filter(|(_, place)| **place == Place::Digit('0')).map(|(index, _)| index + 1).last();
        let shown = digits.trim_end_matches('0').len().max(kept.unwrap_or_default());
        let mut digits = digits.chars().take(shown);
        let mut is_first = true;
        for place in &self.fraction {
            match place {
                Place::Text(more) => text.push_str(more),
                Place::Digit(_) => {
                    let Some(digit) = digits.next() else { continue };
                    if std::mem::take(&mut is_first) {
                        text.push('.');
                    }
                    text.push(digit);
                }
            }
        }
        !is_first
    }
}

fn text(places: &mut Vec<Place>, behind: &mut String, more: &str, is_behind: bool) {
    if is_behind { behind.push_str(more) } else { places.push(Place::Text(more.into())) }
}

fn count(places: &[Place]) -> usize {
    places.iter().filter(|place| matches!(place, Place::Digit(_))).count()
}
