//! HTML escapes that consumers would see.

use super::prelude::*;
use super::texts::{report_texts, report_values};
use crate::odd::holds_entity;
use crate::view::{Trait, ValueOf};

rule! {
    /// A text holds an HTML entity
    VariableHtmlEntity = "VARIABLE_HTML_ENTITY" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck; seen in public integrations that escape names before sending; HTML 4.01, section 24",
        help: "Write the character itself: a message shows `&amp;` as it stands, and a link with it is another link.",
        args {
            /// what holds it
            of: ValueOf,
            /// the variable's name, the kind of the header's media, or the path of customer data
            name: String,
        }
        says: rule => {
            let what = rule.of.called(&rule.name);
            match rule.of {
                ValueOf::Button | ValueOf::Header => format!("{what} holds an HTML entity, so the link is another one"),
                _ => format!("{what} holds an HTML entity, which is shown as it stands"),
            }
        }
    }
}

fn entity(text: &str) -> Option<()> {
    holds_entity(text).then_some(())
}

impl Check<ConsumerCx<'_>> for VariableHtmlEntity {
    const NEEDS: Doubts = Doubts::VALUE;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        report_values(cx, out, Trait::Ampersand, entity, |of, name, ()| Self { of, name });
    }
}

impl Check<HandoffCx<'_>> for VariableHtmlEntity {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        report_texts(cx, out, entity, |of, name, ()| Self { of, name });
    }
}
