//! What WhatsApp does not want in footers and on buttons.

use super::prelude::*;
use crate::handoff::PartContent;
use crate::template::emoji;

rule! {
    /// A footer or button has a line break or an emoji
    ComponentFormat = "COMPONENT_FORMAT" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Meta, template components; Twilio error 63040",
        help: "Write footers and button labels on one line, in letters and digits.",
        milder: "an error for a line break in a WhatsApp draft held to Meta's limits",
        args {
            /// `footer` or `button`
            part: &'static str,
            /// `line-break` or `emoji`
            what: &'static str,
        }
        says: rule => format!("the {} holds {}", rule.part, match rule.what {
            "line-break" => "a line break",
            _ => "an emoji",
        })
    }
}

impl Check<HandoffCx<'_>> for ComponentFormat {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.whatsapp() {
            for part in &channel.parts {
                let (name, text) = match &part.content {
                    PartContent::Footer { text } => ("footer", text),
                    PartContent::Button { label, .. } => ("button", label),
                    _ => continue,
                };
                let at = format!("{}/content", part.pointer);
                if text.source().contains(['\n', '\r']) {
                    let found = || Self { part: name, what: "line-break" };
                    out.report_as(cx.review_severity(channel), Place::Below(&at), found);
                }
                if emoji(text.source()) > 0 {
                    out.report(Place::Below(&at), || Self { part: name, what: "emoji" });
                }
            }
        }
    }
}
