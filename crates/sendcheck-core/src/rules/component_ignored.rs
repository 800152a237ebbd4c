//! A part of the handoff, or a text of one, that its channel does not show.

use super::prelude::*;
use crate::handoff::{
    Channel, ChannelKind, PART_TYPES, Part, PartStanding, PartText, instead_of_part, instead_of_text,
};
use crate::wire::Component;

rule! {
    /// The channel has no place for a part of the message
    ComponentIgnored = "COMPONENT_IGNORED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Outbound Configuration API page, response examples and data fields; Proactive Messaging user guide, rich message campaigns and App Messaging handoffs",
        help: "Put the text where the channel shows it, or leave it out.",
        milder: "an error for a second body or footer of a WhatsApp draft held to Meta's limits; info for a type that nobody documents, for a second media of an RCS message, which the documents' own example has, and for the destination of an image that is said not to be clickable",
        args {
            /// the channel's type
            channel: ChannelKind,
            /// the part's type
            part: String,
            /// the field of the part; empty for the part as a whole
            field: String,
            /// the part or field that the channel shows instead; empty if there is none
            instead: String,
            /// `no-place`, `surplus` for a part that the message has already, or `unknown` for a type that nobody documents
            what: PartStanding,
        }
        says: rule => {
            let (channel, part) = (rule.channel.as_str(), &rule.part);
            let not_shown = match (rule.field.as_str(), rule.what) {
                ("", PartStanding::Surplus) => {
                    format!("a message on the channel `{channel}` shows one `{part}`, so this other one is not shown")
                }
                ("", PartStanding::Unknown) if part.is_empty() => {
                    "the part has no `type`, so the preview does not show it".to_string()
                }
                ("", PartStanding::Unknown) => {
                    format!("the documents name no part of the type `{part}`, so the preview does not show it")
                }
                ("", _) => {
                    format!("a message on the channel `{channel}` has no place for a `{part}`, so this one is not shown")
                }
                ("destinationUrl", _) if part == "image" => {
                    "a tap on the image opens nothing, because `isClickable` is not true".to_string()
                }
                (field, _) => format!("this `{part}` has no place for `{field}` on the channel `{channel}`, so it is not shown"),
            };
            match rule.instead.as_str() {
                "" => not_shown,
                instead => format!("{not_shown}; what is to be shown belongs into `{instead}`"),
            }
        }
    }
}

impl Check<HandoffCx<'_>> for ComponentIgnored {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for (channel, wire) in cx.channels() {
            for (part, (_, wire)) in channel.parts.iter().zip(wire.components()) {
                if part.standing() == PartStanding::Shown {
                    texts(channel, part, wire, out);
                } else if part.standing() == PartStanding::Unknown || !part.ignored_texts().is_empty() {
                    whole(cx, channel, part, out);
                }
            }
        }
    }
}

/// Tells of a part that is not shown at all.
fn whole(cx: &HandoffCx<'_>, channel: &Channel, part: &Part, out: &mut Findings<'_>) {
    let (kind, what) = (part.kind(), part.standing());
    let severity = match (what, channel.kind, kind) {
        // A second header is another rule's.
        (PartStanding::Surplus, ChannelKind::WhatsApp, "header") => return,
        (PartStanding::Surplus, ChannelKind::WhatsApp, _) => cx.review_severity(channel),
        (PartStanding::Surplus, ChannelKind::GoogleRcs, "media") | (PartStanding::Unknown, ..) => Severity::Info,
        _ => Severity::Warning,
    };
    let instead = match what {
        PartStanding::Unknown => super::nearest(kind, PART_TYPES.into_iter()),
        _ => instead_of_part(channel.kind, kind),
    };
    let instead = instead.unwrap_or_default();
    out.report_as(severity, Place::Below(&part.pointer), || ComponentIgnored {
        channel: channel.kind,
        part: beginning(kind, limits::WORD).to_string(),
        field: String::new(),
        instead: instead.to_string(),
        what,
    });
}

/// Tells of the texts of a part that are not shown with it.
fn texts(channel: &Channel, part: &Part, wire: &Component, out: &mut Findings<'_>) {
    for text in part.ignored_texts() {
        // A notification that differs from the message it is said to be is another rule's.
        if part.kind() == "text" && *text == PartText::NotificationMessage {
            continue;
        }
        let refused = *text == PartText::DestinationUrl && wire.is_clickable.given() == Some(&false);
        let severity = if refused { Severity::Info } else { Severity::Warning };
        let at = format!("{}/{}", part.pointer, text.as_str());
        out.report_as(severity, Place::Below(&at), || ComponentIgnored {
            channel: channel.kind,
            part: part.kind().to_string(),
            field: text.as_str().to_string(),
            instead: instead_of_text(part.kind(), *text).map_or("", PartText::as_str).to_string(),
            what: PartStanding::NoPlace,
        });
    }
}
