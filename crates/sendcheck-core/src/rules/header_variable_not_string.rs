//! A header value that is no string.

use super::prelude::*;
use crate::order;

rule! {
    /// The header's link is not a string
    HeaderVariableNotString = "HEADER_VARIABLE_NOT_STRING" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, error messages",
        help: "Put the link into quotes.",
        args {
            /// the key whose value is no string
            header: String,
        }
        says: rule => format!("the value of `{}` is not a string", rule.header)
    }
}

impl Check<ConsumerCx<'_>> for HeaderVariableNotString {
    const NEEDS: Doubts = Doubts::REQUEST;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(consumer) = cx.consumer() else { return };
        let headers = consumer.header_variables.given().into_iter().flat_map(|headers| headers.iter());
        let wrong = headers.filter(|(_, value)| Slot::of(Some(value)) == Slot::NotString).map(|(name, _)| name);
        for name in order::distinct(wrong) {
            out.report(Place::Header(name), || Self { header: name.to_string() });
        }
    }
}
