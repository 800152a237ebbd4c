//! Text from elsewhere, made fit to be shown or read.

use std::borrow::Cow;

/// The text without anything that would act on a terminal: control characters and marks that turn the
/// direction of writing appear by their code.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if !text.chars().any(acts) {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if acts(c) { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    shown.into()
}

fn acts(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text of a small file: UTF-8, or UTF-16 with a byte order mark. What is neither is replaced character by character.
pub(crate) fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// `1 recipient`, `2 recipients`.
pub(crate) fn counted(count: impl Into<u64>, one: &str) -> String {
    match count.into() {
        1 => format!("1 {one}"),
        many => format!("{many} {one}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_what_would_act_on_a_terminal() {
        assert_eq!(plain("Zoë 👋"), "Zoë 👋");
        assert_eq!(plain("a\u{1b}[2Jb\n\u{202e}"), "a\\u{1b}[2Jb\\u{a}\\u{202e}");
    }

    #[test]
    fn reads_utf_8_and_utf_16() {
        for bytes in [&b"\xef\xbb\xbfZo\xc3\xab"[..], b"Zo\xc3\xab", b"\xff\xfeZ\0o\0\xeb\0", b"\xfe\xff\0Z\0o\0\xeb"] {
            assert_eq!(decoded(bytes), "Zoë");
        }
        assert_eq!(decoded(b"1\xff"), "1\u{fffd}");
    }

    #[test]
    fn counts_in_words() {
        assert_eq!([counted(1_u32, "recipient"), counted(0_u32, "recipient")], ["1 recipient", "0 recipients"]);
    }
}
