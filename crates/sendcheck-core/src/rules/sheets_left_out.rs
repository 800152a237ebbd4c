//! Sheets of a workbook that were not read.

use super::prelude::*;
use crate::recipients::ReadingNote;

rule! {
    /// Other sheets of the workbook were not read
    SheetsLeftOut = "SHEETS_LEFT_OUT" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck, docs/workbooks.md",
        help: "Say with `sheet` which one is meant; recipients of several sheets go into one.",
        args {
            /// the sheet that was read
            read: String,
            /// those that hold something and were not read
            others: Vec<String>,
        }
        says: rule => match rule.others.as_slice() {
            [other] => format!("the sheet `{}` was read, and `{other}` was not", rule.read),
            others => format!("the sheet `{}` was read, and {} others were not", rule.read, others.len()),
        }
    }
}

impl Check<ListCx<'_>> for SheetsLeftOut {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::SheetsLeftOut { sheet, others } = note else { continue };
            out.report(Place::Whole, || Self { read: sheet.clone(), others: others.clone() });
        }
    }
}
