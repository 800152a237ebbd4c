//! Columns that the handoff has no use for.

use super::prelude::*;
use crate::recipients::{NamedColumn, ReadingNote};

rule! {
    /// Columns are not ones the handoff uses
    ColumnUnknown = "COLUMN_UNKNOWN" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, customize message per recipient",
        help: "Nothing needs doing if they are not meant to be sent; else give each the name of its variable.",
        args {
            /// the columns' names, or their places where they have none; twenty at most
            names: Vec<String>,
            /// how many there are
            count: usize,
            /// the columns that are used
            expected: Vec<String>,
        }
        says: rule => {
            let used = rule.expected.join(", ");
            match rule.names.as_slice() {
                [name] if rule.count == 1 => format!("the column `{name}` is ignored; the handoff uses {used}"),
                names => format!("{} columns are ignored ({}); the handoff uses {used}", rule.count, shown(names, rule.count)),
            }
        }
    }
}

/// So many names are told.
const TOLD: usize = 20;

fn shown(names: &[String], count: usize) -> String {
    let dots = if count > names.len() { " …" } else { "" };
    format!("`{}`{dots}", names.join("`, `"))
}

impl Check<ListCx<'_>> for ColumnUnknown {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::ColumnsUnknown { columns } = note else { continue };
            let first = columns.first().map_or(Place::Whole, |column| Place::Column(column.position));
            let names = || columns.iter().take(TOLD).map(NamedColumn::label).collect();
            out.report(first, || Self { names: names(), count: columns.len(), expected: cx.column_names() });
        }
    }
}
