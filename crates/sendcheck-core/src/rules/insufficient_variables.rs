//! No values at all for a message with variables.

use super::prelude::*;

rule! {
    /// No variable is given, but the message has some
    InsufficientVariables = "INSUFFICIENT_VARIABLES" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, error messages",
        help: "Give a value for every variable of the message.",
        args {
            /// how many the message has
            expected: usize,
            /// their names
            missing: Vec<String>,
        }
        says: rule => format!("no variable is given, the message has {}", rule.expected)
    }
}

impl Check<ConsumerCx<'_>> for InsufficientVariables {
    const NEEDS: Doubts = Doubts::MISSING;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let expected = cx.plan.expected.len();
        // An in-app handoff has defaults for a recipient without values.
        if expected == 0 || !cx.has_variables() || cx.given() > 0 || cx.plan.is_in_app() {
            return;
        }
        let missing = || cx.plan.expected.iter().map(ToString::to_string).collect();
        out.report(Place::Variables, || Self { expected, missing: missing() });
    }
}
