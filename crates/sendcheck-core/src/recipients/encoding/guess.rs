//! Which encodings a text may be in that is neither UTF-8 nor windows-1252: a suggestion for people, never a decision.
//!
//! Each candidate says how well it explains the bytes beyond ASCII, in points a byte: three where they are what texts in
//! that encoding are made of, less where they are merely possible. The lists of frequent letters are those of ordinary
//! prose and names in each language, most frequent first.

use alloc::vec::Vec;

use crate::order;

/// So many are named at most.
const MOST: usize = 4;

/// So many bytes are looked at.
const LOOKED_AT: usize = 64 << 10;

/// Encodings that explain the bytes, the best first, as the WHATWG standard names them; those of half the points and more.
pub(super) fn likely(text: &[u8]) -> Vec<&'static str> {
    let first = text.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let text = text.get(first..).unwrap_or_default();
    let text = text.get(..LOOKED_AT.min(text.len())).unwrap_or_default();
    let high = text.iter().filter(|byte| !byte.is_ascii()).count().max(1);
    let high = i64::try_from(high).unwrap_or(i64::MAX);
    let mut ranked: Vec<(&str, i64)> = Vec::with_capacity(DOUBLE.len() + SINGLE.len());
    for candidate in &DOUBLE {
        ranked.push((candidate.name, candidate.points(text) * 100 / high));
    }
    for candidate in &SINGLE {
        ranked.push((candidate.name, candidate.points(text) * 100 / high));
    }
    order::sort_by(&mut ranked, |a, b| b.1.cmp(&a.1));
    let best = ranked.first().map_or(0, |(_, points)| *points);
    ranked.retain(|(_, points)| *points > 0 && *points * 2 >= best);
    ranked.truncate(MOST);
    ranked.into_iter().map(|(name, _)| name).collect()
}

/// What a character counts that its encoding does not have.
const IMPOSSIBLE: i64 = -12;

/// An encoding of two bytes a character.
struct Double {
    name: &'static str,
    /// The points of a character by its two bytes, for both together; `None` if there is none.
    pair: fn(u8, u8) -> Option<i64>,
    /// The points of a byte that is a character of its own.
    lone: fn(u8) -> Option<i64>,
}

impl Double {
    fn points(&self, text: &[u8]) -> i64 {
        let (mut points, mut rest, mut before) = (0, text, b' ');
        while let Some((&lead, behind)) = rest.split_first() {
            rest = behind;
            let in_word = core::mem::replace(&mut before, lead).is_ascii_lowercase();
            if lead.is_ascii() {
                continue;
            }
            if let Some(alone) = (self.lone)(lead) {
                points += alone;
                continue;
            }
            let Some(pair) = rest.first().and_then(|trail| (self.pair)(lead, *trail)) else {
                points += IMPOSSIBLE;
                continue;
            };
            rest = rest.get(1..).unwrap_or_default();
            // Two letters with accents in a Western word look like one character.
            let in_word = in_word || rest.first().is_some_and(u8::is_ascii_lowercase);
            points += if in_word { 0 } else { pair };
        }
        points
    }
}

/// Whether most characters of an encoding are two bytes, as the WHATWG standard names it.
pub(super) fn is_double(name: &str) -> bool {
    // Which has all of GBK, and characters of four bytes.
    name == "gb18030" || DOUBLE.iter().any(|double| double.name == name)
}

const COMMON: Option<i64> = Some(6);
const RARER: Option<i64> = Some(1);
const NEVER_ALONE: fn(u8) -> Option<i64> = |_| None;

