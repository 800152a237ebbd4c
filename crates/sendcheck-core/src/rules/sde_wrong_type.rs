//! Customer data of another JSON type than documented.

use super::prelude::*;
use crate::json::Kind;
use crate::wire::{FieldType, Stray};

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
            expected: FieldType,
            /// what it is
            found: Kind,
        }
        says: rule => format!("expected {}, found {}", rule.expected.as_str(), rule.found.as_str())
    }
}

impl Check<ConsumerCx<'_>> for SdeWrongType {
    const NEEDS: Doubts = Doubts::DATA;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(consumer) = cx.customer_data() else { return };
        for stray in consumer.strays_of_customer_data() {
            let Stray::WrongType { pointer: field, expected, found } = stray else { continue };
            out.report(Place::Below(&field), || Self { field: field.clone(), expected, found });
        }
    }
}
