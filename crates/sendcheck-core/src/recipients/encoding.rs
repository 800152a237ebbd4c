//! From the bytes of a file to UTF-8: finding the encoding, UTF-16 as a stream, Windows-1252 row by row.

use alloc::string::String;
use core::str;

use super::error::{ListError, NotText};
use super::reading::Encoding;

/// The encoding and the length of the byte order mark, from the start of the input.
///
/// `complete`: there is nothing after `probe`, so a character cut off at its end is damage.
// Looks at the whole start of the list: see `Feed::encoding_note`.
#[inline(never)]
pub(super) fn identify(probe: &[u8], complete: bool) -> Result<(Encoding, usize), ListError> {
    if let Some(kind) = signature(probe) {
        return Err(ListError::NotText { kind });
    }
    let marks: [(&[u8], Encoding); 3] =
        [(b"\xef\xbb\xbf", Encoding::Utf8Bom), (b"\xff\xfe", Encoding::Utf16Le), (b"\xfe\xff", Encoding::Utf16Be)];
    if let Some((mark, encoding)) = marks.into_iter().find(|(mark, _)| probe.starts_with(mark)) {
        return Ok((encoding, mark.len()));
    }
    if let Some(encoding) = utf16_by_nuls(probe) {
        return Ok((encoding, 0));
    }
    let utf8 = match str::from_utf8(probe) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none() && !complete,
    };
    Ok((if utf8 { Encoding::Utf8 } else { Encoding::Windows1252 }, 0))
}

/// Files that people take for a list, by their first bytes.
fn signature(probe: &[u8]) -> Option<NotText> {
    let signatures: [(&[u8], NotText); 8] = [
        (b"PK\x03\x04", NotText::Zip),
        (b"PK\x05\x06", NotText::Zip),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", NotText::OldWorkbook),
        (b"\x1f\x8b", NotText::Gzip),
        (b"%PDF-", NotText::Pdf),
        (b"{\\rtf", NotText::RichText),
        (b"\xff\xfe\0\0", NotText::Utf32),
        (b"\0\0\xfe\xff", NotText::Utf32),
    ];
    let (_, kind) = signatures.into_iter().find(|(first, _)| probe.starts_with(first))?;
    let holds = |needle: &[u8]| probe.windows(needle.len()).any(|window| window == needle);
    Some(match kind {
        NotText::Zip if holds(b"[Content_Types].xml") || holds(b"xl/") => NotText::Workbook,
        NotText::Zip if holds(b"opendocument.spreadsheet") => NotText::OpenDocument,
        other => other,
    })
}

/// HTML and XML pass for text, so the decoded start has to tell them.
pub(super) fn markup(text: &[u8]) -> Option<NotText> {
    let text = text.trim_ascii_start();
    let starts = |tag: &str| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag.as_bytes()));
    if ["<!doctype html", "<html", "<head", "<body", "<table", "<meta"].into_iter().any(starts) {
        return Some(NotText::Html);
    }
    starts("<?xml").then_some(NotText::Xml)
}

/// UTF-16 without a mark: text of Western lists has a NUL in nearly every pair, always on the same side.
fn utf16_by_nuls(probe: &[u8]) -> Option<Encoding> {
    let (pairs, _) = probe.as_chunks::<2>();
    let mostly = |count: usize| count * 5 >= pairs.len() * 2 && count > 0;
    let hardly = |count: usize| count * 20 <= pairs.len();
    let even = pairs.iter().filter(|[first, _]| *first == 0).count();
    let odd = pairs.iter().filter(|[_, second]| *second == 0).count();
    match () {
        () if mostly(odd) && hardly(even) => Some(Encoding::Utf16Le),
        () if mostly(even) && hardly(odd) => Some(Encoding::Utf16Be),
        () => None,
    }
}

/// UTF-16 to UTF-8 as the bytes come, units and surrogate pairs torn between two pieces included.
#[derive(Debug, Clone)]
pub(super) struct Utf16 {
    little_endian: bool,
    odd_byte: Option<u8>,
    high: Option<u16>,
    units: u64,
}

/// What came out of one piece of UTF-16.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decoded {
    Character(char),
    /// A surrogate without its other half, or half a unit at the end of the input.
    Damaged,
    /// U+0000, at this place in bytes from where the decoder began.
    Nul(u64),
}

impl Utf16 {
    /// A decoder for the encoding, if it is UTF-16.
    pub(super) fn of(encoding: Encoding) -> Option<Self> {
        let little_endian = match encoding {
            Encoding::Utf16Le => true,
            Encoding::Utf16Be => false,
            Encoding::Utf8 | Encoding::Utf8Bom | Encoding::Windows1252 => return None,
        };
        Some(Self { little_endian, odd_byte: None, high: None, units: 0 })
    }

    pub(super) fn push(&mut self, bytes: &[u8], mut out: impl FnMut(Decoded)) {
        for &byte in bytes {
            let Some(first) = self.odd_byte.take() else {
                self.odd_byte = Some(byte);
                continue;
            };
            let pair = [first, byte];
            self.unit(if self.little_endian { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }, &mut out);
        }
    }

    pub(super) fn finish(self, mut out: impl FnMut(Decoded)) {
        if self.high.is_some() {
            out(Decoded::Damaged);
        }
        if self.odd_byte.is_some() {
            out(Decoded::Damaged);
        }
    }

