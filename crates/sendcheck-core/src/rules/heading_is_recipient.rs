//! A heading that may be a recipient.

use super::prelude::*;
use crate::recipients::ReadingNote;

rule! {
    /// The heading may be a recipient
    HeadingIsRecipient = "HEADING_IS_RECIPIENT" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "If that row is a recipient, say with `header` that there is no heading: nobody is written to for a heading.",
        args {
            /// the column of the cell, counted from 1
            column: u32,
            /// the line of the heading
            line: u32,
        }
        says: rule => format!("column {} of the heading in line {} holds a phone number or an address", rule.column, rule.line)
    }
}

impl Check<ListCx<'_>> for HeadingIsRecipient {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::HeadingMayBeRecipient { column, line } = note else { continue };
            out.report(Place::Column(*column), || Self { column: *column, line: *line });
        }
    }
}
