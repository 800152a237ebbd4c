//! JSON that is not quite JSON, as the documents print it.

use super::prelude::*;
use crate::json::{Note, NoteKind};

rule! {
    /// The text is not strict JSON
    JsonRepaired = "JSON_REPAIRED" {
        origin: Local,
        severity: Info,
        verdict: Keeps,
        spelling: Bare,
        cite: "RFC 8259; examples of the Proactive Messaging and Outbound Configuration API pages",
        help: "Remove it before posting: the service takes strict JSON only.",
        args {
            /// what was accepted
            what: Accepted,
            /// the line, counted from 1
            line: u32,
            /// the column, counted from 1
            column: u32,
        }
        says: rule => format!("{} at line {}, column {}", rule.what.as_str(), rule.line, rule.column)
    }
}

words! {
    /// What was accepted that strict JSON does not have.
    pub(crate) enum Accepted {
        /// `//` or `/* */`.
        Comment = "a comment",
        /// After the last member.
        TrailingComma = "a comma before a closing bracket",
        /// A bare word as the name of a member.
        UnquotedKey = "a key without quotes",
        /// At the start of the text.
        ByteOrderMark = "a byte order mark",
    }
}

impl Check<RequestCx<'_>> for JsonRepaired {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        report(cx.notes, out);
    }
}

impl Check<HandoffCx<'_>> for JsonRepaired {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        report(cx.handoff.notes(), out);
    }
}

fn report(notes: &[Note], out: &mut Findings<'_>) {
    for note in notes {
        let what = match note.kind {
            NoteKind::Comment => Accepted::Comment,
            NoteKind::TrailingComma => Accepted::TrailingComma,
            NoteKind::UnquotedKey => Accepted::UnquotedKey,
            NoteKind::ByteOrderMark => Accepted::ByteOrderMark,
            _ => continue,
        };
        out.report(Place::Below(&note.pointer), || JsonRepaired { what, line: note.line, column: note.column });
    }
}
