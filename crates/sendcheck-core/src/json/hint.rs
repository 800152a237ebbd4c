//! What a broken text may have meant, so that its author can mend it.

use core::fmt;

use crate::json::cursor::is_token_part;

/// A cause that is likely, or the place where the trouble began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Hint {
    /// The list that is still open began on this line.
    ListOpened {
        /// From 1.
        line: u32,
    },
    /// The object that is still open began on this line.
    ObjectOpened {
        /// From 1.
        line: u32,
    },
    /// The string that is still open began on this line.
    StringOpened {
        /// From 1.
        line: u32,
    },
    /// The string that is still open holds a curly quote that looks like its end.
    StringHoldsCurlyQuote {
        /// From 1.
        line: u32,
    },
    /// The comment that is still open began on this line.
    CommentOpened {
        /// From 1.
        line: u32,
    },
    /// There is nothing but blanks and comments.
    Empty,
    /// One value is complete and more text follows.
    OneValue,
    /// A list or an object stands where a member name belongs, as in `{[{`.
    NameMissing,
    /// The name cannot be written without quotes.
    NameNeedsQuotes,
    /// A bare word stands where a value belongs.
    TextNeedsQuotes,
    /// `True`, `NULL` and the like.
    LowerCase,
    /// Curly quotes (`“ ” ‘ ’`) and their kin, as word processors write them.
    CurlyQuotes,
    /// A string in single quotes.
    SingleQuotes,
    /// `NaN`, `Infinity` and their kin.
    NoSuchNumber,
    /// A number that starts with `+`.
    PlusSign,
    /// A number that starts with a needless zero.
    LeadingZero,
    /// A number that starts with its decimal point.
    DigitBeforePoint,
    /// A character that cannot be seen, such as a no-break blank.
    Invisible,
    /// A zero byte, as UTF-16 read as something else has them.
    Utf16,
    /// Bytes of another encoding.
    Encoding,
}

impl Hint {
    /// The line on which began what is still open, from 1.
    pub const fn line(self) -> Option<u32> {
        match self {
            Self::ListOpened { line }
            | Self::ObjectOpened { line }
            | Self::StringOpened { line }
            | Self::StringHoldsCurlyQuote { line }
            | Self::CommentOpened { line } => Some(line),
            _ => None,
        }
    }

    /// What to do or to know, in words; nothing where the line says it all.
    pub const fn advice(self) -> Option<&'static str> {
        Some(match self {
            Self::ListOpened { .. }
            | Self::ObjectOpened { .. }
            | Self::StringOpened { .. }
            | Self::CommentOpened { .. } => return None,
            Self::StringHoldsCurlyQuote { .. } => "a curly quote does not close it",
            Self::Empty => "the text holds no value",
            Self::OneValue => "a text holds one value",
            Self::NameMissing => "an object holds names with values; a list needs no `{` around it",
            Self::NameNeedsQuotes => "a name of more than ASCII letters, digits, `_` and `$` needs double quotes",
            Self::TextNeedsQuotes => "text needs double quotes, a comment starts with `//`",
            Self::LowerCase => "`true`, `false` and `null` are written in lower case",
            Self::CurlyQuotes => "curly quotes are text; a string needs straight double quotes",
            Self::SingleQuotes => "a string needs double quotes",
            Self::NoSuchNumber => "there is no such number in JSON",
            Self::PlusSign => "a number has no `+`; a phone number is a string in double quotes",
            Self::LeadingZero => "a number has no leading zeros; a phone number is a string in double quotes",
            Self::DigitBeforePoint => "a number has a digit before its `.`",
            Self::Invisible => "a character that cannot be seen; delete it",
            Self::Utf16 => "the text may be UTF-16 without a byte order mark; save it as UTF-8",
            Self::Encoding => "save the file as UTF-8",
        })
    }

    /// What opened on its line.
    const fn opened(self) -> &'static str {
        match self {
            Self::ListOpened { .. } => "list",
            Self::ObjectOpened { .. } => "object",
            Self::CommentOpened { .. } => "comment",
            _ => "string",
        }
    }
}

impl fmt::Display for Hint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line() {
            write!(f, "the {} opened on line {line}", self.opened())?;
        }
        match (self.line(), self.advice()) {
            (Some(_), Some(advice)) => write!(f, "; {advice}"),
            (None, Some(advice)) => f.write_str(advice),
            (_, None) => Ok(()),
        }
    }
}

/// What may be meant by a character that neither a value nor a name starts with.
pub(super) fn hint_at(c: char) -> Option<Hint> {
    match c {
        '\'' => Some(Hint::SingleQuotes),
        '\0' => Some(Hint::Utf16),
        _ if is_curly_quote(c) => Some(Hint::CurlyQuotes),
        _ if is_invisible(c) => Some(Hint::Invisible),
        _ => None,
    }
}

