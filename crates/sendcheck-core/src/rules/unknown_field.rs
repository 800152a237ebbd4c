//! A field or a variable that nobody expects.

use super::prelude::*;
use crate::handoff::{ButtonAction, PartContent};
use crate::json::pointer::push_token;
use crate::rules::nearest::did_you_mean;
use crate::template::VariableKey;
use crate::wire::{Stray, is_in_customer_data, strays};

rule! {
    /// A field is not one that the service knows
    UnknownField = "UNKNOWN_FIELD" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, request body examples; Outbound Configuration API page, data fields",
        help: "Check the spelling, or leave the field out; what the service does with it is not documented.",
        milder: "info in a handoff",
        args {
            /// the field as it is written
            field: String,
            /// the nearest field that is known
            nearest: String,
        }
        says: rule => did_you_mean(format!("`{}` is not expected here", rule.field), &rule.nearest)
    }
}

impl UnknownField {
    fn new<'k>(field: &str, known: impl Iterator<Item = &'k str>) -> Self {
        let nearest = super::nearest(field, known).unwrap_or_default().to_string();
        Self { field: field.to_string(), nearest }
    }

    fn report(stray: Stray, out: &mut Findings<'_>) {
        if let Stray::Unknown { pointer, field, known } = stray {
            out.report(Place::Below(&pointer), || Self::new(&field, known.iter().copied()));
        }
    }
}

impl Check<RequestCx<'_>> for UnknownField {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        // What is inside the customer data is told to the consumer.
        let told = |stray: &Stray| matches!(stray, Stray::Unknown { pointer, .. } if !is_in_customer_data(pointer));
        cx.request.strays_of_consumers().into_iter().filter(told).for_each(|stray| Self::report(stray, out));
    }
}

impl Check<HeadCx<'_>> for UnknownField {
    fn check(cx: &HeadCx<'_>, out: &mut Findings<'_>) {
        cx.request.strays_of_head().into_iter().for_each(|stray| Self::report(stray, out));
        // An in-app message has no sender.
        if cx.plan.is_in_app() && !cx.request.outbound_number.is_missing() {
            out.report(Place::Below("/outboundNumber"), || Self::new("outboundNumber", [].into_iter()));
        }
    }
}

impl Check<ConsumerCx<'_>> for UnknownField {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(consumer) = cx.consumer() else { return };
        let channels = || cx.plan.addressed.iter().filter_map(|channel| channel.content_key());
        for (key, _) in consumer.consumer_content.given().into_iter().flat_map(|content| content.iter()) {
            if !channels().any(|known| known == key) {
                let mut at = "/consumerContent".to_string();
                push_token(&mut at, key);
                out.report(Place::Below(&at), || Self::new(key, channels()));
            }
        }
        // With more names than expected the surplus is told as such.
        if cx.given() <= cx.plan.expected.len() {
            for (name, _) in cx.unexpected() {
                out.report(Place::Variable(name), || Self::new(name, cx.plan.expected.iter().map(VariableKey::as_str)));
            }
        }
    }
}

impl Check<HandoffCx<'_>> for UnknownField {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for stray in strays(cx.handoff.wire()) {
            let Stray::Unknown { pointer, field, known } = stray else { continue };
            let pointer = cx.handoff.absolute(&pointer);
            out.report_as(Severity::Info, Place::Below(&pointer), || Self::new(&field, known.iter().copied()));
        }
        for part in cx.handoff.parts() {
            let (field, found, known) = match &part.content {
                PartContent::Unknown { kind } => ("type", kind, PARTS.as_slice()),
                PartContent::Button { action: ButtonAction::Unknown(kind), .. } => {
                    ("sub_type", kind, BUTTONS.as_slice())
                }
                _ => continue,
            };
            // A missing type has no place of its own.
            let at = if found.is_empty() { part.pointer.clone() } else { format!("{}/{field}", part.pointer) };
            out.report_as(Severity::Info, Place::Below(&at), || Self::new(found, known.iter().copied()));
        }
    }
}

/// The types of message components that the documents name.
const PARTS: [&str; 7] = ["body", "header", "footer", "button", "text", "image", "media"];

/// The kinds of buttons that the documents name.
const BUTTONS: [&str; 3] = ["quick_reply", "url", "phone_number"];
