//! An SMS over the web tool's limit.

use super::prelude::*;
use crate::finding::ArgRef::Text;
use crate::finding::ToArg as _;
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
            /// whether it refuses more, or recommends no more
            holds: Holds,
        }
        advises: rule => (rule.holds == Holds::Recommended)
            .then_some("Nothing needs doing if the length is meant; else shorten the message; the opt-out text counts too."),
        tells: rule, tell => {
            let says = match rule.holds {
                Holds::Limit => " characters with its opt-out text; the web tool takes at most ",
                Holds::Recommended => " characters with its opt-out text; the product recommends at most ",
            };
            tell(&[Text("the SMS has "), rule.length.arg(), Text(says), rule.limit.arg()]);
        }
    }
}

words! {
    /// What the number of characters is.
    pub(crate) enum Holds {
        /// The web tool refuses more.
        Limit = "limit",
        /// The API takes more.
        Recommended = "recommended",
    }
}

impl Check<ConsumerCx<'_>> for MessageOver140 {
    const NEEDS: Doubts = Doubts::SMS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let limit = limits::WEB_TOOL_SMS.value;
        let over = |length: &usize| *length > limit && *length <= limits::TWILIO_SMS.value;
        let Some(sent) = cx.sms.map(|sms| sms.characters).filter(over) else { return };
        let uncounted = cx.plan.sms.as_ref().map_or(0, |sms| SentText::sms(sms, cx.plan, cx.policy).uncounted());
        let Some(length) = Some(sent - uncounted).filter(over) else { return };
        let holds = if cx.policy.profile == Profile::Webtool { Holds::Limit } else { Holds::Recommended };
        // What no value can change is told once, of the handoff, unless it decides on every recipient.
        let is_told = || FixedSms::of(cx.plan, cx.policy).is_some_and(|fixed| fixed.fills(limits::WEB_TOOL_SMS));
        if holds == Holds::Recommended && is_told() {
            return;
        }
        out.report(Place::Variables, || Self { length, limit, holds });
    }
}
