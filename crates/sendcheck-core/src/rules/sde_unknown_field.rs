//! Customer data that nobody documents.

use super::prelude::*;
use crate::json::Value;
use crate::json::pointer::push_token;
use crate::wire::Visitor;

rule! {
    /// A field of the customer data is not known
    SdeUnknownField = "SDE_UNKNOWN_FIELD" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, customer SDE; types of engagement attributes",
        help: "Check the spelling; agents see the documented fields only.",
        milder: "info for `storeZipCode` and `storeNumber`, which are engagement attributes that campaigns do not list",
        args {
            /// the field as it is written
            field: String,
            /// the nearest field that is known
            nearest: String,
        }
        says: rule => match rule.nearest.as_str() {
            "" => format!("`{}` is no customer data of a campaign", rule.field),
            nearest => format!("`{}` is no customer data of a campaign; did you mean `{nearest}`?", rule.field),
        }
    }
}

impl Check<ConsumerCx<'_>> for SdeUnknownField {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(consumer) = cx.consumer() else { return };
        let mut unknown = Unknown(Vec::new());
        consumer.visit_customer_data(&mut unknown);
        for (at, field, known) in unknown.0 {
            let nearest = || super::nearest(&field, known.iter().copied()).unwrap_or_default().to_string();
            out.report(Place::Below(&at), || Self { field: field.clone(), nearest: nearest() });
        }
        let Some(info) = consumer.customer_info.given() else { return };
        let listed_elsewhere = [("storeZipCode", &info.store_zip_code), ("storeNumber", &info.store_number)];
        for (field, _) in listed_elsewhere.into_iter().filter(|(_, given)| !given.is_missing()) {
            let found = || Self { field: field.to_string(), nearest: String::new() };
            out.report_as(Severity::Info, Place::Below(&format!("/customerInfo/{field}")), found);
        }
    }
}

/// Unknown fields: the pointer, the name, and the names that are known there.
struct Unknown(Vec<(String, String, &'static [&'static str])>);

impl Visitor for Unknown {
    fn wrong_type(&mut self, _pointer: &str, _expected: &'static str, _found: &Value) {}

    fn unknown(&mut self, pointer: &str, field: &str, known: &'static [&'static str]) {
        let mut at = pointer.to_string();
        push_token(&mut at, field);
        self.0.push((at, field.to_string(), known));
    }
}
