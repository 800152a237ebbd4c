//! What WhatsApp does not want in footers and on buttons.

use super::prelude::*;
use crate::handoff::{Part, PartContent};
use crate::template::{Template, emoji};

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
            part: FixedPart,
            /// `line-break` or `emoji`
            what: Unwanted,
        }
        says: rule => format!("the {} holds {}", rule.part.as_str(), match rule.what {
            Unwanted::LineBreak => "a line break",
            Unwanted::Emoji => "an emoji",
        })
    }
}

words! {
    /// A part in which WhatsApp fills in no value.
    pub(crate) enum FixedPart {
        /// The footer.
        Footer = "footer",
        /// The label of a button.
        Button = "button",
    }
}

words! {
    /// What WhatsApp does not want there.
    pub(crate) enum Unwanted {
        /// A second line.
        LineBreak = "line-break",
        /// A pictogram.
        Emoji = "emoji",
    }
}

impl FixedPart {
    /// Which one a part of a message is, with its text.
    pub(super) fn of(part: &Part) -> Option<(Self, &Template)> {
        match &part.content {
            PartContent::Footer { text } => Some((Self::Footer, text)),
            PartContent::Button { label, .. } => Some((Self::Button, label)),
            _ => None,
        }
    }
}

impl Check<HandoffCx<'_>> for ComponentFormat {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.under_review() {
            for part in &channel.parts {
                let Some((name, text)) = FixedPart::of(part) else { continue };
                let at = format!("{}/content", part.pointer);
                if text.source().contains(['\n', '\r']) {
                    let found = || Self { part: name, what: Unwanted::LineBreak };
                    out.report_as(cx.review_severity(channel), Place::Below(&at), found);
                }
                if emoji(text.source()) > 0 {
                    out.report(Place::Below(&at), || Self { part: name, what: Unwanted::Emoji });
                }
            }
        }
    }
}
