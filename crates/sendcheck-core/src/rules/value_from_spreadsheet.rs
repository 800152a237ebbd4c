//! Traces that spreadsheets leave on values.

use super::prelude::*;
use super::texts::report_values;
use crate::odd::{SheetTrace, sheet_trace};
use crate::view::{Trait, ValueOf};

rule! {
    /// A spreadsheet changed the value
    ValueFromSpreadsheet = "VALUE_FROM_SPREADSHEET" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck; what spreadsheets do to long numbers and formulas",
        help: "Format the column as text, enter the values again and save the list anew.",
        args {
            /// what holds it
            of: ValueOf,
            /// the variable's name, the kind of the header's media, or the path of customer data
            name: String,
            /// what the spreadsheet left in its place
            trace: SheetTrace,
        }
        says: rule => {
            let left = match rule.trace {
                SheetTrace::Formula => "a formula, not what it yields",
                SheetTrace::Exponent => "a quantity in short, so digits may be lost",
                SheetTrace::Decimal => "a long number with a decimal place",
                SheetTrace::TooNarrow => "what is shown where a column is too narrow",
                SheetTrace::Error => "a spreadsheet's error",
                SheetTrace::DayZero => "the day from which a spreadsheet counts, which an empty cell becomes as a date",
            };
            format!("{} is {left}", rule.of.called(&rule.name))
        }
    }
}

impl Check<ConsumerCx<'_>> for ValueFromSpreadsheet {
    const NEEDS: Doubts = Doubts::VALUE;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        report_values(cx, out, Trait::Sheet, sheet_trace, |of, name, trace| Self { of, name, trace });
    }
}
