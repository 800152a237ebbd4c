//! A button value that is no string.

use super::prelude::*;

rule! {
    /// A button variable's value is not a string
    ButtonVariableNotString = "BUTTON_VARIABLE_NOT_STRING" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, example with header image and buttons",
        help: "Put the value into quotes.",
        args {
            /// the variable's name
            name: String,
        }
        says: rule => format!("the value of the button's variable `{}` is not a string", rule.name)
    }
}

impl Check<ConsumerCx<'_>> for ButtonVariableNotString {
    const NEEDS: Doubts = Doubts::REQUEST;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        for (name, _) in cx.buttons().filter(|(_, slot)| *slot == Slot::NotString) {
            out.report(Place::Button(name), || Self { name: name.to_string() });
        }
    }
}
