//! A number of the right length that nobody has.

use super::prelude::*;
use crate::view::NumberHint;

rule! {
    /// The number lies in no range that was given out
    NumberUnassigned = "NUMBER_UNASSIGNED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Google libphonenumber, isPossibleNumber and isValidNumber",
        help: "Check the number for a typing mistake; messages to it will most likely not arrive.",
        args {
            /// the channel's key in `consumerContent`
            channel: &'static str,
            /// what was probably meant, where that can be told
            hint: NumberHint,
        }
        says: rule => format!(
            "the number has a possible length, but lies in no range that was given out{}",
            rule.hint.sentence()
        )
    }
}

impl Check<ConsumerCx<'_>> for NumberUnassigned {
    const NEEDS: Doubts = Doubts::ADDRESS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        for (channel, number, facts) in cx.addresses.taken() {
            if number.is_possible() && !number.is_valid() {
                out.report(Place::Address(channel), || Self { channel, hint: facts.slip(cx.policy.numbers) });
            }
        }
    }
}
