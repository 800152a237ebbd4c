//! A key that stands twice in one object.

use super::prelude::*;
use crate::json::{Note, NoteKind};

rule! {
    /// A key stands more than once in an object
    DuplicateKey = "DUPLICATE_KEY" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "RFC 8259, section 4",
        help: "Keep one of them; most readers take the last one and drop the others.",
        args {
            /// the line of the later one, counted from 1
            line: u32,
            /// its column, counted from 1
            column: u32,
        }
        says: rule => format!("the key stands here for the second time (line {}, column {}); the last value counts", rule.line, rule.column)
    }
}

impl Check<RequestCx<'_>> for DuplicateKey {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        report(cx.notes, out);
    }
}

impl Check<HandoffCx<'_>> for DuplicateKey {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        report(cx.handoff.notes(), out);
    }
}

fn report(notes: &[Note], out: &mut Findings<'_>) {
    for note in notes.iter().filter(|note| note.kind == NoteKind::DuplicateKey) {
        out.report(Place::Below(&note.pointer), || DuplicateKey { line: note.line, column: note.column });
    }
}
