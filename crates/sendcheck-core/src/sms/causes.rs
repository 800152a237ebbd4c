//! The characters that make an SMS UCS-2, and what could stand for them.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::Serialize;

use crate::order;
use crate::sms::alphabet::is_ascii_of_gsm7;
use crate::sms::replacements::REPLACEMENTS;
use crate::sms::septets;

/// A character that GSM-7 does not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Cause {
    /// The character; with the letter before it where both together are one letter of GSM-7.
    pub character: String,
    /// Its code point as Unicode writes it: `U+2019`, or `U+006E U+0303`.
    pub code_point: String,
    /// Where it stands first, in UTF-16 code units from 0.
    pub at: usize,
    /// The same in bytes of UTF-8.
    #[serde(skip)]
    pub at_byte: usize,
    /// How often it stands in the text.
    pub count: usize,
    /// What could stand for it, all in GSM-7: empty if it can be left out, none if nothing is known.
    pub suggestion: Option<&'static str>,
}

/// The characters that make a text UCS-2, in the order in which they first appear.
///
/// The suggestions are those of Twilio's Smart Encoding, which is a setting of an account and may be
/// off, after letters that were typed as a letter and an accent are put together.
///
/// ```
/// use sendcheck_core::sms::causes;
///
/// let causes = causes("Don’t wait… it’s 5°");
/// let found: Vec<_> = causes.iter().map(|cause| (cause.character.as_str(), cause.count, cause.suggestion)).collect();
/// assert_eq!(found, [("’", 2, Some("'")), ("…", 1, Some("...")), ("°", 1, None)]);
/// ```
pub fn causes(text: &str) -> Vec<Cause> {
    let mut foreign = Vec::new();
    let mut at = 0;
    for fragment in Fragments(text) {
        let characters = crate::limits::characters(fragment.text);
        if fragment.foreign {
            foreign.push((at, fragment));
        }
        at += characters;
    }
    order::sort_by(&mut foreign, |(_, a), (_, b)| a.text.cmp(b.text));
    let alike = foreign.chunk_by(|(_, a), (_, b)| a.text == b.text);
    let mut causes = Vec::new();
    for fragments in alike {
        causes.extend(fragments.first().map(|(at, first)| first.cause(*at, text.len(), fragments.len())));
    }
    order::sort_by(&mut causes, |a: &Cause, b| a.at.cmp(&b.at));
    causes
}

/// The first different characters that make a text UCS-2, as [`causes`] has them: of a text in pieces, of which those that
/// cannot hold one may be left out. None of them may begin with an accent, which belongs to what stands before it.
pub(crate) fn first_causes<'t>(pieces: impl IntoIterator<Item = &'t str>, most: usize) -> Vec<String> {
    let mut first: Vec<String> = Vec::new();
    for piece in pieces {
        let mut rest = piece;
        while first.len() < most {
            // Nothing is the matter with most characters; an accent may follow the last of them.
            let plain = rest.bytes().take_while(|byte| is_ascii_of_gsm7(*byte)).count();
            let mut fragments = Fragments(rest.get(plain.saturating_sub(1)..).unwrap_or_default());
            let Some(fragment) = fragments.next() else { break };
            if fragment.foreign && !first.iter().any(|known| known == fragment.text) {
                first.push(fragment.text.into());
            }
            rest = fragment.rest;
        }
    }
    first
}

/// Whether a text begins with what belongs to the letter before it.
pub(crate) fn begins_with_accent(text: &str) -> bool {
    text.chars().next().is_some_and(is_accent)
}

/// The text with everything replaced for which there is a suggestion.
pub(crate) fn replaced(text: &str) -> String {
    Fragments(text).map(|fragment| fragment.suggestion().unwrap_or(fragment.text)).collect()
}

/// A character, or a letter and the accent that makes it a letter of GSM-7.
struct Fragment<'a> {
    text: &'a str,
    /// What follows it.
    rest: &'a str,
    foreign: bool,
    /// The letter that a letter and its accent are.
    composed: Option<&'static str>,
}

impl Fragment<'_> {
    /// What could stand for it.
    fn suggestion(&self) -> Option<&'static str> {
        self.composed.or_else(|| self.text.chars().next().filter(|_| self.foreign).and_then(suggestion))
    }

    fn cause(&self, at: usize, length: usize, count: usize) -> Cause {
        let points: Vec<_> = self.text.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
        Cause {
            character: self.text.to_string(),
            code_point: points.join(" "),
            at,
            at_byte: length - self.text.len() - self.rest.len(),
            count,
            suggestion: self.suggestion(),
        }
    }
}

struct Fragments<'a>(&'a str);

impl<'a> Iterator for Fragments<'a> {
    type Item = Fragment<'a>;

