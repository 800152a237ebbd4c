//! A recipient's value for the address of media or of a page.

use super::prelude::*;
use crate::finding::{ArgRef, ToArg};
use crate::handoff::{LinkPlan, LinkTarget};
use crate::recipients::is_blank_text;
use crate::rules::link_unusable::is_opened_all_the_same;
use crate::rules::rcs_media_type;
use crate::types::{HttpsUrl, Unfetchable, UrlDefect};

rule! {
    /// The value for an address is not a link that can be used
    LinkVariableInvalid = "LINK_VARIABLE_INVALID" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Outbound Configuration API page, in-app and Google RCS response examples; Proactive Messaging API page, limitations on header links",
        help: "Use a public https link such as https://cdn.example.com/photo.jpg.",
        milder: "a warning for a page that a tap opens, for a file of another kind, and for a link from which no file comes",
        args {
            /// the variable
            name: String,
            /// `image`, `media` or `page`
            link: LinkTarget,
            /// what is wrong: a defect of the link, `extension`, `sample-host` or `share-page`
            what: ValueDefect,
        }
        says: rule => {
            let of = format!("the address of the {} that the variable `{}` makes", rule.link.as_str(), rule.name);
            match rule.what {
                ValueDefect::Link(defect) => format!("{of} cannot be used: {defect}"),
                ValueDefect::Extension => format!("{of} ends like another kind of file"),
                ValueDefect::Unfetchable(why) => format!("{of} {why}"),
            }
        }
    }
}

/// What is wrong with the address that a value makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ValueDefect {
    /// It is no link that can be used.
    Link(UrlDefect),
    /// It ends like another kind of file.
    Extension,
    /// No file comes from it.
    Unfetchable(Unfetchable),
}

#[cfg(feature = "schema")]
impl crate::rules::samples::Sample for ValueDefect {
    fn samples() -> Vec<Self> {
        crate::rules::samples::of_links(Self::Link, Self::Unfetchable, [Self::Extension])
    }
}

impl ToArg for ValueDefect {
    const SHAPE: &'static str = "UrlDefect | \"extension\" | \"sample-host\" | \"share-page\"";

    fn arg(&self) -> ArgRef<'_> {
        let word = match self {
            Self::Link(defect) => defect.as_str(),
            Self::Extension => "extension",
            Self::Unfetchable(why) => why.as_str(),
        };
        ArgRef::Text(word)
    }
}

impl Check<ConsumerCx<'_>> for LinkVariableInvalid {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        for link in &cx.plan.links {
            let Some((severity, what)) = judge(cx, link) else { continue };
            let name = link.url.names().next().map_or("", |name| name.as_str());
            let report = || Self { name: name.to_string(), link: link.target, what };
            out.report_as(severity, Place::Variable(name), report);
        }
    }
}

/// What is wrong with the address, where all of it is given.
fn judge(cx: &ConsumerCx<'_>, link: &LinkPlan) -> Option<(Severity, ValueDefect)> {
    if let Some(index) = link.whole {
        return defect(link.target, cx.value(index).text().filter(|text| !is_blank_text(text))?);
    }
    let given = |name: &str| cx.named(name).text().filter(|text| !is_blank_text(text));
    link.url.names().all(|name| given(name.as_str()).is_some()).then_some(())?;
    defect(link.target, &link.url.fill(|name| given(name.as_str())))
}

fn defect(target: LinkTarget, address: &str) -> Option<(Severity, ValueDefect)> {
    let is_page = target == LinkTarget::Page;
    let url = match HttpsUrl::scan(address) {
        Ok(url) => url,
        Err(defect) if is_page && is_opened_all_the_same(defect) => return None,
        Err(defect) => {
            let severity = if is_page { Severity::Warning } else { Severity::Error };
            return Some((severity, ValueDefect::Link(defect)));
        }
    };
    if is_page {
        return None;
    }
    if let Some(why) = Unfetchable::of(url) {
        return Some((Severity::Warning, ValueDefect::Unfetchable(why)));
    }
    let shown =
        if target == LinkTarget::Image { &["jpg", "jpeg", "png", "gif"] } else { rcs_media_type::SHOWN.as_slice() };
    // Without an ending, nothing can be told before the file is fetched.
    let other = url.extension().is_some_and(|extension| !shown.iter().any(|shown| extension.is(shown)));
    other.then_some((Severity::Warning, ValueDefect::Extension))
}
