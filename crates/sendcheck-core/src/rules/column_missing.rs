//! A column that the handoff needs.

use super::prelude::*;
use crate::recipients::ReadingNote;

rule! {
    /// A column is missing
    ColumnMissing = "COLUMN_MISSING" {
        origin: Local,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, customize message per recipient",
        help: "Add the column; the handoff's message needs it for every recipient.",
        args {
            /// the column's name
            name: String,
        }
        says: rule => format!("the heading has no column `{}`", rule.name)
    }
}

impl Check<ListCx<'_>> for ColumnMissing {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            if let ReadingNote::ColumnMissing { need } = note {
                out.report(Place::Heading, || Self { name: need.clone() });
            }
        }
    }
}
