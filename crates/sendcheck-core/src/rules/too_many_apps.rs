//! More apps than an in-app handoff can have.

use super::prelude::*;

rule! {
    /// An in-app handoff has too many apps
    TooManyApps = "TOO_MANY_APPS" {
        origin: Service,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, create App Messaging API handoff",
        help: "Select at most 4 apps.",
        args {
            /// how many there are
            found: usize,
            /// how many there may be
            limit: usize,
        }
        says: rule => format!("{} apps, at most {} can be selected", rule.found, rule.limit)
    }
}

impl Check<HandoffCx<'_>> for TooManyApps {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let limit = limits::IN_APP_APPS.value;
        for (channel, wire) in cx.channels() {
            let found = wire.app_names.as_deref().map_or(0, <[_]>::len);
            if found > limit {
                let at = format!("{}/appNames", channel.pointer);
                out.report(Place::Below(&at), || Self { found, limit });
            }
        }
    }
}
