//! A required field that is not there.

use super::prelude::*;
use crate::wire::{CampaignRequest, Field, is_template_number};

rule! {
    /// A required field is missing
    FieldsMissingInRequest = "FIELDS_MISSING_IN_REQUEST" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Sentence("Fields missing in request: "),
        cite: "Proactive Messaging API page, error messages; in-app example, note 1",
        help: "Add the field; the service refuses the whole request without it.",
        args {
            /// the field that is missing
            field: String,
        }
        says: rule => format!("the required field `{}` is missing, `null` or empty", rule.field)
    }
}

impl Check<HeadCx<'_>> for FieldsMissingInRequest {
    fn check(cx: &HeadCx<'_>, out: &mut Findings<'_>) {
        let request = cx.request;
        for (field, missing) in [
            ("campaignName", blank(&request.campaign_name)),
            ("skill", blank(&request.skill)),
            ("templateId", blank(&request.template_id)),
            ("consent", request.consent.is_missing()),
            ("outboundNumber", needs_sender(request) && cx.plan.sends_by_number() && blank(&request.outbound_number)),
        ] {
            if missing {
                out.report(Place::Whole, || Self { field: field.to_string() });
            }
        }
    }
}

impl Check<RequestCx<'_>> for FieldsMissingInRequest {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        let request = cx.request;
        if request.consumers.is_missing() {
            out.report(Place::Whole, || Self { field: "consumers".to_string() });
        }
        for (index, consumer) in request.consumers().iter().enumerate() {
            if consumer.given().is_some_and(|consumer| consumer.variables.is_missing()) {
                let at = format!("/consumers/{index}");
                out.report(Place::Below(&at), || Self { field: "variables".to_string() });
            }
        }
    }
}

fn blank(field: &Field<String>) -> bool {
    field.is_missing() || field.as_deref().is_some_and(|text| text.trim().is_empty())
}

/// A template's own id is all digits and says nothing of the sender; a handoff's id (`H…`) does.
fn needs_sender(request: &CampaignRequest) -> bool {
    request.template_id.as_deref().is_some_and(is_template_number)
}
