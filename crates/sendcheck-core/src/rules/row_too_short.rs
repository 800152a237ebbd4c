//! A row with fewer cells than columns.

use super::prelude::*;

rule! {
    /// A row has too few cells
    RowTooShort = "ROW_TOO_SHORT" {
        origin: Local,
        severity: Info,
        verdict: Keeps,
        spelling: Bare,
        cite: "RFC 4180, section 2",
        help: "Give every row the same number of cells; missing values are reported on their own.",
        args {
            /// how many cells the row has
            found: u32,
            /// how many columns are expected
            expected: u32,
        }
        says: rule => format!("the row has {}, of {} that are needed", counted(rule.found as usize, "cell"), rule.expected)
    }
}

impl Check<ConsumerCx<'_>> for RowTooShort {
    const NEEDS: Doubts = Doubts::CELLS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(cells) = cx.row().filter(|row| row.readable).map(|row| row.cells) else { return };
        if cells.short() {
            out.report(Place::Whole, || Self { found: cells.width(), expected: cells.needed() });
        }
    }
}
