//! The grammar: values, lists, objects, and the blanks and comments between them.

use alloc::{string::String, vec::Vec};

use crate::json::{
    Document, MAX_DEPTH, Number, Object, Value,
    cursor::{Cursor, Position, is_token_part},
    error::{JsonError, excerpt},
    hint::{Hint, hint_at, hint_at_name, number_hint, word_hint},
    note::{NoteKind, Notes},
    pointer::Route,
    quoted::{self, Quoted},
};

pub(super) fn read(text: &str) -> Result<Document, JsonError> {
    let mut reader = Reader { cursor: Cursor::new(text), notes: Notes::default(), depth: 0 };
    let value = reader.document()?;
    let notes = reader.notes.into_vec(&value);
    Ok(Document { value, notes })
}

/// Recursive descent, no deeper than [`MAX_DEPTH`].
struct Reader<'a> {
    cursor: Cursor<'a>,
    notes: Notes,
    depth: usize,
}

#[derive(Clone, Copy)]
enum Bracket {
    List(Position),
    Object(Position),
}

impl Bracket {
    fn closing(self) -> char {
        match self {
            Self::List(_) => ']',
            Self::Object(_) => '}',
        }
    }

    fn opened(self) -> Hint {
        match self {
            Self::List(at) => Hint::ListOpened { line: at.line },
            Self::Object(at) => Hint::ObjectOpened { line: at.line },
        }
    }
}

