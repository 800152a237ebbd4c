//! The same channel twice in one handoff.

use super::prelude::*;
use crate::handoff::ChannelKind;

rule! {
    /// A handoff has the same channel twice
    ChannelRepeated = "CHANNEL_REPEATED" {
        origin: Local,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, channels and channel priority order",
        help: "Keep one channel of each type; only the first one can be used.",
        args {
            /// the channel's type
            channel: ChannelKind,
        }
        says: rule => format!("the handoff has the channel `{}` twice", rule.channel.as_str())
    }
}

impl Check<HandoffCx<'_>> for ChannelRepeated {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let mut seen = Vec::new();
        for channel in cx.handoff.channels() {
            if seen.contains(&channel.kind) {
                let at = format!("{}/type", channel.pointer);
                out.report(Place::Below(&at), || Self { channel: channel.kind });
            } else {
                seen.push(channel.kind);
            }
        }
    }
}
