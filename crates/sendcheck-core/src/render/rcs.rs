//! A Google RCS message.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::handoff::{Channel, Part, PartContent};
use crate::render::button::buttons;
use crate::render::fill::Filled;
use crate::render::values::Values;
use crate::render::{ButtonPreview, Spans};
use crate::template::Template;

/// A Google RCS message: a card, or plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RcsPreview {
    /// The card, if the handoff has a title, media or an orientation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<CardPreview>,
    /// The text of a message without a card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Spans>,
    /// The buttons below.
    pub suggestions: Vec<ButtonPreview>,
}

/// An RCS card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CardPreview {
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Spans>,
    /// The text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Spans>,
    /// The media.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media: Option<CardMediaPreview>,
    /// `VERTICAL` or `HORIZONTAL`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub orientation: Option<String>,
}

/// The media of an RCS card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CardMediaPreview {
    /// Where the media is.
    pub url: Spans,
    /// `SHORT`, `MEDIUM` or `TALL`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<String>,
    /// `LEFT` or `RIGHT`, for a horizontal card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alignment: Option<String>,
}

impl RcsPreview {
    pub(super) fn of(channel: &Channel, values: &Values<'_, '_>) -> Self {
        let shown = |template: &Template| Filled::template(template, |name| values.body(name)).plain();
        let title = channel.shown().find_map(|part| match &part.content {
            PartContent::Body { title, .. } => title.as_ref().map(shown),
            _ => None,
        });
        let text = channel.body().map(shown);
        let media = channel.shown().find_map(|part| media(part, shown));
        let orientation = channel.card_orientation.as_deref().map(str::to_ascii_uppercase);
        let suggestions = buttons(channel, |name| values.body(name));
        if !channel.is_rcs_card() {
            return Self { card: None, text, suggestions };
        }
        Self { card: Some(CardPreview { title, text, media, orientation }), text: None, suggestions }
    }

    /// The texts by the part of the message that they belong to.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&'static str, &Spans)> {
        let card = self.card.iter().flat_map(CardPreview::texts).map(|text| ("card", text));
        let text = self.text.iter().map(|text| ("text", text));
        let suggestions = self.suggestions.iter().flat_map(ButtonPreview::texts).map(|text| ("suggestion", text));
        card.chain(text).chain(suggestions)
    }
}

impl CardPreview {
    fn texts(&self) -> impl Iterator<Item = &Spans> {
        let media = self.media.as_ref().map(|media| &media.url);
        self.title.iter().chain(&self.text).chain(media)
    }
}

/// RCS names heights and sides in capitals; the documents spell them either way.
fn media(part: &Part, shown: impl Fn(&Template) -> Spans) -> Option<CardMediaPreview> {
    let PartContent::Media { url, height, alignment } = &part.content else { return None };
    let capitals = |name: &Option<String>| name.as_deref().map(str::to_ascii_uppercase);
    Some(CardMediaPreview { url: shown(url), height: capitals(height), alignment: capitals(alignment) })
}
