//! Rows that a sheet does not show.

use super::prelude::*;
use crate::recipients::ReadingNote;

rule! {
    /// The sheet hides rows, which were read
    RowsHidden = "ROWS_HIDDEN" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck, docs/workbooks.md",
        help: "Hidden rows are recipients like all others: copy the visible ones into a sheet of their own if they alone are meant.",
        args {
            /// how many rows
            rows: u32,
            /// the first of them, as the sheet numbers its rows
            first: u32,
        }
        says: rule => match rule.rows {
            1 => format!("1 row is hidden in the sheet, row {}, and was read like all others", rule.first),
            rows => format!("{rows} rows are hidden in the sheet, the first is row {}, and were read like all others", rule.first),
        }
    }
}

impl Check<ListCx<'_>> for RowsHidden {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::RowsHidden { rows, first } = note else { continue };
            out.report(Place::Whole, || Self { rows: *rows, first: *first });
        }
    }
}
