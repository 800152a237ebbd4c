//! An opt-out text by which nobody can opt out.

use super::prelude::*;
use crate::handoff::{ChannelKind, PartContent, PartText, tells_opt_out};

rule! {
    /// Nobody can opt out by the opt-out text
    OptOutUnusable = "OPT_OUT_UNUSABLE" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Twilio, support for opt-out keywords (SMS STOP filtering); Outbound Configuration API page, data field `optOut`",
        help: "Ask for a word that Twilio acts on, as `Reply STOP to opt out` does.",
        args {}
        says: _rule => "the opt-out text asks for none of the words by which Twilio lets recipients opt out (STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE, OPTOUT)".to_string()
    }
}

impl Check<HandoffCx<'_>> for OptOutUnusable {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.of_kind(ChannelKind::Sms) {
            for part in channel.shown() {
                let PartContent::Body { text, opt_out: Some(opt_out), .. } = &part.content else { continue };
                let blank = opt_out.trim().is_empty();
                if !blank && !tells_opt_out(opt_out) && !tells_opt_out(text.source()) {
                    let at = format!("{}/{}", part.pointer, PartText::OptOut.as_str());
                    out.report(Place::Below(&at), || Self {});
                }
            }
        }
    }
}