/// Narrower ranges stand first, as they say more where two explain a text alike.
const DOUBLE: [Double; 5] = [
    // KS X 1001: Hangul in rows B0 to C8.
    Double {
        name: "euc-kr",
        pair: |lead, trail| match (lead, trail) {
            (0xa1..=0xa3 | 0xb0..=0xc8, 0xa1..=0xfe) => COMMON,
            (0x81..=0xc6, 0x41..=0x5a | 0x61..=0x7a | 0x81..=0xfe) | (0xc9..=0xfd, 0xa1..=0xfe) => RARER,
            _ => None,
        },
        lone: NEVER_ALONE,
    },
    // JIS X 0208: kana in rows A4 and A5, the first level of kanji to CF.
    Double {
        name: "euc-jp",
        pair: |lead, trail| match (lead, trail) {
            (0xa1 | 0xa4 | 0xa5 | 0xb0..=0xcf, 0xa1..=0xfe) => COMMON,
            (0x8e, 0xa1..=0xdf) | (0xa2 | 0xa3 | 0xa6..=0xa8 | 0xd0..=0xf4, 0xa1..=0xfe) => RARER,
            _ => None,
        },
        lone: NEVER_ALONE,
    },
    // Kana in 82 and 83, punctuation in 81, the first level of kanji in 88 to 97; half-width katakana of one byte.
    Double {
        name: "shift_jis",
        pair: |lead, trail| match (lead, trail) {
            (0x81, 0x40..=0x7e | 0x80..=0xac)
            | (0x82, 0x4f..=0xf1)
            | (0x83, 0x40..=0x96)
            | (0x88..=0x97, 0x40..=0x7e | 0x80..=0xfc) => COMMON,
            (0x98..=0x9f | 0xe0..=0xfc, 0x40..=0x7e | 0x80..=0xfc) => RARER,
            _ => None,
        },
        lone: |byte| matches!(byte, 0xa1..=0xdf).then_some(1),
    },
    // The first level of GB 2312 in rows B0 to D7.
    Double {
        name: "gbk",
        pair: |lead, trail| match (lead, trail) {
            (0xa1 | 0xa3 | 0xb0..=0xd7, 0xa1..=0xfe) => COMMON,
            (0x81..=0xfe, 0x40..=0x7e | 0x80..=0xfe) => RARER,
            _ => None,
        },
        lone: NEVER_ALONE,
    },
    // The frequent characters in A4 to C6.
    Double {
        name: "big5",
        pair: |lead, trail| match (lead, trail) {
            (0xa1 | 0xa4..=0xc6, 0x40..=0x7e | 0xa1..=0xfe) => COMMON,
            (0x87..=0xfe, 0x40..=0x7e | 0xa1..=0xfe) => RARER,
            _ => None,
        },
        lone: NEVER_ALONE,
    },
];

/// An encoding of one byte a character.
struct Single {
    name: &'static str,
    /// Letters of which texts are made, as bytes.
    frequent: &'static [u8],
    /// All letters.
    letters: [core::ops::RangeInclusive<u8>; 2],
    /// The capitals among them; none in scripts without case.
    capitals: core::ops::RangeInclusive<u8>,
    script: Script,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    /// Whole words are beyond ASCII.
    Own,
    /// Single letters are.
    Latin,
}

impl Single {
    fn points(&self, text: &[u8]) -> i64 {
        let mut before = b' ';
        let mut points = 0;
        for &byte in text {
            if !byte.is_ascii() {
                points += self.points_of(before, byte);
            }
            before = byte;
        }
        points
    }

    fn points_of(&self, before: u8, byte: u8) -> i64 {
        let is_letter = |byte: &u8| self.letters.iter().any(|range| range.contains(byte));
        if !is_letter(&byte) && !self.frequent.contains(&byte) {
            return -2;
        }
        let is_capital = |byte: u8| self.capitals.contains(&byte);
        let misplaced = match self.script {
            Script::Own => {
                before.is_ascii_alphabetic() || is_capital(byte) && is_letter(&before) && !is_capital(before)
            }
            // Letters with accents seldom follow each other, and capitals no small letter.
            Script::Latin => !before.is_ascii() || is_capital(byte) && before.is_ascii_lowercase(),
        };
        match (self.frequent.contains(&byte), misplaced) {
            (true, false) => 3,
            (true, true) | (false, false) => 1,
            (false, true) => -2,
        }
    }
}

/// No byte.
#[expect(clippy::reversed_empty_ranges, reason = "a script without capitals")]
const NONE: core::ops::RangeInclusive<u8> = 1..=0;

/// Code page 850 of MS-DOS, and 437, whose letters are nearly the same: no encoding of the WHATWG standard, so nothing decodes it.
pub(super) const MS_DOS: &str = "cp850";

