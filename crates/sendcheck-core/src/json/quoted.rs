//! Strings in double quotes.

use alloc::{format, string::String};

use crate::json::{
    cursor::{Cursor, Position},
    error::{JsonError, describe},
    hint::{Hint, is_curly_quote},
};

/// What a string says.
#[derive(Debug, Default)]
pub(super) struct Quoted {
    pub(super) text: String,
    /// Where the first half of a surrogate pair without its other half is; U+FFFD stands in its place.
    pub(super) lone_surrogate: Option<Position>,
}

/// Reads a string from its opening quote.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Result<Quoted, JsonError> {
    let opened = cursor.position();
    let mut quoted = Quoted::default();
    cursor.eat("\"");
    loop {
        quoted.text.push_str(cursor.take_while(is_plain));
        match cursor.peek() {
            Some('"') => {
                cursor.bump();
                return Ok(quoted);
            }
            Some('\\') => quoted.escape(cursor, opened)?,
            _ => return Err(unfinished(cursor, &quoted.text, opened)),
        }
    }
}

impl Quoted {
    fn escape(&mut self, cursor: &mut Cursor<'_>, opened: Position) -> Result<(), JsonError> {
        let at = cursor.position();
        cursor.eat("\\");
        let meant = match cursor.peek() {
            Some(same @ ('"' | '\\' | '/')) => same,
            Some('b') => '\u{8}',
            Some('f') => '\u{C}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => return self.unicode_escape(cursor, at),
            Some(other) => return Err(unknown_escape(at, other)),
            None => return Err(unfinished(cursor, &self.text, opened)),
        };
        cursor.bump();
        self.text.push(meant);
        Ok(())
    }

    fn unicode_escape(&mut self, cursor: &mut Cursor<'_>, at: Position) -> Result<(), JsonError> {
        cursor.eat("u");
        let unit = code_unit(cursor)?;
        let scalar =
            if is_high_half(unit) { low_half(cursor).and_then(|low| join(unit, low)) } else { char::from_u32(unit) };
        if scalar.is_none() {
            self.lone_surrogate.get_or_insert(at);
        }
        self.text.push(scalar.unwrap_or(char::REPLACEMENT_CHARACTER));
        Ok(())
    }
}

/// RFC 8259, section 7: all but quote, backslash and U+0000 to U+001F may stand for itself.
fn is_plain(c: char) -> bool {
    c >= ' ' && c != '"' && c != '\\'
}

fn code_unit(cursor: &mut Cursor<'_>) -> Result<u32, JsonError> {
    let mut unit = 0;
    for _ in 0..4 {
        let Some(digit) = cursor.peek().and_then(|c| c.to_digit(16)) else {
            let found = cursor.peek().map_or_else(|| cursor.found(), describe);
            return Err(JsonError::new(cursor.position(), found, "four hexadecimal digits after `\\u`"));
        };
        unit = unit * 16 + digit;
        cursor.bump();
    }
    Ok(unit)
}

/// Takes an escape that completes a pair; any other escape stays to be read by itself.
fn low_half(cursor: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cursor;
    if !ahead.eat("\\u") {
        return None;
    }
    let unit = code_unit(&mut ahead).ok().filter(|unit| (0xDC00..=0xDFFF).contains(unit))?;
    *cursor = ahead;
    Some(unit)
}

fn is_high_half(unit: u32) -> bool {
    (0xD800..=0xDBFF).contains(&unit)
}

fn join(high: u32, low: u32) -> Option<char> {
    char::from_u32(0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF))
}

fn unknown_escape(at: Position, escaped: char) -> JsonError {
    let found = if escaped.is_ascii_graphic() && escaped != '`' {
        format!("`\\{escaped}`")
    } else {
        format!("`\\` and {}", describe(escaped))
    };
    JsonError::new(at, found, "an escape: `\\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` or `\\u`")
}

/// The string meets the end of the text, the end of its line, or another control character.
fn unfinished(cursor: &Cursor<'_>, text: &str, opened: Position) -> JsonError {
    let line = opened.line;
    let hint =
        if text.contains(is_curly_quote) { Hint::StringHoldsCurlyQuote { line } } else { Hint::StringOpened { line } };
    match cursor.peek() {
        Some('\t') => cursor.unexpected("the escape `\\t`"),
        Some('\n' | '\r') | None => cursor.unexpected("a closing `\"`").with_hint(hint),
        Some(_) => cursor.unexpected("an escape such as `\\u0001` for a control character"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> String {
        read(&mut Cursor::new(json)).unwrap().text
    }

    fn defect(json: &str) -> JsonError {
        read(&mut Cursor::new(json)).unwrap_err()
    }

    fn column(json: &str) -> Option<u32> {
        read(&mut Cursor::new(json)).unwrap().lone_surrogate.map(|at| at.column)
    }

    #[test]
    fn escapes_stand_for_what_rfc_8259_says() {
        assert_eq!(text(r#""\"\\\/\b\f\n\r\t""#), "\"\\/\u{8}\u{C}\n\r\t");
        assert_eq!(text(r#""\u00e9\u00E9\u0000""#), "éé\0");
        assert_eq!(text(r#""\ud83d\ude00""#), "😀");
        assert_eq!(text("\"é😀\u{7f}\u{2028}\""), "é😀\u{7f}\u{2028}");
    }

    #[test]
    fn half_a_pair_is_replaced_and_reported_where_it_is() {
        let half = |json| (text(json), column(json));
        assert_eq!(half(r#""a\ud800b""#), ("a\u{FFFD}b".into(), Some(3)));
        assert_eq!(half(r#""\udc00\ud800""#), ("\u{FFFD}\u{FFFD}".into(), Some(2)));
        assert_eq!(half(r#""\ud800\ud83d\ude00""#), ("\u{FFFD}😀".into(), Some(2)));
        assert_eq!(half(r#""\ud800\n""#), ("\u{FFFD}\n".into(), Some(2)));
        assert_eq!(half(r#""\ud83d\ude00""#), ("😀".into(), None));
        assert_eq!(half(r#""\ufffd""#), ("\u{FFFD}".into(), None));
    }

    #[test]
    fn an_open_string_names_the_line_it_opened_on() {
        let error = defect("\"Hi\n\"");
        assert_eq!((error.line, error.column, error.found.as_str()), (1, 4, "a line break"));
        assert_eq!((error.expected, error.hint), ("a closing `\"`", Some(Hint::StringOpened { line: 1 })));
        assert_eq!(defect("\"Hi").found, "the end of the text");
        assert_eq!(defect("\"Hi\\").found, "the end of the text");
        assert_eq!(defect("\"Hi”,\n").hint, Some(Hint::StringHoldsCurlyQuote { line: 1 }));
    }

    #[test]
    fn control_characters_must_be_escaped() {
        assert_eq!((defect("\"a\tb\"").column, defect("\"a\tb\"").expected), (3, "the escape `\\t`"));
        assert_eq!(defect("\"\0\"").found, "the character U+0000");
    }

    #[test]
    fn unknown_escapes_are_shown() {
        assert_eq!((defect(r#""a\x41""#).column, defect(r#""a\x41""#).found.as_str()), (3, "`\\x`"));
        assert_eq!(defect("\"\\\n\"").found, "`\\` and a line break");
        assert_eq!((defect(r#""\u12G4""#).column, defect(r#""\u12G4""#).found.as_str()), (6, "`G`"));
        assert_eq!((defect(r#""\ud800\uZ""#).column, defect(r#""\u1"#).found.as_str()), (10, "the end of the text"));
    }
}
