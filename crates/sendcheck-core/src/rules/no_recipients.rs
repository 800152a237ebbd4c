//! Nobody to write to.

use super::prelude::*;

rule! {
    /// There is no recipient
    NoRecipients = "NO_RECIPIENTS" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, question on batching",
        help: "Give at least one recipient; a heading line alone is none.",
        args {}
        says: _rule => "there is no recipient to check".to_string()
    }
}

impl Check<RequestCx<'_>> for NoRecipients {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        if cx.request.consumers.given().is_some_and(Vec::is_empty) {
            out.report(Place::Below("/consumers"), || Self {});
        }
    }
}
