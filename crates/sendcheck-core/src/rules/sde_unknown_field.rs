//! Customer data that nobody documents.

use super::prelude::*;
use crate::rules::nearest::did_you_mean;
use crate::wire::Stray;

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
        says: rule => did_you_mean(format!("`{}` is no customer data of a campaign", rule.field), &rule.nearest)
    }
}

impl Check<ConsumerCx<'_>> for SdeUnknownField {
    const NEEDS: Doubts = Doubts::DATA;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(consumer) = cx.customer_data() else { return };
        for stray in consumer.strays_of_customer_data() {
            let Stray::Unknown { pointer, field, known } = stray else { continue };
            let nearest = || super::nearest(&field, known.iter().copied()).unwrap_or_default().to_string();
            out.report(Place::Below(&pointer), || Self { field: field.clone(), nearest: nearest() });
        }
        let Some(info) = consumer.customer_info.given() else { return };
        let listed_elsewhere = [("storeZipCode", &info.store_zip_code), ("storeNumber", &info.store_number)];
        for (field, _) in listed_elsewhere.into_iter().filter(|(_, given)| !given.is_missing()) {
            let found = || Self { field: field.to_string(), nearest: String::new() };
            out.report_as(Severity::Info, Place::Below(&format!("/customerInfo/{field}")), found);
        }
    }
}
