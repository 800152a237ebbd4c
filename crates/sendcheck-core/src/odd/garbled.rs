//! Characters that nobody types: controls, noncharacters, marks of direction, and UTF-8 that was read twice.

use super::twice::is_read_twice;
use crate::words::words;

words! {
    /// What in a text was damaged or hidden.
    pub(crate) enum Garbled {
        /// UTF-8 that a program took for windows-1252 or Latin-1: `MÃ¼ller`.
        ReadTwice = "read-twice",
        /// A control character other than tab and line ends.
        Control = "control",
        /// A code point that is no character (Unicode, section 23.7).
        Noncharacter = "noncharacter",
        /// A mark that turns the direction of reading.
        Direction = "direction",
    }
}

/// The first of these that a text has.
pub(crate) fn garbled(text: &str) -> Option<Garbled> {
    let odd = text.chars().find_map(|c| match c {
        '\t' | '\n' | '\r' => None,
        // U+0085 to U+009F may be half of a letter that was read twice, which says more.
        _ if c.is_control() => Some(Garbled::Control),
        '\u{fdd0}'..='\u{fdef}' => Some(Garbled::Noncharacter),
        _ if u32::from(c) & 0xfffe == 0xfffe => Some(Garbled::Noncharacter),
        _ => None,
    });
    let twice = is_read_twice(text).then_some(Garbled::ReadTwice);
    twice.or(odd).or_else(|| turns_direction(text).then_some(Garbled::Direction))
}

/// Whether overrides, embeddings or isolates stand in a text. In one that is written from right to left they are meant if each
/// has its end and none is an override (Unicode Standard Annex 9, section 2).
fn turns_direction(text: &str) -> bool {
    let (mut any, mut open, mut overrides) = (false, 0_i32, false);
    for c in text.chars() {
        match c {
            '\u{202a}' | '\u{202b}' | '\u{2066}'..='\u{2068}' => open += 1,
            '\u{202c}' | '\u{2069}' => open -= 1,
            '\u{202d}' | '\u{202e}' => overrides = true,
            _ => continue,
        }
        any = true;
    }
    let is_right_to_left = |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    any && (overrides || open != 0 || !text.chars().any(is_right_to_left))
}

#[cfg(test)]
mod tests {
    use super::{Garbled, garbled};

    #[test]
    fn what_nobody_types() {
        for (text, found) in [
            ("a\u{0}b", Garbled::Control),
            ("a\u{1b}[31mb", Garbled::Control),
            ("a\u{7f}", Garbled::Control),
            ("a\u{9b}b", Garbled::Control),
            ("a\u{b}b", Garbled::Control),
            ("a\u{ffff}", Garbled::Noncharacter),
            ("a\u{fdd0}", Garbled::Noncharacter),
            ("\u{1fffe}", Garbled::Noncharacter),
            ("a\u{202e}b", Garbled::Direction),
            ("\u{2068}Jane\u{2069}", Garbled::Direction),
            ("\u{202a}+1 202\u{202c}", Garbled::Direction),
            ("MÃ¼ller", Garbled::ReadTwice),
            ("â\u{80}\u{99}", Garbled::ReadTwice),
        ] {
            assert_eq!(garbled(text), Some(found), "{text:?}");
        }
    }

    #[test]
    fn what_is_meant() {
        for text in [
            "Müller",
            "one\ntwo\tthree\r\n",
            "שלום \u{2066}Jane\u{2069}",
            "\u{200e}abc",
            "😀👍🏽",
            "’“”…–€",
            "a\u{200d}b",
            "مرحبا \u{202a}+1 202\u{202c}",
            "",
            "\u{fffc}",
        ] {
            assert_eq!(garbled(text), None, "{text:?}");
        }
        assert_eq!(garbled("שלום \u{202e}a\u{202c}"), Some(Garbled::Direction), "an override");
    }
}
