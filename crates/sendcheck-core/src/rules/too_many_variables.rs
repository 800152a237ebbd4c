//! More values than the message has variables.

use super::prelude::*;

rule! {
    /// More variables are given than the message has
    TooManyVariables = "TOO_MANY_VARIABLES" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, error messages and question on SMS variables",
        help: "Leave out what the message has no variable for; in typed lines, quote a value that holds a comma.",
        args {
            /// how many are given
            given: usize,
            /// how many the message has
            expected: usize,
            /// the names that are too many, as far as they have names
            surplus: Vec<String>,
        }
        says: rule => format!("{} variables are given, the message has {}", rule.given, rule.expected)
    }
}

impl Check<ConsumerCx<'_>> for TooManyVariables {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if !cx.has_variables() {
            return;
        }
        let expected = cx.plan.expected.len();
        let surplus = cx.row().map_or(0, |row| row.cells.surplus().count);
        let given = cx.given();
        if given <= expected && surplus == 0 {
            return;
        }
        out.report(Place::Variables, || {
            let surplus = cx.unexpected().into_iter().map(|(name, _)| name.to_string()).collect();
            Self { given, expected, surplus }
        });
    }
}
