//! No media for a header that needs some.

use super::prelude::*;
use crate::types::MediaKind;

rule! {
    /// The header's media is missing
    InsufficientHeaderVariables = "INSUFFICIENT_HEADER_VARIABLES" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, error messages",
        help: "Give an https link for the header: `headerVariables` in a request, the column H1 in a list.",
        args {
            /// the kind of media that is expected
            expected: MediaKind,
        }
        says: rule => format!("the message has a header, but no {} is given for it", rule.expected.as_str())
    }
}

impl Check<ConsumerCx<'_>> for InsufficientHeaderVariables {
    const NEEDS: Doubts = Doubts::MISSING;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(plan) = &cx.plan.header else { return };
        if !cx.is_readable() {
            return;
        }
        let blank = cx.header().or_missing_if_blank() == Slot::Missing;
        // One under another key of a request is another rule's; a column of a list that is called like another one is nothing.
        let is_other_key = cx.header() == Slot::Missing && cx.row().is_none();
        let nothing = cx.headers_given() == 0 || (cx.headers_given() == 1 && blank && !is_other_key);
        if nothing {
            out.report(Place::Header(plan.media.as_str()), || Self { expected: plan.media });
        }
    }
}
