//! A number that came before.

use super::prelude::*;
use crate::view::FirstIs;

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
            /// what became of that recipient: `failed`, or `kept` where it is accepted or skipped
            outcome: FirstIs,
        }
        says: rule => match rule.outcome {
            FirstIs::Kept => format!("the same number stands in row {}", rule.first),
            FirstIs::Failed => format!("row {} with the same number failed", rule.first),
        }
    }
}

impl Check<Standing> for DuplicateNumber {
    fn check(cx: &Standing, out: &mut Findings<'_>) {
        if let Some((first, outcome)) = cx.same_as {
            out.report(Place::Address(cx.key), || Self { first, outcome });
        }
    }
}
