//! A number in a spelling that the product does not document.

use super::prelude::*;
use crate::check::AddressState;
use crate::phone::Spelling;

rule! {
    /// The number is spelled in a way the product does not document
    NumberReformatted = "NUMBER_REFORMATTED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, step 2",
        help: "Write it in digits; requests made by sendcheck do.",
        milder: "info in a list, because requests made from it have plain digits",
        args {
            /// the channel's key in `consumerContent`
            channel: &'static str,
        }
        says: _rule => "the number is not written as 16001234567, +16001234567, 1(600)1234567 or +1(600)1234567".to_string()
    }
}

impl Check<ConsumerCx<'_>> for NumberReformatted {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let severity = if cx.row().is_some() { Severity::Info } else { Severity::Warning };
        for address in cx.addresses.iter() {
            let AddressState::Number(facts) = address.state else { continue };
            let other = |number: crate::phone::Number| number.spelling() != Spelling::Documented;
            if facts.judged.is_ok() && facts.parsed.is_some_and(other) {
                out.report_as(severity, Place::Address(address.key), || Self { channel: address.key });
            }
        }
    }
}
