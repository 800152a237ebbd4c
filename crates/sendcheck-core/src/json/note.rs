//! What was unusual in a text that could be read all the same.

use alloc::{string::String, vec::Vec};

use crate::json::{Value, cursor::Position, error::JsonError, pointer::Route};
use crate::{limits, order};

/// One liberty or ambiguity in a text, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What was met.
    pub kind: NoteKind,
    /// RFC 6901 pointer of the value it is about; for comments and trailing commas, of the list or object around it. Where
    /// that was replaced by a later value of its name, of the nearest thing around it that is there.
    pub pointer: String,
    /// From 1.
    pub line: u32,
    /// From 1, in Unicode scalar values.
    pub column: u32,
}

/// What can be unusual in a text that is read all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NoteKind {
    /// `// …` to the end of the line, or `/* … */`.
    Comment,
    /// A comma with nothing but the closing bracket after it.
    TrailingComma,
    /// A name of ASCII letters, digits, `_` and `$`, not starting with a digit, written without quotes.
    UnquotedKey,
    /// U+FEFF at the very start.
    ByteOrderMark,
    /// A name that the same object already has; this, the later value, wins.
    DuplicateKey,
    /// `\ud800` or another half of a pair by itself, in a value or in its name; U+FFFD stands in its place. One note
    /// for each text, at the first of them.
    LoneSurrogate,
}

/// Collects notes within bounds on their number and size.
#[derive(Default)]
pub(super) struct Notes {
    kept: Vec<Note>,
    comments: usize,
    trailing_commas: usize,
    unquoted_keys: usize,
    pointer_bytes: usize,
}

/// Of each kind that cannot change a verdict.
const HARMLESS_KEPT: usize = limits::JSON_NOTES.value;

/// A name of a megabyte may stand above a thousand repeated ones, and each note spells the whole way.
const POINTER_BYTES_MAX: usize = 16 << 20;

impl Notes {
    /// # Errors
    ///
    /// When a note that could change a verdict no longer fits; harmless ones are dropped.
    pub(super) fn add(&mut self, kind: NoteKind, at: Position, route: &Route<'_>) -> Result<(), JsonError> {
        let harmless = match self.seen(kind) {
            Some(seen) if *seen == HARMLESS_KEPT => return Ok(()),
            Some(seen) => {
                *seen += 1;
                true
            }
            None => false,
        };
        let pointer = route.pointer();
        let pointer_bytes = self.pointer_bytes.saturating_add(pointer.len());
        if pointer_bytes <= POINTER_BYTES_MAX {
            self.pointer_bytes = pointer_bytes;
            self.kept.push(Note { kind, pointer, line: at.line, column: at.column });
            return Ok(());
        }
        if harmless { Ok(()) } else { Err(too_many(at)) }
    }

    /// In the order of the text; they were added as their meaning became clear, a trailing comma after the comment
    /// that follows it.
    ///
    /// What was noted inside of a value that a later one of its name replaced points at the nearest thing that is there.
    pub(super) fn into_vec(mut self, root: &Value) -> Vec<Note> {
        order::sort_by(&mut self.kept, |a, b| (a.line, a.column).cmp(&(b.line, b.column)));
        // Only a repeated name replaces anything.
        if self.kept.iter().any(|note| note.kind == NoteKind::DuplicateKey) {
            for note in &mut self.kept {
                while root.pointer(&note.pointer).is_none() {
                    note.pointer.truncate(note.pointer.rfind('/').unwrap_or(0));
                }
            }
        }
        self.kept
    }

    fn seen(&mut self, kind: NoteKind) -> Option<&mut usize> {
        match kind {
            NoteKind::Comment => Some(&mut self.comments),
            NoteKind::TrailingComma => Some(&mut self.trailing_commas),
            NoteKind::UnquotedKey => Some(&mut self.unquoted_keys),
            NoteKind::ByteOrderMark | NoteKind::DuplicateKey | NoteKind::LoneSurrogate => None,
        }
    }
}

fn too_many(at: Position) -> JsonError {
    let found = "one more repeated name or lone surrogate";
    JsonError::new(at, found, "no more of them than 16 MiB of JSON pointers can list")
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn keeps_a_hundred_of_each_harmless_kind() {
        let mut notes = Notes::default();
        for _ in 0..150 {
            notes.add(NoteKind::Comment, Position::START, &Route::Document).unwrap();
            notes.add(NoteKind::UnquotedKey, Position::START, &Route::Document).unwrap();
            notes.add(NoteKind::DuplicateKey, Position::START, &Route::Document).unwrap();
        }
        let kept = notes.into_vec(&Value::Null);
        let of = |kind| kept.iter().filter(|note| note.kind == kind).count();
        assert_eq!(of(NoteKind::Comment), 100);
        assert_eq!(of(NoteKind::UnquotedKey), 100);
        assert_eq!(of(NoteKind::DuplicateKey), 150);
    }

    #[test]
    fn refuses_rather_than_lose_a_repeated_name() {
        let long = "x".repeat(9 << 20);
        let route = Route::Member(&Route::Document, &long);
        let mut notes = Notes::default();
        notes.add(NoteKind::DuplicateKey, Position::START, &route).unwrap();
        notes.add(NoteKind::Comment, Position::START, &route).unwrap();
        let error = notes.add(NoteKind::DuplicateKey, Position::START, &route).unwrap_err();
        assert!(error.to_string().contains("16 MiB"), "{error}");
        assert_eq!(notes.into_vec(&Value::Null).len(), 1);
    }
}
