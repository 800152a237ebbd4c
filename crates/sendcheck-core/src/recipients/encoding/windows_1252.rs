//! Windows-1252: its characters, and whether a text can be written in it.

use alloc::string::String;

/// Appends bytes read as windows-1252; the five bytes that it lacks are damage, U+FFFD.
pub(in crate::recipients) fn push(bytes: &[u8], out: &mut String) {
    out.extend(bytes.iter().map(|&byte| {
        let upper = byte.checked_sub(0x80).and_then(|index| UPPER.get(usize::from(index)));
        upper.copied().unwrap_or(char::from(byte))
    }));
}

/// The byte for a character, if windows-1252 has it.
pub(crate) fn byte(character: char) -> Option<u8> {
    let upper = UPPER.iter().zip(0x80..).find(|(upper, _)| **upper == character && character != LOST);
    let same = || u8::try_from(character).ok().filter(|byte| !matches!(byte, 0x80..=0x9f));
    upper.map(|(_, byte)| byte).or_else(same)
}

/// 0x80 to 0x9F; every other byte is the code point of its value.
///
/// The WHATWG standard (index windows-1252) has control characters where we have U+FFFD, which nobody means to send.
const UPPER: [char; 32] = [
    '\u{20ac}', LOST, '\u{201a}', '\u{192}', '\u{201e}', '\u{2026}', '\u{2020}', '\u{2021}', '\u{2c6}', '\u{2030}',
    '\u{160}', '\u{2039}', '\u{152}', LOST, '\u{17d}', LOST, LOST, '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}',
    '\u{2022}', '\u{2013}', '\u{2014}', '\u{2dc}', '\u{2122}', '\u{161}', '\u{203a}', '\u{153}', LOST, '\u{17e}',
    '\u{178}',
];

const LOST: char = char::REPLACEMENT_CHARACTER;

/// Stands for a character that is lost.
pub(in crate::recipients) const LOST_BYTE: u8 = 0x81;

/// Whether a text has bytes that windows-1252 lacks.
pub(in crate::recipients) fn is_damaged(text: &[u8]) -> bool {
    text.iter().copied().any(is_lacking)
}

/// Of so many bytes beyond ASCII one may stand where its character never does.
const ODD_ONE_IN: usize = 8;

/// Whether a text that is no UTF-8 can be windows-1252.
///
/// It cannot where there is a byte that the encoding lacks; where most bytes beyond ASCII stand in runs of three and
/// more, as no Western language has accents; and where one in eight stands for a character that does not belong there,
/// such as `»` or `ƒ` inside a word.
// Looks at the whole start of the list: see `Rows::push`.
#[inline(never)]
pub(super) fn is_plausible(text: &[u8]) -> bool {
    let (mut high, mut in_runs, mut odd) = (0_usize, 0, 0);
    let mut run = Run::default();
    let mut before = b' ';
    let mut rest = text.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        // A no-break blank stands between words, which say nothing of each other.
        if !byte.is_ascii() && byte != NO_BREAK {
            if is_lacking(byte) {
                return false;
            }
            high += 1;
            odd += usize::from(is_odd(before, byte, rest.peek().copied().unwrap_or(b' ')));
            run.add(byte);
        } else {
            in_runs += core::mem::take(&mut run).long();
        }
        before = byte;
    }
    in_runs += run.long();
    in_runs * 2 <= high && odd * ODD_ONE_IN < high.max(1)
}

/// Whether a text that can be windows-1252 is likelier ISO-8859-15, which has the euro where the other has the sign for any currency:
/// one beside a figure, and no byte that is a control character there.
pub(super) fn is_latin_9(text: &[u8]) -> bool {
    let is_figure = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let is_solid = |byte: &&u8| !matches!(**byte, b' ' | NO_BREAK);
    let mut euros = text.iter().enumerate().filter(|(_, byte)| **byte == 0xa4).map(|(at, _)| at);
    let is_amount = |at: usize| {
        let (before, behind) = (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default());
        is_figure(before.iter().rev().find(is_solid)) || is_figure(behind.iter().find(is_solid))
    };
    euros.any(is_amount) && !text.iter().any(|byte| matches!(byte, 0x80..=0x9f))
}

const NO_BREAK: u8 = 0xa0;

/// Bytes for which windows-1252 has no character of its own.
fn is_lacking(byte: u8) -> bool {
    matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d)
}

/// Bytes beyond ASCII in a row.
#[derive(Default)]
struct Run {
    length: usize,
    /// How often another byte came: a row of dashes, or `¡¡¡`, is no word.
    changes: usize,
    last: u8,
}

impl Run {
    fn add(&mut self, byte: u8) {
        self.changes += usize::from(byte != self.last);
        self.length += 1;
        self.last = byte;
    }

    fn long(self) -> usize {
        if self.changes >= 3 { self.length } else { 0 }
    }
}

/// Never between two letters.
const INSIDE: u8 = 1;
/// Never right behind a letter.
const BEHIND: u8 = 1 << 1;
/// Never right before a letter that begins a word.
const BEFORE: u8 = 1 << 2;
/// A capital: never behind a letter and before a small one, nor behind a small one.
const CAPITAL: u8 = 1 << 3;

