//! A header link that cannot be fetched over https.

use super::prelude::*;
use crate::types::{MediaKind, UrlDefect};

rule! {
    /// The header's link is not a plain https address
    HeaderVariableInvalidUrl = "HEADER_VARIABLE_INVALID_URL" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, error messages and limitations on header links",
        help: "Use a public https link such as https://cdn.example.com/photo.jpg.",
        args {
            /// the kind of media
            header: MediaKind,
            /// what is wrong with the link
            defect: UrlDefect,
        }
        says: rule => format!("the {}'s link cannot be used: {}", rule.header.as_str(), rule.defect)
    }
}

impl Check<ConsumerCx<'_>> for HeaderVariableInvalidUrl {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let (Some(plan), Some(url)) = (&cx.plan.header, &cx.header_url) else { return };
        if let Err(defect) = url.scanned {
            let header = plan.media;
            out.report(Place::Header(header.as_str()), || Self { header, defect });
        }
    }
}
