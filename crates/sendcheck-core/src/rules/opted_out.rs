//! A number that asked for no more SMS.

use super::prelude::*;
use crate::view::OptedOutHere;

rule! {
    /// The number opted out of SMS
    OptedOut = "OPTED_OUT" {
        origin: Service,
        severity: Warning,
        verdict: Skips,
        spelling: Bare,
        cite: "Proactive Messaging API page, question on opted-out users",
        help: "Nothing needs doing; the service sends this number no SMS until it opts in again.",
        args {
            /// `skipped`, or `no-sms` where another channel is left
            effect: OptedOutHere,
        }
        says: rule => match rule.effect {
            OptedOutHere::Skipped => "the number opted out of SMS, so the service skips it".to_string(),
            OptedOutHere::NoSms => "the number opted out of SMS, so no SMS will follow if the other channel fails".to_string(),
        }
    }
}

/// The channel whose number is looked up.
const SMS: &str = "sms";

impl Check<Standing> for OptedOut {
    fn check(cx: &Standing, out: &mut Findings<'_>) {
        let Some(effect) = cx.opted_out else { return };
        out.report(Place::Address(SMS), || Self { effect });
    }
}
