//! A header value of another kind than the header's.

use super::prelude::*;
use crate::types::MediaKind;

rule! {
    /// The header variable is of the wrong kind
    MissingHeaderVariable = "MISSING_HEADER_VARIABLE" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Joined("="),
        cite: "Proactive Messaging API page, error messages",
        help: "Use the key of the header's own kind in `headerVariables`.",
        args {
            /// the kind that is expected
            expected: MediaKind,
            /// the key that is given
            found: String,
        }
        says: rule => format!("the header takes `{}`; the key given is `{}`", rule.expected.as_str(), rule.found)
    }
}

impl Check<ConsumerCx<'_>> for MissingHeaderVariable {
    const NEEDS: Doubts = Doubts::REQUEST;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let (Some(plan), Some(consumer)) = (&cx.plan.header, cx.consumer()) else { return };
        let mut keys = consumer.header_variables.given().into_iter().flat_map(|headers| headers.iter());
        let (Some((found, _)), None) = (keys.next(), keys.next()) else { return };
        let expected = plan.media;
        if found != expected.as_str() {
            out.report(Place::Header(found), || Self { expected, found: found.to_string() });
        }
    }
}
