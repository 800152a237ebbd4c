//! Columns that were taken as they stand, below a heading that says nothing of them.

use super::prelude::*;
use crate::recipients::{NamedColumn, ReadingNote};

rule! {
    /// Columns are taken by their position
    ColumnsByPosition = "COLUMNS_BY_POSITION" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, customize message per recipient: each variable in a column that follows the number's",
        help: "Look at the pairs and confirm them with `columns` or a saved reading, or name the columns; files to send wait for that.",
        args {
            /// each need and the column that it is taken from
            pairs: Vec<String>,
            /// what confirms them, as entries of the option `columns`
            options: Vec<String>,
        }
        says: rule => format!(
            "no heading names what the message needs, so columns are taken as they stand: {}",
            rule.pairs.join(", "),
        )
    }
}

/// So many pairs are told.
const TOLD: usize = 20;

impl Check<ListCx<'_>> for ColumnsByPosition {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::ByPosition { pairs, options } = note else { continue };
            let pair = |(need, column): &(String, NamedColumn)| format!("{need} ← \"{}\"", column.label());
            out.report(Place::Heading, || Self {
                pairs: pairs.iter().take(TOLD).map(pair).collect(),
                options: options.clone(),
            });
        }
    }
}
