//! Two columns of one name.

use super::prelude::*;
use crate::recipients::ReadingNote;

rule! {
    /// Two columns have the same name
    ColumnRepeated = "COLUMN_REPEATED" {
        origin: Local,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, customize message per recipient",
        help: "Rename or remove one of the two; the first one is used.",
        args {
            /// the column's name
            name: String,
            /// the place of the first one, counted from 1
            first: u32,
        }
        says: rule => format!("the column `{}` stands in column {} already", rule.name, rule.first)
    }
}

impl Check<ListCx<'_>> for ColumnRepeated {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            if let ReadingNote::ColumnRepeated { column, first } = note {
                out.report(Place::Column(column.position), || Self { name: column.label(), first: *first });
            }
        }
    }
}
