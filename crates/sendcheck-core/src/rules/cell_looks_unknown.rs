//! Cells of a workbook of which it does not say how they look.

use super::prelude::*;
use crate::recipients::{CellDoubt, ReadingNote};

rule! {
    /// The workbook does not say what cells show
    CellLooksUnknown = "CELL_LOOKS_UNKNOWN" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "ECMA-376 part 1, 18.8.30 and 18.8.31",
        help: "Look at a message with such a value; format the column as text and enter what is meant.",
        args {
            /// why it does not
            doubt: CellDoubt,
            /// how many cells of the column
            cells: u32,
            /// the row of the first, as the sheet numbers its rows
            first: u32,
        }
        says: rule => {
            let what = match rule.doubt {
                CellDoubt::Formula => "a formula whose value was not saved, read as empty",
                CellDoubt::Date => "a date that looks different from computer to computer, read as `2026-11-30`",
                CellDoubt::Marks => "a number whose marks are the computer's, read with a decimal point and without thousands",
                CellDoubt::Format => "a number in a format that is not followed, read as it is",
                CellDoubt::Merged => "covered by a merged cell, read as empty",
            };
            match rule.cells {
                1 => format!("1 cell, in row {}: {what}", rule.first),
                cells => format!("{cells} cells, the first in row {}: {what}", rule.first),
            }
        }
    }
}

impl Check<ListCx<'_>> for CellLooksUnknown {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::CellsDoubted(doubted) = note else { continue };
            // Marks say nothing of a number that is called.
            let is_address = cx.list.reading().address.column == Some(doubted.column);
            if is_address && doubted.doubt == CellDoubt::Marks {
                continue;
            }
            let (doubt, cells, first) = (doubted.doubt, doubted.cells, doubted.first);
            out.report(Place::Column(doubted.column), || Self { doubt, cells, first });
        }
    }
}
