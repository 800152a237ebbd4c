//! A rich WhatsApp template with SMS behind it.

use super::prelude::*;
use crate::handoff::PartContent;

rule! {
    /// A rich template is used on the Prioritized channel
    RichOnPrioritized = "RICH_ON_PRIORITIZED" {
        origin: Service,
        severity: Warning,
        webtool: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, limitations 4a",
        help: "Use a template without header, footer and buttons, or WhatsApp alone.",
        args {}
        says: _rule => "the web tool offers no template with header, footer or buttons where SMS follows WhatsApp".to_string()
    }
}

impl Check<HandoffCx<'_>> for RichOnPrioritized {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        if !cx.plan.steps_down {
            return;
        }
        for channel in cx.whatsapp() {
            if channel.parts.iter().any(|part| !matches!(part.content, PartContent::Body { .. })) {
                out.report(Place::Below(&channel.pointer), || Self {});
            }
        }
    }
}