    fn unit(&mut self, unit: u16, out: &mut impl FnMut(Decoded)) {
        self.units += 1;
        let low = (0xdc00..0xe000).contains(&unit);
        match self.high.take() {
            Some(high) if low => {
                let scalar = 0x1_0000 + ((u32::from(high) - 0xd800) << 10) + (u32::from(unit) - 0xdc00);
                return out(char::from_u32(scalar).map_or(Decoded::Damaged, Decoded::Character));
            }
            Some(_) => out(Decoded::Damaged),
            None => {}
        }
        if (0xd800..0xdc00).contains(&unit) {
            self.high = Some(unit);
        } else if unit == 0 {
            out(Decoded::Nul((self.units - 1) * 2));
        } else {
            out(char::from_u32(u32::from(unit)).map_or(Decoded::Damaged, Decoded::Character));
        }
    }
}

/// Appends bytes read as Windows-1252, which has a character for every byte.
pub(super) fn push_windows_1252(bytes: &[u8], out: &mut String) {
    out.extend(bytes.iter().map(|&byte| {
        let upper = byte.checked_sub(0x80).and_then(|index| UPPER.get(usize::from(index)));
        upper.copied().unwrap_or(char::from(byte))
    }));
}

/// 0x80 to 0x9F (WHATWG Encoding, index windows-1252); every other byte is the code point of its value.
const UPPER: [char; 32] = [
    '\u{20ac}', '\u{81}', '\u{201a}', '\u{192}', '\u{201e}', '\u{2026}', '\u{2020}', '\u{2021}', '\u{2c6}', '\u{2030}',
    '\u{160}', '\u{2039}', '\u{152}', '\u{8d}', '\u{17d}', '\u{8f}', '\u{90}', '\u{2018}', '\u{2019}', '\u{201c}',
    '\u{201d}', '\u{2022}', '\u{2013}', '\u{2014}', '\u{2dc}', '\u{2122}', '\u{161}', '\u{203a}', '\u{153}', '\u{9d}',
    '\u{17e}', '\u{178}',
];

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    fn kind(probe: &[u8]) -> Option<NotText> {
        match identify(probe, true) {
            Err(ListError::NotText { kind }) => Some(kind),
            _ => None,
        }
    }

    fn decode(bytes: &[u8]) -> Vec<Decoded> {
        let mut decoder = Utf16::of(Encoding::Utf16Le).unwrap();
        let mut out = Vec::new();
        decoder.push(bytes, |decoded| out.push(decoded));
        decoder.finish(|decoded| out.push(decoded));
        out
    }

    #[test]
    fn tells_files_that_are_no_text() {
        assert_eq!(kind(b"PK\x03\x04....[Content_Types].xml"), Some(NotText::Workbook));
        assert_eq!(
            kind(b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
            Some(NotText::OpenDocument)
        );
        assert_eq!(kind(b"PK\x03\x04"), Some(NotText::Zip));
        assert_eq!(kind(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Some(NotText::OldWorkbook));
        assert_eq!(kind(b"%PDF-1.7"), Some(NotText::Pdf));
        assert_eq!(kind(b"{\\rtf1"), Some(NotText::RichText));
        assert_eq!(kind(b"\xff\xfe\0\0P\0\0\0"), Some(NotText::Utf32));
        assert_eq!(markup(b"\n <!DOCTYPE html>"), Some(NotText::Html));
        assert_eq!(markup(b"<?xml version"), Some(NotText::Xml));
        assert_eq!(markup(b"<3,4"), None);
    }

    #[test]
    fn tells_encodings_by_mark_or_by_nuls() {
        assert_eq!(identify(b"\xef\xbb\xbfa", true), Ok((Encoding::Utf8Bom, 3)));
        assert_eq!(identify(b"\xff\xfea\0", true), Ok((Encoding::Utf16Le, 2)));
        assert_eq!(identify(b"a\0b\0", true), Ok((Encoding::Utf16Le, 0)));
        assert_eq!(identify(b"\0a\0b", true), Ok((Encoding::Utf16Be, 0)));
        assert_eq!(identify(b"Zo\xeb", true), Ok((Encoding::Windows1252, 0)));
        assert_eq!(identify("Zoë".as_bytes(), true), Ok((Encoding::Utf8, 0)));
        assert_eq!(identify(b"", true), Ok((Encoding::Utf8, 0)));
    }

    #[test]
    fn a_character_cut_by_the_end_of_the_probe_is_no_damage() {
        assert_eq!(identify(b"Zo\xc3", false), Ok((Encoding::Utf8, 0)));
        assert_eq!(identify(b"Zo\xc3", true), Ok((Encoding::Windows1252, 0)));
    }

    #[test]
    fn joins_surrogates_and_marks_lone_ones() {
        use Decoded::{Character, Damaged};
        assert_eq!(decode(b"\x3d\xd8\x00\xdea\0"), [Character('😀'), Character('a')]);
        assert_eq!(decode(b"\x3d\xd8a\0"), [Damaged, Character('a')]);
        assert_eq!(decode(b"\x00\xdea\0"), [Damaged, Character('a')]);
        assert_eq!(decode(b"\x3d\xd8\x3d\xd8\x00\xde"), [Damaged, Character('😀')]);
        assert_eq!(decode(b"a\0\x3d\xd8"), [Character('a'), Damaged]);
        assert_eq!(decode(b"a\0b"), [Character('a'), Damaged]);
        assert_eq!(decode(b"a\0\0\0"), [Character('a'), Decoded::Nul(2)]);
    }

    #[test]
    fn windows_1252_has_a_character_for_every_byte() {
        let mut out = String::new();
        push_windows_1252(b"Zo\xeb \x80\x93\x81\x9f\xa0\xff", &mut out);
        assert_eq!(out, "Zoë €“\u{81}Ÿ\u{a0}ÿ");
    }
}
