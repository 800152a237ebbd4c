//! A heading among the rows whose columns stand otherwise.

use super::prelude::*;
use crate::view::OtherHeading;

rule! {
    /// A heading with other columns stands among the rows
    HeadingChanges = "HEADING_CHANGES" {
        origin: Local,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "Put both parts into one order of columns, or check each as a list of its own; files to send wait for that.",
        args {
            /// the row that is a heading
            row: u32,
            /// its line
            line: u32,
            /// the first of its columns that the list has for something else
            column: u32,
            /// what the column is called there
            found: String,
            /// what the column is read as
            name: String,
        }
        says: rule => format!(
            "row {} (line {}) is a heading in which column {} is `{}`; the rows below are read as if it were `{}`",
            rule.row, rule.line, rule.column, rule.found, rule.name,
        )
    }
}

impl Check<ListCx<'_>> for HeadingChanges {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        if let Some(other) = &cx.other_heading {
            out.report(Place::Whole, || {
                let OtherHeading { row, line, column, found, name } = other.clone();
                Self { row, line, column, found, name }
            });
        }
    }
}
