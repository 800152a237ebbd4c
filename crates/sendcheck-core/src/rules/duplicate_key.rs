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
            /// how many keys stand there once more
            count: usize,
            /// the first lines on which one does, counted from 1; twenty at most
            lines: Vec<String>,
            /// the line of the first of them, counted from 1
            line: u32,
            /// its column, counted from 1
            column: u32,
        }
        says: rule => {
            let (line, column) = (rule.line, rule.column);
            match rule.count {
                1 => format!("the key at line {line}, column {column} stands in its object for the second time; the last value counts"),
                count => format!("{count} keys stand in their objects once more, the first at line {line}, column {column}; the last value counts"),
            }
        }
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
    let these = || notes.iter().filter(|note| note.kind == NoteKind::DuplicateKey);
    if let Some(Note { pointer, line, column, .. }) = these().next() {
        out.report(Place::Below(pointer), || {
            let (lines, count) = first_few(these().map(|note| note.line.to_string()));
            DuplicateKey { count, lines, line: *line, column: *column }
        });
    }
}
