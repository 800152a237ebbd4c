//! A number that rings on a desk.

use super::prelude::*;
use crate::phone::NumberType;
use crate::view::NumberHint;

rule! {
    /// The number is a landline
    NumberLandline = "NUMBER_LANDLINE" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Google libphonenumber, getNumberType; outbound error dictionary, outbound_twilio_21614",
        help: "Use a mobile number; most landlines receive neither SMS nor WhatsApp.",
        args {
            /// the channel's key in `consumerContent`
            channel: &'static str,
            /// what was probably meant, where that can be told
            hint: NumberHint,
        }
        says: rule => format!("the number belongs to a range of fixed lines{}", rule.hint.sentence())
    }
}

impl Check<ConsumerCx<'_>> for NumberLandline {
    const NEEDS: Doubts = Doubts::ADDRESS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        for (channel, number, facts) in cx.addresses.taken() {
            if number.kind() == NumberType::FixedLine {
                out.report(Place::Address(channel), || Self { channel, hint: facts.given.hint_of_landline(number) });
            }
        }
    }
}
