//! The channels of a handoff and the parts of their messages.

use alloc::string::String;
use alloc::vec::Vec;

use crate::handoff::places::{PartStanding, PartText, Placed};
use crate::handoff::plan::LinkTarget;
use crate::order;
use crate::template::{Template, VariableKey};
use crate::types::MediaKind;
use crate::words::words;

words! {
    /// A messaging channel that the product knows, by its name in the Outbound Configuration API.
    #[derive(PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum ChannelKind {
        /// SMS through Twilio.
        Sms = "sms-twilio",
        /// WhatsApp.
        WhatsApp = "wa",
        /// A brand's own app.
        InApp = "inapp",
        /// Google RCS.
        GoogleRcs = "googlercs",
        /// Apple Messages for Business.
        Apple = "apple-twilio",
    }
}

impl ChannelKind {
    /// The channel's name in the Outbound Configuration API: `sms-twilio`, `wa` and so on.
    pub const fn config_type(self) -> &'static str {
        self.as_str()
    }

    /// The channel's key in `consumerContent`; RCS and Apple have no documented one.
    pub const fn content_key(self) -> Option<&'static str> {
        match self {
            Self::Sms => Some("sms"),
            Self::WhatsApp => Some("wa"),
            Self::InApp => Some("inapp"),
            Self::GoogleRcs | Self::Apple => None,
        }
    }

    /// The channel's name for readers.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Sms => "SMS",
            Self::WhatsApp => "WhatsApp",
            Self::InApp => "in-app",
            Self::GoogleRcs => "Google RCS",
            Self::Apple => "Apple Messages for Business",
        }
    }

    /// Whether consumers are addressed by phone number.
    pub const fn is_phone(self) -> bool {
        matches!(self, Self::Sms | Self::WhatsApp)
    }
}

/// One channel of a handoff.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Channel {
    /// Which one.
    pub kind: ChannelKind,
    /// The number or account that sends.
    pub sender: Option<String>,
    /// WhatsApp: the name of the approved template.
    pub template_name: Option<String>,
    /// The language of the template, as it was given.
    pub language: Option<String>,
    /// WhatsApp: the category of the template, as it was given.
    pub category: Option<String>,
    /// Google RCS: how the card is laid out, as it was given.
    pub card_orientation: Option<String>,
    /// The parts of the message in the order of the handoff.
    pub parts: Vec<Part>,
    /// The JSON pointer of the channel in the document the handoff came from.
    pub pointer: String,
}

/// One part of a channel's message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Part {
    /// The JSON pointer of the part in the document the handoff came from.
    pub pointer: String,
    /// The variable names the part declares; `None` where it declares none at all.
    pub declared: Option<Vec<String>>,
    /// What the part is.
    pub content: PartContent,
    /// What of it the channel has a place for.
    pub(super) placed: Placed,
}

/// What a part of a message is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PartContent {
    /// The text of a message or card.
    #[non_exhaustive]
    Body {
        /// Google RCS: the card's title.
        title: Option<Template>,
        /// The text.
        text: Template,
        /// SMS: what is appended to tell how to opt out; empty counts as absent.
        opt_out: Option<String>,
    },
    /// WhatsApp: media above the text.
    #[non_exhaustive]
    Header {
        /// Image, video or document; `None` for a `sub_type` that the product does not have.
        media: Option<MediaKind>,
        /// The `sub_type` as it was given.
        sub_type: String,
        /// The address.
        url: Template,
    },
    /// WhatsApp: small text below the message.
    #[non_exhaustive]
    Footer {
        /// The text.
        text: Template,
    },
    /// A button.
    #[non_exhaustive]
    Button {
        /// What a tap does.
        action: ButtonAction,
        /// The label.
        label: Template,
        /// The place among the buttons, counted from 0, where the handoff gives one.
        index: Option<i64>,
    },
    /// In-app: the message and its notification.
    #[non_exhaustive]
    InAppText {
        /// The message.
        message: Template,
        /// The title of the notification.
        notification_title: Option<Template>,
        /// The text of the notification.
        notification: Option<Template>,
        /// Whether the notification shows the message itself.
        same_for_notification: bool,
    },
    /// In-app: an image.
    #[non_exhaustive]
    InAppImage {
        /// The address.
        url: Template,
        /// What a tap opens, if the image can be tapped.
        destination: Option<Template>,
        /// Whether it is said that a tap opens something.
        clickable: bool,
    },
    /// Google RCS: the media of a card.
    #[non_exhaustive]
    Media {
        /// The address.
        url: Template,
        /// The height as it was given.
        height: Option<String>,
        /// The side as it was given.
        alignment: Option<String>,
    },
    /// A part of a type that the documents do not name.
    #[non_exhaustive]
    Unknown {
        /// The `type` as it was given.
        kind: String,
    },
}

