//! A number of the right length that nobody has.

use super::prelude::*;
use crate::check::AddressState;

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
        }
        says: _rule => "the number has a possible length, but lies in no range that was given out".to_string()
    }
}

impl Check<ConsumerCx<'_>> for NumberUnassigned {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        for address in cx.addresses.iter() {
            let AddressState::Number(facts) = address.state else { continue };
            if facts.judged.is_ok() && facts.parsed.is_some_and(|number| number.is_possible() && !number.is_valid()) {
                out.report(Place::Address(address.key), || Self { channel: address.key });
            }
        }
    }
}
