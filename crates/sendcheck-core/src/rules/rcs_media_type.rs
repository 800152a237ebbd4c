//! Fixed media of an RCS card of a kind that RCS does not show.

use super::prelude::*;
use crate::handoff::{ChannelKind, PartContent};
use crate::types::HttpsUrl;

rule! {
    /// A card's media is of a kind that RCS does not show
    RcsMediaType = "RCS_MEDIA_TYPE" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Google, RCS Business Messaging, rich cards, supported media types",
        help: "Use a JPEG, PNG or GIF picture, or a video as MP4, M4V, MPEG, 3GP or WebM.",
        milder: "info for PDF, which is shown in India only",
        args {
            /// how the link ends
            extension: String,
        }
        says: rule => match rule.extension.as_str() {
            "pdf" => "the link leads to a PDF, which RCS shows in India only".to_string(),
            other => format!("the link ends in `{other}`, which RCS does not show"),
        }
    }
}

impl Check<HandoffCx<'_>> for RcsMediaType {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let parts = cx.parts_of(ChannelKind::GoogleRcs);
        for part in parts.filter(|part| !part.is_dynamic()) {
            let PartContent::Media { url, .. } = &part.content else { continue };
            // Without an ending, nothing can be told before the media is fetched.
            let Ok(url) = HttpsUrl::scan(url.source().trim()) else { continue };
            let Some(extension) = url.extension() else { continue };
            if SHOWN.iter().any(|shown| extension.is(shown)) {
                continue;
            }
            let severity = if extension.is("pdf") { Severity::Info } else { Severity::Warning };
            let at = format!("{}/content", part.pointer);
            out.report_as(severity, Place::Below(&at), || Self { extension: extension.to_text() });
        }
    }
}

/// The endings of what RCS shows.
pub(super) const SHOWN: [&str; 11] = ["jpg", "jpeg", "png", "gif", "mp4", "m4v", "mpg", "mpeg", "mpeg4", "webm", "3gp"];
