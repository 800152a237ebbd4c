//! More than one variable in a button's address.

use super::prelude::*;
use crate::handoff::{ButtonAction, ChannelKind, PartContent};

rule! {
    /// A button's address has more than one variable
    ButtonUrlVariables = "BUTTON_URL_VARIABLES" {
        origin: Service,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, call-to-action buttons",
        help: "Keep one variable, at the end of the address.",
        args {
            /// how many there are
            found: usize,
            /// how many there may be
            limit: usize,
        }
        says: rule => format!("the button's address has {} variables, at most {} is allowed", rule.found, rule.limit)
    }
}

impl Check<HandoffCx<'_>> for ButtonUrlVariables {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let limit = limits::BUTTON_URL_VARIABLES.value;
        for part in cx.parts_of(ChannelKind::WhatsApp) {
            let PartContent::Button { action: ButtonAction::Url(url), .. } = &part.content else { continue };
            let found = url.names().count().max(part.declared.as_ref().map_or(0, Vec::len));
            if found > limit {
                let at = format!("{}/url", part.pointer);
                out.report(Place::Below(&at), || Self { found, limit });
            }
        }
    }
}
