//! In-app beside SMS or WhatsApp.

use super::prelude::*;
use crate::handoff::ChannelKind;

rule! {
    /// In-app is combined with SMS or WhatsApp
    ChannelsExclusive = "CHANNELS_EXCLUSIVE" {
        origin: Service,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, exceptions in channel priority and settings",
        help: "Make a handoff of its own for in-app.",
        args {}
        says: _rule => "in-app cannot stand beside SMS or WhatsApp in one handoff".to_string()
    }
}

impl Check<HandoffCx<'_>> for ChannelsExclusive {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let by_phone = cx.handoff.channels().iter().any(|channel| channel.kind.is_phone());
        if let Some(in_app) = cx.handoff.channel(ChannelKind::InApp).filter(|_| by_phone) {
            out.report(Place::Below(&format!("{}/type", in_app.pointer)), || Self {});
        }
    }
}
