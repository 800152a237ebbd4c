//! JSON text from values.

use alloc::string::String;
use core::fmt::Write as _;

use crate::bytes;
use crate::json::{Object, Value};

/// Without blanks.
pub(super) fn compact(value: &Value) -> String {
    written(value, Layout::Compact)
}

/// Each value on its own line, two blanks for each level; empty lists and objects stay on one line.
pub(super) fn pretty(value: &Value) -> String {
    written(value, Layout::Pretty)
}

/// How many bytes a text takes between the quotes of a JSON string, with nothing escaped that need not be.
pub(crate) fn string_bytes(text: &str) -> usize {
    let written = |byte| match byte {
        b'"' | b'\\' | b'\n' | b'\r' | b'\t' | 0x08 | 0x0c => 2,
        0x00..=0x1f => 6,
        _ => 1,
    };
    text.bytes().map(written).sum()
}

#[derive(Clone, Copy, PartialEq)]
enum Layout {
    Compact,
    Pretty,
}

struct Writer {
    out: String,
    layout: Layout,
    depth: usize,
}

fn written(value: &Value, layout: Layout) -> String {
    let mut writer = Writer { out: String::new(), layout, depth: 0 };
    writer.value(value);
    writer.out
}

impl Writer {
    fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.out.push_str("null"),
            Value::Bool(true) => self.out.push_str("true"),
            Value::Bool(false) => self.out.push_str("false"),
            Value::Number(number) => self.out.push_str(number.as_str()),
            Value::String(text) => self.text(text),
            Value::Array(values) => self.list(values),
            Value::Object(members) => self.object(members),
        }
    }

    fn list(&mut self, values: &[Value]) {
        self.out.push('[');
        self.depth += 1;
        for (place, value) in values.iter().enumerate() {
            self.separate(place);
            self.value(value);
        }
        self.depth -= 1;
        self.close(values.is_empty(), ']');
    }

    fn object(&mut self, members: &Object) {
        self.out.push('{');
        self.depth += 1;
        for (place, (name, value)) in members.iter().enumerate() {
            self.separate(place);
            self.text(name);
            self.out.push_str(if self.layout == Layout::Pretty { ": " } else { ":" });
            self.value(value);
        }
        self.depth -= 1;
        self.close(members.is_empty(), '}');
    }

    fn separate(&mut self, place: usize) {
        if place > 0 {
            self.out.push(',');
        }
        self.start_line();
    }

    fn close(&mut self, empty: bool, bracket: char) {
        if !empty {
            self.start_line();
        }
        self.out.push(bracket);
    }

    fn start_line(&mut self) {
        if self.layout == Layout::Pretty {
            self.out.push('\n');
            self.out.extend(core::iter::repeat_n("  ", self.depth));
        }
    }

    fn text(&mut self, text: &str) {
        push_quoted(text, &mut self.out);
    }
}

/// Adds what stands between the quotes of a string.
pub(crate) fn push_escaped(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((plain, behind)) = first_escaped(rest.as_bytes()).and_then(|at| rest.split_at_checked(at)) {
        out.push_str(plain);
        behind.bytes().take(1).for_each(|byte| push_escape(byte, out));
        rest = behind.get(1..).unwrap_or_default();
    }
    // Nearly every text is written as it is.
    out.push_str(rest);
}

/// Adds a string.
pub(crate) fn push_quoted(text: &str, out: &mut String) {
    out.push('"');
    push_escaped(text, out);
    out.push('"');
}

/// Adds a string, or `null`.
pub(crate) fn push_quoted_or_null(text: Option<&str>, out: &mut String) {
    match text {
        Some(text) => push_quoted(text, out),
        None => out.push_str("null"),
    }
}

/// Adds a number. The machinery of formatting would cost more than the digits.
pub(crate) fn push_number(number: u64, out: &mut String) {
    let mut digits = [b'0'; MOST_DIGITS];
    let (mut rest, mut start) = (number, MOST_DIGITS);
    for place in digits.iter_mut().rev() {
        *place = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        (rest, start) = (rest / 10, start - 1);
        if rest == 0 {
            break;
        }
    }
    let digits = digits.get(start..).and_then(|digits| core::str::from_utf8(digits).ok());
    out.push_str(digits.unwrap_or_default());
}

/// So many digits has the greatest number.
const MOST_DIGITS: usize = 20;

/// The first byte that must be escaped, eight bytes at a time.
fn first_escaped(text: &[u8]) -> Option<usize> {
    let (words, rest) = text.as_chunks::<8>();
    let in_word = |word: &[u8; 8]| {
        let word = u64::from_le_bytes(*word);
        bytes::equal(word, b'"') | bytes::equal(word, b'\\') | bytes::below::<0x20>(word) != 0
    };
    let plain = words.iter().take_while(|word| !in_word(word)).count() * 8;
    let rest = if plain / 8 == words.len() { rest } else { text.get(plain..).unwrap_or_default() };
    rest.iter().position(|byte| must_be_escaped(*byte)).map(|at| plain + at)
}

fn push_escape(byte: u8, out: &mut String) {
    match byte {
        b'"' => out.push_str("\\\""),
        b'\\' => out.push_str("\\\\"),
        0x8 => out.push_str("\\b"),
        0xC => out.push_str("\\f"),
        b'\n' => out.push_str("\\n"),
        b'\r' => out.push_str("\\r"),
        b'\t' => out.push_str("\\t"),
        _ => {
            // Writing into a string cannot fail.
            let _ = write!(out, "\\u{byte:04x}");
        }
    }
}

/// RFC 8259, section 7.
fn must_be_escaped(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

#[cfg(test)]
mod tests {
    use crate::json::parse;

    use super::*;

    #[test]
    fn counts_the_bytes_that_it_writes() {
        let every: String = (0..=0x17f_u32).chain([0x2028, 0x1f600]).filter_map(char::from_u32).collect();
        for text in ["", "a", "\"", &every] {
            assert_eq!(string_bytes(text) + 2, Value::from(text).to_json().len(), "{text:?}");
        }
    }

    #[test]
    fn numbers_are_written_in_full() {
        for number in [0, 9, 10, 12_025_550_123, u64::MAX] {
            let mut text = String::new();
            push_number(number, &mut text);
            assert_eq!(text.parse(), Ok(number));
        }
    }

    #[test]
    fn escapes_only_what_must_be() {
        let value = Value::from("\"\\/\u{8}\u{C}\n\r\t\0\u{1f}\u{7f}é\u{2028}😀");
        assert_eq!(value.to_json(), "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u{7f}é\u{2028}😀\"");
    }

    #[test]
    fn keeps_digits_and_order() {
        let text = r#"{"10":1.10,"2":-0,"1":[1E+2,12345678901234567890123],"__proto__":null,"constructor":false}"#;
        assert_eq!(parse(text).unwrap().value.to_json(), text);
    }

    #[test]
    fn pretty_is_what_json_stringify_writes_with_two_blanks() {
        let value = parse(r#"{"a":[1,{"b":true}],"c":[],"d":{}}"#).unwrap().value;
        let pretty = "{\n  \"a\": [\n    1,\n    {\n      \"b\": true\n    }\n  ],\n  \"c\": [],\n  \"d\": {}\n}";
        assert_eq!(value.to_json_pretty(), pretty);
        assert_eq!(Value::Null.to_json_pretty(), "null");
    }
}
