//! An SMS that does not tell how to stop.

use super::prelude::*;
use crate::handoff::{Channel, ChannelKind, tells_opt_out};
use crate::policy::Profile;

rule! {
    /// The SMS carries no opt-out text
    OptOutMissing = "OPT_OUT_MISSING" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, message content and limitations 3",
        help: "Add an opt-out text to the SMS of the handoff; telling how to stop is required by law in many countries.",
        args {}
        says: _rule => "the SMS does not tell how to opt out".to_string()
    }
}

impl Check<HandoffCx<'_>> for OptOutMissing {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        // The web tool appends a text of its own, but not where SMS only stands in for WhatsApp.
        let appended = cx.policy.profile == Profile::Webtool && cx.plan.is_sms_only();
        // The text itself may tell it.
        let tells = |channel: &&Channel| channel.body().is_some_and(|body| tells_opt_out(body.source()));
        let silent = |channel: &&Channel| channel.opt_out().is_none() && !appended && !tells(channel);
        for channel in cx.of_kind(ChannelKind::Sms).filter(silent) {
            out.report(Place::Below(&channel.pointer), || Self {});
        }
    }
}
