//! In-app: the handoff's own values stand in for missing ones.

use super::prelude::*;

rule! {
    /// The handoff's default values are used
    HandoffDefaultsUsed = "HANDOFF_DEFAULTS_USED" {
        origin: Service,
        severity: Info,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, in-app example, note 2",
        help: "Nothing needs doing if the defaults are meant; only the service knows them.",
        args {}
        says: _rule => "no variable is given, so the defaults kept in the service are sent".to_string()
    }
}

impl Check<ConsumerCx<'_>> for HandoffDefaultsUsed {
    const NEEDS: Doubts = Doubts::MISSING;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if cx.uses_defaults() {
            out.report(Place::Variables, || Self {});
        }
    }
}
