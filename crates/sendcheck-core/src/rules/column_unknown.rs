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
            match (rule.count, listed(&rule.names, rule.count, "and")) {
                (1, name) => format!("1 column is ignored: {name}; the handoff uses {used}"),
                (count, names) => format!("{count} columns are ignored: {names}; the handoff uses {used}"),
            }
        }
    }
}

impl Check<ListCx<'_>> for ColumnUnknown {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::ColumnsUnknown { columns } = note else { continue };
            let first = columns.first().map_or(Place::Heading, |column| Place::Column(column.position));
            out.report(first, || {
                let (names, count) = first_few(columns.iter().map(NamedColumn::label));
                Self { names, count, expected: cx.column_names() }
            });
        }
    }
}
