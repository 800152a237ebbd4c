//! No value for a URL button that needs one.

use super::prelude::*;

rule! {
    /// A button's variable is missing
    MissingButtonVariable = "MISSING_BUTTON_VARIABLE" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, example with header image and buttons; user guide, customize message",
        help: "Give the value: `buttonVariables` in a request, the column BU1 in a list.",
        args {
            /// the variable's name
            name: String,
        }
        says: rule => format!("the button's variable `{}` is missing", rule.name)
    }
}

impl Check<ConsumerCx<'_>> for MissingButtonVariable {
    const NEEDS: Doubts = Doubts::MISSING;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if !cx.is_readable() {
            return;
        }
        for (name, _) in cx.buttons().filter(|(_, slot)| slot.or_missing_if_blank() == Slot::Missing) {
            out.report(Place::Button(name), || Self { name: name.to_string() });
        }
    }
}
