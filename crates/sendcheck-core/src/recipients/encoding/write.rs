//! Writing text in the encodings that lists come in and go back in.

use alloc::vec::Vec;

use super::windows_1252;
use crate::recipients::reading::Encoding;

/// Stands for a character that the encoding lacks.
const LACKING: u8 = b'?';

impl Encoding {
    /// The encoding in which rows of such a list are written back: the same, but UTF-8 with a byte order mark in place of
    /// UTF-8, because Excel takes a file without one for windows-1252, and in place of every encoding that is not ours.
    pub(crate) const fn written_back(self) -> Self {
        match self {
            Self::Utf16Le | Self::Utf16Be | Self::Windows1252 => self,
            Self::Utf8 | Self::Utf8Bom | Self::Other(_) => Self::Utf8Bom,
        }
    }

    /// Whether every character of a text can be written.
    pub(crate) fn holds(self, text: &str) -> bool {
        self != Self::Windows1252 || text.chars().all(|c| windows_1252::byte(c).is_some())
    }

    /// What stands at the start of a file.
    pub(crate) fn mark(self) -> &'static [u8] {
        match self {
            Self::Utf8Bom => b"\xef\xbb\xbf",
            Self::Utf16Le => b"\xff\xfe",
            Self::Utf16Be => b"\xfe\xff",
            Self::Utf8 | Self::Windows1252 | Self::Other(_) => b"",
        }
    }

    /// The bytes of a text; `?` for what windows-1252 lacks. Encodings that are not ours are written as UTF-8.
    pub(crate) fn encode(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Self::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Self::Windows1252 => text.chars().map(|c| windows_1252::byte(c).unwrap_or(LACKING)).collect(),
            Self::Utf8 | Self::Utf8Bom | Self::Other(_) => text.as_bytes().into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    #[test]
    fn what_was_written_is_what_was_read() {
        let all: Vec<u8> = (0..=u8::MAX).filter(|byte| !windows_1252::is_damaged(&[*byte])).collect();
        let mut text = String::new();
        windows_1252::push(&all, &mut text);
        assert_eq!(Encoding::Windows1252.encode(&text), all);
        assert!(Encoding::Windows1252.holds(&text));
        assert_eq!(Encoding::Windows1252.encode("\u{80}\u{fffd}\u{5c71}"), b"???");
        assert_eq!(Encoding::Utf16Le.encode("a\u{1f389}"), [0x61, 0, 0x3c, 0xd8, 0x89, 0xdf]);
        assert_eq!(Encoding::Utf16Be.encode("a"), [0, 0x61]);
    }
}
