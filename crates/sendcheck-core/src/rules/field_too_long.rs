//! A field that is longer than documented.

use super::prelude::*;

rule! {
    /// A field is too long
    FieldTooLong = "FIELD_TOO_LONG" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, restrictions on the fields",
        help: "Shorten the field to what the service takes.",
        args {
            /// the field
            field: &'static str,
            /// its length in UTF-16 code units
            length: usize,
            /// the longest length that is taken
            limit: usize,
        }
        says: rule => format!("`{}` has {} characters, at most {} are taken", rule.field, rule.length, rule.limit)
    }
}

impl Check<RequestCx<'_>> for FieldTooLong {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        let request = cx.request;
        for (field, value, limit) in [
            ("campaignName", &request.campaign_name, limits::CAMPAIGN_NAME),
            ("skill", &request.skill, limits::SKILL),
            ("templateId", &request.template_id, limits::TEMPLATE_ID),
            ("outboundNumber", &request.outbound_number, limits::OUTBOUND_NUMBER),
        ] {
            let length = value.as_deref().map_or(0, characters);
            if length > limit.value {
                out.report(Place::Below(&format!("/{field}")), || Self { field, length, limit: limit.value });
            }
        }
    }
}
