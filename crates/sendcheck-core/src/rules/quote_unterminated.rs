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
            /// how many further lines stand in the cell where some look like rows of their own; 0 where it is never closed
            lines: usize,
        }
        says: rule => match rule.lines {
            0 => format!("the quote that opens on line {} is never closed", rule.line),
            1 => format!("the quote that opens on line {} closes a line later, behind what looks like another row", rule.line),
            lines => format!("the quote that opens on line {} closes {lines} lines later, behind what look like other rows", rule.line),
        }
    }
}

impl Check<ConsumerCx<'_>> for QuoteUnterminated {
    const NEEDS: Doubts = Doubts::CELLS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(row) = cx.row() else { return };
        if row.meta.flags.quote_unterminated() {
            out.report(Place::Whole, || Self { line: row.meta.quote_line.unwrap_or(row.meta.line), lines: 0 });
        } else if row.meta.flags.swallows_rows() {
            out.report(Place::Whole, || Self { line: row.meta.line, lines: row.cells.line_ends() });
        }
    }
}
