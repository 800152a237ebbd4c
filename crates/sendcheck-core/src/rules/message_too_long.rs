//! An SMS that Twilio refuses.

use super::prelude::*;

rule! {
    /// The SMS is longer than Twilio takes
    MessageTooLong = "MESSAGE_TOO_LONG" {
        origin: Channel,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Twilio error 21617; outbound error dictionary, outbound_twilio_21617",
        help: "Shorten the message; text, values and opt-out text together may have 1600 characters.",
        args {
            /// the length of the composed SMS in UTF-16 code units
            length: usize,
            /// the longest length that is taken
            limit: usize,
        }
        says: rule => format!("the SMS has {} characters with its opt-out text, at most {} are taken", rule.length, rule.limit)
    }
}

impl Check<ConsumerCx<'_>> for MessageTooLong {
    const NEEDS: Doubts = Doubts::SMS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let limit = limits::TWILIO_SMS.value;
        let Some(length) = cx.sms.map(|sms| sms.characters).filter(|length| *length > limit) else { return };
        out.report(Place::Variables, || Self { length, limit });
    }
}
