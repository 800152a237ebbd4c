//! A column that the handoff needs.

use super::prelude::*;
use crate::recipients::ReadingNote;

rule! {
    /// Columns are missing
    ColumnMissing = "COLUMN_MISSING" {
        origin: Local,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, customize message per recipient",
        help: "Add what is missing; the handoff's message needs it for every recipient.",
        args {
            /// the columns' names; twenty at most
            names: Vec<String>,
            /// how many there are
            count: usize,
        }
        says: rule => format!(
            "the heading has no column{} {}",
            if rule.count == 1 { "" } else { "s" },
            listed(&rule.names, rule.count, "and")
        )
    }
}

impl Check<ListCx<'_>> for ColumnMissing {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        let missing = cx.notes().iter().filter_map(|note| match note {
            ReadingNote::ColumnMissing { need } => Some(need.clone()),
            _ => None,
        });
        let (names, count) = first_few(missing);
        if count > 0 {
            out.report(Place::Heading, || Self { names, count });
        }
    }
}
