//! Rows above the heading.

use super::prelude::*;
use crate::recipients::ReadingNote;

rule! {
    /// Rows stand above the heading
    RowsAboveHeading = "ROWS_ABOVE_HEADING" {
        origin: Local,
        severity: Info,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "Nothing needs doing if they are a title, a date or a comment; else say with `header` where the heading is, or that there is none.",
        args {
            /// how many rows
            rows: u32,
            /// the line of the heading
            line: u32,
        }
        says: rule => match rule.rows {
            1 => format!("1 row above the heading in line {} is no recipient", rule.line),
            rows => format!("{rows} rows above the heading in line {} are no recipients", rule.line),
        }
    }
}

impl Check<ListCx<'_>> for RowsAboveHeading {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::RowsAboveHeading { rows, heading_line } = note else { continue };
            out.report(Place::Whole, || Self { rows: *rows, line: *heading_line });
        }
    }
}
