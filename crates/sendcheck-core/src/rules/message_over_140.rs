//! An SMS over the web tool's limit.

use super::prelude::*;
use crate::policy::Profile;
use crate::view::{FixedSms, SentText};

rule! {
    /// The SMS is longer than the web tool takes
    MessageOver140 = "MESSAGE_OVER_140" {
        origin: Service,
        severity: Warning,
        webtool: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging user guide, step 2 and limitations 4j",
        help: "Shorten the message; the opt-out text counts too.",
        args {
            /// the length of the composed SMS in UTF-16 code units
            length: usize,
            /// the web tool's limit
            limit: usize,
        }
        says: rule => format!("the SMS has {} characters with its opt-out text; the product recommends at most {}", rule.length, rule.limit)
    }
}

impl Check<ConsumerCx<'_>> for MessageOver140 {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let limit = limits::WEB_TOOL_SMS.value;
        let over = |length: &usize| *length > limit && *length <= limits::TWILIO_SMS.value;
        let Some(sent) = cx.sms.map(|sms| sms.characters).filter(over) else { return };
        let uncounted = cx.plan.sms.as_ref().map_or(0, |sms| SentText::sms(sms, cx.plan, cx.policy).uncounted());
        let Some(length) = Some(sent - uncounted).filter(over) else { return };
        // What no value can change is told once, of the handoff, unless it decides on every recipient.
        let told = cx.policy.profile == Profile::Api;
        if told && FixedSms::of(cx.plan, cx.policy).is_some_and(|fixed| fixed.fills(limits::WEB_TOOL_SMS)) {
            return;
        }
        out.report(Place::Variables, || Self { length, limit });
    }
}
