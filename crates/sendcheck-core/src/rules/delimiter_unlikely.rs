//! A list of one column whose cells something else seems to separate.

use super::prelude::*;
use crate::recipients::{Delimiter, ReadingNote};

rule! {
    /// Every row came out as one cell, and another character seems to separate theirs
    DelimiterUnlikely = "DELIMITER_UNLIKELY" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "Say with `delimiter` what separates cells; where whole rows are quoted, take those quotes off or use Text to Columns.",
        args {
            /// what seems to separate them, as the option `delimiter` takes it
            likely: String,
            /// why: `another` separates them, or each row as a `whole` is one cell in quotes or of a sheet, which `delimiter` does not cut
            cause: OneCell,
        }
        says: rule => match rule.cause {
            OneCell::Another => format!("every row came out as one cell, and `{}` seems to separate theirs", rule.likely),
            OneCell::Whole => format!(
                "every row as a whole is one cell, in quotes or of a sheet, and `{}` seems to separate what it holds",
                rule.likely
            ),
        }
    }
}

words! {
    /// Why every row came out as one cell.
    pub(crate) enum OneCell {
        /// Something else separates cells.
        Another = "another",
        /// Rows are in quotes as a whole, or in one column of a sheet.
        Whole = "whole",
    }
}

impl Check<ListCx<'_>> for DelimiterUnlikely {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::DelimiterUnlikely { likely, whole } = note else { continue };
            out.report(Place::Whole, || Self {
                likely: Delimiter::name_of(*likely),
                cause: if *whole { OneCell::Whole } else { OneCell::Another },
            });
        }
    }
}
