//! What programs print where they have no value, sent as a value.

use super::prelude::*;
use super::texts::report_values;
use crate::odd::is_nothing;
use crate::view::{Trait, ValueOf};

rule! {
    /// A value is what programs print for nothing
    ValueNull = "VALUE_NULL" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck; what JavaScript, Python, Go, Java and databases print for a value that is not there",
        help: "Fill the value, or leave the recipient out; where it was made, look for a field that is empty.",
        args {
            /// what holds it
            of: ValueOf,
            /// the variable's name, the kind of the header's media, or the path of customer data
            name: String,
        }
        says: rule => format!("{} is what programs print for nothing", rule.of.called(&rule.name))
    }
}

impl Check<ConsumerCx<'_>> for ValueNull {
    const NEEDS: Doubts = Doubts::VALUE;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let find = |text: &str| is_nothing(text).then_some(());
        // A date of zeros looks like a quantity, and an object like a placeholder.
        let gates = [Trait::Nothing, Trait::Sheet, Trait::Marked];
        if let Some(wanted) = gates.into_iter().find(|gate| cx.facts.any_has(*gate)) {
            report_values(cx, out, wanted, find, |of, name, ()| Self { of, name });
        }
    }
}
