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
            header: channel.shown().find_map(|part| header(part, values)),
            body: body.unwrap_or_default(),
            footer: channel.shown().find_map(footer),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handoff::Handoff;
    use crate::policy::Policy;
    use crate::render::{ChannelPreview, preview_draft};

    fn draft(parts: &str) -> WhatsAppPreview {
        let handoff = alloc::format!(r#"{{ "type": "wa", "messageComponents": [{parts}] }}"#);
        let mut preview = preview_draft(&Handoff::read(handoff.as_bytes()).unwrap(), &Policy::default());
        match preview.channels.remove(0) {
            ChannelPreview::WhatsApp(preview) => preview,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_message_without_parts_is_empty() {
        let preview = draft("");
        assert!(preview.body.is_empty() && preview.buttons.is_empty());
        assert_eq!((preview.header, preview.footer), (None, None));
    }

    #[test]
    fn of_two_parts_of_a_kind_the_first_is_shown() {
        let preview = draft(
            r#"{ "type": "body", "content": "a" }, { "type": "body", "content": "b" },
               { "type": "footer", "content": "c" }, { "type": "footer", "content": "d" },
               { "type": "header", "sub_type": "image", "content": "https://cdn.example.com/e.png" },
               { "type": "header", "sub_type": "video", "content": "{{1}}" }"#,
        );
        let header = preview.header.unwrap();
        assert_eq!((header.media, header.file_name.as_deref()), (Some(MediaKind::Image), Some("e.png")));
        let texts = [&preview.body, &preview.footer.unwrap()].map(Spans::plain);
        assert_eq!(texts.map(Option::unwrap), ["a", "c"]);
    }

    #[test]
    fn a_kind_of_header_or_button_that_nobody_knows_is_shown_as_such() {
        let preview = draft(
            r#"{ "type": "header", "sub_type": "text", "content": "Sale" },
               { "type": "button", "sub_type": "flow", "content": "Go" }"#,
        );
        assert_eq!(preview.header.unwrap().media, None);
        assert!(matches!(&*preview.buttons, [ButtonPreview::Unknown { action, .. }] if action == "flow"));
    }

    #[test]
    fn nothing_fills_a_placeholder_of_a_footer() {
        let preview = draft(r#"{ "type": "body", "content": "a" }, { "type": "footer", "content": "for {{1}}" }"#);
        assert_eq!(preview.footer.unwrap().unresolved().collect::<Vec<_>>(), ["1"]);
    }

    #[test]
    fn a_static_address_that_declares_a_variable_is_still_to_be_given() {
        let preview = draft(
            r#"{ "type": "header", "sub_type": "image", "content": "https://cdn.example.com/1.png", "variables": ["7"] }"#,
        );
        assert_eq!(preview.header.unwrap().url.unresolved().collect::<Vec<_>>(), ["7"]);
    }
}
