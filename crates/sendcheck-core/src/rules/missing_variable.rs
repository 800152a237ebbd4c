//! A variable of the message for which the recipient has no value.

use super::prelude::*;

rule! {
    /// A variable of the message is missing
    MissingVariable = "MISSING_VARIABLE" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Joined("="),
        cite: "Proactive Messaging API page, error messages and first response example",
        help: "Give a value for every variable of the message.",
        args {
            /// the variable that is missing
            name: String,
        }
        says: rule => format!("the variable `{}` is missing", rule.name)
    }
}

impl Check<ConsumerCx<'_>> for MissingVariable {
    const NEEDS: Doubts = Doubts::MISSING;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if cx.facts.filled == cx.plan.expected.len() || !cx.has_variables() || cx.given() == 0 {
            return;
        }
        for (name, _) in cx.values().filter(|(_, slot)| *slot == Slot::Missing) {
            out.report(Place::Variable(name), || Self { name: name.to_string() });
        }
    }
}
