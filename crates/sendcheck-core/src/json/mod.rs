//! JSON text as people really paste it: read with the place of every defect, written back without losing a digit.
//!
//! The reader takes what RFC 8259 allows and four liberties that LivePerson's own examples take: comments, trailing
//! commas, unquoted names and a byte order mark. Each liberty leaves a [`Note`]. Anything else is a [`JsonError`] that
//! says where, what was found and what was expected; nothing is guessed.

mod cursor;
mod decode;
mod error;
mod hint;
pub(crate) mod layout;
mod note;
mod number;
mod object;
pub mod pointer;
mod quoted;
mod reader;
mod value;
mod writer;

#[cfg(test)]
mod agreement;
#[cfg(test)]
mod documented;
#[cfg(test)]
mod floods;

pub(crate) use decode::text as text_of;
pub use error::JsonError;
pub(crate) use error::excerpt;
pub use hint::Hint;
pub use note::{Note, NoteKind};
pub use number::Number;
pub use object::{Iter, Object};
pub use value::{Kind, Value};
pub(crate) use writer::{push_escaped, push_number, push_quoted, push_quoted_or_null, string_bytes};

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::limits;

/// How many lists and objects may be open at once; the documented payloads need fewer than ten.
pub const MAX_DEPTH: usize = limits::JSON_DEPTH.value;

/// A value and what was unusual about the text it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What the text says.
    pub value: Value,
    /// In the order of the text. Every [`NoteKind::DuplicateKey`] and [`NoteKind::LoneSurrogate`] is here; of each
    /// other kind the first 100 at most, so that a megabyte of comments does not become a megabyte of notes. Notes on a value stay when a repeated name
    /// later replaces that value.
    pub notes: Vec<Note>,
}

/// Reads one JSON value from `text`.
///
/// The time taken grows linearly with the text (times a logarithm for objects with many names), and nesting is bounded
/// by [`MAX_DEPTH`]. Where a name is repeated in one object the last value wins, in the place of the first, as in
/// JavaScript. An escaped half of a surrogate pair without its other half reads as U+FFFD.
///
/// # Errors
///
/// [`JsonError`] with the place of the first defect. A text whose notes on repeated names and lone surrogates would
/// take more than 16 MiB of pointers is refused as well, as dropping one of them could change a verdict.
///
/// ```
/// use sendcheck_core::json::{self, NoteKind};
///
/// let document = json::parse("{ templateId: \"H1234567890\", // the handoff\n }")?;
/// assert_eq!(document.value.pointer("/templateId").and_then(|id| id.as_str()), Some("H1234567890"));
/// let kinds: Vec<NoteKind> = document.notes.iter().map(|note| note.kind).collect();
/// assert_eq!(kinds, [NoteKind::UnquotedKey, NoteKind::TrailingComma, NoteKind::Comment]);
///
/// let error = json::parse("{\n  \"variables\": [\"1\", \"2\"\n}").unwrap_err();
/// assert_eq!(error.to_string(), "line 3, column 1: found `}`, expected `]` (the list opened on line 2)");
/// # Ok::<(), json::JsonError>(())
/// ```
pub fn parse(text: &str) -> Result<Document, JsonError> {
    reader::read(text)
}

/// Reads one JSON value from the bytes of a file: UTF-8, or UTF-16 that starts with a byte order mark.
///
/// # Errors
///
/// As [`parse`], and where the bytes are not text in one of these encodings: the place of the first bad one.
pub fn parse_bytes(bytes: &[u8]) -> Result<Document, JsonError> {
    parse(&text(bytes)?)
}

/// The text of the bytes of a file.
pub(crate) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, JsonError> {
    decode::text(bytes)
}
