//! Where the parts of a text stand, for those who hand parts of it on as they were written.
//!
//! A value that was read and is written again has the same meaning and other bytes: escapes, blanks and the order of
//! members that were known are lost. Who has to hand on what somebody wrote takes it from the text.

use alloc::{borrow::Cow, string::String, vec::Vec};
use core::ops::Range;

use crate::json::{
    Note, NoteKind,
    cursor::Cursor,
    quoted::{self, Quoted},
};

/// One value of a list, or one member of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// The member's name in its quotes; empty for a value of a list.
    name: Range<usize>,
    /// The value, without the blanks around it.
    pub(crate) value: Range<usize>,
}

impl Part {
    /// Whether this is the member of that name.
    pub(crate) fn is_called(&self, name: &str, text: &str) -> bool {
        let quoted = text.get(self.name.clone()).unwrap_or_default();
        // Escapes are rare enough to be read only where there are some.
        if quoted.contains('\\') {
            return quoted::read(&mut Cursor::new(quoted)).is_ok_and(|Quoted { text, .. }| text == name);
        }
        quoted.len() == name.len() + 2 && quoted.get(1..=name.len()) == Some(name)
    }

    /// Where it stands, its name included.
    pub(crate) fn whole(&self) -> Range<usize> {
        if self.name.is_empty() { self.value.clone() } else { self.name.start..self.value.end }
    }
}

/// The text as RFC 8259 has it: what the reader overlooked taken back, everything else as it was written. `notes` are those
/// of the text, which could be read.
pub(crate) fn strict<'t>(text: &'t str, notes: &[Note]) -> Cow<'t, str> {
    let overlooked = |note: &Note| {
        use NoteKind::{ByteOrderMark, Comment, TrailingComma, UnquotedKey};
        matches!(note.kind, Comment | TrailingComma | UnquotedKey | ByteOrderMark)
    };
    if !notes.iter().any(overlooked) {
        return Cow::Borrowed(text);
    }
    let mut rest = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut out = String::with_capacity(rest.len());
    // The last comma behind which only blanks came.
    let mut comma = None;
    while let Some(next) = rest.chars().next() {
        let taken = match next {
            '"' => string_end(rest),
            '/' => comment_end(rest),
            c if is_word(c) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let (piece, behind) = rest.split_at_checked(taken.max(1)).unwrap_or((rest, ""));
        rest = behind;
        match next {
            '/' => continue,
            ',' => comma = Some(out.len()),
            '}' | ']' => {
                comma.take().map(|at| out.remove(at));
            }
            ' ' | '\t' | '\n' | '\r' => {}
            _ => comma = None,
        }
        let is_bare_name = is_word(next) && behind_blanks(behind).starts_with(':');
        if is_bare_name {
            out.push('"');
        }
        out.push_str(piece);
        if is_bare_name {
            out.push('"');
        }
    }
    Cow::Owned(out)
}

/// The parts of the list or object that stands within `range` of a text without liberties.
pub(crate) fn parts(text: &str, range: Range<usize>) -> Vec<Part> {
    let (mut parts, mut depth) = (Vec::new(), 0_usize);
    let (mut name, mut start, mut end) = (0..0, None, range.start);
    let mut at = range.start;
    while let Some(byte) = text.as_bytes().get(at).filter(|_| at < range.end) {
        let mut taken = 1;
        match byte {
            b' ' | b'\t' | b'\n' | b'\r' => {
                at += 1;
                continue;
            }
            b':' if depth == 1 => name = start.take().unwrap_or(at)..end,
            b',' if depth == 1 => {
                parts.extend(start.take().map(|start| Part { name: core::mem::take(&mut name), value: start..end }));
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    parts
                        .extend(start.take().map(|start| Part { name: core::mem::take(&mut name), value: start..end }));
                    break;
                }
            }
            b'{' | b'[' => {
                if depth > 0 {
                    start.get_or_insert(at);
                }
                depth += 1;
            }
            other => {
                start.get_or_insert(at);
                if *other == b'"' {
                    taken = text.get(at..).map_or(1, string_end);
                }
            }
        }
        at += taken;
        end = at;
    }
    parts
}

/// Whether a word or a number may hold it.
fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '+' | '-' | '.')
}

