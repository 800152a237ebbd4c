//! Numbers of the same country, kind and defect that are somebody else's, at best nobody's.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::Anonymous;
use super::fiction::{RANGES, Range};
use crate::phone::{Number, NumberDefect, NumberType, Possibility, Region, Spelling};

/// So many numbers are tried.
const TRIES: u64 = 4000;

/// What two numbers have in common where one may stand for the other.
#[derive(PartialEq)]
struct Features {
    read: Result<(u16, Option<Region>, NumberType, Possibility, Spelling), NumberDefect>,
    /// Whether all digits that were typed are those of the number.
    is_whole: bool,
}

impl Features {
    fn of(text: &str) -> Self {
        let number = Number::parse(text);
        let is_whole = number.is_ok_and(|number| typed(text) == number.e164().digits().to_string());
        let read = number.map(|number| {
            (number.calling_code(), number.region(), number.kind(), number.possibility(), number.spelling())
        });
        Self { read, is_whole }
    }
}

impl Features {
    /// Whether a number that stands for a mobile one may stand for this.
    fn may_be_mobile(&self, text: &str) -> bool {
        let of = |read: &Result<(u16, Option<Region>, NumberType, Possibility, Spelling), NumberDefect>| {
            read.as_ref().ok().map(|(code, _, _, possibility, spelling)| (*code, *possibility, *spelling))
        };
        let is_mobile = matches!(self.read, Ok((_, _, NumberType::Mobile, ..)));
        is_mobile && of(&self.read) == of(&Self::of(text).read)
    }
}

fn typed(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

impl Anonymous {
    /// Another number in the same spelling; what is no number keeps its shape.
    pub(super) fn number(&mut self, text: &str) -> String {
        let known = self.numbers.iter().find(|(original, _)| original == text).map(|(_, made)| made.clone());
        known.unwrap_or_else(|| {
            let made = self.made(text);
            self.numbers.push((text.to_string(), made.clone()));
            made
        })
    }

    fn made(&mut self, text: &str) -> String {
        let digits = typed(text);
        // The same number in another spelling stays the same number.
        let same = self.numbers.iter().find(|(original, _)| typed(original) == digits && !digits.is_empty());
        if let Some((_, made)) = same {
            return spelled(text, &typed(made));
        }
        let features = Features::of(text);
        let is_free = |made: &str, of: &Self| {
            let made_digits = typed(made);
            made_digits != digits && !of.numbers.iter().any(|(_, other)| typed(other) == made_digits)
        };
        if features.is_whole
            && let Ok((_, Some(region), ..)) = features.read
        {
            for range in RANGES.iter().filter(|range| range.region == region.as_str()) {
                for candidate in of_range(range).filter(|candidate| candidate.len() == digits.len()) {
                    let made = spelled(text, &candidate);
                    let fixed = range.pattern.trim_end_matches('#');
                    let is_alike = Features::of(&made) == features
                        || (range.is_mobile && !self.is_strict && features.may_be_mobile(&made));
                    if is_alike && is_free(&made, self) && self.hides(&made, fixed) {
                        self.originals.free(fixed_part(fixed));
                        return made;
                    }
                }
            }
        }
        self.is_fiction &= digits.is_empty();
        let mut random = 0x5DEE_CE66_D1CE_4E5B_u64;
        for turn in 0..TRIES {
            let candidate = scrambled(&digits, &features, turn, &mut random);
            let made = spelled(&self.letters(text), &candidate);
            if Features::of(&made) == features && is_free(&made, self) && !self.originals.hold_some_of(&made) {
                return made;
            }
        }
        // Nothing will do; what looks through the whole finds it.
        self.letters(text)
    }

    /// Whether a number of a range for fiction shares nothing with an original but what all its numbers have.
    fn hides(&self, made: &str, fixed: &str) -> bool {
        let digits = typed(made);
        let fixed = fixed_part(fixed);
        let windows: Vec<char> = digits.chars().collect();
        windows.windows(4).all(|window| {
            let window = String::from_iter(window);
            fixed.contains(&*window) || !self.originals.hold_some_of(&window)
        })
    }

    /// The text with its letters filled.
    fn letters(&self, text: &str) -> String {
        let fill =
            |c: char| if c.is_ascii_digit() { c.to_string() } else { self.fill.text(c.encode_utf8(&mut [0; 4])) };
        text.chars().map(fill).collect()
    }
}

/// What all numbers of a range have that says nothing of one: in North America the area code is a choice of ours, and only
/// `55501` is reserved.
fn fixed_part(fixed: &str) -> &str {
    if fixed.starts_with('1') { fixed.get(4..).unwrap_or_default() } else { fixed }
}

/// Some numbers of a range, the most telling digits first.
fn of_range(range: &Range) -> impl Iterator<Item = String> {
    let open = range.pattern.matches('#').count();
    let start = range.pattern.trim_end_matches('#');
    let all = 10_u32.pow(u32::try_from(open).unwrap_or(0).min(4));
    // Far apart, so that one of them shares no digits in a row with an original.
    (0..all.min(100)).map(move |turn| alloc::format!("{start}{:0>open$}", (turn * 37 + 4) % all))
}

/// Digits of the same number in which a few at the front stay, so that it belongs to the same country and kind.
fn scrambled(digits: &str, features: &Features, turn: u64, random: &mut u64) -> String {
    let code = features.read.as_ref().map_or(0, |(code, ..)| code.to_string().len());
    // The front is kept for as long as it tells nothing: the calling code, and up to three digits in all.
    let kept = code.max(if turn.is_multiple_of(2) { 3 } else { 1 }).min(digits.len().saturating_sub(1));
    let mut made = String::new();
    for (place, digit) in digits.chars().enumerate() {
        *random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let other = u32::try_from((*random >> 33) % 10).unwrap_or(0);
        let is_kept = place < kept || (digit == '0' && place == 0);
        made.push(if is_kept { digit } else { char::from_digit(other, 10).unwrap_or('0') });
    }
    made
}

/// Digits in the places of those of a text.
fn spelled(text: &str, digits: &str) -> String {
    let mut digits = digits.chars();
    text.chars().map(|c| if c.is_ascii_digit() { digits.next().unwrap_or(c) } else { c }).collect()
}
