//! A WhatsApp message.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::handoff::{Channel, Part, PartContent};
use crate::render::button::buttons;
use crate::render::fill::{Filled, Filling};
use crate::render::values::Values;
use crate::render::{ButtonPreview, Spans};
use crate::types::{HttpsUrl, MediaKind};

/// A WhatsApp message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct WhatsAppPreview {
    /// The media above the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<HeaderPreview>,
    /// The text, formatted as WhatsApp formats it.
    pub body: Spans,
    /// The small text below it, which WhatsApp does not format.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub footer: Option<Spans>,
    /// The buttons.
    pub buttons: Vec<ButtonPreview>,
}

/// The media above a WhatsApp message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct HeaderPreview {
    /// Image, video or document; absent for a kind that the product does not have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media: Option<MediaKind>,
    /// Where the media is.
    pub url: Spans,
    /// The last part of the address, if the address is a good one and has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
}

impl WhatsAppPreview {
    pub(super) fn of(channel: &Channel, values: &Values<'_, '_>) -> Self {
        // WhatsApp has no variables in footers, so nothing fills a placeholder there.
        let footer = |part: &Part| match &part.content {
            PartContent::Footer { text } => Some(Filled::template(text, |_| Filling::Unresolved).plain()),
            _ => None,
        };
        let body = channel.body().map(|text| Filled::template(text, |name| values.body(name)).formatted());
        Self {
            header: channel.parts.iter().find_map(|part| header(part, values)),
            body: body.unwrap_or_default(),
            footer: channel.parts.iter().find_map(footer),
            buttons: buttons(channel, |name| values.button(name)),
        }
    }

    /// The texts by the part of the message that they belong to.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&'static str, &Spans)> {
        let header = self.header.iter().map(|header| ("header", &header.url));
        let footer = self.footer.iter().map(|footer| ("footer", footer));
        let buttons = self.buttons.iter().flat_map(ButtonPreview::texts).map(|text| ("button", text));
        header.chain([("body", &self.body)]).chain(footer).chain(buttons)
    }
}

fn header(part: &Part, values: &Values<'_, '_>) -> Option<HeaderPreview> {
    let PartContent::Header { media, url, .. } = &part.content else { return None };
    let address = values.header(part, url);
    let file_name = address.known().and_then(|address| HttpsUrl::scan(address).ok()?.file_name());
    Some(HeaderPreview { media: *media, url: address.plain(), file_name })
}
