//! A variable inside a button's address.

use super::prelude::*;
use crate::handoff::{ButtonAction, PartContent};
use crate::template::Piece;

rule! {
    /// A button's address goes on after its variable
    ButtonUrlVariablePlace = "BUTTON_URL_VARIABLE_PLACE" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Meta, template components",
        help: "Put the variable at the end of the address.",
        milder: "an error for a WhatsApp draft held to Meta's limits",
        args {
            /// the variable
            name: String,
        }
        says: rule => format!("the button's address goes on after the variable `{}`", rule.name)
    }
}

impl Check<HandoffCx<'_>> for ButtonUrlVariablePlace {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.whatsapp() {
            for part in &channel.parts {
                let PartContent::Button { action: ButtonAction::Url(url), .. } = &part.content else { continue };
                // Several variables in one address are another rule's.
                let mut names = url.names();
                let (Some(name), None) = (names.next(), names.next()) else { continue };
                if matches!(url.pieces().last(), Some(Piece::Text(_))) {
                    let at = format!("{}/url", part.pointer);
                    let found = || Self { name: name.to_string() };
                    out.report_as(cx.review_severity(channel), Place::Below(&at), found);
                }
            }
        }
    }
}
