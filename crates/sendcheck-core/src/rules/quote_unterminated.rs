//! A quote that is never closed.

use super::prelude::*;

rule! {
    /// A quoted cell is never closed
    QuoteUnterminated = "QUOTE_UNTERMINATED" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "RFC 4180, section 2",
        help: "Close the quote on the line named, or double a quote that belongs to the text.",
        args {
            /// the line on which the quote opens, counted from 1
            line: u32,
        }
        says: rule => format!("the quote that opens on line {} is never closed", rule.line)
    }
}

impl Check<ConsumerCx<'_>> for QuoteUnterminated {
    const NEEDS: Doubts = Doubts::CELLS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(row) = cx.row() else { return };
        if row.meta.flags.quote_unterminated() {
            out.report(Place::Whole, || Self { line: row.meta.quote_line.unwrap_or(row.meta.line) });
        }
    }
}
