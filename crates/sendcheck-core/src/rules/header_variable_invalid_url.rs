//! A header link that cannot be fetched over https.

use super::prelude::*;
use crate::finding::{ArgRef, ToArg};
use crate::types::{MediaKind, UrlDefect};

rule! {
    /// The header's link is not a plain https address
    HeaderVariableInvalidUrl = "HEADER_VARIABLE_INVALID_URL" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, error messages and limitations on header links",
        help: "Use a public https link such as https://cdn.example.com/photo.jpg; write `%25` for a percent sign in it.",
        milder: "a warning where a percent sign in the path begins no escape, which not every program takes",
        args {
            /// the kind of media
            header: MediaKind,
            /// what is wrong with the link; `stray-percent` is only a warning
            defect: LinkFault,
        }
        says: rule => match rule.defect {
            LinkFault::StrayPercent => {
                format!("the {}'s link has a percent sign in its path that begins no escape", rule.header.as_str())
            }
            LinkFault::Defect(defect) => format!("the {}'s link cannot be used: {defect}", rule.header.as_str()),
        }
    }
}

/// What is wrong with a link that a recipient brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkFault {
    /// It is none that can be used.
    Defect(UrlDefect),
    /// A percent sign in its path begins no escape.
    StrayPercent,
}

#[cfg(feature = "schema")]
impl crate::rules::samples::Sample for LinkFault {
    fn samples() -> Vec<Self> {
        UrlDefect::ALL.into_iter().map(Self::Defect).chain([Self::StrayPercent]).collect()
    }
}

impl ToArg for LinkFault {
    const SHAPE: &'static str = "UrlDefect | \"stray-percent\"";

    fn arg(&self) -> ArgRef<'_> {
        let word = match self {
            Self::Defect(defect) => defect.as_str(),
            Self::StrayPercent => "stray-percent",
        };
        ArgRef::Text(word)
    }
}

impl Check<ConsumerCx<'_>> for HeaderVariableInvalidUrl {
    const NEEDS: Doubts = Doubts::LINK;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let (Some(plan), Some(url)) = (&cx.plan.header, &cx.header_url) else { return };
        let (severity, defect) = match url.scanned {
            Err(defect) => (Severity::Error, LinkFault::Defect(defect)),
            Ok(scanned) if scanned.has_stray_percent => (Severity::Warning, LinkFault::StrayPercent),
            Ok(_) => return,
        };
        let header = plan.media;
        out.report_as(severity, Place::Header(header.as_str()), || Self { header, defect });
    }
}
