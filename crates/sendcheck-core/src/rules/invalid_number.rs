//! A number that the service refuses.

use super::prelude::*;
use crate::view::{AddressState, NumberFacts, NumberReason};

rule! {
    /// The number is not one that a message can be sent to
    InvalidNumber = "INVALID_NUMBER" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, error messages",
        help: "Write calling code, area code and number in digits, for example 12025550123.",
        args {
            /// the channel's key in `consumerContent`
            channel: &'static str,
            /// why it is refused
            reason: NumberReason,
            /// how many digits were given
            digits: usize,
            /// what was probably meant, where that can be told
            hint: &'static str,
        }
        says: rule => format!("the number {}{}{}", why(rule.reason, rule.digits), if rule.hint.is_empty() { "" } else { "; " }, rule.hint)
    }
}

impl Check<ConsumerCx<'_>> for InvalidNumber {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        for address in cx.addresses.iter() {
            let AddressState::Number(facts) = address.state else { continue };
            let Err(reason) = facts.judged else { continue };
            out.report(Place::Address(address.key), || Self {
                channel: address.key,
                reason,
                digits: facts.digits,
                hint: hint(reason, &facts),
            });
        }
    }
}

fn why(reason: NumberReason, digits: usize) -> String {
    match reason {
        NumberReason::NotDigits => "holds something other than digits, one leading `+` and separators".to_string(),
        NumberReason::LeadingZero => "starts with 0, so it has no calling code".to_string(),
        NumberReason::UnknownCallingCode => "starts with digits that are no country's calling code".to_string(),
        NumberReason::TooShort => format!("has {digits} digits, fewer than a number of that calling code has"),
        NumberReason::TooLong => format!("has {digits} digits, more than a number of that calling code has"),
        NumberReason::InvalidLength => format!("has {digits} digits, a length that no number of that calling code has"),
        NumberReason::LocalOnly => {
            format!("has {digits} digits, which is enough only within one area: the area code is missing")
        }
        NumberReason::NotInUse => "has the right length, but lies in no range that was given out".to_string(),
        NumberReason::Spelling => {
            "is not written as 16001234567, +16001234567, 1(600)1234567 or +1(600)1234567".to_string()
        }
        NumberReason::DigitsLost => "was shortened by a spreadsheet (exponent), so digits are lost".to_string(),
    }
}

/// The likely mend, from how such numbers come about.
fn hint(reason: NumberReason, facts: &NumberFacts) -> &'static str {
    match (reason, facts.slip) {
        (NumberReason::DigitsLost, _) => "format the column as text and enter the numbers again",
        (_, Some(slip)) => slip.hint(),
        (NumberReason::LeadingZero, None) => "replace the leading 0 by the calling code",
        (NumberReason::UnknownCallingCode, None) => "the calling code is probably missing",
        (_, None) => "",
    }
}
