//! Texts of the same shape: every letter becomes one letter of its kind, every digit one digit.

use alloc::string::String;

use super::originals::Originals;
use crate::sms::septets;

/// Letters of ASCII, of the GSM 7-bit alphabet beyond it, and of neither; each small and large.
const LETTERS: [(char, char); 8] =
    [('x', 'X'), ('q', 'Q'), ('z', 'Z'), ('k', 'K'), ('v', 'V'), ('j', 'J'), ('w', 'W'), ('y', 'Y')];
const GSM_7: [(char, char); 4] = [('ä', 'Ä'), ('ö', 'Ö'), ('ü', 'Ü'), ('ñ', 'Ñ')];
const OTHERS: [(char, char); 4] = [('ж', 'Ж'), ('щ', 'Щ'), ('ю', 'Ю'), ('ф', 'Ф')];
/// Two units of UTF-16.
const WIDE: [(char, char); 2] = [('\u{10437}', '\u{1040f}'), ('\u{10438}', '\u{10410}')];
const DIGITS: [(char, char); 8] =
    [('7', '7'), ('3', '3'), ('9', '9'), ('4', '4'), ('8', '8'), ('6', '6'), ('2', '2'), ('5', '5')];

/// What fills texts.
pub(super) struct Fill {
    ascii: (char, char),
    gsm_7: (char, char),
    other: (char, char),
    wide: (char, char),
    pub(super) digit: char,
}

impl Fill {
    /// Letters and digits of which no four in a row stand in an original.
    pub(super) fn new(originals: &Originals, turn: usize) -> Self {
        let choose = |of: &[(char, char)]| {
            let free = |(small, _): &&(char, char)| !originals.hold_some_of(&String::from_iter([*small; 4]));
            let free = of.iter().filter(free).nth(turn % of.len());
            free.or_else(|| of.iter().rfind(|(small, _)| !originals.hold_some_of(&String::from_iter([*small; 4]))))
                .or(of.first())
                .copied()
                .unwrap_or(('x', 'X'))
        };
        Self {
            ascii: choose(&LETTERS),
            gsm_7: choose(&GSM_7),
            other: choose(&OTHERS),
            wide: choose(&WIDE),
            digit: choose(&DIGITS).0,
        }
    }

    pub(super) fn text(&self, text: &str) -> String {
        text.chars().map(|c| self.character(c)).collect()
    }

    fn character(&self, c: char) -> char {
        if c.is_ascii_digit() {
            return self.digit;
        }
        if !c.is_alphanumeric() {
            return c;
        }
        let is_gsm_7 = || septets(c).is_some();
        let (small, large) = match c {
            _ if c.is_ascii() => self.ascii,
            _ if c.len_utf16() > 1 => self.wide,
            _ if is_gsm_7() => self.gsm_7,
            _ => self.other,
        };
        if c.is_uppercase() { large } else { small }
    }
}
