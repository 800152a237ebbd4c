//! A sender that cannot send.

use super::prelude::*;
use crate::handoff::ChannelKind;

rule! {
    /// The sender is not written as a number
    OutboundNumberInvalid = "OUTBOUND_NUMBER_INVALID" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, request body examples and restrictions on the fields",
        help: "Write the sender in digits with the calling code; leave it out where the handoff names it.",
        args {}
        says: _rule => "`outboundNumber` holds something other than digits and one leading `+`".to_string()
    }
}

impl Check<RequestCx<'_>> for OutboundNumberInvalid {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        let sends_by_number = cx.plan.addressed.iter().copied().any(ChannelKind::is_phone);
        let Some(number) = cx.request.outbound_number.as_deref().map(str::trim) else { return };
        let digits = number.strip_prefix('+').unwrap_or(number);
        let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        if sends_by_number && !number.is_empty() && !plain {
            out.report(Place::Below("/outboundNumber"), || Self {});
        }
    }
}
