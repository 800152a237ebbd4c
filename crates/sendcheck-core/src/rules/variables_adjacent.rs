//! Variables with nothing but blanks between them.

use super::prelude::*;
use crate::handoff::PartContent;
use crate::template::{Piece, Template, VariableKey};

rule! {
    /// Variables stand side by side
    VariablesAdjacent = "VARIABLES_ADJACENT" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Twilio error 63040; Meta, common reasons for rejection",
        help: "Put words between the variables, or make one variable of them.",
        args {
            /// the variables that have another one right before them
            names: Vec<String>,
        }
        says: _rule => "there is no word between two variables of the body".to_string()
    }
}

impl Check<HandoffCx<'_>> for VariablesAdjacent {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for part in cx.under_review().flat_map(|channel| &channel.parts) {
            let PartContent::Body { text, .. } = &part.content else { continue };
            let adjacent = adjacent(text);
            if !adjacent.is_empty() {
                let at = format!("{}/content", part.pointer);
                let names = || adjacent.iter().map(ToString::to_string).collect();
                out.report(Place::Below(&at), || Self { names: names() });
            }
        }
    }
}

/// The variables that follow another one on the same line with at most blanks between.
fn adjacent(text: &Template) -> Vec<&VariableKey> {
    let mut adjacent = Vec::new();
    let mut follows = false;
    for piece in text.pieces() {
        match piece {
            Piece::Variable(name) => {
                if follows {
                    adjacent.push(name);
                }
                follows = true;
            }
            Piece::Text(between) => follows &= between.trim().is_empty() && !between.contains('\n'),
        }
    }
    adjacent
}
