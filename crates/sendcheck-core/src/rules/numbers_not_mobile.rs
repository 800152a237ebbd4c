//! Numbers of which the list says that they are no mobile's.

use super::prelude::*;
use crate::recipients::{Basis, RowsMeant};

rule! {
    /// A column of the list says of some numbers that they are no mobile numbers
    NumbersNotMobile = "NUMBERS_NOT_MOBILE" {
        origin: Local,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md; exports of Google Contacts",
        help: "Say with `where` which rows are meant, or with `columns` which column is the number's; files to send wait for that.",
        milder: "a warning where the caller says which column is the number's",
        args {
            /// the column that says so, by name or place
            column: String,
            /// of how many numbers it does
            count: u32,
            /// how many numbers it says anything of
            of: u32,
            /// how many of these recipients have a mobile number in another column
            elsewhere: u32,
            /// the rows that are likely meant, as entries of the option `where`
            options: Vec<String>,
        }
        says: rule => {
            let said = format!("`{}` calls {} of {} numbers something else than mobile", rule.column, rule.count, rule.of);
            match rule.elsewhere {
                0 => said,
                count => format!("{said}; another column has a mobile number of {count} of them"),
            }
        }
    }
}

impl Check<ListCx<'_>> for NumbersNotMobile {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        let reading = cx.list.reading();
        if reading.rows == RowsMeant::All {
            return;
        }
        let Some(labelled) = cx.list.labelled_numbers() else { return };
        let is_given = reading.address.basis == Some(Basis::Given);
        let severity = if is_given { Severity::Warning } else { Severity::Error };
        out.report_as(severity, Place::Heading, || Self {
            column: labelled.column.label(),
            count: labelled.others,
            of: labelled.of,
            elsewhere: labelled.elsewhere,
            options: labelled.options,
        });
    }
}