/// The quotes that word processors and other languages put in the place of `"` and `'`.
pub(super) fn is_curly_quote(c: char) -> bool {
    matches!(c, '\u{2018}'..='\u{201F}' | '\u{2032}' | '\u{2033}' | '«' | '»' | '\u{FF02}')
}

/// What may be meant by a character that no name starts with.
pub(super) fn hint_at_name(c: char) -> Option<Hint> {
    match c {
        '{' | '[' => Some(Hint::NameMissing),
        _ if is_token_part(c) => Some(Hint::NameNeedsQuotes),
        _ => hint_at(c),
    }
}

/// What may be meant by a word that is none of JSON's three.
pub(super) fn word_hint(word: &str) -> Hint {
    let is = |other: &&str| word.eq_ignore_ascii_case(other);
    if ["true", "false", "null"].iter().any(is) {
        Hint::LowerCase
    } else if ["nan", "infinity", "inf"].iter().any(is) {
        Hint::NoSuchNumber
    } else {
        Hint::TextNeedsQuotes
    }
}

/// What is wrong with a number.
pub(super) fn number_hint(token: &str) -> Option<Hint> {
    let unsigned = token.trim_start_matches(['+', '-']);
    let mut digits = unsigned.chars();
    match (digits.next(), digits.next()) {
        (Some(first), _) if first.is_alphabetic() => Some(word_hint(unsigned)),
        _ if token.starts_with('+') => Some(Hint::PlusSign),
        (Some('.'), _) => Some(Hint::DigitBeforePoint),
        (Some('0'), Some('0'..='9')) => Some(Hint::LeadingZero),
        _ if token.contains(|c: char| c.is_alphabetic() && !matches!(c, 'e' | 'E')) => Some(Hint::TextNeedsQuotes),
        _ => None,
    }
}

/// Blanks that JSON does not know and characters without a width.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use alloc::{
        format,
        string::{String, ToString},
    };

    use crate::json::parse;

    use super::*;

    fn defect(text: &str) -> String {
        parse(text).unwrap_err().to_string()
    }

    fn hint(text: &str) -> Option<Hint> {
        parse(text).unwrap_err().hint
    }

    #[test]
    fn quotes_of_other_kinds_are_told_apart() {
        let curly = "(curly quotes are text; a string needs straight double quotes)";
        let single = "(a string needs double quotes)";
        assert_eq!(defect("[“a”]"), format!("line 1, column 2: found `“`, expected a value or `]` {curly}"));
        assert_eq!(defect("{‘a’: 1}"), format!("line 1, column 2: found `‘`, expected a member name or `}}` {curly}"));
        assert_eq!(defect("{\"a\": 'b'}"), format!("line 1, column 7: found `'`, expected a value {single}"));
        assert_eq!(defect("{'a': 1}"), format!("line 1, column 2: found `'`, expected a member name or `}}` {single}"));
    }

    #[test]
    fn numbers_of_other_languages_are_refused_whole() {
        let number = "expected a number as JSON writes it";
        assert_eq!(hint("NaN"), Some(Hint::NoSuchNumber));
        assert_eq!(hint("[-Infinity]"), Some(Hint::NoSuchNumber));
        assert_eq!(hint("[+1]"), Some(Hint::PlusSign));
        assert_eq!(hint("[-.5]"), Some(Hint::DigitBeforePoint));
        assert_eq!(hint("[-012]"), Some(Hint::LeadingZero));
        assert_eq!(hint("[1234abc]"), Some(Hint::TextNeedsQuotes));
        assert_eq!(defect("[1.]"), format!("line 1, column 2: found `1.`, {number}"));
        assert_eq!(defect("[2e+]"), format!("line 1, column 2: found `2e+`, {number}"));
    }

    #[test]
    fn words_are_refused_with_what_may_be_meant() {
        assert_eq!(hint("[True]"), Some(Hint::LowerCase));
        assert_eq!(hint("[NULL]"), Some(Hint::LowerCase));
        assert_eq!(hint("[nulls]"), Some(Hint::TextNeedsQuotes));
        assert_eq!(hint("[undefined]"), Some(Hint::TextNeedsQuotes));
        assert_eq!(hint("[\u{A0}1]"), Some(Hint::Invisible));
        assert_eq!(
            defect("[1,\u{200B}]"),
            "line 1, column 4: found the character U+200B, expected a value or `]` (a character that cannot be seen; delete it)"
        );
    }
}
