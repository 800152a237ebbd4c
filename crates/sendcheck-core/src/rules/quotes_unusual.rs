//! Cells in marks that are no quotes of a CSV file.

use super::prelude::*;
use crate::recipients::ReadingNote;

rule! {
    /// Cells stand in marks that are no quotes of a CSV file
    QuotesUnusual = "QUOTES_UNUSUAL" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "RFC 4180, section 2: fields are enclosed with double quotes",
        help: "Have the file written with double quotes, or with none; these marks are taken for a part of the value.",
        args {
            /// the opening mark
            mark: String,
            /// in how many of the rows that were looked at
            rows: u32,
        }
        says: rule => match rule.rows {
            1 => format!("1 row begins with a cell in `{}`, which are no quotes of a CSV file", rule.mark),
            rows => format!("{rows} rows begin with a cell in `{}`, which are no quotes of a CSV file", rule.mark),
        }
    }
}

impl Check<ListCx<'_>> for QuotesUnusual {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::QuotesUnusual { mark, rows } = note else { continue };
            out.report(Place::Whole, || Self { mark: mark.to_string(), rows: *rows });
        }
    }
}
