//! A column that the handoff has no use for.

use super::prelude::*;
use crate::recipients::LayoutNote;

rule! {
    /// A column is not one the handoff uses
    ColumnUnknown = "COLUMN_UNKNOWN" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, customize message per recipient",
        help: "Nothing needs doing if the column is not meant to be sent; else give it the name of the variable.",
        args {
            /// the column's name
            name: String,
            /// the columns that are used
            expected: Vec<String>,
        }
        says: rule => format!("the column `{}` is ignored; the handoff uses {}", rule.name, rule.expected.join(", "))
    }
}

impl Check<ListCx<'_>> for ColumnUnknown {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            if let LayoutNote::ColumnUnknown { position, name, .. } = note {
                let found = || Self { name: name.clone(), expected: cx.column_names() };
                out.report(Place::Column(*position), found);
            }
        }
    }
}