/// Where a character of 0x80 to 0xBF does not stand, of those that other encodings use for letters.
///
/// Left out is what sloppy typing puts anywhere: apostrophes of all kinds, dashes, `…`, `°`, `®`, `¿`, `¡`.
fn never(byte: u8) -> u8 {
    match byte {
        0x80 | 0x86 | 0x87 | 0x8b | 0x93 | 0x94 | 0x95 | 0x9b | 0xa2 | 0xab | 0xb2 | 0xb3 | 0xb6 | 0xb8 | 0xb9
        | 0xbb | 0xbf => INSIDE,
        0x82 | 0x84 | 0xa4 | 0xb1 | 0xbc..=0xbe => INSIDE | BEHIND,
        0x83 | 0x88 | 0x89 | 0x98 | 0xaf => INSIDE | BEHIND | BEFORE,
        0x8a | 0x8c | 0x8e | 0x9f => CAPITAL,
        0xa3 | 0xa5 | 0xa6 => INSIDE | BEFORE,
        0xa7 | 0xac | 0xae => BEFORE,
        _ => 0,
    }
}

/// Whether a byte stands where its character never does.
fn is_odd(before: u8, byte: u8, after: u8) -> bool {
    let never = never(byte);
    let (behind_letter, before_letter) = (is_letter(before), is_letter(after));
    never & INSIDE != 0 && behind_letter && before_letter
        || never & BEHIND != 0 && behind_letter
        || never & BEFORE != 0 && before_letter && !behind_letter
        || never & CAPITAL != 0 && (before.is_ascii_lowercase() || behind_letter && after.is_ascii_lowercase())
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte >= 0xc0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_a_character_or_damage() {
        let mut out = String::new();
        push(b"Zo\xeb \x80\x93\x81\x9f\xa0\xff", &mut out);
        assert_eq!(out, "Zoë €“\u{fffd}Ÿ\u{a0}ÿ");
    }

    #[test]
    fn western_texts_are_plausible() {
        for text in [
            &b"Zo\xeb"[..],
            b"\x93\xc9lan\x94 \x96 5 \x80",
            b"\xab\xa0caf\xe9\xa0\xbb",
            b"\xa1\xa1\xa1\xdaltima!!! \xbfQu\xe9 tal? N\xba 3",
            b"don\x92t, O\x91Brien, don\xb4t, word\x97word, wait\x85what",
            b"K\xd8BENHAVN, \x8aKODA, KO\x8aICE, L\x92HA\xff",
            b"\x95\x95\x95 m\xb2 20\xb0C \xa35 Acme\x99 \xa9Acme 2\xbd",
            b"\xc4\xd6\xdc",
        ] {
            let all_in_one = text == b"\xc4\xd6\xdc";
            assert_eq!(is_plausible(text), !all_in_one, "{text:x?}");
        }
    }

    #[test]
    fn other_alphabets_are_not() {
        for text in [
            &b"\x8eR\x93c\x91\xbe\x98Y"[..],
            b"\x8eR\x93c",
            b"\xc8\xe2\xe0\xed",
            b"Zo\x91 M\x9fller \xdb",
            b"Zo\x89 M\x81ller",
            b"\xa3\xf3d\xbc \xaelu\xbbou\xe8k\xfd k\xf9\xf2",
            b"Wa\xb3\xeasa",
            b"\xa7A\xa6n\xb3\\\xa5\\\xbb\\",
            b"\x83lodie",
        ] {
            assert!(!is_plausible(text), "{text:x?}");
        }
    }

    #[test]
    fn half_in_runs_is_plausible_and_one_odd_in_eight_is_not() {
        assert!(is_plausible(b"\xc4\xd6\xdc Zo\xeb Ren\xe9 M\xfcller"));
        assert!(!is_plausible(b"\xc4\xd6\xdc Zo\xeb Ren\xe9"));
        let one_odd_of = |high: usize| [b"Wa\xb3sa".to_vec(), b" Zo\xeb".repeat(high - 1)].concat();
        assert!(!is_plausible(&one_odd_of(8)));
        assert!(is_plausible(&one_odd_of(9)));
    }

    #[test]
    fn a_character_is_odd_where_it_never_stands() {
        for (before, byte, after, odd) in [
            // £ before a figure, before a word, behind one, inside one.
            (b' ', 0xa3, b'5', false),
            (b' ', 0xa3, b'p', true),
            (b'p', 0xa3, b' ', false),
            (b'p', 0xa3, b'p', true),
            // § and ®: right before a word, never.
            (b' ', 0xa7, b' ', false),
            (b' ', 0xa7, b'a', true),
            (b'a', 0xae, b'a', false),
            // Š begins a word and stands among capitals.
            (b' ', 0x8a, b'k', false),
            (b'O', 0x8a, b'I', false),
            (b'o', 0x8a, b' ', true),
            (b'O', 0x8a, b'i', true),
            // À is a letter as well.
            (0xc0, 0xbb, 0xc0, true),
            (b'\'', 0xbb, 0xc0, false),
        ] {
            assert_eq!(is_odd(before, byte, after), odd, "{before:x} {byte:x} {after:x}");
        }
    }

    #[test]
    fn the_sign_for_any_currency_is_a_euro_beside_a_figure() {
        for text in [&b"Preis \xa45"[..], b"\xa4 5", b"5 \xa4", b"5\xa0\xa4"] {
            assert!(is_latin_9(text), "{text:x?}");
        }
        for text in [&b"\xa4"[..], b"5 Preis \xa4 a", b"\xa45 \x93"] {
            assert!(!is_latin_9(text), "{text:x?}");
        }
    }
}
