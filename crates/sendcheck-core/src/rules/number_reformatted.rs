//! A number in a spelling that the product does not document.

use super::prelude::*;
use crate::phone::Spelling;
use crate::view::AddressState;

rule! {
    /// The number is not written the way it is dialled
    NumberReformatted = "NUMBER_REFORMATTED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, step 2; Google libphonenumber, national prefixes",
        help: "Write it in digits; requests made by sendcheck do.",
        milder: "info in a list, because requests made from it have plain digits",
        args {
            /// the channel's key in `consumerContent`
            channel: &'static str,
            /// `spelling`, or `digits` where a prefix for calls within the country was left out
            what: &'static str,
        }
        says: rule => match rule.what {
            "digits" => "the number holds a prefix for calls within the country or its calling code twice; it was left out",
            _ => "the number is not written as 16001234567, +16001234567, 1(600)1234567 or +1(600)1234567",
        }.to_string()
    }
}

impl Check<ConsumerCx<'_>> for NumberReformatted {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let severity = if cx.row().is_some() { Severity::Info } else { Severity::Warning };
        for address in cx.addresses.iter() {
            let AddressState::Number(facts) = address.state else { continue };
            let Some(number) = facts.parsed.filter(|_| facts.judged.is_ok()) else { continue };
            let what = match number.spelling() {
                _ if !facts.same_digits => "digits",
                Spelling::Documented => continue,
                Spelling::Reformatted => "spelling",
            };
            out.report_as(severity, Place::Address(address.key), || Self { channel: address.key, what });
        }
    }
}
