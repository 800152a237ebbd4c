//! A message without text.

use super::prelude::*;
use crate::handoff::{Channel, ChannelKind, PartContent};

rule! {
    /// A message has no body
    BodyMissing = "BODY_MISSING" {
        origin: Service,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, components of a WhatsApp template",
        help: "Add the text of the message; it is the one part that cannot be left out.",
        args {
            /// the channel's type
            channel: ChannelKind,
        }
        says: rule => format!("the message on the channel `{}` has no text", rule.channel.as_str())
    }
}

impl Check<HandoffCx<'_>> for BodyMissing {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        // A card may be a title alone; an empty one is another rule's.
        let channels = cx.handoff.channels().iter().filter(|channel| !channel.is_rcs_card());
        for channel in channels.filter(|channel| !says_something(channel)) {
            out.report(Place::Below(&channel.pointer), || Self { channel: channel.kind });
        }
    }
}

/// Whether the message has a text, or, where a picture alone is a message, a picture.
fn says_something(channel: &Channel) -> bool {
    let has_text = channel.body().is_some_and(|body| !body.source().trim().is_empty());
    let picture = |content: &PartContent| matches!(content, PartContent::InAppImage { .. });
    has_text || (channel.kind == ChannelKind::InApp && channel.parts.iter().any(|part| picture(&part.content)))
}
