//! From the JSON of a handoff to its channels and parts.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::handoff::HandoffError;
use crate::handoff::channel::{ButtonAction, Channel, ChannelKind, Part, PartContent};
use crate::template::Template;
use crate::types::MediaKind;
use crate::wire::{self, Field};
use crate::words::Words;

/// Reads one channel; `pointer` is its place in the document.
pub(super) fn channel(wire: &wire::Channel, pointer: String) -> Result<Channel, HandoffError> {
    let Some(name) = wire.kind.as_deref() else {
        return Err(HandoffError::NoChannelType { pointer });
    };
    let Some(kind) = ChannelKind::parse(name) else {
        return Err(HandoffError::UnknownChannel { pointer, found: name.into() });
    };
    let part = |(index, wire)| part(kind, wire, alloc::format!("{pointer}/messageComponents/{index}"));
    let parts = wire.components().map(part).collect();
    let sender = wire.outbound_number.as_deref().or(wire.service_account_name.as_deref()).map(ToString::to_string);
    Ok(Channel {
        kind,
        sender,
        template_name: text(&wire.template_name),
        language: text(&wire.language),
        category: text(&wire.category),
        card_orientation: text(&wire.card_orientation),
        parts,
        pointer,
    })
}

/// Reads one part of a message.
fn part(channel: ChannelKind, wire: &wire::Component, pointer: String) -> Part {
    let declared = wire.declared().map(|names| names.into_iter().map(String::from).collect());
    let kind = wire.kind.as_deref().unwrap_or("");
    let content = match kind {
        "body" => PartContent::Body {
            title: wire.title.as_deref().map(Template::parse),
            text: template(&wire.content),
            opt_out: text(&wire.opt_out),
        },
        "header" => header(wire),
        "footer" => PartContent::Footer { text: template(&wire.content) },
        "button" => PartContent::Button {
            action: action(wire),
            label: template(&wire.content),
            index: wire.index.given().copied(),
        },
        "text" if channel == ChannelKind::InApp => in_app_text(wire),
        "image" if channel == ChannelKind::InApp => PartContent::InAppImage {
            url: template(&wire.url),
            destination: text(&wire.destination_url).filter(|_| wire.is_clickable.given() == Some(&true)),
        },
        "media" => PartContent::Media {
            url: template(&wire.content),
            height: text(&wire.height),
            alignment: text(&wire.thumbnail_image_alignment),
        },
        other => PartContent::Unknown { kind: other.into() },
    };
    Part { pointer, declared, content }
}

fn header(wire: &wire::Component) -> PartContent {
    let sub_type = wire.sub_type.as_deref().unwrap_or("");
    PartContent::Header { media: MediaKind::parse(sub_type), sub_type: sub_type.into(), url: template(&wire.content) }
}

fn action(wire: &wire::Component) -> ButtonAction {
    match wire.sub_type.as_deref().unwrap_or("") {
        "quick_reply" => ButtonAction::QuickReply,
        "url" => ButtonAction::Url(template(&wire.url)),
        "phone_number" => ButtonAction::Phone(text(&wire.phone_number).unwrap_or_default()),
        other => ButtonAction::Unknown(other.into()),
    }
}

fn in_app_text(wire: &wire::Component) -> PartContent {
    PartContent::InAppText {
        message: template(&wire.message_text),
        notification_title: wire.notification_title.as_deref().map(Template::parse),
        notification: wire.notification_message.as_deref().map(Template::parse),
        same_for_notification: wire.is_same_message_for_notification.given() == Some(&true),
    }
}

fn template(field: &Field<String>) -> Template {
    Template::parse(field.as_deref().unwrap_or(""))
}

fn text(field: &Field<String>) -> Option<String> {
    field.given().cloned()
}

/// The channels of a handoff with their pointers.
pub(super) fn channels(wire: &wire::Handoff, pointers: &[String]) -> Result<Vec<Channel>, HandoffError> {
    let fields = wire.channels.as_deref().unwrap_or_default();
    fields.iter().zip(pointers).filter_map(|(field, pointer)| Some(channel(field.given()?, pointer.clone()))).collect()
}
