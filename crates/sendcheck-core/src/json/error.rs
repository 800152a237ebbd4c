//! Why a text is not JSON, said so that its author can mend it.

use alloc::{format, string::String};
use core::fmt;

use crate::json::{Hint, cursor::Position, hint::is_invisible};

/// The first defect of a text: where it is, what was found there and what was expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: found {found}, expected {expected}{}", Aside(.hint.as_ref()))]
#[non_exhaustive]
pub struct JsonError {
    /// From 1; `\n`, `\r\n` and `\r` end a line.
    pub line: u32,
    /// From 1, in Unicode scalar values, as editors show it. A byte order mark has no column.
    pub column: u32,
    /// A phrase with the input in backticks. Words are cut after 24 characters and anything like a number after 6, so
    /// that no phone number ends up in a log.
    pub found: String,
    /// A phrase with punctuation in backticks.
    pub expected: &'static str,
    /// What may help to mend it.
    pub hint: Option<Hint>,
}

impl JsonError {
    pub(super) fn new(at: Position, found: impl Into<String>, expected: &'static str) -> Self {
        Self { line: at.line, column: at.column, found: found.into(), expected, hint: None }
    }

    pub(super) fn with_hint(self, hint: impl Into<Option<Hint>>) -> Self {
        Self { hint: hint.into(), ..self }
    }
}

/// The hint in brackets, or nothing.
struct Aside<'a>(Option<&'a Hint>);

impl fmt::Display for Aside<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |hint| write!(f, " ({hint})"))
    }
}

/// The first characters of a word or number, in backticks.
pub(crate) fn excerpt(token: &str) -> String {
    let like_number = token.starts_with(|c: char| c.is_numeric() || matches!(c, '+' | '-' | '.'));
    let kept = if like_number { 6 } else { 24 };
    let longest = token.char_indices().nth(kept).map(|(end, _)| end);
    // Nor does a number show that letters stand before.
    let digits = token.char_indices().filter(|(_, c)| c.is_numeric()).nth(6).map(|(end, _)| end);
    match longest.into_iter().chain(digits).min().and_then(|end| token.get(..end)) {
        Some(start) => format!("`{start}…`"),
        None => format!("`{token}`"),
    }
}

/// One character as an error names it.
pub(super) fn describe(c: char) -> String {
    match c {
        '\n' | '\r' => String::from("a line break"),
        '\t' => String::from("a tab"),
        '`' => String::from("a backtick"),
        _ if c.is_control() || is_invisible(c) => format!("the character U+{:04X}", u32::from(c)),
        _ => format!("`{c}`"),
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn says_where_what_and_why() {
        let error = JsonError::new(Position { line: 12, column: 5 }, "`}`", "`]`");
        assert_eq!(error.to_string(), "line 12, column 5: found `}`, expected `]`");
        let error = error.with_hint(Hint::ListOpened { line: 3 });
        assert_eq!(error.to_string(), "line 12, column 5: found `}`, expected `]` (the list opened on line 3)");
    }

    #[test]
    fn numbers_are_cut_before_they_tell_whose_they_are() {
        assert_eq!(excerpt("+12025550123"), "`+12025…`");
        assert_eq!(excerpt("-1.2.3"), "`-1.2.3`");
        assert_eq!(excerpt("tel.12025550123"), "`tel.120255…`");
        assert_eq!(excerpt("abcdefghijklmnopqrstuvwxyz"), "`abcdefghijklmnopqrstuvwx…`");
    }

    #[test]
    fn characters_without_a_look_are_named_by_number() {
        assert_eq!(describe('\u{A0}'), "the character U+00A0");
        assert_eq!(describe('\0'), "the character U+0000");
        assert_eq!(describe('{'), "`{`");
        assert_eq!(describe('“'), "`“`");
    }
}
