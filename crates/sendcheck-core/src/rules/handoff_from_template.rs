//! A handoff that is a WhatsApp template.

use super::prelude::*;
use crate::handoff::{Part, PartContent};

rule! {
    /// The document is a WhatsApp template, from which a handoff is still to be made
    HandoffFromTemplate = "HANDOFF_FROM_TEMPLATE" {
        origin: Local,
        severity: Info,
        verdict: Keeps,
        spelling: Bare,
        cite: "Meta, message templates; Outbound Configuration API page",
        help: "Make a handoff of it in LivePerson, and give that: only it has the id, the sender and the look-back period.",
        args {
            /// the media of a header that is taken as a variable, because the template's own is a sample; empty without one
            header: String,
        }
        says: rule => match rule.header.as_str() {
            "" => "this is a WhatsApp template, taken as a handoff without id and sender".to_string(),
            media => format!(
                "this is a WhatsApp template, taken as a handoff without id and sender; the {media} in its header is a \
                 sample, so each recipient brings one"
            ),
        }
    }
}

impl Check<HandoffCx<'_>> for HandoffFromTemplate {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        if cx.handoff.of_template().is_none() {
            return;
        }
        let media = |part: &Part| match &part.content {
            PartContent::Header { media: Some(media), url, .. } if !url.is_static() => Some(media.as_str()),
            _ => None,
        };
        let header = cx.handoff.parts().find_map(media).unwrap_or_default();
        out.report(Place::Below(cx.handoff.pointer()), || Self { header: header.into() });
    }
}
