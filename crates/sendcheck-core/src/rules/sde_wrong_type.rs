//! Customer data of another JSON type than documented.

use super::prelude::*;
use crate::json::Value;
use crate::wire::Visitor;

rule! {
    /// A field of the customer data has the wrong type
    SdeWrongType = "SDE_WRONG_TYPE" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, customer SDE; types of engagement attributes",
        help: "Write the field as the documents show it; agents may not see it otherwise.",
        args {
            /// the JSON pointer of the field, from the consumer on
            field: String,
            /// what it should be
            expected: &'static str,
            /// what it is
            found: &'static str,
        }
        says: rule => format!("expected {}, found {}", rule.expected, rule.found)
    }
}

impl Check<ConsumerCx<'_>> for SdeWrongType {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(consumer) = cx.consumer() else { return };
        let mut wrong = WrongTypes(Vec::new());
        consumer.visit_customer_data(&mut wrong);
        for (field, expected, found) in wrong.0 {
            out.report(Place::Below(&field), || Self { field: field.clone(), expected, found });
        }
    }
}

/// The pointers of wrong types with what was expected and found.
struct WrongTypes(Vec<(String, &'static str, &'static str)>);

impl Visitor for WrongTypes {
    fn wrong_type(&mut self, pointer: &str, expected: &'static str, found: &Value) {
        self.0.push((pointer.to_string(), expected, found.kind().as_str()));
    }

    fn unknown(&mut self, _pointer: &str, _field: &str, _known: &'static [&'static str]) {}
}
