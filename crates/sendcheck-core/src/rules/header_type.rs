//! A header of a kind that the product does not have.

use super::prelude::*;
use crate::handoff::{ChannelKind, PartContent};

rule! {
    /// The header is of a kind the product does not support
    HeaderType = "HEADER_TYPE" {
        origin: Service,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, components of a WhatsApp template; user guide, limitations 4d",
        help: "Use a header with an image, a video or a document.",
        args {
            /// the kind as it is written
            found: String,
        }
        says: rule => match rule.found.as_str() {
            "" => "the header has no `sub_type`".to_string(),
            found => format!("headers of the kind `{found}` are not supported"),
        }
    }
}

impl Check<HandoffCx<'_>> for HeaderType {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for part in cx.parts_of(ChannelKind::WhatsApp) {
            if let PartContent::Header { media: None, sub_type, .. } = &part.content {
                let field = if sub_type.is_empty() { "" } else { "/sub_type" };
                let at = format!("{}{field}", part.pointer);
                out.report(Place::Below(&at), || Self { found: sub_type.clone() });
            }
        }
    }
}
