//! A place in a text that always knows its line and column.

use alloc::string::String;

use crate::json::error::{JsonError, describe, excerpt};

/// Line and column, both from 1; columns count Unicode scalar values, as editors show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) line: u32,
    pub(super) column: u32,
}

impl Position {
    pub(super) const START: Self = Self { line: 1, column: 1 };
}

/// What is left of a text. A copy is a cheap look ahead.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a> {
    rest: &'a str,
    at: Position,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text, at: Position::START }
    }

    pub(super) fn position(&self) -> Position {
        self.at
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    /// Takes a byte order mark at the start of the text; editors give it no column.
    pub(super) fn eat_byte_order_mark(&mut self) -> bool {
        let Some(rest) = self.rest.strip_prefix('\u{FEFF}') else { return false };
        self.rest = rest;
        true
    }

    /// Takes one character. `\n`, `\r\n` and a lone `\r` each end a line.
    pub(super) fn bump(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let taken = chars.next()?;
        self.rest = chars.as_str();
        let ends_line = taken == '\n' || (taken == '\r' && !self.rest.starts_with('\n'));
        if ends_line {
            self.at = Position { line: self.at.line.saturating_add(1), column: 1 };
        } else {
            self.at.column = self.at.column.saturating_add(1);
        }
        Some(taken)
    }

    /// Takes `token`, which holds ASCII without line breaks, if it comes next.
    pub(super) fn eat(&mut self, token: &str) -> bool {
        let Some(rest) = self.rest.strip_prefix(token) else { return false };
        self.advance(token, rest);
        true
    }

    /// Takes the longest run of characters that `belongs` accepts, which must not be line breaks.
    pub(super) fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !belongs(c)).unwrap_or(self.rest.len());
        let (run, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.advance(run, rest);
        run
    }

    fn advance(&mut self, run: &str, rest: &'a str) {
        let width = u32::try_from(run.chars().count()).unwrap_or(u32::MAX);
        self.at.column = self.at.column.saturating_add(width);
        self.rest = rest;
    }

    /// Takes blanks, tabs and line breaks: all that RFC 8259 calls whitespace.
    pub(super) fn skip_whitespace(&mut self) {
        loop {
            self.take_while(|c| c == ' ' || c == '\t');
            if !matches!(self.peek(), Some('\n' | '\r')) {
                return;
            }
            self.bump();
        }
    }

    /// What an error says was found here: a whole word or number, one character, or the end of the text.
    pub(super) fn found(&self) -> String {
        let mut ahead = *self;
        let token = ahead.take_while(is_token_part);
        if token.is_empty() { self.peek().map_or_else(end_of_text, describe) } else { excerpt(token) }
    }

    /// The defect is what comes next.
    pub(super) fn unexpected(&self, expected: &'static str) -> JsonError {
        JsonError::new(self.at, self.found(), expected)
    }
}

fn end_of_text() -> String {
    String::from("the end of the text")
}

/// Whether `c` could belong to a word or a number, well written or not.
pub(super) fn is_token_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '+' | '-' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(text: &str) -> (u32, u32) {
        let mut cursor = Cursor::new(text);
        while cursor.bump().is_some() {}
        (cursor.at.line, cursor.at.column)
    }

    #[test]
    fn every_kind_of_line_break_counts_once() {
        assert_eq!(after("a\nb"), (2, 2));
        assert_eq!(after("a\r\nb"), (2, 2));
        assert_eq!(after("a\rb"), (2, 2));
        assert_eq!(after("\n\r\n\r"), (4, 1));
        assert_eq!(after("\r\r\n\n"), (4, 1));
    }

    #[test]
    fn columns_count_scalar_values() {
        assert_eq!(after("é😀x"), (1, 4));
        let mut cursor = Cursor::new("é😀x\"");
        assert_eq!(cursor.take_while(|c| c != '"'), "é😀x");
        assert_eq!(cursor.position(), Position { line: 1, column: 4 });
    }

    #[test]
    fn whitespace_ends_at_the_first_other_character() {
        let mut cursor = Cursor::new(" \t\r\n \n\u{A0}x");
        cursor.skip_whitespace();
        assert_eq!((cursor.peek(), cursor.position()), (Some('\u{A0}'), Position { line: 3, column: 1 }));
    }

    #[test]
    fn found_is_a_whole_word_or_one_character() {
        assert_eq!(Cursor::new("Quick reply").found(), "`Quick`");
        assert_eq!(Cursor::new("}]").found(), "`}`");
        assert_eq!(Cursor::new("").found(), "the end of the text");
    }
}
