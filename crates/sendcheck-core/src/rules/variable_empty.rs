//! A value without anything in it.

use super::prelude::*;
use crate::recipients::is_blank_text;
use crate::view::Trait;

rule! {
    /// A variable's value is empty
    VariableEmpty = "VARIABLE_EMPTY" {
        origin: Channel,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Twilio error 63013",
        help: "Give a text; WhatsApp takes no empty one.",
        milder: "a warning where WhatsApp does not use the variable",
        args {
            /// the variable's name
            name: String,
        }
        says: rule => format!("the value of the variable `{}` is empty or only blanks", rule.name)
    }
}

impl Check<ConsumerCx<'_>> for VariableEmpty {
    const NEEDS: Doubts = Doubts::VALUE;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if !cx.facts.has(Trait::Blank) {
            return;
        }
        for (name, _, on_whatsapp) in cx.texts().filter(|(_, text, _)| is_blank_text(text)) {
            let severity = if on_whatsapp { Severity::Error } else { Severity::Warning };
            out.report_as(severity, Place::Variable(name), || Self { name: name.to_string() });
        }
    }
}
