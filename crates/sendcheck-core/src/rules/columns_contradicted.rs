//! A column that the caller chose and that holds something else.

use super::prelude::*;
use crate::recipients::ReadingNote;

rule! {
    /// A column that was chosen does not hold what is needed
    ColumnsContradicted = "COLUMNS_CONTRADICTED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "The choice is followed; look whether another column was meant.",
        args {
            /// the need by the name of its column
            need: String,
            /// the column that was chosen, by name or place
            column: String,
            /// how many of its cells at the start of the list hold what is needed
            fitting: u32,
            /// how many of them hold something; 0 where the heading calls the column something else that the message needs
            filled: u32,
        }
        says: rule => {
            let Self { need, column, .. } = rule;
            let holding = match rule.fitting { 0 => "none holds".to_string(), 1 => "1 holds".to_string(), many => format!("{many} hold") };
            match rule.filled as usize {
                0 => format!("{need} is taken from the column `{column}` because of its place, and its name is that of something else"),
                filled => format!("of {} of `{column}` at the start of the list, {holding} what {need} needs", counted(filled, "filled cell")),
            }
        }
    }
}

impl Check<ListCx<'_>> for ColumnsContradicted {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::GivenContradicted { need, column, filled, fitting } = note else { continue };
            let named = cx.has_in_heading(column.position);
            let place = if named { Place::Column(column.position) } else { Place::Heading };
            out.report(place, || Self {
                need: need.clone(),
                column: column.label(),
                fitting: *fitting,
                filled: *filled,
            });
        }
    }
}