const SINGLE: [Single; 14] = [
    Single {
        name: "windows-1251",
        // о е а и н т с р в л к м д п у я ы ь
        frequent: b"\xee\xe5\xe0\xe8\xed\xf2\xf1\xf0\xe2\xeb\xea\xec\xe4\xef\xf3\xff\xfb\xfc",
        letters: [0xc0..=0xff, 0xb2..=0xb3],
        capitals: 0xc0..=0xdf,
        script: Script::Own,
    },
    Single {
        name: "koi8-r",
        frequent: b"\xcf\xc5\xc1\xc9\xce\xd4\xd3\xd2\xd7\xcc\xcb\xcd\xc4\xd0\xd5\xd1\xd9\xd8",
        letters: [0xc0..=0xff, 0xa3..=0xa3],
        capitals: 0xe0..=0xff,
        script: Script::Own,
    },
    Single {
        name: "iso-8859-5",
        frequent: b"\xde\xd5\xd0\xd8\xdd\xe2\xe1\xe0\xd2\xdb\xda\xdc\xd4\xdf\xe3\xef\xeb\xec",
        letters: [0xb0..=0xef, 0xf1..=0xf1],
        capitals: 0xb0..=0xcf,
        script: Script::Own,
    },
    Single {
        name: "ibm866",
        frequent: b"\xae\xa5\xa0\xa8\xad\xe2\xe1\xe0\xa2\xab\xaa\xac\xa4\xaf\xe3\xef\xeb\xec",
        letters: [0x80..=0xaf, 0xe0..=0xf1],
        capitals: 0x80..=0x9f,
        script: Script::Own,
    },
    Single {
        name: "x-mac-cyrillic",
        frequent: b"\xee\xe5\xe0\xe8\xed\xf2\xf1\xf0\xe2\xeb\xea\xec\xe4\xef\xf3\xdf\xfb\xfc",
        letters: [0x80..=0x9f, 0xdf..=0xfe],
        capitals: 0x80..=0x9f,
        script: Script::Own,
    },
    Single {
        name: "windows-1253",
        // α ο ι τ ε ν σ ς ρ υ η κ π λ μ ά έ ή ί ό
        frequent: b"\xe1\xef\xe9\xf4\xe5\xed\xf3\xf2\xf1\xf5\xe7\xea\xf0\xeb\xec\xdc\xdd\xde\xdf\xfc",
        letters: [0xb8..=0xfe, 0xa2..=0xa2],
        capitals: 0xc1..=0xdb,
        script: Script::Own,
    },
    Single {
        name: "windows-1255",
        // י ו ה ל א ת ר מ ב ש ם ן נ
        frequent: b"\xe9\xe5\xe4\xec\xe0\xfa\xf8\xee\xe1\xf9\xed\xef\xf0",
        letters: [0xe0..=0xfa, 0xe0..=0xfa],
        capitals: NONE,
        script: Script::Own,
    },
    Single {
        name: "windows-1256",
        // ا ل ي م ن و ر ت ب ه د ع ة س ح
        frequent: b"\xc7\xe1\xed\xe3\xe4\xe6\xd1\xca\xc8\xe5\xcf\xda\xc9\xd3\xcd",
        letters: [0xc0..=0xdf, 0xe0..=0xed],
        capitals: NONE,
        script: Script::Own,
    },
    Single {
        name: "windows-874",
        // า ร น เ ก อ ง ่ ้ ั ิ ม ย ว ท ส ช
        frequent: b"\xd2\xc3\xb9\xe0\xa1\xcd\xa7\xe8\xe9\xd1\xd4\xc1\xc2\xc7\xb7\xca\xaa",
        letters: [0xa1..=0xda, 0xdf..=0xfb],
        capitals: NONE,
        script: Script::Own,
    },
    Single {
        name: "iso-8859-2",
        // ą ł ś ź ż ę ó ć ń, š ž ě č ř ů á í é ý, ő ű ö ü, Ł Ś Ż Š Ž Č
        frequent: b"\xb1\xb3\xb6\xbc\xbf\xea\xf3\xe6\xf1\xb9\xbe\xec\xe8\xf8\xf9\xe1\xed\xe9\xfd\xf5\xfb\xf6\xfc\xa3\xa6\xaf\xa9\xae\xc8\xbb",
        letters: [0xc0..=0xfe, 0xa1..=0xaf],
        capitals: NONE,
        script: Script::Latin,
    },
    Single {
        name: "windows-1250",
        frequent: b"\xb9\xb3\x9c\x9f\xbf\xea\xf3\xe6\xf1\x9a\x9e\xec\xe8\xf8\xf9\xe1\xed\xe9\xfd\xf5\xfb\xf6\xfc\xa3\x8c\xaf\x8a\x8e\xc8\x9d",
        letters: [0xc0..=0xfe, 0x8c..=0x8f],
        capitals: NONE,
        script: Script::Latin,
    },
    // What Excel calls "CSV (MS-DOS)"; before the next, which shares letters with it, as nothing wrong comes of naming it.
    Single {
        name: MS_DOS,
        // ü é â ä à ç ê ë è ï î ö ò û ù á í ó ú ñ ß å ø ã õ É Ö Ü Ñ
        frequent: b"\x81\x82\x83\x84\x85\x87\x88\x89\x8a\x8b\x8c\x93\x94\x95\x96\x97\x9b\x86\xa0\xa1\xa2\xa3\xa4\xe1\xc6\xe4\x90\x99\x9a\xa5",
        letters: [0x80..=0xa7, 0xc6..=0xed],
        capitals: 0x8e..=0x92,
        script: Script::Latin,
    },
    Single {
        name: "macintosh",
        // é è ê ë à á â ä ç í î ï ñ ó ô ö ú ù û ü ß Ä Ö Ü É ø ’ “ ” €
        frequent: b"\x8e\x8f\x90\x91\x88\x87\x89\x8a\x8d\x92\x94\x95\x96\x97\x99\x9a\x9c\x9d\x9e\x9f\xa7\x80\x85\x86\x83\xbf\xd5\xd2\xd3\xdb",
        letters: [0x80..=0x9f, 0xcb..=0xcf],
        capitals: 0x80..=0x86,
        script: Script::Latin,
    },
    Single {
        name: "windows-1257",
        // ā ē ī ū š ž č ģ ķ ļ ņ ė ų į ą
        frequent: b"\xe2\xe7\xee\xfb\xf0\xfe\xe8\xec\xed\xef\xf2\xeb\xf8\xe1\xe0",
        letters: [0xc0..=0xfe, 0xc0..=0xfe],
        capitals: NONE,
        script: Script::Latin,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    fn single(name: &str) -> &'static Single {
        SINGLE.iter().find(|single| single.name == name).unwrap()
    }

    #[test]
    fn a_letter_counts_by_how_frequent_it_is_and_whether_it_fits_behind_the_one_before() {
        for (name, before, byte, points) in [
            // о at the start, Г at the start, Г behind г, behind Г, behind « and behind ASCII.
            ("windows-1251", b' ', 0xee, 3),
            ("windows-1251", b' ', 0xc3, 1),
            ("windows-1251", 0xe3, 0xc3, -2),
            ("windows-1251", 0xc3, 0xc3, 1),
            ("windows-1251", 0xab, 0xc3, 1),
            ("windows-1251", b'a', 0xc3, -2),
            // о behind г, behind a Latin letter; « is no letter.
            ("windows-1251", 0xe3, 0xee, 3),
            ("windows-1251", b'a', 0xee, 1),
            ("windows-1251", b' ', 0xab, -2),
            // é at the start, behind a letter, behind an accent; É behind a capital and behind a small letter.
            ("cp850", b' ', 0x82, 3),
            ("cp850", b'f', 0x82, 3),
            ("cp850", 0x82, 0x82, 1),
            ("cp850", b'F', 0x90, 3),
            ("cp850", b'f', 0x90, 1),
            // Æ, which no text is made of.
            ("cp850", b' ', 0x92, 1),
            ("cp850", b'f', 0x92, -2),
            // ß stands outside the row of letters.
            ("macintosh", b'e', 0xa7, 3),
            ("macintosh", b'e', 0xa8, -2),
        ] {
            assert_eq!(single(name).points_of(before, byte), points, "{name} {before:x} {byte:x}");
        }
    }

    #[test]
    fn half_width_katakana_count_as_characters_of_their_own() {
        let shift_jis = DOUBLE.iter().find(|double| double.name == "shift_jis").unwrap();
        assert_eq!(shift_jis.points(b"\xb6\xc0\xb6\xc5"), 4);
        assert_eq!(shift_jis.points(b"\x83\x4a\x83\x5e \xb6"), 13);
    }

    #[test]
    fn those_of_half_the_points_are_named_and_four_at_most() {
        // Ä twice, or А twice: at three and one, and at one each.
        assert_eq!(likely(b"\x80\x80"), ["macintosh", "ibm866", "x-mac-cyrillic"]);
        assert_eq!(likely(b"\xe1"), ["iso-8859-5", "ibm866", "windows-1253", "windows-1255"]);
        assert_eq!(likely(b"Anna"), [""; 0]);
    }

    #[test]
    fn ascii_before_the_first_letter_and_behind_it_counts_for_nothing() {
        let letters = b" \xe1 \xe8";
        let blanks = alloc::vec![b' '; LOOKED_AT];
        for text in [[letters, &blanks[..]].concat(), [&blanks[..], letters].concat()] {
            assert_eq!(likely(&text).first(), Some(&"iso-8859-2"));
        }
    }
}
