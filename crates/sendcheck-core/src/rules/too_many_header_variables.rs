//! More header values than the one that a header can take.

use super::prelude::*;

rule! {
    /// More header variables are given than the message has
    TooManyHeaderVariables = "TOO_MANY_HEADER_VARIABLES" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, error messages",
        help: "Give exactly one of `image`, `video` or `document`, and none where the header is fixed or absent.",
        args {
            /// how many are given
            given: usize,
            /// how many the message has
            expected: usize,
        }
        says: rule => format!("{} header variables are given, the message has {}", rule.given, rule.expected)
    }
}

impl Check<ConsumerCx<'_>> for TooManyHeaderVariables {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let expected = usize::from(cx.plan.header.is_some());
        let given = cx.headers_given();
        if given > expected {
            out.report(Place::Headers, || Self { given, expected });
        }
    }
}
