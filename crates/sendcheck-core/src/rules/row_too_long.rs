//! A row with more filled cells than columns.

use super::prelude::*;

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
        says: rule => format!("{} filled cells beyond the {} that are expected", rule.surplus, rule.expected)
    }
}

impl Check<ConsumerCx<'_>> for RowTooLong {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(cells) = cx.row().filter(|row| row.readable).map(|row| row.cells) else { return };
        let surplus = cells.surplus();
        if let Some(first) = surplus.first {
            let found = || Self { surplus: surplus.count, expected: cells.needed() };
            out.report(Place::Column(first), found);
        }
    }
}
