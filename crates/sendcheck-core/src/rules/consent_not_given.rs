//! `consent` is not true.

use super::prelude::*;

rule! {
    /// Consent is not given
    ConsentNotGiven = "CONSENT_NOT_GIVEN" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, in-app example, note 3",
        help: "Set `consent` to true once every recipient has agreed to be written to.",
        args {}
        says: _rule => "`consent` is not true, and the service takes nothing else".to_string()
    }
}

impl Check<HeadCx<'_>> for ConsentNotGiven {
    fn check(cx: &HeadCx<'_>, out: &mut Findings<'_>) {
        if cx.request.consent.given() == Some(&false) {
            out.report(Place::Below("/consent"), || Self {});
        }
    }
}
