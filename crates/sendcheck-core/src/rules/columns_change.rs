//! A list whose columns change on the way.

use super::prelude::*;
use crate::recipients::NumberChannel;

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
            /// the numbers' column: `Phone`, or `sms` or `wa` of a list with a column for the numbers of each
            need: String,
        }
        says: rule => format!(
            "from row {} (line {}) on, {} rows have no number in the {}number's column and one in column {}",
            rule.row,
            rule.line,
            rule.rows,
            NumberChannel::titled(&rule.need).map(|channel| format!("{channel} ")).unwrap_or_default(),
            rule.column,
        )
    }
}

impl Check<ListCx<'_>> for ColumnsChange {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for change in &cx.changes {
            let (row, line, rows, column) = (change.row, change.line, change.rows, change.column);
            out.report(Place::Whole, || Self { row, line, rows, column, need: cx.name_of(change.of) });
        }
    }
}
