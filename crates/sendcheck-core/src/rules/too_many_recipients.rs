//! More consumers than one request may hold.

use super::prelude::*;

rule! {
    /// The request holds more recipients than it may
    TooManyRecipients = "TOO_MANY_RECIPIENTS" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, limits",
        help: "Split it into requests that hold no more: `sendcheck requests` and `splitRequest` do.",
        args {
            /// how many there are
            found: usize,
            /// how many there may be
            limit: usize,
        }
        says: rule => format!("{} recipients, at most {} fit into one request", rule.found, rule.limit)
    }
}

impl Check<RequestCx<'_>> for TooManyRecipients {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        let found = cx.request.consumers().len();
        let limit = cx.policy.max_recipients;
        if found > limit && !cx.in_parts {
            out.report(Place::Below("/consumers"), || Self { found, limit });
        }
    }
}
