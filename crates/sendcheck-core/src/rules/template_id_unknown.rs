//! A campaign with a handoff that the account does not have.

use super::prelude::*;
use crate::handoff::Candidate;
use crate::rules::nearest::did_you_mean;
use crate::view::Meant;

rule! {
    /// No handoff has the id that the request names
    TemplateIdUnknown = "TEMPLATE_ID_UNKNOWN" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, in-app example, note 4",
        help: "Name a handoff of the account as `templateId`, or give the document that holds the one that is meant.",
        args {
            /// the id that the request names
            named: String,
            /// the nearest id that a handoff has
            nearest: String,
        }
        says: rule => did_you_mean(format!("no handoff has the id `{}`", rule.named), &rule.nearest)
    }
}

impl Check<HeadCx<'_>> for TemplateIdUnknown {
    fn check(cx: &HeadCx<'_>, out: &mut Findings<'_>) {
        let (Some(named), Meant::NoneOf(all)) = (cx.request.template_id.as_deref(), cx.handoff) else { return };
        let ids = all.iter().filter_map(|Candidate { id, .. }| id.as_deref());
        let nearest = super::nearest(named, ids).unwrap_or_default().to_string();
        let named = beginning(named, limits::WORD).to_string();
        out.report(Place::Below("/templateId"), || Self { named, nearest });
    }
}
