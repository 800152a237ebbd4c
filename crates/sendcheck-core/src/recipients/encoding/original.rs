//! What a list says of itself that somebody else decodes.

use alloc::vec::Vec;
use core::str;

use super::guess::is_double;
use crate::recipients::reading::Encoding;

/// Of so many characters chance makes UTF-8 in an encoding of one byte a character, where letters beyond ASCII hardly ever
/// follow each other as they would have to, and in one of two, where a word of two or three may.
const BY_CHANCE: [usize; 2] = [0, 3];

/// The bytes of a list before they were decoded: whether they are UTF-8, whatever the caller says.
#[derive(Debug, Clone, Default)]
pub(in crate::recipients) struct Original {
    /// Characters beyond ASCII.
    multibyte: usize,
    /// Whether one of them stands behind a small letter, as in `Zoë`: inside a word that other scripts do not have.
    in_word: bool,
    /// The last byte.
    before: u8,
    is_broken: bool,
    /// A character that the next bytes go on with.
    cut: Vec<u8>,
}

impl Original {
    // Looks at the whole list, where somebody else decodes it.
    #[inline(never)]
    pub(in crate::recipients) fn push(&mut self, bytes: &[u8]) {
        if self.is_broken {
            return;
        }
        if self.cut.is_empty() && bytes.is_ascii() {
            self.before = bytes.last().copied().unwrap_or(self.before);
            return;
        }
        self.cut.extend_from_slice(bytes);
        let (text, rest) = match str::from_utf8(&self.cut) {
            Ok(text) => (text, 0),
            Err(error) => {
                self.is_broken = error.error_len().is_some();
                let (text, rest) = self.cut.split_at_checked(error.valid_up_to()).unwrap_or_default();
                (str::from_utf8(text).unwrap_or_default(), rest.len())
            }
        };
        self.multibyte += text.chars().filter(|character| !character.is_ascii()).count();
        let before = core::iter::once(self.before).chain(text.bytes());
        self.in_word |= before.zip(text.bytes()).any(|(before, byte)| before.is_ascii_lowercase() && !byte.is_ascii());
        self.before = text.bytes().last().unwrap_or(self.before);
        let whole = self.cut.len() - rest;
        self.cut.drain(..whole);
    }

    /// What the bytes are, if they are not in the encoding that the caller gave.
    pub(in crate::recipients) fn contradicts(&self, given: Encoding) -> Option<Encoding> {
        let Encoding::Other(name) = given else { return None };
        let [of_one, of_two] = BY_CHANCE;
        let by_chance = if is_double(name) && !self.in_word { of_two } else { of_one };
        let is_utf8 = !self.is_broken && self.cut.is_empty() && self.multibyte > by_chance;
        is_utf8.then_some(Encoding::Utf8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contradicted(pieces: &[&[u8]], given: &'static str) -> bool {
        let mut original = Original::default();
        for piece in pieces {
            original.push(piece);
        }
        original.contradicts(Encoding::Other(given)) == Some(Encoding::Utf8)
    }

    #[test]
    fn utf_8_is_told_wherever_it_is_cut() {
        let list = "Phone,B1\n12025550123,Zo\u{eb}\n12025550124,\u{5c71}\u{1f600}\n".as_bytes();
        for cut in 0..list.len() {
            assert!(contradicted(&[&list[..cut], &list[cut..]], "windows-1250"), "{cut}");
        }
        assert!(contradicted(&["\u{eb}".as_bytes()], "macintosh"));
        assert!(!contradicted(&[b"plain"], "windows-1250"));
        assert!(!contradicted(&[b"Zo\xc3"], "windows-1250") && !contradicted(&[b"Zo\xc3\xab \xc3"], "windows-1250"));
        assert!(!contradicted(&[b"Zo\xeb ", "\u{eb}".as_bytes()], "windows-1250"));
    }

    #[test]
    fn a_word_of_two_bytes_a_character_may_be_utf_8_by_chance() {
        // Mao, twice, and once more.
        assert!(!contradicted(&[b"\xc3\xab \xc3\xab \xc3\xab"], "gbk"));
        assert!(contradicted(&["\u{e9}\u{e9} \u{e9}\u{e9}".as_bytes()], "shift_jis"));
        for cut in 0..4 {
            let list = "Zo\u{eb}".as_bytes();
            assert!(contradicted(&[&list[..cut], &list[cut..]], "gbk"), "{cut}");
        }
        assert!(contradicted(&["\u{5c71}\u{7530}\u{592a}\u{90ce}".as_bytes()], "gb18030"));
    }
}
