//! Another sender than the handoff's.

use super::outbound_number_invalid::plain;
use super::prelude::*;

rule! {
    /// The sender is another one than the handoff's
    OutboundNumberMismatch = "OUTBOUND_NUMBER_MISMATCH" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, WhatsApp API handoff, step 3",
        help: "Leave `outboundNumber` out, so that the handoff's own number sends, or give that number.",
        args {
            /// the sender that the request names
            named: String,
            /// the senders of the handoff
            given: Vec<String>,
        }
        says: rule => format!("`outboundNumber` is `{}`, the handoff given sends from {}", rule.named, rule.given.join(", "))
    }
}

impl Check<HeadCx<'_>> for OutboundNumberMismatch {
    fn check(cx: &HeadCx<'_>, out: &mut Findings<'_>) {
        let Some(handoff) = cx.handoff() else { return };
        let named = cx.request.outbound_number.as_deref().map(str::trim).and_then(plain);
        let channels = handoff.channels().iter().filter(|channel| channel.kind.is_phone());
        // A channel whose sender is not known may be the one that is named.
        let given: Option<Vec<&str>> = channels.map(|channel| plain(channel.sender.as_deref()?.trim())).collect();
        let (Some(named), Some(given)) = (named, given) else { return };
        if !given.is_empty() && !given.contains(&named) {
            let texts = given.into_iter().map(ToString::to_string).collect();
            out.report(Place::Below("/outboundNumber"), || Self { named: named.to_string(), given: texts });
        }
    }
}
