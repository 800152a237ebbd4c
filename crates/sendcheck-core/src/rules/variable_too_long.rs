//! A value that is longer than documented.

use super::prelude::*;
use crate::view::Trait;

rule! {
    /// A variable's value is too long
    VariableTooLong = "VARIABLE_TOO_LONG" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, restrictions on the fields",
        help: "Shorten the value to at most 1550 characters.",
        args {
            /// the variable's name
            name: String,
            /// the length in UTF-16 code units
            length: usize,
            /// the longest length that is taken
            limit: usize,
        }
        says: rule => format!("the variable `{}` has {} characters, at most {} are taken", rule.name, rule.length, rule.limit)
    }
}

impl Check<ConsumerCx<'_>> for VariableTooLong {
    const NEEDS: Doubts = Doubts::VALUE;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if !cx.facts.has(Trait::Long) {
            return;
        }
        let limit = limits::VARIABLE.value;
        for (name, text, _) in cx.texts() {
            let length = characters(text);
            if length > limit {
                out.report(Place::Variable(name), || Self { name: name.to_string(), length, limit });
            }
        }
    }
}
