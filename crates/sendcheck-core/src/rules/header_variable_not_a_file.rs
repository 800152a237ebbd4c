//! A good header link from which no file comes.

use super::prelude::*;
use crate::types::{MediaKind, Unfetchable};

rule! {
    /// The header's link does not lead to the file
    HeaderVariableNotAFile = "HEADER_VARIABLE_NOT_A_FILE" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Meta, error 131053, media upload; help pages of the file hosts named on the rule's page",
        help: "Use the address of the file itself on a server of your own, one that gives the file without a page around it.",
        args {
            /// the kind of media
            header: MediaKind,
            /// why no file comes from it
            why: Unfetchable,
            /// the host to which the link goes
            host: String,
        }
        says: rule => format!("the {}'s link {}", rule.header.as_str(), rule.why)
    }
}

impl Check<ConsumerCx<'_>> for HeaderVariableNotAFile {
    const NEEDS: Doubts = Doubts::LINK;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let (Some(plan), Some(url)) = (&cx.plan.header, &cx.header_url) else { return };
        let Some(why) = url.scanned.ok().and_then(|scanned| scanned.unfetchable) else { return };
        let header = plan.media;
        out.report(Place::Header(header.as_str()), || Self { header, why, host: cx.header_host().unwrap_or_default() });
    }
}
