//! More variables than the words around them carry.

use super::prelude::*;
use crate::handoff::PartContent;
use crate::order;
use crate::template::words;

rule! {
    /// The body has too many variables for its words
    VariablesDense = "VARIABLES_DENSE" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Meta error 2388293; Maqsam, creating WhatsApp templates with variables",
        help: "Add fixed words or take variables out.",
        args {
            /// how many different variables there are
            variables: usize,
            /// how many fixed words there are
            words: usize,
            /// how many fixed words there should be
            needed: usize,
        }
        says: rule => format!(
            "the body has {} for its {}; {} are needed",
            counted(rule.words, "fixed word"),
            counted(rule.variables, "variable"),
            rule.needed,
        )
    }
}

impl Check<HandoffCx<'_>> for VariablesDense {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for part in cx.under_review().flat_map(|channel| &channel.parts) {
            let PartContent::Body { text, .. } = &part.content else { continue };
            let variables = order::distinct(text.names()).len();
            let needed = limits::WORDS_PER_VARIABLE.value * variables + 1;
            let words = words(text);
            if variables > 0 && words < needed {
                let at = format!("{}/content", part.pointer);
                out.report(Place::Below(&at), || Self { variables, words, needed });
            }
        }
    }
}
