//! A message in the brand's own app.

use serde::Serialize;

use crate::handoff::{Channel, PartContent};
use crate::render::Spans;
use crate::render::fill::Filled;
use crate::render::values::Values;
use crate::template::Template;

/// A message in the brand's own app, and the notification of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct InAppPreview {
    /// The message.
    pub message: Spans,
    /// What the phone shows while the app is closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notification: Option<NotificationPreview>,
    /// The image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<ImagePreview>,
}

/// A notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NotificationPreview {
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Spans>,
    /// The text: the message itself where the handoff says so.
    pub text: Spans,
    /// Whether the text is the message itself.
    pub same_as_message: bool,
}

/// An image.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ImagePreview {
    /// Where the image is.
    pub url: Spans,
    /// What a tap opens, if the image can be tapped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination: Option<Spans>,
}

impl InAppPreview {
    pub(super) fn of(channel: &Channel, values: &Values<'_, '_>) -> Self {
        let text = |template: &Template| Filled::template(template, |name| values.body(name)).plain();
        let mut preview = Self::default();
        for part in channel.shown() {
            match &part.content {
                PartContent::InAppText { message, notification_title, notification, same_for_notification } => {
                    let shown = if *same_for_notification { Some(message) } else { notification.as_ref() };
                    let notified = shown.is_some() || notification_title.is_some();
                    preview.message = text(message);
                    preview.notification = notified.then(|| NotificationPreview {
                        title: notification_title.as_ref().map(text),
                        text: shown.map(text).unwrap_or_default(),
                        same_as_message: *same_for_notification,
                    });
                }
                PartContent::InAppImage { url, destination, .. } => {
                    preview.image = Some(ImagePreview { url: text(url), destination: destination.as_ref().map(text) });
                }
                _ => {}
            }
        }
        preview
    }

    /// The texts by the part of the message that they belong to.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&'static str, &Spans)> {
        let notification = self.notification.iter();
        let notified = notification.flat_map(|shown| shown.title.iter().chain([&shown.text]));
        let image = self.image.iter().flat_map(|image| [&image.url].into_iter().chain(&image.destination));
        let image = image.map(|text| ("image", text));
        [("message", &self.message)].into_iter().chain(notified.map(|text| ("notification", text))).chain(image)
    }
}