impl Reader<'_> {
    fn document(&mut self) -> Result<Value, JsonError> {
        let route = Route::Document;
        if self.cursor.eat_byte_order_mark() {
            self.notes.add(NoteKind::ByteOrderMark, Position::START, &route)?;
        }
        self.blanks(&route)?;
        if self.cursor.peek().is_none() {
            return Err(self.cursor.unexpected("a value").with_hint(Hint::Empty));
        }
        let value = self.value(&route, "a value")?;
        self.blanks(&route)?;
        match self.cursor.peek() {
            None => Ok(value),
            Some(next) => {
                let hint = hint_at(next).unwrap_or(Hint::OneValue);
                Err(self.cursor.unexpected("the end of the text").with_hint(hint))
            }
        }
    }

    fn value(&mut self, route: &Route<'_>, expected: &'static str) -> Result<Value, JsonError> {
        match self.cursor.peek() {
            Some('{') => self.object(route).map(Value::Object),
            Some('[') => self.list(route).map(Value::Array),
            Some('"') => self.text(route).map(Value::String),
            Some('0'..='9' | '-' | '+' | '.') => self.number(),
            Some(c) if is_token_part(c) => self.word(expected),
            other => Err(self.cursor.unexpected(expected).with_hint(other.and_then(hint_at))),
        }
    }

    fn list(&mut self, route: &Route<'_>) -> Result<Vec<Value>, JsonError> {
        let bracket = Bracket::List(self.open()?);
        let mut values = Vec::new();
        while self.another(route, bracket)? {
            let value = self.value(&Route::Element(route, values.len()), "a value or `]`")?;
            values.push(value);
            self.separator(route, bracket)?;
        }
        Ok(values)
    }

    fn object(&mut self, route: &Route<'_>) -> Result<Object, JsonError> {
        let bracket = Bracket::Object(self.open()?);
        let mut members = Object::new();
        while self.another(route, bracket)? {
            let (name, value) = self.member(route, &members)?;
            members.insert(name, value);
            self.separator(route, bracket)?;
        }
        Ok(members)
    }

    fn member(&mut self, route: &Route<'_>, earlier: &Object) -> Result<(String, Value), JsonError> {
        let at = self.cursor.position();
        let name = self.name(route)?;
        let route = Route::Member(route, &name);
        if earlier.get(&name).is_some() {
            self.notes.add(NoteKind::DuplicateKey, at, &route)?;
        }
        self.blanks(&route)?;
        let value = self.value(&route, "a value")?;
        Ok((name, value))
    }

    /// Takes a member's name and the `:` after it.
    fn name(&mut self, route: &Route<'_>) -> Result<String, JsonError> {
        let first = self.cursor.peek();
        let name = match first {
            Some('"') => self.quoted_name(route)?,
            Some(c) if is_name_part(c) && !c.is_ascii_digit() => self.bare_name(route)?,
            _ => {
                let error = self.cursor.unexpected("a member name or `}`");
                return Err(error.with_hint(first.and_then(hint_at_name)));
            }
        };
        self.blanks(route)?;
        if self.cursor.eat(":") {
            return Ok(name);
        }
        let hint = if first == Some('"') { self.cursor.peek().and_then(hint_at) } else { Some(Hint::NameNeedsQuotes) };
        Err(self.cursor.unexpected("a `:` after the member name").with_hint(hint))
    }

    fn bare_name(&mut self, route: &Route<'_>) -> Result<String, JsonError> {
        let at = self.cursor.position();
        let name = self.cursor.take_while(is_name_part);
        self.notes.add(NoteKind::UnquotedKey, at, &Route::Member(route, name))?;
        Ok(name.into())
    }

    fn quoted_name(&mut self, route: &Route<'_>) -> Result<String, JsonError> {
        let Quoted { text, lone_surrogate } = quoted::read(&mut self.cursor)?;
        if let Some(at) = lone_surrogate {
            self.notes.add(NoteKind::LoneSurrogate, at, &Route::Member(route, &text))?;
        }
        Ok(text)
    }

    fn text(&mut self, route: &Route<'_>) -> Result<String, JsonError> {
        let Quoted { text, lone_surrogate } = quoted::read(&mut self.cursor)?;
        if let Some(at) = lone_surrogate {
            self.notes.add(NoteKind::LoneSurrogate, at, route)?;
        }
        Ok(text)
    }

    fn number(&mut self) -> Result<Value, JsonError> {
        let at = self.cursor.position();
        let token = self.cursor.take_while(is_token_part);
        Number::from_token(token).map(Value::Number).ok_or_else(|| {
            JsonError::new(at, excerpt(token), "a number as JSON writes it").with_hint(number_hint(token))
        })
    }

    fn word(&mut self, expected: &'static str) -> Result<Value, JsonError> {
        let at = self.cursor.position();
        match self.cursor.take_while(is_token_part) {
            "null" => Ok(Value::Null),
            "true" => Ok(Value::Bool(true)),
            "false" => Ok(Value::Bool(false)),
            word => Err(JsonError::new(at, excerpt(word), expected).with_hint(word_hint(word))),
        }
    }

    fn open(&mut self) -> Result<Position, JsonError> {
        let at = self.cursor.position();
        if self.depth == MAX_DEPTH {
            return Err(self.cursor.unexpected("at most 64 levels of lists and objects"));
        }
        self.depth += 1;
        self.cursor.bump();
        Ok(at)
    }

    /// Whether one more value or member comes before the closing bracket, which is taken.
    fn another(&mut self, route: &Route<'_>, bracket: Bracket) -> Result<bool, JsonError> {
        self.blanks(route)?;
        match self.cursor.peek() {
            Some(c) if c == bracket.closing() => {
                self.cursor.bump();
                self.depth -= 1;
                Ok(false)
            }
            Some('}' | ']') | None => Err(self.unclosed(bracket)),
            Some(_) => Ok(true),
        }
    }

    /// Takes the comma after a value, if the closing bracket does not come next.
    fn separator(&mut self, route: &Route<'_>, bracket: Bracket) -> Result<(), JsonError> {
        self.blanks(route)?;
        let at = self.cursor.position();
        if self.cursor.eat(",") {
            self.blanks(route)?;
            if self.cursor.peek() == Some(bracket.closing()) {
                self.notes.add(NoteKind::TrailingComma, at, route)?;
            }
            return Ok(());
        }
        match self.cursor.peek() {
            Some(c) if c == bracket.closing() => Ok(()),
            Some('}' | ']') | None => Err(self.unclosed(bracket)),
            Some(c) => Err(self.unseparated(bracket, c)),
        }
    }

    fn unclosed(&self, bracket: Bracket) -> JsonError {
        let expected = match bracket {
            Bracket::List(_) => "`]`",
            Bracket::Object(_) => "`}`",
        };
        self.cursor.unexpected(expected).with_hint(bracket.opened())
    }

    fn unseparated(&self, bracket: Bracket, next: char) -> JsonError {
        let starts_another = is_token_part(next) || matches!(next, '"' | '{' | '[');
        let expected = match (bracket, starts_another) {
            (Bracket::List(_), true) => "a `,` between values",
            (Bracket::List(_), false) => "`,` or `]`",
            (Bracket::Object(_), true) => "a `,` between members",
            (Bracket::Object(_), false) => "`,` or `}`",
        };
        self.cursor.unexpected(expected).with_hint(hint_at(next))
    }

    /// Takes whitespace and comments.
    fn blanks(&mut self, route: &Route<'_>) -> Result<(), JsonError> {
        loop {
            self.cursor.skip_whitespace();
            let at = self.cursor.position();
            if self.cursor.eat("//") {
                self.cursor.take_while(|c| c != '\n' && c != '\r');
            } else if self.cursor.eat("/*") {
                self.rest_of_comment(at)?;
            } else {
                return Ok(());
            }
            self.notes.add(NoteKind::Comment, at, route)?;
        }
    }

    fn rest_of_comment(&mut self, opened: Position) -> Result<(), JsonError> {
        while !self.cursor.eat("*/") {
            if self.cursor.bump().is_none() {
                let hint = Hint::CommentOpened { line: opened.line };
                return Err(self.cursor.unexpected("`*/`").with_hint(hint));
            }
        }
        Ok(())
    }
}

