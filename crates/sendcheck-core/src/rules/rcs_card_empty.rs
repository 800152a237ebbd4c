//! A card with nothing on it.

use super::prelude::*;
use crate::handoff::{ChannelKind, Part, PartContent};

rule! {
    /// An RCS card shows nothing
    RcsCardEmpty = "RCS_CARD_EMPTY" {
        origin: Channel,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Google, RCS Business Messaging, rich cards",
        help: "Give the card media, a title or a text.",
        args {}
        says: _rule => "the card has neither media nor a title nor a text".to_string()
    }
}

impl Check<HandoffCx<'_>> for RcsCardEmpty {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.of_kind(ChannelKind::GoogleRcs) {
            if channel.is_rcs_card() && !channel.parts.iter().any(shows_something) {
                out.report(Place::Below(&channel.pointer), || Self {});
            }
        }
    }
}

/// Whether a part puts something on the card. Buttons stand below it.
fn shows_something(part: &Part) -> bool {
    let shown = |(_, text): (_, &crate::template::Template)| !text.source().trim().is_empty();
    !matches!(part.content, PartContent::Button { .. }) && part.templates().into_iter().any(shown)
}
