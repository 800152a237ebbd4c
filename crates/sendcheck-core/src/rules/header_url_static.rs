//! A fixed header link that would be refused from a recipient.

use super::prelude::*;
use crate::finding::{ArgRef, ToArg};
use crate::handoff::{ChannelKind, PartContent};
use crate::types::{ExtensionVerdict, HttpsUrl, MediaKind, Unfetchable, UrlDefect};

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
            /// what is wrong: a defect of the link, `not-permitted`, `extension`, `sample-host` or `share-page`
            what: StaticDefect,
        }
        says: rule => match rule.what {
            StaticDefect::NotPermitted => "the header's fixed link goes to a host that is not permitted".to_string(),
            StaticDefect::Extension => "the header's fixed link does not end like a file of its kind".to_string(),
            StaticDefect::Unfetchable(why) => format!("the header's fixed link {why}"),
            StaticDefect::Link(defect) => format!("the header's fixed link cannot be used: {defect}"),
        }
    }
}

/// What is wrong with a link that stands in the handoff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StaticDefect {
    /// It is no link that can be used.
    Link(UrlDefect),
    /// No file comes from it.
    Unfetchable(Unfetchable),
    /// Its host is not permitted.
    NotPermitted,
    /// It does not end like a file of its kind.
    Extension,
}

#[cfg(feature = "schema")]
impl crate::rules::samples::Sample for StaticDefect {
    fn samples() -> Vec<Self> {
        crate::rules::samples::of_links(Self::Link, Self::Unfetchable, [Self::NotPermitted, Self::Extension])
    }
}

impl ToArg for StaticDefect {
    const SHAPE: &'static str = "UrlDefect | \"not-permitted\" | \"extension\" | \"sample-host\" | \"share-page\"";

    fn arg(&self) -> ArgRef<'_> {
        let word = match self {
            Self::Link(defect) => defect.as_str(),
            Self::Unfetchable(why) => why.as_str(),
            Self::NotPermitted => "not-permitted",
            Self::Extension => "extension",
        };
        ArgRef::Text(word)
    }
}

impl Check<HandoffCx<'_>> for HeaderUrlStatic {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for part in cx.parts_of(ChannelKind::WhatsApp).filter(|part| !part.is_dynamic()) {
            let PartContent::Header { media: Some(media), url, .. } = &part.content else { continue };
            if let Some(what) = defect(url.source(), *media, cx) {
                let at = format!("{}/content", part.pointer);
                out.report(Place::Below(&at), || Self { what });
            }
        }
    }
}

fn defect(link: &str, media: MediaKind, cx: &HandoffCx<'_>) -> Option<StaticDefect> {
    let url = match HttpsUrl::scan(link.trim()) {
        Ok(url) => url,
        Err(defect) => return Some(StaticDefect::Link(defect)),
    };
    if let Some(why) = Unfetchable::of(url) {
        return Some(StaticDefect::Unfetchable(why));
    }
    match url.permitted(cx.policy.allow.as_ref()) {
        Err(defect) => return Some(StaticDefect::Link(defect)),
        Ok(Some(false)) => return Some(StaticDefect::NotPermitted),
        Ok(_) => {}
    }
    (media.judge(url.extension()) != ExtensionVerdict::Listed).then_some(StaticDefect::Extension)
}
