//! A sender that cannot send.

use super::prelude::*;

rule! {
    /// The sender is not written as a number
    OutboundNumberInvalid = "OUTBOUND_NUMBER_INVALID" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, request body examples and restrictions on the fields",
        help: "Write the sender in digits with the calling code; in a request, leave it out where the handoff names it.",
        milder: "a warning in a handoff",
        args {}
        says: _rule => "the sender's number holds something other than digits and one leading `+`".to_string()
    }
}

impl Check<RequestCx<'_>> for OutboundNumberInvalid {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        let Some(number) = cx.request.outbound_number.as_deref().map(str::trim) else { return };
        if cx.plan.sends_by_number() && !number.is_empty() && !is_plain(number) {
            out.report(Place::Below("/outboundNumber"), || Self {});
        }
    }
}

impl Check<HandoffCx<'_>> for OutboundNumberInvalid {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.handoff.channels().iter().filter(|channel| channel.kind.is_phone()) {
            if channel.sender.as_deref().is_some_and(|number| !is_plain(number.trim())) {
                let at = format!("{}/outboundnumber", channel.pointer);
                out.report_as(Severity::Warning, Place::Below(&at), || Self {});
            }
        }
    }
}

/// Digits with at most one `+` before them.
fn is_plain(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}
