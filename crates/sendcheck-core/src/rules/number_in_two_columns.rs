//! Calling codes that stand in a column of their own.

use super::prelude::*;
use crate::recipients::ReadingNote;

rule! {
    /// Calling codes stand in another column than their numbers
    NumberInTwoColumns = "NUMBER_IN_TWO_COLUMNS" {
        origin: Local,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, define recipients: numbers must start with country code; Google libphonenumber, isValidNumber",
        help: "Put both into one column, or say with `numbersAsGiven` that the numbers are whole; files to send wait for that.",
        milder: "a warning where the caller says which column is the number's",
        args {
            /// the column of the calling codes, by name or place
            column: String,
            /// how many numbers at the start of the list are valid with what stands there, and do not begin with it
            count: u32,
            /// how many of them have no `+`
            of: u32,
        }
        says: rule => format!(
            "{} of {} numbers without `+` have their calling code in the column `{}`, and are read without it",
            rule.count,
            rule.of,
            rule.column,
        )
    }
}

impl Check<ListCx<'_>> for NumberInTwoColumns {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::NumberInTwoColumns { column, count, of, is_given } = note else { continue };
            let severity = if *is_given { Severity::Warning } else { Severity::Error };
            out.report_as(severity, Place::Heading, || Self { column: column.label(), count: *count, of: *of });
        }
    }
}
