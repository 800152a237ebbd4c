//! Two columns of one name.

use super::prelude::*;
use crate::recipients::ReadingNote;

rule! {
    /// Several columns are for the same thing
    ColumnRepeated = "COLUMN_REPEATED" {
        origin: Local,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, customize message per recipient",
        help: "Rename or remove all but one, or say with `columns` which one is meant; files to send wait for that.",
        args {
            /// the names of the columns that are not used, or their places where they have none; twenty at most
            names: Vec<String>,
            /// how many there are
            count: usize,
            /// the place of the column that is used in place of the first of them, counted from 1
            first: u32,
        }
        says: rule => match rule.count {
            1 => format!("the column {} is for the same as column {}, which is used", listed(&rule.names, 1, "and"), rule.first),
            count => format!(
                "{count} columns are for the same as columns before them, which are used: {}",
                listed(&rule.names, count, "and"),
            ),
        }
    }
}

impl Check<ListCx<'_>> for ColumnRepeated {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        let these = || {
            cx.notes().iter().filter_map(|note| match note {
                ReadingNote::ColumnRepeated { column, first } => Some((column, *first)),
                _ => None,
            })
        };
        if let Some((column, first)) = these().next() {
            out.report(Place::Column(column.position), || {
                let (names, count) = first_few(these().map(|(column, _)| column.label()));
                Self { names, count, first }
            });
        }
    }
}
