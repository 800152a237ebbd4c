//! A number that came before.

use super::prelude::*;
use crate::view::{AddressWord, FirstIs};

rule! {
    /// An earlier recipient has the same number or id
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
            /// what is the same: `number`, or `id` in-app
            same: AddressWord,
        }
        advises: rule => (rule.outcome == FirstIs::Failed).then_some("Keep one of the two, and mend it."),
        says: rule => match rule.outcome {
            FirstIs::Kept => format!("the same {} stands in row {}", rule.same.as_str(), rule.first),
            FirstIs::Failed => format!("row {} with the same {} failed", rule.first, rule.same.as_str()),
        }
    }
}

impl Check<Standing> for DuplicateNumber {
    fn check(cx: &Standing, out: &mut Findings<'_>) {
        if let Some((first, outcome)) = cx.same_as {
            out.report(Place::Address(cx.key), || Self { first, outcome, same: AddressWord::of(cx.key) });
        }
    }
}
