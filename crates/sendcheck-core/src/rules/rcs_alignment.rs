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
            what: &'static str,
            /// the side as RCS writes it
            canonical: String,
        }
        says: rule => match rule.what {
            "missing" => "a horizontal card has to say on which side its media stands".to_string(),
            "ignored" => "the side of the media has no effect on a vertical card".to_string(),
            "unknown" => "the side of the media is neither `LEFT` nor `RIGHT`".to_string(),
            _ => format!("RCS writes the side of the media as `{}`", rule.canonical),
        }
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
fn judge(orientation: &str, side: Option<&str>) -> Option<(Severity, &'static str)> {
    let Some(side) = side else {
        return orientation.eq_ignore_ascii_case("horizontal").then_some((Severity::Error, "missing"));
    };
    let canonical = canonical(side);
    if canonical.is_none() {
        return Some((Severity::Warning, "unknown"));
    }
    if orientation.eq_ignore_ascii_case("vertical") {
        return Some((Severity::Warning, "ignored"));
    }
    (canonical != Some(side)).then_some((Severity::Info, "capitals"))
}

fn canonical(side: &str) -> Option<&'static str> {
    ["LEFT", "RIGHT"].into_iter().find(|known| known.eq_ignore_ascii_case(side.trim()))
}
