//! A list with a column that says who wants no messages.

use super::prelude::*;
use crate::recipients::{RowsMeant, StatusColumn, StatusSays};

rule! {
    /// A column of the list says that some of its recipients want no messages
    StatusIgnored = "STATUS_IGNORED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "Say with `where` which rows are meant, or with `all` that everybody is.",
        args {
            /// the column, by name or place
            column: String,
            /// how many rows say so
            count: u32,
            /// the rows that are likely meant, as entries of the option `where`
            options: Vec<String>,
        }
        says: rule => format!(
            "`{}` says of {} that they want no messages, and nobody is left out for it",
            rule.column,
            counted(rule.count as usize, "recipient"),
        )
    }
}

impl StatusIgnored {
    fn of(column: &StatusColumn) -> Option<Self> {
        let of = |says: StatusSays| column.values.iter().filter(move |value| value.says == says);
        let count = of(StatusSays::Out).fold(0, |all: u32, value| all.saturating_add(value.count));
        let entries = |says| -> Vec<String> { of(says).map(|value| column.entry(value)).collect() };
        let found = [StatusSays::In, StatusSays::Yes].map(entries).into_iter().find(|entries| !entries.is_empty());
        // Who wants no mail may want everything else.
        let is_told = count > 0 && !column.is_of_mail();
        is_told.then(|| Self { column: column.column.label(), count, options: found.unwrap_or_default() })
    }
}

impl Check<ListCx<'_>> for StatusIgnored {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        if cx.list.reading().rows == RowsMeant::All {
            return;
        }
        for found in cx.list.status_columns(false).iter().filter_map(Self::of) {
            out.report(Place::Heading, || found);
        }
    }
}
