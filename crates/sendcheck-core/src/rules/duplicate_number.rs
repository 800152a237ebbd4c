//! A number that came before.

use super::prelude::*;

rule! {
    /// An earlier recipient has the same number
    DuplicateNumber = "DUPLICATE_NUMBER" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, error messages",
        help: "Keep one of the two; the first one stays.",
        args {
            /// the row of the first recipient with this number, counted from 1
            first: u32,
        }
        says: rule => format!("the same number stands in row {}", rule.first)
    }
}

impl Check<Standing> for DuplicateNumber {
    fn check(cx: &Standing, out: &mut Findings<'_>) {
        if let Some(first) = cx.same_as {
            out.report(Place::Address(cx.key), || Self { first });
        }
    }
}
