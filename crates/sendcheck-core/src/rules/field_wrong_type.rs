//! A field of another JSON type than documented.

use super::prelude::*;
use crate::json::pointer::push_token;
use crate::json::{Kind, Value};
use crate::wire::{CampaignRequest, FieldType, FromValue, Stray, is_in_customer_data, strays};

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
            expected: FieldType,
            /// what it is
            found: Kind,
        }
        says: rule => format!("expected {}, found {}", rule.expected.as_str(), rule.found.as_str())
    }
}

impl Check<RequestCx<'_>> for FieldWrongType {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        // What is inside the customer data is told to the consumer.
        let told = |stray: &Stray| matches!(stray, Stray::WrongType { pointer, .. } if !is_in_customer_data(pointer));
        let strays = cx.request.strays_of_consumers().into_iter().chain(addresses(cx.request));
        strays.filter(told).for_each(|stray| Self::report(stray, out));
    }
}

impl Check<HeadCx<'_>> for FieldWrongType {
    fn check(cx: &HeadCx<'_>, out: &mut Findings<'_>) {
        cx.request.strays_of_head().into_iter().for_each(|stray| Self::report(stray, out));
    }
}

impl FieldWrongType {
    fn report(stray: Stray, out: &mut Findings<'_>) {
        if let Stray::WrongType { pointer, expected, found } = stray {
            out.report(Place::Below(&pointer), || Self { field: pointer.clone(), expected, found });
        }
    }
}

impl Check<HandoffCx<'_>> for FieldWrongType {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for stray in strays(cx.handoff.wire()) {
            let Stray::WrongType { pointer, expected, found } = stray else { continue };
            let field = cx.handoff.absolute(&pointer);
            out.report_as(Severity::Warning, Place::Below(&field), || Self { field: field.clone(), expected, found });
        }
    }
}

/// The addresses that are no strings; `consumerContent` may have any key.
fn addresses(request: &CampaignRequest) -> impl Iterator<Item = Stray> {
    request.consumers().iter().enumerate().flat_map(|(index, consumer)| {
        let content = consumer.given().and_then(|consumer| consumer.consumer_content.given());
        let all = content.into_iter().flat_map(|content| content.iter());
        let wrong = all.filter(|(_, value)| !matches!(value, Value::String(_) | Value::Null));
        wrong.map(move |(key, value)| {
            let mut pointer = format!("/consumers/{index}/consumerContent");
            push_token(&mut pointer, key);
            Stray::wrong_type(&pointer, String::EXPECTED, value)
        })
    })
}