fn is_name_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use alloc::{format, string::ToString};

    use super::*;

    fn defect(text: &str) -> String {
        read(text).unwrap_err().to_string()
    }

    /// Kind, pointer, line and column of each note.
    fn notes(text: &str) -> Vec<(NoteKind, String, u32, u32)> {
        let notes = read(text).unwrap().notes;
        notes.into_iter().map(|note| (note.kind, note.pointer, note.line, note.column)).collect()
    }

    #[test]
    fn each_liberty_is_taken_and_noted_in_place() {
        let text = "\u{FEFF}// who\n{\n  a_$1: [1, /* one */ 2,\n  ],\n}";
        assert_eq!(read(text).unwrap().value.to_json(), r#"{"a_$1":[1,2]}"#);
        let expected = [
            (NoteKind::ByteOrderMark, "", 1, 1),
            (NoteKind::Comment, "", 1, 1),
            (NoteKind::UnquotedKey, "/a_$1", 3, 3),
            (NoteKind::Comment, "/a_$1", 3, 13),
            (NoteKind::TrailingComma, "/a_$1", 3, 24),
            (NoteKind::TrailingComma, "", 4, 4),
        ];
        let noted = notes(text);
        let noted: Vec<_> = noted.iter().map(|(kind, pointer, l, c)| (*kind, pointer.as_str(), *l, *c)).collect();
        assert_eq!(noted, expected);
    }

    #[test]
    fn comments_may_stand_wherever_blanks_may() {
        let text = "/**/{/**/\"a\"/**/:/**/1/**/,/**/b/**/:/***/[/**/]//\r}//";
        assert_eq!(read(text).unwrap().value.to_json(), r#"{"a":1,"b":[]}"#);
        let comments = notes(text).iter().filter(|note| note.0 == NoteKind::Comment).count();
        assert_eq!(comments, 11);
    }

    #[test]
    fn strict_text_has_no_notes() {
        assert_eq!(notes(" {\"//\": [\"/* */\", 1.0e5 , true,false,null, {}, []] } \r\n"), []);
    }

    #[test]
    fn of_repeated_names_the_last_wins_in_the_place_of_the_first() {
        let text = r#"{"v": {"1": "a", "2": "b", "1": "c", "1": "d"}}"#;
        assert_eq!(read(text).unwrap().value.to_json(), r#"{"v":{"1":"d","2":"b"}}"#);
        let pointer = String::from("/v/1");
        let duplicate = |column| (NoteKind::DuplicateKey, pointer.clone(), 1, column);
        assert_eq!(notes(text), [duplicate(28), duplicate(38)]);
    }

    #[test]
    fn half_a_pair_is_noted_with_the_pointer_of_its_value() {
        let text = r#"{"a/b": ["x", "y\ud800z"], "k\udfff": 1, "k\ud800": 2}"#;
        let value = read(text).unwrap().value;
        assert_eq!(value.to_json(), "{\"a/b\":[\"x\",\"y\u{FFFD}z\"],\"k\u{FFFD}\":2}");
        let key = String::from("/k\u{FFFD}");
        let expected = [
            (NoteKind::LoneSurrogate, "/a~1b/1".into(), 1, 17),
            (NoteKind::LoneSurrogate, key.clone(), 1, 30),
            (NoteKind::DuplicateKey, key.clone(), 1, 42),
            (NoteKind::LoneSurrogate, key, 1, 44),
        ];
        assert_eq!(notes(text), expected);
    }

    #[test]
    fn a_wrong_bracket_names_the_line_of_the_open_one() {
        assert_eq!(defect("[\n[1,\n2}"), "line 3, column 2: found `}`, expected `]` (the list opened on line 2)");
        assert_eq!(defect("[\n1,}"), "line 2, column 3: found `}`, expected `]` (the list opened on line 1)");
        assert_eq!(defect("\n{]"), "line 2, column 2: found `]`, expected `}` (the object opened on line 2)");
        assert_eq!(
            defect("{\"a\": 1"),
            "line 1, column 8: found the end of the text, expected `}` (the object opened on line 1)"
        );
        assert_eq!(
            defect("[1,"),
            "line 1, column 4: found the end of the text, expected `]` (the list opened on line 1)"
        );
    }

    #[test]
    fn a_missing_comma_or_colon_is_called_that() {
        assert_eq!(defect("{\"a\": 1\n\"b\": 2}"), "line 2, column 1: found `\"`, expected a `,` between members");
        assert_eq!(defect("{a: 1 b: 2}"), "line 1, column 7: found `b`, expected a `,` between members");
        assert_eq!(defect("[{} {}]"), "line 1, column 5: found `{`, expected a `,` between values");
        assert_eq!(defect("[1;2]"), "line 1, column 3: found `;`, expected `,` or `]`");
        assert_eq!(defect("{\"a\" 1}"), "line 1, column 6: found `1`, expected a `:` after the member name");
        assert_eq!(defect("{\"a\":}"), "line 1, column 6: found `}`, expected a value");
        assert_eq!(defect("[,]"), "line 1, column 2: found `,`, expected a value or `]`");
        assert_eq!(defect("[1,,2]"), "line 1, column 4: found `,`, expected a value or `]`");
        assert_eq!(defect("{,}"), "line 1, column 2: found `,`, expected a member name or `}`");
    }

    #[test]
    fn names_without_quotes_are_ascii_identifiers() {
        let quotes = "(a name of more than ASCII letters, digits, `_` and `$` needs double quotes)";
        let member = "expected a member name or `}`";
        assert_eq!(defect("{1: 2}"), format!("line 1, column 2: found `1`, {member} {quotes}"));
        assert_eq!(defect("{é: 2}"), format!("line 1, column 2: found `é`, {member} {quotes}"));
        let colon = "expected a `:` after the member name";
        assert_eq!(defect("{phone-number: 2}"), format!("line 1, column 7: found `-numbe…`, {colon} {quotes}"));
        assert_eq!(defect("{body object}"), format!("line 1, column 7: found `object`, {colon} {quotes}"));
    }

    #[test]
    fn one_text_holds_one_value() {
        let empty = "found the end of the text, expected a value (the text holds no value)";
        assert_eq!(defect(""), format!("line 1, column 1: {empty}"));
        assert_eq!(defect(" \n// nothing"), format!("line 2, column 11: {empty}"));
        assert_eq!(
            defect("{}\n{}"),
            "line 2, column 1: found `{`, expected the end of the text (a text holds one value)"
        );
        assert_eq!(defect("[]]"), "line 1, column 3: found `]`, expected the end of the text (a text holds one value)");
    }

    #[test]
    fn a_comment_must_end_and_have_two_slashes() {
        assert_eq!(
            defect("1 \n/* a\n"),
            "line 3, column 1: found the end of the text, expected `*/` (the comment opened on line 2)"
        );
        assert_eq!(
            defect("/*/"),
            "line 1, column 4: found the end of the text, expected `*/` (the comment opened on line 1)"
        );
        assert_eq!(defect("[/ 1]"), "line 1, column 2: found `/`, expected a value or `]`");
    }
}
