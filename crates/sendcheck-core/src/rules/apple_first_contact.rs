//! Apple Messages for Business, where the customer speaks first.

use super::prelude::*;
use crate::handoff::ChannelKind;

rule! {
    /// An Apple message reaches only customers who wrote first
    AppleFirstContact = "APPLE_FIRST_CONTACT" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Apple, Messages for Business policies",
        help: "Reach customers who never wrote to the brand by another channel.",
        args {}
        says: _rule => "Apple lets a brand write only in a conversation that the customer began".to_string()
    }
}

impl Check<HandoffCx<'_>> for AppleFirstContact {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.of_kind(ChannelKind::Apple) {
            let at = format!("{}/type", channel.pointer);
            out.report(Place::Below(&at), || Self {});
        }
    }
}
