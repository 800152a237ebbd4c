//! A list whose columns change on the way.

use super::prelude::*;

rule! {
    /// Further down another column holds the numbers
    ColumnsChange = "COLUMNS_CHANGE" {
        origin: Local,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "Look at the list from that row on; two files with other columns may have been put together.",
        args {
            /// the first row where it shows
            row: u32,
            /// its line
            line: u32,
            /// in how many rows
            rows: usize,
            /// the column that holds numbers there
            column: u32,
        }
        says: rule => format!(
            "from row {} (line {}) on, {} rows have no number in the number's column and one in column {}",
            rule.row, rule.line, rule.rows, rule.column,
        )
    }
}

impl Check<ListCx<'_>> for ColumnsChange {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        if let Some(change) = cx.change {
            let (row, line, rows, column) = (change.row, change.line, change.rows, change.column);
            out.report(Place::Whole, || Self { row, line, rows, column });
        }
    }
}
