//! More buttons than an RCS message can have.

use super::prelude::*;
use crate::handoff::{ChannelKind, PartContent};

rule! {
    /// An RCS message has too many suggestions
    RcsSuggestions = "RCS_SUGGESTIONS" {
        origin: Channel,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "LivePerson, RCS for business messaging templates and limitations",
        help: "Keep to 4 suggestions on a card, or 11 below a plain text.",
        args {
            /// `card` or `text`
            message: RcsMessage,
            /// how many there are
            found: usize,
            /// how many there may be
            limit: usize,
        }
        says: rule => match rule.message {
            RcsMessage::Card => format!("{} suggestions, at most {} fit on a card", rule.found, rule.limit),
            RcsMessage::Text => format!("{} suggestions, at most {} fit below a text", rule.found, rule.limit),
        }
    }
}

words! {
    /// What an RCS message is.
    pub(crate) enum RcsMessage {
        /// A rich card.
        Card = "card",
        /// Plain text.
        Text = "text",
    }
}

impl Check<HandoffCx<'_>> for RcsSuggestions {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.of_kind(ChannelKind::GoogleRcs) {
            let buttons: Vec<_> =
                channel.parts.iter().filter(|part| matches!(part.content, PartContent::Button { .. })).collect();
            let (message, limit) = if channel.is_rcs_card() {
                (RcsMessage::Card, limits::RCS_CARD_SUGGESTIONS.value)
            } else {
                (RcsMessage::Text, limits::RCS_SUGGESTIONS.value)
            };
            if let Some(surplus) = buttons.get(limit) {
                out.report(Place::Below(&surplus.pointer), || Self { message, found: buttons.len(), limit });
            }
        }
    }
}
