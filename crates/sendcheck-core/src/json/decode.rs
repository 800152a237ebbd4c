//! Text from the bytes of a file.

use alloc::{borrow::Cow, format, string::String};

use crate::json::{
    cursor::{Cursor, Position},
    error::JsonError,
    hint::Hint,
};

/// UTF-8, or UTF-16 after a byte order mark. The mark stays in the text.
pub(crate) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, JsonError> {
    match bytes {
        [0xFF, 0xFE, ..] => utf16(bytes, u16::from_le_bytes).map(Cow::Owned),
        [0xFE, 0xFF, ..] => utf16(bytes, u16::from_be_bytes).map(Cow::Owned),
        _ => utf8(bytes).map(Cow::Borrowed),
    }
}

fn utf8(bytes: &[u8]) -> Result<&str, JsonError> {
    str::from_utf8(bytes).map_err(|error| {
        let (good, bad) = bytes.split_at_checked(error.valid_up_to()).unwrap_or((bytes, &[]));
        let found = bad.first().map_or_else(String::new, |byte| format!("the byte 0x{byte:02X}"));
        let at = end(str::from_utf8(good).unwrap_or_default());
        JsonError::new(at, found, "UTF-8 text").with_hint(Hint::Encoding)
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, JsonError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    for scalar in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let scalar = scalar.map_err(|error| {
            let found = format!("the code unit 0x{:04X} without its other half", error.unpaired_surrogate());
            JsonError::new(end(&text), found, "UTF-16 text").with_hint(Hint::Encoding)
        })?;
        text.push(scalar);
    }
    if !rest.is_empty() {
        let found = "half a code unit at the end";
        return Err(JsonError::new(end(&text), found, "UTF-16 text").with_hint(Hint::Encoding));
    }
    Ok(text)
}

/// The place right after `text`.
fn end(text: &str) -> Position {
    let mut cursor = Cursor::new(text);
    cursor.eat_byte_order_mark();
    while cursor.bump().is_some() {}
    cursor.position()
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use crate::json::{NoteKind, Value, parse, parse_bytes};

    use super::*;

    fn defect(bytes: &[u8]) -> (u32, u32, String) {
        let error = parse_bytes(bytes).unwrap_err();
        (error.line, error.column, error.found)
    }

    #[test]
    fn utf16_with_a_mark_reads_like_utf8_with_one() {
        let units = "\u{FEFF}{\"name\": \"Zoë 😀\"}".encode_utf16();
        let little: Vec<u8> = units.clone().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units.flat_map(u16::to_be_bytes).collect();
        let expected = parse("\u{FEFF}{\"name\": \"Zoë 😀\"}").unwrap();
        assert_eq!(expected.notes[0].kind, NoteKind::ByteOrderMark);
        assert_eq!(expected.value.pointer("/name"), Some(&Value::from("Zoë 😀")));
        assert_eq!(parse_bytes(&little).unwrap(), expected);
        assert_eq!(parse_bytes(&big).unwrap(), expected);
        assert_eq!(parse_bytes("\u{FEFF}{\"name\": \"Zoë 😀\"}".as_bytes()).unwrap(), expected);
    }

    #[test]
    fn the_first_byte_of_another_encoding_is_named_with_its_place() {
        assert_eq!(defect(b"{\r\n  \"name\": \"Zo\xEB\"}"), (2, 14, "the byte 0xEB".into()));
        assert_eq!(defect(b"\xEF\xBB\xBF\xC3\xA9\xFF"), (1, 2, "the byte 0xFF".into()));
        assert_eq!(defect(b"\"\xC3"), (1, 2, "the byte 0xC3".into()));
    }

    #[test]
    fn torn_utf16_is_refused() {
        assert_eq!(defect(b"\xFF\xFE1\0\x00\xD8"), (1, 2, "the code unit 0xD800 without its other half".into()));
        assert_eq!(defect(b"\xFE\xFF\x001\x00"), (1, 2, "half a code unit at the end".into()));
    }

    #[test]
    fn utf16_without_a_mark_is_refused_with_a_hint() {
        let error = parse_bytes(b"{\0\"\0").unwrap_err();
        assert_eq!((error.column, error.hint), (2, Some(Hint::Utf16)));
    }
}
