//! A value that is no string.

use super::prelude::*;

rule! {
    /// A variable's value is not a string
    VariableNotString = "VARIABLE_NOT_STRING" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Joined("="),
        cite: "Proactive Messaging API page, error messages",
        help: "Put the value into quotes.",
        args {
            /// the variable whose value is no string
            name: String,
        }
        says: rule => format!("the value of the variable `{}` is not a string", rule.name)
    }
}

impl Check<ConsumerCx<'_>> for VariableNotString {
    const NEEDS: Doubts = Doubts::REQUEST;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if cx.row().is_some() {
            return;
        }
        let unexpected = cx.unexpected();
        for (name, _) in cx.values().chain(unexpected).filter(|(_, slot)| *slot == Slot::NotString) {
            out.report(Place::Variable(name), || Self { name: name.to_string() });
        }
    }
}
