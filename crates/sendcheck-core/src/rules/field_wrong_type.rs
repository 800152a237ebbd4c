//! A field of another JSON type than documented.

use super::prelude::*;
use crate::json::Value;
use crate::wire::{FromValue, Visitor, is_in_customer_data};

rule! {
    /// A field has the wrong type
    FieldWrongType = "FIELD_WRONG_TYPE" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, request body examples",
        help: "Write the field as the documents show it; numbers to send to are strings.",
        milder: "a warning in a handoff, where the field is passed over",
        args {
            /// the JSON pointer of the field
            field: String,
            /// what it should be
            expected: &'static str,
            /// what it is
            found: &'static str,
        }
        says: rule => format!("expected {}, found {}", rule.expected, rule.found)
    }
}

impl Check<RequestCx<'_>> for FieldWrongType {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        let mut wrong = WrongTypes(Vec::new());
        cx.request.visit(&mut String::new(), &mut wrong);
        for (index, consumer) in cx.request.consumers().iter().enumerate() {
            let content = consumer.given().and_then(|consumer| consumer.consumer_content.given());
            for (key, value) in content.into_iter().flat_map(|content| content.iter()) {
                if !matches!(value, Value::String(_) | Value::Null) {
                    let mut at = format!("/consumers/{index}/consumerContent");
                    crate::json::pointer::push_token(&mut at, key);
                    wrong.wrong_type(&at, String::EXPECTED, value);
                }
            }
        }
        // What is inside the customer data is told to the consumer.
        for (field, expected, found) in wrong.0.into_iter().filter(|(field, ..)| !is_in_customer_data(field)) {
            out.report(Place::Below(&field), || Self { field: field.clone(), expected, found });
        }
    }
}

impl Check<HandoffCx<'_>> for FieldWrongType {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let mut wrong = WrongTypes(Vec::new());
        cx.handoff.wire().visit(&mut String::new(), &mut wrong);
        for (field, expected, found) in wrong.0 {
            let field = cx.handoff.absolute(&field);
            out.report_as(Severity::Warning, Place::Below(&field), || Self { field: field.clone(), expected, found });
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
