//! From the JSON of a handoff to its channels and parts.

use alloc::string::String;
use alloc::vec::Vec;

use crate::handoff::HandoffError;
use crate::handoff::channel::{ButtonAction, Channel, ChannelKind, Part, PartContent};
use crate::handoff::places::{PartText, Placed};
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
    let mut seen = Vec::new();
    let part = |(index, wire)| {
        let placed = Placed::of(kind, wire, &mut seen);
        part(kind, wire, alloc::format!("{pointer}/messageComponents/{index}"), placed)
    };
    let parts = wire.components().map(part).collect();
    // RCS: examples have these on the channel, the table of data fields has them in the parts.
    let in_part = |field: fn(&wire::Component) -> &Field<String>| {
        let mut parts = wire.components().filter(|_| kind == ChannelKind::GoogleRcs);
        parts.find_map(|(_, part)| field(part).given().cloned())
    };
    let account = || text(&wire.service_account_name).filter(|_| kind == ChannelKind::GoogleRcs);
    let account = || account().or_else(|| in_part(|part| &part.service_account_name));
    let sender = text(&wire.outbound_number).or_else(account);
    Ok(Channel {
        kind,
        sender,
        template_name: text(&wire.template_name),
        language: text(&wire.language),
        category: text(&wire.category),
        card_orientation: text(&wire.card_orientation).or_else(|| in_part(|part| &part.card_orientation)),
        parts,
        pointer,
    })
}

/// Reads one part of a message.
fn part(channel: ChannelKind, wire: &wire::Component, pointer: String, placed: Placed) -> Part {
    let declared: Option<Vec<String>> = wire.declared().map(|names| names.into_iter().map(String::from).collect());
    // WhatsApp has templates with names in the place of numbers.
    let names = declared.as_deref().filter(|_| channel == ChannelKind::WhatsApp).unwrap_or_default();
    let template = |field: &Field<String>| Template::parse_named(field.as_deref().unwrap_or(""), names);
    let kind = wire.kind.as_deref().unwrap_or("");
    let content = match kind {
        "body" => PartContent::Body {
            title: placed.shows(PartText::Title).then(|| wire.title.as_deref().map(Template::parse)).flatten(),
            text: template(&wire.content),
            opt_out: text(&wire.opt_out).filter(|_| placed.shows(PartText::OptOut)),
        },
        "header" => header(wire, template(&wire.content)),
        "footer" => PartContent::Footer { text: template(&wire.content) },
        "button" => PartContent::Button {
            action: action(wire, template(&wire.url)),
            label: template(&wire.content),
            index: wire.index.given().copied(),
        },
        "text" if channel == ChannelKind::InApp => in_app_text(wire),
        "image" if channel == ChannelKind::InApp => PartContent::InAppImage {
            url: template(&wire.url),
            destination: wire
                .destination_url
                .as_deref()
                .filter(|_| wire.is_clickable.given() == Some(&true))
                .filter(|url| !url.trim().is_empty())
                .map(Template::parse),
            clickable: wire.is_clickable.given() == Some(&true),
        },
        "media" => PartContent::Media {
            url: template(&wire.content),
            height: text(&wire.height),
            alignment: text(&wire.thumbnail_image_alignment),
        },
        other => PartContent::Unknown { kind: other.into() },
    };
    Part { pointer, declared, content, placed }
}

fn header(wire: &wire::Component, url: Template) -> PartContent {
    let sub_type = wire.sub_type.as_deref().unwrap_or("");
    PartContent::Header { media: MediaKind::parse(sub_type), sub_type: sub_type.into(), url }
}

fn action(wire: &wire::Component, url: Template) -> ButtonAction {
    match wire.sub_type.as_deref().unwrap_or("") {
        "quick_reply" => ButtonAction::QuickReply,
        "url" => ButtonAction::Url(url),
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
