//! A sender that cannot send.

use super::prelude::*;
use crate::phone::Number;

rule! {
    /// The sender is no phone number
    OutboundNumberInvalid = "OUTBOUND_NUMBER_INVALID" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, request body examples and restrictions on the fields",
        help: "Write the sender in digits with the calling code; in a request, leave it out where the handoff names it.",
        milder: "a warning in a handoff, and where it has digits alone but a length that no number has",
        args {
            /// what is wrong with it
            reason: SenderDefect,
        }
        says: rule => match rule.reason {
            SenderDefect::Characters => "the sender's number holds something other than digits and one leading `+`",
            SenderDefect::Length => "the sender's number has a length that no phone number with its calling code has",
        }.to_string()
    }
}

words! {
    /// What is wrong with a sender.
    pub(crate) enum SenderDefect {
        /// Something stands there that is no digit.
        Characters = "characters",
        /// No number has this length.
        Length = "length",
    }
}

impl Check<HeadCx<'_>> for OutboundNumberInvalid {
    fn check(cx: &HeadCx<'_>, out: &mut Findings<'_>) {
        // It is posted as it stands, blanks around it too.
        let Some(number) = cx.request.outbound_number.as_deref() else { return };
        if !cx.plan.sends_by_number() || number.trim().is_empty() {
            return;
        }
        let place = Place::Below("/outboundNumber");
        match plain(number) {
            None => out.report(place, || Self { reason: SenderDefect::Characters }),
            // The documents print senders of impossible lengths and do not say that the service looks at them.
            Some(digits) if !is_possible(digits) => {
                out.report_as(Severity::Warning, place, || Self { reason: SenderDefect::Length });
            }
            Some(_) => {}
        }
    }
}

impl Check<HandoffCx<'_>> for OutboundNumberInvalid {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.handoff.channels().iter().filter(|channel| channel.kind.is_phone()) {
            // The service offered the number, so that only what nothing can be is told.
            let reason = match channel.sender.as_deref().map(|number| plain(number.trim())) {
                Some(None) => SenderDefect::Characters,
                Some(Some(digits)) if digits.len() > limits::NUMBER_LONGEST.value => SenderDefect::Length,
                _ => continue,
            };
            let at = format!("{}/outboundnumber", channel.pointer);
            out.report_as(Severity::Warning, Place::Below(&at), || Self { reason });
        }
    }
}

/// The digits, if there is nothing else but one `+` before them.
pub(super) fn plain(number: &str) -> Option<&str> {
    let digits = number.strip_prefix('+').unwrap_or(number);
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

/// Whether a phone number can have these digits. Short codes have fewer and belong to no plan; what is longer than the
/// field is told as such.
fn is_possible(digits: &str) -> bool {
    let is_short_code = digits.len() < limits::NUMBER_SHORTEST.value;
    let is_too_long = digits.len() > limits::OUTBOUND_NUMBER.value;
    is_short_code || is_too_long || Number::parse(digits).is_ok_and(|number| number.is_possible())
}
