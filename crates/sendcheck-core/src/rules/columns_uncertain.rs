//! Names or cells of a list contradict each other, or do not suffice.

use super::prelude::*;
use crate::recipients::{NamedColumn, ReadingNote};

rule! {
    /// It cannot be told which column of the list is meant
    ColumnsUncertain = "COLUMNS_UNCERTAIN" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "Say once with `columns` which column it is; nobody is judged before, because the wrong column writes to strangers.",
        args {
            /// the need by the name of its column
            need: String,
            /// the columns that may be meant, by name or place
            candidates: Vec<String>,
            /// what settles it, as an entry of the option `columns`
            option: String,
        }
        says: rule => format!(
            "which column fills {} cannot be told: {} may be meant",
            rule.need,
            format!("`{}`", rule.candidates.join("` or `")),
        )
    }
}

/// So many candidates are told.
const TOLD: usize = 8;

impl Check<ListCx<'_>> for ColumnsUncertain {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::Uncertain { need, candidates, option } = note else { continue };
            out.report(Place::Heading, || Self {
                need: need.clone(),
                candidates: candidates.iter().take(TOLD).map(NamedColumn::label).collect(),
                option: option.clone(),
            });
        }
    }
}