/// What a tap on a button does.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ButtonAction {
    /// Answers with the label.
    QuickReply,
    /// Opens an address.
    Url(Template),
    /// Calls a number.
    Phone(String),
    /// Something that the documents do not name.
    Unknown(String),
}

impl Part {
    /// The `type` of the part.
    pub fn kind(&self) -> &str {
        match &self.content {
            PartContent::Body { .. } => "body",
            PartContent::Header { .. } => "header",
            PartContent::Footer { .. } => "footer",
            PartContent::Button { .. } => "button",
            PartContent::InAppText { .. } => "text",
            PartContent::InAppImage { .. } => "image",
            PartContent::Media { .. } => "media",
            PartContent::Unknown { kind } => kind,
        }
    }

    /// Every text of the part that may hold placeholders, with its field's name in the handoff.
    pub fn templates(&self) -> Vec<(&'static str, &Template)> {
        match &self.content {
            PartContent::Body { title, text, .. } => {
                title.iter().map(|title| ("title", title)).chain([("content", text)]).collect()
            }
            PartContent::Header { url, .. } | PartContent::Media { url, .. } => [("content", url)].into(),
            PartContent::Footer { text } => [("content", text)].into(),
            PartContent::Button { action: ButtonAction::Url(url), label, .. } => {
                [("content", label), ("url", url)].into()
            }
            PartContent::Button { label, .. } => [("content", label)].into(),
            PartContent::InAppText { message, notification_title, notification, .. } => [("messageText", message)]
                .into_iter()
                .chain(notification_title.iter().map(|title| ("notificationTitle", title)))
                .chain(notification.iter().map(|text| ("notificationMessage", text)))
                .collect(),
            PartContent::InAppImage { url, destination, .. } => {
                [("url", url)].into_iter().chain(destination.iter().map(|url| ("destinationUrl", url))).collect()
            }
            PartContent::Unknown { .. } => Vec::new(),
        }
    }

    /// The variables of the part, each once: the declared names, then placeholders that nobody declared.
    pub fn variables(&self) -> Vec<&str> {
        let templates = self.templates();
        let declared = self.declared.iter().flatten().map(String::as_str);
        let found = templates.iter().flat_map(|(_, template)| template.names().map(VariableKey::as_str));
        let mut named: Vec<(&str, usize)> = declared.chain(found).zip(0..).collect();
        order::sort_by(&mut named, Ord::cmp);
        named.dedup_by_key(|(name, _)| *name);
        order::sort_by(&mut named, |a, b| a.1.cmp(&b.1));
        named.into_iter().map(|(name, _)| name).collect()
    }

    /// The variables that the part declares and never uses.
    pub(crate) fn unused(&self) -> Vec<&str> {
        let templates = self.templates();
        let used = templates.iter().flat_map(|(_, template)| template.names()).map(VariableKey::as_str);
        let used = order::distinct(used);
        self.declared.iter().flatten().map(String::as_str).filter(|name| used.binary_search(name).is_err()).collect()
    }

