//! A request for another handoff than the one it is checked against.

use super::prelude::*;

rule! {
    /// The request names another handoff than the one given
    TemplateIdMismatch = "TEMPLATE_ID_MISMATCH" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, in-app example, note 4",
        help: "Check the request against the handoff whose id it names as `templateId`.",
        args {
            /// the id that the request names
            named: String,
            /// the id of the handoff that was given
            given: String,
        }
        says: rule => format!("`templateId` is `{}`, the handoff given has the id `{}`", rule.named, rule.given)
    }
}

impl Check<RequestCx<'_>> for TemplateIdMismatch {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        let (Some(named), Some(given)) = (cx.request.template_id.as_deref(), cx.handoff.id()) else { return };
        // A template's own number never equals a handoff's id, so only ids of one family compare.
        let same_family = is_handoff_id(named) == is_handoff_id(given);
        if same_family && named != given && !named.is_empty() {
            out.report(Place::Below("/templateId"), || Self { named: named.to_string(), given: given.to_string() });
        }
    }
}

fn is_handoff_id(id: &str) -> bool {
    id.starts_with('H')
}
