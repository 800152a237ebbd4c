//! More than one header.

use super::prelude::*;
use crate::handoff::PartContent;

rule! {
    /// A template has more than one header
    HeaderRepeated = "HEADER_REPEATED" {
        origin: Service,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, components of a WhatsApp template",
        help: "Keep one header of one kind.",
        args {
            /// how many there are
            found: usize,
        }
        says: rule => format!("the template has {} headers, only one is allowed", rule.found)
    }
}

impl Check<HandoffCx<'_>> for HeaderRepeated {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.whatsapp() {
            let headers: Vec<_> =
                channel.parts.iter().filter(|part| matches!(part.content, PartContent::Header { .. })).collect();
            // Each of them is a part that is not shown.
            for surplus in headers.iter().skip(1) {
                out.report(Place::Below(&surplus.pointer), || Self { found: headers.len() });
            }
        }
    }
}
