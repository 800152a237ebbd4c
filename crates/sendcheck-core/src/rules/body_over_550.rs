//! A WhatsApp body over the limits that newer documents name for new templates.

use super::prelude::*;
use crate::handoff::{Channel, PartContent};
use crate::template::emoji;

rule! {
    /// The body may be too long for a new template
    BodyOver550 = "BODY_OVER_550" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Bird, template section character limits; Meta error 2388040",
        help: "Keep bodies of marketing and utility templates to 550 characters and 10 emoji.",
        args {
            /// `characters` or `emoji`
            what: Counted,
            /// how many there are
            found: usize,
            /// how many there may be
            limit: usize,
        }
        says: rule => format!("the body has {} {}; new templates of this category may have {}", rule.found, rule.what.as_str(), rule.limit)
    }
}

words! {
    /// What a limit of a body counts.
    pub(crate) enum Counted {
        /// UTF-16 code units, placeholders as they are written.
        Characters = "characters",
        /// Emoji of the fixed text.
        Emoji = "emoji",
    }
}

impl Check<HandoffCx<'_>> for BodyOver550 {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.under_review().filter(|channel| is_limited(channel)) {
            for part in &channel.parts {
                let PartContent::Body { text, .. } = &part.content else { continue };
                let at = format!("{}/content", part.pointer);
                let written = text.written_characters();
                let counts = [
                    // Over the older limit it is too long by any count, which is another rule's.
                    (Counted::Characters, written, limits::WHATSAPP_BODY_NEW, written <= limits::WHATSAPP_BODY.value),
                    (Counted::Emoji, emoji(text.source()), limits::WHATSAPP_BODY_NEW_EMOJI, true),
                ];
                for (what, found, limit, mine) in counts {
                    if mine && found > limit.value {
                        out.report(Place::Below(&at), || Self { what, found, limit: limit.value });
                    }
                }
            }
        }
    }
}

/// Whether the limits hold for the template's category.
fn is_limited(channel: &Channel) -> bool {
    let category = channel.category.as_deref().unwrap_or("").trim();
    ["MARKETING", "UTILITY"].iter().any(|limited| category.eq_ignore_ascii_case(limited))
}