/// Behind the string with which the text begins.
fn string_end(text: &str) -> usize {
    let mut escaped = true;
    // The opening quote is passed over as an escaped one would be.
    let closing = text.bytes().position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    });
    closing.map_or(text.len(), |at| at + 1)
}

/// Behind the comment with which the text begins; the end of its line is no part of it.
fn comment_end(text: &str) -> usize {
    if text.starts_with("/*") {
        return text.get(2..).and_then(|rest| rest.find("*/")).map_or(text.len(), |at| at + 4);
    }
    text.find(['\n', '\r']).unwrap_or(text.len())
}

fn behind_blanks(mut text: &str) -> &str {
    loop {
        text = text.trim_start_matches([' ', '\t', '\n', '\r']);
        if !text.starts_with('/') {
            return text;
        }
        text = text.get(comment_end(text)..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use crate::json::parse;

    use super::*;

    fn at(text: &str, range: Range<usize>) -> &str {
        text.get(range).unwrap()
    }

    /// The text without liberties, which has to say the same.
    fn strict_of(text: &str) -> String {
        let document = parse(text).unwrap();
        let strict = strict(text, &document.notes).into_owned();
        let again = parse(&strict).unwrap();
        assert_eq!(again.value, document.value, "{strict}");
        let kept = |note: &&Note| matches!(note.kind, NoteKind::DuplicateKey | NoteKind::LoneSurrogate);
        assert_eq!(again.notes.len(), document.notes.iter().filter(kept).count(), "{strict}");
        strict
    }

    #[test]
    fn takes_back_what_the_reader_overlooked_and_nothing_else() {
        let text = "\u{FEFF}{ // the \"head\", once\r\n  name: \"a//b\", /* , } */ $x : [1.50, -2e+3, true , ],\n  \"u\\u00e9\\\"\": \"\\ud83d\", \"in\": {a:1,},}";
        let plain = "{ \r\n  \"name\": \"a//b\",  \"$x\" : [1.50, -2e+3, true  ],\n  \"u\\u00e9\\\"\": \"\\ud83d\", \"in\": {\"a\":1}}";
        assert_eq!(strict_of(text), plain);
        assert_eq!(strict_of("[1,/**/ // x\n ]"), "[1 \n ]");
        assert_eq!(strict_of("{a /* : */ : null /* x */}"), "{\"a\"  : null }");
    }

    #[test]
    fn what_is_json_is_not_copied() {
        let text = r#"{"a":["//",{"b":",}"}]}"#;
        assert!(matches!(strict(text, &parse(text).unwrap().notes), Cow::Borrowed(_)));
    }

    #[test]
    fn parts_are_where_they_stand() {
        let text = r#" [ {"a":[1,2]} ,"x,]\"", 12.50 ,null,[ ] ] "#;
        let values: Vec<_> = parts(text, 0..text.len()).iter().map(|part| at(text, part.whole())).collect();
        assert_eq!(values, [r#"{"a":[1,2]}"#, r#""x,]\"""#, "12.50", "null", "[ ]"]);
        assert_eq!(parts("[ ]", 0..3), []);
        assert_eq!(parts("{}", 0..2), []);
    }

    #[test]
    fn members_are_found_by_what_their_names_mean() {
        let text = r#"{"consumers" : [1] , "consum\u0065rs":{"a":{}},"b":"c"}"#;
        let members = parts(text, 0..text.len());
        let called = |name| members.iter().filter(|part| part.is_called(name, text)).count();
        assert_eq!((called("consumers"), called("b"), called("a"), called("")), (2, 1, 0, 0));
        assert_eq!(at(text, members[1].value.clone()), r#"{"a":{}}"#);
        assert_eq!(at(text, members[2].whole()), r#""b":"c""#);
    }

    #[test]
    fn parts_are_what_the_reader_finds() {
        let text = r#"{"10":1.10,"2":-0,"1":[1E+2,{"x":"\\"}],"__proto__":null,"é\\":"é"}"#;
        let value = parse(text).unwrap().value;
        let members = parts(text, 0..text.len());
        let object = value.as_object().unwrap();
        assert_eq!(members.len(), object.len());
        for (part, (name, value)) in members.iter().zip(object) {
            assert!(part.is_called(name, text));
            assert_eq!(parse(at(text, part.value.clone())).unwrap().value, *value);
        }
    }
}
