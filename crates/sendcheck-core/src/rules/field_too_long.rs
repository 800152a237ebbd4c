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
            field: RequestField,
            /// its length in UTF-16 code units
            length: usize,
            /// the longest length that is taken
            limit: usize,
        }
        says: rule => format!("`{}` has {} characters, at most {} are taken", rule.field.as_str(), rule.length, rule.limit)
    }
}

words! {
    /// A field of a request that has a longest length.
    pub(crate) enum RequestField {
        /// What agents see.
        CampaignName = "campaignName",
        /// Where answers go.
        Skill = "skill",
        /// Which handoff is meant.
        TemplateId = "templateId",
        /// Who sends.
        OutboundNumber = "outboundNumber",
    }
}

impl Check<HeadCx<'_>> for FieldTooLong {
    fn check(cx: &HeadCx<'_>, out: &mut Findings<'_>) {
        let request = cx.request;
        for (field, value, limit) in [
            (RequestField::CampaignName, &request.campaign_name, limits::CAMPAIGN_NAME),
            (RequestField::Skill, &request.skill, limits::SKILL),
            (RequestField::TemplateId, &request.template_id, limits::TEMPLATE_ID),
            (RequestField::OutboundNumber, &request.outbound_number, limits::OUTBOUND_NUMBER),
        ] {
            let length = value.as_deref().map_or(0, characters);
            if length > limit.value {
                out.report(Place::Below(&format!("/{}", field.as_str())), || Self {
                    field,
                    length,
                    limit: limit.value,
                });
            }
        }
    }
}
