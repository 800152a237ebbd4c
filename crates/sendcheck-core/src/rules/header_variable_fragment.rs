//! A part of a link where the service documents a whole one.

use super::prelude::*;
use crate::types::MediaKind;

rule! {
    /// Only a part of the header's link is given
    HeaderVariableFragment = "HEADER_VARIABLE_FRAGMENT" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, example with header image and buttons; Outbound Configuration API page, header with document",
        help: "Give the whole https link; the documents show no header value that is only a part of one.",
        args {
            /// the kind of media
            header: MediaKind,
        }
        says: rule => format!("only a part of the {}'s link is given; it was checked together with the handoff's address", rule.header.as_str())
    }
}

impl Check<ConsumerCx<'_>> for HeaderVariableFragment {
    const NEEDS: Doubts = Doubts::LINK;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let (Some(plan), Some(url)) = (&cx.plan.header, &cx.header_url) else { return };
        if url.fragment {
            let header = plan.media;
            out.report(Place::Header(header.as_str()), || Self { header });
        }
    }
}
