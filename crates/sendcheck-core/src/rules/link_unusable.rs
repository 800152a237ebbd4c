//! A fixed link of a message that leads nowhere.

use super::prelude::*;
use crate::finding::{ArgRef, ToArg};
use crate::handoff::{ButtonAction, LinkTarget, Part, PartContent};
use crate::template::Template;
use crate::types::{HttpsUrl, Unfetchable, UrlDefect};

rule! {
    /// A link of the message leads nowhere
    LinkUnusable = "LINK_UNUSABLE" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, rich message campaigns and call-to-action buttons; Outbound Configuration API page, response examples; Meta, template components",
        help: "Write the whole address, from `https://` on, as a browser shows it.",
        milder: "an error for a button of a WhatsApp draft held to Meta's limits",
        args {
            /// `button`, `image`, `media` or `page`
            link: FixedLink,
            /// what is wrong: `missing`, a defect of the link, `sample-host` or `share-page`
            what: LinkDefect,
        }
        says: rule => match rule.what {
            LinkDefect::Missing => format!("the {} has no address", rule.link.label()),
            LinkDefect::Link(defect) => format!("the address of the {} cannot be used: {defect}", rule.link.label()),
            LinkDefect::Unfetchable(why) => format!("the address of the {} {why}", rule.link.label()),
        }
    }
}

words! {
    /// What a link of the handoff belongs to.
    pub(crate) enum FixedLink {
        /// A button that opens a page.
        Button = "button",
        /// An in-app image.
        Image = "image",
        /// The media of a card.
        Media = "media",
        /// What a tap on an in-app image opens.
        Page = "page",
    }
}

impl FixedLink {
    fn label(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Image => "image",
            Self::Media => "card's media",
            Self::Page => "page that a tap opens",
        }
    }

    /// Whether a phone opens it, and not a program that fetches a file.
    fn is_opened(self) -> bool {
        matches!(self, Self::Button | Self::Page)
    }
}

/// What is wrong with a link that stands in the handoff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkDefect {
    /// There is none.
    Missing,
    /// It is no link that can be used.
    Link(UrlDefect),
    /// It is one, and no file comes of it.
    Unfetchable(Unfetchable),
}

#[cfg(feature = "schema")]
impl crate::rules::samples::Sample for LinkDefect {
    fn samples() -> Vec<Self> {
        crate::rules::samples::of_links(Self::Link, Self::Unfetchable, [Self::Missing])
    }
}

impl ToArg for LinkDefect {
    const SHAPE: &'static str = "UrlDefect | \"missing\" | \"sample-host\" | \"share-page\"";

    fn arg(&self) -> ArgRef<'_> {
        let word = match self {
            Self::Missing => "missing",
            Self::Link(defect) => defect.as_str(),
            Self::Unfetchable(why) => why.as_str(),
        };
        ArgRef::Text(word)
    }
}

impl Check<HandoffCx<'_>> for LinkUnusable {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.handoff.channels() {
            for part in channel.shown() {
                match &part.content {
                    PartContent::Button { action: ButtonAction::Url(url), .. } => {
                        report(FixedLink::Button, (part, "url"), url, cx.review_severity(channel), out);
                    }
                    PartContent::InAppImage { destination: None, clickable: true, .. } => {
                        let (link, what) = (FixedLink::Page, LinkDefect::Missing);
                        out.report(Place::Below(&part.pointer), || Self { link, what });
                    }
                    _ => {}
                }
            }
            for (target, place, url) in channel.links() {
                let link = match target {
                    LinkTarget::Image => FixedLink::Image,
                    LinkTarget::Page => FixedLink::Page,
                    _ => FixedLink::Media,
                };
                report(link, place, url, Severity::Warning, out);
            }
        }
    }
}

fn report(link: FixedLink, place: (&Part, &str), url: &Template, severity: Severity, out: &mut Findings<'_>) {
    let (part, field) = place;
    // An address that lost its placeholder is another rule's.
    let Some(what) = defect(link, url).filter(|_| link == FixedLink::Button || part.unused().is_empty()) else {
        return;
    };
    // Phones open an address without encryption, too, and no document says that Meta refuses it.
    let plain = what == LinkDefect::Link(UrlDefect::NotHttps) && url.source().trim().starts_with("http:");
    let severity = if plain { Severity::Warning } else { severity };
    let at = format!("{}/{field}", part.pointer);
    let at = if what == LinkDefect::Missing { &part.pointer } else { &at };
    out.report_as(severity, Place::Below(at), || LinkUnusable { link, what });
}

/// What is wrong with an address; one that is a recipient's value is judged with the value.
fn defect(link: FixedLink, url: &Template) -> Option<LinkDefect> {
    if url.source().trim().is_empty() {
        return Some(LinkDefect::Missing);
    }
    // Braces that are no placeholder are another rule's.
    if !url.malformed().is_empty() {
        return None;
    }
    if url.is_one_placeholder() {
        // Only the end of a button's address may be a value.
        return (link == FixedLink::Button).then_some(LinkDefect::Link(UrlDefect::NotAbsolute));
    }
    // Whatever is filled in, the address around it has to be one.
    let whole = url.fill(|_| Some("x.example"));
    match HttpsUrl::scan(whole.trim()) {
        Err(defect) if !(link.is_opened() && is_opened_all_the_same(defect)) => Some(LinkDefect::Link(defect)),
        Ok(url) if !link.is_opened() => Unfetchable::of(url).map(LinkDefect::Unfetchable),
        _ => None,
    }
}

/// What keeps a service from fetching a file and not a phone from opening a page.
pub(super) fn is_opened_all_the_same(defect: UrlDefect) -> bool {
    matches!(
        defect,
        UrlDefect::Port
            | UrlDefect::IpAddress
            | UrlDefect::HostEncoding
            | UrlDefect::TrailingDot
            | UrlDefect::PathEncoding
    )
}