    /// Whether the part goes out with the message.
    ///
    /// ```
    /// use sendcheck_core::handoff::{Handoff, PartStanding};
    ///
    /// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [
    ///     { "type": "body", "content": "Hi" }, { "type": "footer", "content": "Bicycles by Marlow" } ] }"#)?;
    /// let standings: Vec<_> = handoff.parts().map(|part| part.standing()).collect();
    /// assert_eq!(standings, [PartStanding::Shown, PartStanding::NoPlace]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn standing(&self) -> PartStanding {
        self.placed.standing
    }

    /// The texts of the part that do not go out with the message; blank ones are not counted.
    pub fn ignored_texts(&self) -> &[PartText] {
        &self.placed.ignored
    }

    /// Whether each recipient has to bring values for the part.
    pub fn is_dynamic(&self) -> bool {
        self.declared.as_ref().is_some_and(|names| !names.is_empty())
            || self.templates().iter().any(|(_, template)| !template.is_static())
    }
}

impl Channel {
    /// Whether a message has nothing but a body.
    pub(crate) fn is_body_alone(&self) -> bool {
        self.parts.iter().all(|part| matches!(part.content, PartContent::Body { .. }))
    }

    /// The parts that go out with the message, in the order of the handoff.
    pub fn shown(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| part.standing() == PartStanding::Shown)
    }

    /// The part with the text of the message.
    pub(crate) fn body_part(&self) -> Option<&Part> {
        self.shown().find(|part| matches!(part.content, PartContent::Body { .. } | PartContent::InAppText { .. }))
    }

    /// The text of the message.
    pub fn body(&self) -> Option<&Template> {
        self.shown().find_map(|part| match &part.content {
            PartContent::Body { text, .. } => Some(text),
            PartContent::InAppText { message, .. } => Some(message),
            _ => None,
        })
    }

    /// Google RCS: whether the message is a card and not plain text: it has media, a title or an orientation.
    pub(crate) fn is_rcs_card(&self) -> bool {
        let of_card = |part: &Part| match &part.content {
            PartContent::Media { .. } => true,
            PartContent::Body { title, .. } => title.is_some(),
            _ => false,
        };
        self.kind == ChannelKind::GoogleRcs && (self.card_orientation.is_some() || self.shown().any(of_card))
    }

    /// In-app: the part with the notification, and the notification's texts: the title and the text, which may be
    /// the message itself.
    pub(crate) fn notification(&self) -> Option<(&Part, Vec<&Template>)> {
        self.shown().find_map(|part| match &part.content {
            PartContent::InAppText { message, notification_title, notification, same_for_notification } => {
                let text = if *same_for_notification { Some(message) } else { notification.as_ref() };
                Some((part, notification_title.iter().chain(text).collect()))
            }
            _ => None,
        })
    }

    /// The addresses of what the channel shows beside its text, WhatsApp's header and buttons aside: what each leads to, the
    /// place of the part and its field, the address.
    pub(crate) fn links(&self) -> impl Iterator<Item = (LinkTarget, (&Part, &'static str), &Template)> {
        self.shown().flat_map(|part| {
            let (first, second) = match &part.content {
                PartContent::InAppImage { url, destination, .. } => (
                    Some((LinkTarget::Image, (part, "url"), url)),
                    destination.as_ref().map(|url| (LinkTarget::Page, (part, "destinationUrl"), url)),
                ),
                PartContent::Media { url, .. } => (Some((LinkTarget::Media, (part, "content"), url)), None),
                _ => (None, None),
            };
            first.into_iter().chain(second)
        })
    }

    /// SMS: the opt-out text that the handoff carries; an empty one counts as absent.
    pub fn opt_out(&self) -> Option<&str> {
        self.shown().find_map(|part| match &part.content {
            PartContent::Body { opt_out, .. } => opt_out.as_deref().filter(|text| !text.trim().is_empty()),
            _ => None,
        })
    }
}
