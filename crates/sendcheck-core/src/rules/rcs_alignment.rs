//! The side on which a horizontal RCS card shows its media.

use super::prelude::*;
use crate::handoff::{ChannelKind, PartContent};

rule! {
    /// The side of a card's media does not go with the card
    RcsAlignment = "RCS_ALIGNMENT" {
        origin: Channel,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Google, RCS Business Messaging, rich cards; Outbound Configuration API page, data fields",
        help: "Give `thumbnailImageAlignment` as `LEFT` or `RIGHT` for a horizontal card, and for no other.",
        milder: "a warning for a side that is unknown or has no effect, info for other capitals",
        args {
            /// `missing`, `ignored`, `unknown` or `capitals`
            what: SideDefect,
            /// the side as RCS writes it
            canonical: String,
        }
        says: rule => match rule.what {
            SideDefect::Missing => "a horizontal card has to say on which side its media stands".to_string(),
            SideDefect::Ignored => "the side of the media has no effect on a vertical card".to_string(),
            SideDefect::Unknown => "the side of the media is neither `LEFT` nor `RIGHT`".to_string(),
            SideDefect::Capitals => format!("RCS writes the side of the media as `{}`", rule.canonical),
        }
    }
}

words! {
    /// What is wrong with the side of a card's media.
    pub(crate) enum SideDefect {
        /// A horizontal card has none.
        Missing = "missing",
        /// A vertical card has one.
        Ignored = "ignored",
        /// It is no side.
        Unknown = "unknown",
        /// It is written in other capitals.
        Capitals = "capitals",
    }
}

impl Check<HandoffCx<'_>> for RcsAlignment {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.of_kind(ChannelKind::GoogleRcs) {
            let orientation = channel.card_orientation.as_deref().unwrap_or("").trim();
            for part in &channel.parts {
                let PartContent::Media { alignment, .. } = &part.content else { continue };
                let side = alignment.as_deref();
                let Some((severity, what)) = judge(orientation, side) else { continue };
                let at = match side {
                    None => part.pointer.clone(),
                    Some(_) => format!("{}/thumbnailImageAlignment", part.pointer),
                };
                let canonical = side.and_then(canonical).unwrap_or("").to_string();
                out.report_as(severity, Place::Below(&at), || Self { what, canonical });
            }
        }
    }
}

/// What is wrong with the side of the media on a card of this orientation.
fn judge(orientation: &str, side: Option<&str>) -> Option<(Severity, SideDefect)> {
    let Some(side) = side else {
        return orientation.eq_ignore_ascii_case("horizontal").then_some((Severity::Error, SideDefect::Missing));
    };
    let canonical = canonical(side);
    if canonical.is_none() {
        return Some((Severity::Warning, SideDefect::Unknown));
    }
    if orientation.eq_ignore_ascii_case("vertical") {
        return Some((Severity::Warning, SideDefect::Ignored));
    }
    (canonical != Some(side)).then_some((Severity::Info, SideDefect::Capitals))
}

fn canonical(side: &str) -> Option<&'static str> {
    ["LEFT", "RIGHT"].into_iter().find(|known| known.eq_ignore_ascii_case(side.trim()))
}
