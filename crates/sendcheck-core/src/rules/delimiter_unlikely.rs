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
        help: "Say with `delimiter` what separates cells.",
        args {
            /// what seems to separate them, as the option `delimiter` takes it
            likely: String,
        }
        says: rule => format!("every row came out as one cell, and `{}` seems to separate theirs", rule.likely)
    }
}

impl Check<ListCx<'_>> for DelimiterUnlikely {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::DelimiterUnlikely { likely } = note else { continue };
            out.report(Place::Whole, || Self { likely: Delimiter::name_of(*likely) });
        }
    }
}
