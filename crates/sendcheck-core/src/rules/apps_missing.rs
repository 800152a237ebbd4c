//! An in-app handoff that names no app.

use super::prelude::*;
use crate::handoff::ChannelKind;

rule! {
    /// An in-app handoff has no app
    AppsMissing = "APPS_MISSING" {
        origin: Service,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Outbound Configuration API page, in-app response example; Proactive Messaging user guide, create App Messaging API handoff",
        help: "Name the apps that get the message in `appNames`, up to 4.",
        args {}
        says: _rule => "the handoff names no app that would get the message".to_string()
    }
}

impl Check<HandoffCx<'_>> for AppsMissing {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for (channel, wire) in cx.channels().filter(|(channel, _)| channel.kind == ChannelKind::InApp) {
            if wire.apps() == 0 {
                let field = format!("{}/appNames", channel.pointer);
                let at = if wire.app_names.is_missing() { &channel.pointer } else { &field };
                out.report(Place::Below(at), || Self {});
            }
        }
    }
}
