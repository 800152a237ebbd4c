//! More variables than a provider takes in one WhatsApp template.

use super::prelude::*;
use crate::handoff::Part;
use crate::order;

rule! {
    /// A WhatsApp template has more variables than some providers take
    TooManyPlaceholders = "TOO_MANY_PLACEHOLDERS" {
        origin: Channel,
        severity: Info,
        verdict: Keeps,
        spelling: Bare,
        cite: "Twilio, using variables with Content API",
        help: "Write more of the message into the template.",
        args {
            /// how many different variables the parts of the template have
            found: usize,
            /// how many there may be
            limit: usize,
        }
        says: rule => format!("the template has {} variables, some providers take at most {}", rule.found, rule.limit)
    }
}

impl Check<HandoffCx<'_>> for TooManyPlaceholders {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let limit = limits::TEMPLATE_VARIABLES.value;
        for channel in cx.whatsapp() {
            // Every part counts its variables from 1, and each of them is filled in on its own.
            let found = channel.parts.iter().map(placeholders).sum();
            if found > limit {
                out.report(Place::Below(&channel.pointer), || Self { found, limit });
            }
        }
    }
}

/// How many different variables stand in the texts of a part.
fn placeholders(part: &Part) -> usize {
    order::distinct(part.templates().into_iter().flat_map(|(_, text)| text.names())).len()
}
