//! A set of recipients with a column that says who is meant.

use super::prelude::*;
use crate::recipients::{StatusColumn, StatusSays, StatusValue};
use crate::sets::{Gaps, SetKind};
use crate::view::open_sets;

rule! {
    /// A column of a set says that not everybody in it is meant
    SetStatus = "SET_STATUS" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "Say with `where` of the set's reading which lines count, or with `all` that every line does.",
        milder: "a warning where the column's name says nothing of it and its cells are yes and no",
        args {
            /// the set
            set: SetKind,
            /// the column, by name or place
            column: String,
            /// what it holds, each value with how many lines have it: known words, `other` and `empty`
            values: Vec<String>,
            /// what may be meant, as entries of `where` of the set's reading
            options: Vec<String>,
        }
        says: rule => format!(
            "every line of the set `{}` counts, whatever stands in its column `{}`: {}",
            rule.set.as_str(),
            rule.column,
            rule.values.join(", "),
        )
    }
}

impl SetStatus {
    fn of(set: SetKind, column: &StatusColumn) -> Self {
        let value = |value: &StatusValue| {
            let text = match value.text.as_str() {
                "" => "empty",
                "*" => "other",
                known => known,
            };
            format!("{text} ({})", value.count)
        };
        Self {
            set,
            column: column.column.label(),
            values: column.values.iter().map(value).collect(),
            options: options(set, column),
        }
    }

    fn report((set, gaps): (SetKind, &Gaps), out: &mut Findings<'_>) {
        for column in gaps.status(set) {
            let severity = if column.is_named { Severity::Error } else { Severity::Warning };
            out.report_as(severity, Place::Whole, || Self::of(set, column));
        }
    }
}

/// The values of those who are likely meant, or all lines where that cannot be told of any.
fn options(set: SetKind, column: &StatusColumn) -> Vec<String> {
    let all = [StatusSays::Out, StatusSays::Yes, StatusSays::In];
    let likely = if set == SetKind::OptedOut { all.get(..2) } else { all.get(1..) }.unwrap_or_default();
    // `*` is whatever is not empty, known words too.
    let has_words = column.values.iter().any(|value| !matches!(value.text.as_str(), "" | "*"));
    let can_be_named = |value: &&StatusValue| !value.text.is_empty() && (value.text != "*" || !has_words);
    let of = |says: &StatusSays| -> Vec<String> {
        let values = column.values.iter().filter(|value| value.says == *says).filter(can_be_named);
        values.map(|value| column.entry(value)).collect()
    };
    let found = likely.iter().map(of).find(|entries| !entries.is_empty());
    found.unwrap_or_else(|| ["all".to_string()].into())
}

impl Check<ListCx<'_>> for SetStatus {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        open_sets(cx.plan, cx.policy).for_each(|set| Self::report(set, out));
    }
}

impl Check<RequestCx<'_>> for SetStatus {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        open_sets(cx.plan, cx.policy).for_each(|set| Self::report(set, out));
    }
}
