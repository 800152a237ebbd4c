//! A list without a heading that has numbers in two columns.

use super::prelude::*;
use crate::recipients::{NamedColumn, ReadingNote};

rule! {
    /// Another column holds phone numbers as well
    NumbersElsewhere = "NUMBERS_ELSEWHERE" {
        origin: Local,
        severity: Info,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, customize message per recipient: the number stands first",
        help: "Nothing needs doing if the first column is the one to write to; else say `columns`, such as `Phone=#2`.",
        args {
            /// the other columns
            columns: Vec<String>,
        }
        says: rule => format!(
            "the list has no heading, so its first column is the number's; {} {} numbers too",
            rule.columns.join(" and "),
            if rule.columns.len() == 1 { "holds" } else { "hold" },
        )
    }
}

impl Check<ListCx<'_>> for NumbersElsewhere {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::NumbersElsewhere { columns } = note else { continue };
            out.report(Place::Whole, || Self { columns: columns.iter().map(NamedColumn::label).collect() });
        }
    }
}
