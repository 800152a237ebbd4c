//! A row with more filled cells than columns.

use super::prelude::*;
use crate::recipients::Part;

rule! {
    /// A row has too many cells
    RowTooLong = "ROW_TOO_LONG" {
        origin: Local,
        severity: Info,
        verdict: Keeps,
        spelling: Bare,
        cite: "RFC 4180, section 2",
        help: "Quote a value that holds the delimiter, or remove the surplus cells.",
        args {
            /// how many filled cells are too many
            surplus: u32,
            /// how many columns are expected
            expected: u32,
        }
        says: rule => format!("{} beyond the {} that {} expected", counted(rule.surplus as usize, "filled cell"), rule.expected, is_or_are(rule.expected as usize))
    }
}

impl Check<ConsumerCx<'_>> for RowTooLong {
    const NEEDS: Doubts = Doubts::CELLS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(cells) = cx.row().filter(|row| row.readable).map(|row| row.cells) else { return };
        let surplus = cells.surplus(Part::Body);
        // What the heading names is told by its name.
        if let Some(first) = surplus.first.filter(|first| !cells.is_named(*first)) {
            let found = || Self { surplus: surplus.count, expected: cells.needed() };
            out.report(Place::Column(first), found);
        }
    }
}
