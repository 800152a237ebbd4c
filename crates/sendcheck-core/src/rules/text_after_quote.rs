//! Text behind a closing quote.

use super::prelude::*;

rule! {
    /// Text follows a closing quote
    TextAfterQuote = "TEXT_AFTER_QUOTE" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "RFC 4180, section 2",
        help: "Double the quotes that belong to the text, or quote the whole cell.",
        args {}
        says: _rule => "a cell goes on after its closing quote, so its end cannot be told".to_string()
    }
}

impl Check<ConsumerCx<'_>> for TextAfterQuote {
    const NEEDS: Doubts = Doubts::CELLS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if cx.row().is_some_and(|row| row.meta.flags.text_after_quote()) {
            out.report(Place::Whole, || Self {});
        }
    }
}