    fn next(&mut self) -> Option<Fragment<'a>> {
        let mut characters = self.0.chars();
        let first = characters.next()?;
        let after = characters.clone();
        let composed = characters.next().and_then(|second| composed(first, second));
        // With a second accent it would be another letter.
        let composed = composed.filter(|_| !characters.clone().next().is_some_and(is_accent));
        let rest = if composed.is_some() { characters } else { after }.as_str();
        let text = self.0.get(..self.0.len() - rest.len()).unwrap_or_default();
        let foreign = composed.is_some() || septets(first).is_none();
        self.0 = rest;
        Some(Fragment { text, rest, foreign, composed })
    }
}

/// What could stand for a character of its own.
fn suggestion(character: char) -> Option<&'static str> {
    // Twilio would make `^` or `~` of an accent and so `n~` of an `n` with its tilde.
    if is_accent(character) {
        return None;
    }
    let equivalent = EQUIVALENTS.iter().find(|(from, _)| *from == character).map(|(_, to)| *to);
    let place = || REPLACEMENTS.binary_search_by_key(&character, |(from, _)| *from).ok();
    equivalent.or_else(|| REPLACEMENTS.get(place()?).map(|(_, to)| *to))
}

/// Whether a character is one of the block Combining Diacritical Marks.
fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// The characters that normalisation (Unicode Standard Annex 15, form C) makes one of GSM-7.
const EQUIVALENTS: [(char, &str); 4] = [('\u{37e}', ";"), ('\u{2126}', "Ω"), ('\u{212a}', "K"), ('\u{212b}', "Å")];

/// The letter of GSM-7 that normalisation makes of a letter and an accent.
fn composed(letter: char, accent: char) -> Option<&'static str> {
    Some(match (letter, accent) {
        ('a', '\u{300}') => "à",
        ('e', '\u{300}') => "è",
        ('i', '\u{300}') => "ì",
        ('o', '\u{300}') => "ò",
        ('u', '\u{300}') => "ù",
        ('e', '\u{301}') => "é",
        ('E', '\u{301}') => "É",
        ('n', '\u{303}') => "ñ",
        ('N', '\u{303}') => "Ñ",
        ('a', '\u{308}') => "ä",
        ('o', '\u{308}') => "ö",
        ('u', '\u{308}') => "ü",
        ('A', '\u{308}') => "Ä",
        ('O', '\u{308}') => "Ö",
        ('U', '\u{308}') => "Ü",
        ('a', '\u{30a}') => "å",
        ('A', '\u{30a}') => "Å",
        ('C', '\u{327}') => "Ç",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_utf16_and_in_bytes() {
        let found = causes("a👋b’");
        let places: Vec<_> = found.iter().map(|cause| (cause.code_point.as_str(), cause.at, cause.at_byte)).collect();
        assert_eq!(places, [("U+1F44B", 1, 1), ("U+2019", 4, 6)]);
    }

    #[test]
    fn the_first_of_them_are_the_first_of_all() {
        for text in
            ["", "plain", "a`b", "`", "’n\u{303}n\u{303}’…", "a\u{30a}\u{301}", "’…‘“”•", "x`y\u{300}a\u{300}👋"]
        {
            for most in [0, 1, 5] {
                let all: Vec<_> = causes(text).into_iter().take(most).map(|cause| cause.character).collect();
                assert_eq!(first_causes([text], most), all, "{text:?}");
                for (cut, _) in text.char_indices() {
                    let (front, back) = text.split_at(cut);
                    assert!(begins_with_accent(back) || first_causes([front, back], most) == all, "{text:?}, {cut}");
                }
            }
        }
    }

    #[test]
    fn a_letter_typed_with_its_accent_becomes_the_letter() {
        let found = causes("man\u{303}ana");
        assert_eq!((found[0].character.as_str(), found[0].suggestion), ("n\u{303}", Some("ñ")));
        assert_eq!((found[0].code_point.as_str(), found[0].at), ("U+006E U+0303", 2));
        assert_eq!(replaced("man\u{303}ana"), "mañana");
    }

    #[test]
    fn an_accent_that_makes_no_letter_of_the_alphabet_stays() {
        for text in ["e\u{302}", "x\u{303}", "\u{303}", "a\u{30a}\u{301}"] {
            assert_eq!(replaced(text), text);
            assert!(causes(text).iter().all(|cause| cause.suggestion.is_none()), "{text}");
        }
    }

    #[test]
    fn every_suggestion_is_in_the_alphabet_and_replaces_what_is_not() {
        assert!(REPLACEMENTS.is_sorted_by_key(|(from, _)| *from));
        for (from, to) in REPLACEMENTS.iter().copied().chain(EQUIVALENTS) {
            assert!(septets(from).is_none() && to.chars().all(|c| septets(c).is_some()), "{from:?}");
        }
    }

    #[test]
    fn a_character_that_can_go_has_an_empty_suggestion() {
        assert_eq!(causes("a\u{200b}b")[0].suggestion, Some(""));
        assert_eq!(replaced("a\u{200b}b"), "ab");
    }
}
