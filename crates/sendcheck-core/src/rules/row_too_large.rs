//! A row that is too large to be read.

use super::prelude::*;

rule! {
    /// A row is too large
    RowTooLarge = "ROW_TOO_LARGE" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "sendcheck; a row is read up to 1 MiB",
        help: "Look for a quote that is not closed, or shorten the row.",
        args {
            /// the line on which the row starts, counted from 1
            line: u32,
        }
        says: rule => format!("the row that starts on line {} is larger than what is read of one row", rule.line)
    }
}

impl Check<ConsumerCx<'_>> for RowTooLarge {
    const NEEDS: Doubts = Doubts::CELLS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(row) = cx.row() else { return };
        if row.meta.flags.too_large() {
            out.report(Place::Whole, || Self { line: row.meta.line });
        }
    }
}
