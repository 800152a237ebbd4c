//! A fixed header link that would be refused from a recipient.

use super::prelude::*;
use crate::handoff::PartContent;
use crate::types::{ExtensionVerdict, HttpsUrl, MediaKind};

rule! {
    /// The header's fixed link may not be delivered
    HeaderUrlStatic = "HEADER_URL_STATIC" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, limitations on header links",
        help: "Use a public https link to a file of a listed kind on a permitted host.",
        args {
            /// what is wrong: a defect of the link, `not-permitted` or `extension`
            what: String,
        }
        says: rule => match rule.what.as_str() {
            "not-permitted" => "the header's fixed link goes to a host that is not permitted".to_string(),
            "extension" => "the header's fixed link does not end like a file of its kind".to_string(),
            defect => format!("the header's fixed link cannot be used ({defect})"),
        }
    }
}

impl Check<HandoffCx<'_>> for HeaderUrlStatic {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for part in cx.whatsapp().flat_map(|channel| &channel.parts).filter(|part| !part.is_dynamic()) {
            let PartContent::Header { media: Some(media), url, .. } = &part.content else { continue };
            if let Some(what) = defect(url.source(), *media, cx) {
                let at = format!("{}/content", part.pointer);
                out.report(Place::Below(&at), || Self { what: what.to_string() });
            }
        }
    }
}

fn defect(link: &str, media: MediaKind, cx: &HandoffCx<'_>) -> Option<&'static str> {
    let url = match HttpsUrl::scan(link.trim()) {
        Ok(url) => url,
        Err(defect) => return Some(defect.as_str()),
    };
    if cx.policy.allow.as_ref().is_some_and(|allow| !allow.permits(url.host())) {
        return Some("not-permitted");
    }
    (media.judge(url.extension()) != ExtensionVerdict::Listed).then_some("extension")
}
