//! Button values that no button takes.

use super::prelude::*;
use crate::recipients::Part;
use crate::view::SurplusColumns;

rule! {
    /// A button variable is given that no button takes
    TooManyButtonVariables = "TOO_MANY_BUTTON_VARIABLES" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, example with header image and buttons",
        help: "Give only the variables of buttons with a dynamic address.",
        args {
            /// the names that no button takes
            surplus: Vec<String>,
        }
        says: rule => format!("no button takes {}", listed(&rule.surplus, rule.surplus.len(), "or"))
    }
}

impl Check<ConsumerCx<'_>> for TooManyButtonVariables {
    const NEEDS: Doubts = Doubts::CELLS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let surplus = cx.unexpected_buttons();
        if let Some(SurplusColumns { names, first, .. }) = cx.surplus_columns(Part::Button) {
            out.report(Place::Column(first), || Self { surplus: names });
        } else if !surplus.is_empty() {
            out.report(Place::Buttons, || Self { surplus: surplus.iter().map(ToString::to_string).collect() });
        }
    }
}
