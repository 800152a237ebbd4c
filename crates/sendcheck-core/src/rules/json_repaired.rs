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
        help: "Nothing needs doing here; mend it where the text is sent on, because the service takes strict JSON only.",
        args {
            /// what was accepted
            what: Accepted,
            /// how many there are; 100 stands for that many or more
            count: usize,
            /// the line of the first, counted from 1
            line: u32,
            /// its column, counted from 1
            column: u32,
        }
        advises: rule => Some(match rule.what {
            Accepted::Comment => "Nothing needs doing here; leave comments out where the text is sent on: the service takes strict JSON.",
            Accepted::TrailingComma => "Nothing needs doing here; leave that comma out where the text is sent on: the service takes strict JSON.",
            Accepted::UnquotedKey => "Nothing needs doing here; put keys in double quotes where the text is sent on: the service takes strict JSON.",
            Accepted::ByteOrderMark => "Nothing needs doing here; save the text as UTF-8 without the mark where it is sent on: the service takes strict JSON.",
        }),
        says: rule => {
            let (line, column) = (rule.line, rule.column);
            match rule.count {
                1 => format!("{} at line {line}, column {column}", rule.what.as_str()),
                count => {
                    let or_more = if count >= limits::JSON_NOTES.value { " or more" } else { "" };
                    format!("{count}{or_more} {}, the first at line {line}, column {column}", rule.what.many())
                }
            }
        }
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

impl Accepted {
    const fn many(self) -> &'static str {
        match self {
            Self::Comment => "comments",
            Self::TrailingComma => "commas before closing brackets",
            Self::UnquotedKey => "keys without quotes",
            Self::ByteOrderMark => "byte order marks",
        }
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

const KINDS: [(NoteKind, Accepted); 4] = [
    (NoteKind::ByteOrderMark, Accepted::ByteOrderMark),
    (NoteKind::Comment, Accepted::Comment),
    (NoteKind::TrailingComma, Accepted::TrailingComma),
    (NoteKind::UnquotedKey, Accepted::UnquotedKey),
];

fn report(notes: &[Note], out: &mut Findings<'_>) {
    for (kind, what) in KINDS {
        let mut these = notes.iter().filter(|note| note.kind == kind);
        if let Some(Note { pointer, line, column, .. }) = these.next() {
            let count = 1 + these.count();
            out.report(Place::Below(pointer), || JsonRepaired { what, count, line: *line, column: *column });
        }
    }
}
