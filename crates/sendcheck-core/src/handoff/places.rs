//! What each channel has a place for: which parts of a message it shows, how many of each, and which of their texts.
//!
//! This is the one table of it. A part is held against it when the handoff is read ([`Part`](super::Part) keeps what came
//! of that); what is shown, sent and told to have no place follows from there, so that no text is both unseen and unsaid.

use alloc::vec::Vec;

use crate::handoff::ChannelKind;
use crate::wire::Component;
use crate::words::words;

/// The types of parts that the documents name.
pub(crate) const PART_TYPES: [&str; 7] = ["body", "header", "footer", "button", "text", "image", "media"];

words! {
    /// A text or link of a part, by its field in the handoff.
    #[non_exhaustive]
    pub enum PartText {
        /// The title of a card.
        Title = "title",
        /// The text, a button's label, or the address of media.
        Content = "content",
        /// What is appended to an SMS.
        OptOut = "optOut",
        /// The number that a button calls.
        PhoneNumber = "phone_number",
        /// The address that a button opens, or of an in-app image.
        Url = "url",
        /// The text of an in-app message.
        MessageText = "messageText",
        /// The title of its notification.
        NotificationTitle = "notificationTitle",
        /// The text of its notification.
        NotificationMessage = "notificationMessage",
        /// What a tap on an in-app image opens.
        DestinationUrl = "destinationUrl",
    }
}

words! {
    /// Whether a part of a handoff goes out with the message.
    #[non_exhaustive]
    pub enum PartStanding {
        /// It does.
        Shown = "shown",
        /// The message has such a part once, and an earlier one is shown.
        Surplus = "surplus",
        /// The channel has no place for such a part.
        NoPlace = "no-place",
        /// The documents name no part of this type.
        Unknown = "unknown",
    }
}

/// The place that a channel has for a part.
struct Place {
    /// Whether a message may have several.
    repeats: bool,
    /// The texts of the part that are shown or sent.
    texts: &'static [PartText],
}

/// The table (Outbound Configuration API page, response examples and data fields; user guide, rich message campaigns and
/// App Messaging handoffs).
fn place(channel: ChannelKind, part: &Component) -> Option<Place> {
    use ChannelKind::{Apple, GoogleRcs, InApp, Sms, WhatsApp};
    use PartText::{
        Content, DestinationUrl, MessageText, NotificationMessage, NotificationTitle, OptOut, PhoneNumber, Title, Url,
    };
    let once = |texts| Some(Place { repeats: false, texts });
    match (channel, part.kind.as_deref()?) {
        (Sms, "body") => once(&[Content, OptOut]),
        (WhatsApp, "body" | "header" | "footer") | (Apple, "body") | (GoogleRcs, "media") => once(&[Content]),
        (GoogleRcs, "body") => once(&[Title, Content]),
        (WhatsApp | GoogleRcs, "button") => {
            let texts: &[_] = match part.sub_type.as_deref() {
                Some("url") => &[Content, Url],
                Some("phone_number") => &[Content, PhoneNumber],
                _ => &[Content],
            };
            Some(Place { repeats: true, texts })
        }
        // A notification that is the message itself has no text of its own.
        (InApp, "text") if part.is_same_message_for_notification.given() == Some(&true) => {
            once(&[MessageText, NotificationTitle])
        }
        (InApp, "text") => once(&[MessageText, NotificationTitle, NotificationMessage]),
        (InApp, "image") if part.is_clickable.given() == Some(&true) => once(&[Url, DestinationUrl]),
        (InApp, "image") => once(&[Url]),
        _ => None,
    }
}

impl PartText {
    /// The text in a part as it was sent.
    pub(crate) fn of(self, part: &Component) -> Option<&str> {
        let field = match self {
            Self::Title => &part.title,
            Self::Content => &part.content,
            Self::OptOut => &part.opt_out,
            Self::PhoneNumber => &part.phone_number,
            Self::Url => &part.url,
            Self::MessageText => &part.message_text,
            Self::NotificationTitle => &part.notification_title,
            Self::NotificationMessage => &part.notification_message,
            Self::DestinationUrl => &part.destination_url,
        };
        field.as_deref()
    }

    /// The texts of a part that are there and not blank.
    fn in_part(part: &Component) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|text| text.of(part).is_some_and(|text| !text.trim().is_empty()))
    }
}

/// What of a part goes out with the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Placed {
    /// Whether the part itself does.
    pub(super) standing: PartStanding,
    /// The texts of it that do not, those that are blank aside.
    pub(super) ignored: Vec<PartText>,
}

impl Placed {
    /// Holds a part against the table; `seen` has the types of the parts before it that a message has once.
    pub(super) fn of<'w>(channel: ChannelKind, part: &'w Component, seen: &mut Vec<&'w str>) -> Self {
        let kind = part.kind.as_deref().unwrap_or_default();
        let (standing, texts) = match place(channel, part) {
            None if !PART_TYPES.contains(&kind) => (PartStanding::Unknown, [].as_slice()),
            None => (PartStanding::NoPlace, [].as_slice()),
            Some(place) if !place.repeats && seen.contains(&kind) => (PartStanding::Surplus, [].as_slice()),
            Some(place) => (PartStanding::Shown, place.texts),
        };
        if standing == PartStanding::Shown {
            seen.push(kind);
        }
        Self { standing, ignored: PartText::in_part(part).filter(|text| !texts.contains(text)).collect() }
    }

    /// Whether a text of the part goes out, if there is one.
    pub(super) fn shows(&self, text: PartText) -> bool {
        self.standing == PartStanding::Shown && !self.ignored.contains(&text)
    }
}

/// The type of part in which a channel would show what stands in a part of this type.
pub(crate) fn instead_of_part(channel: ChannelKind, kind: &str) -> Option<&'static str> {
    match (channel, kind) {
        (ChannelKind::InApp, "body") => Some("text"),
        (ChannelKind::InApp, "header" | "media") => Some("image"),
        (ChannelKind::WhatsApp, "image" | "media") => Some("header"),
        (ChannelKind::GoogleRcs, "image" | "header") => Some("media"),
        (ChannelKind::InApp, _) => None,
        (_, "text") => Some("body"),
        _ => None,
    }
}

/// The field in which a part of this type would show what stands in another.
pub(crate) fn instead_of_text(kind: &str, text: PartText) -> Option<PartText> {
    match (kind, text) {
        ("text", PartText::Content) => Some(PartText::MessageText),
        ("image", PartText::Content) => Some(PartText::Url),
        ("header" | "media", PartText::Url) | ("body" | "footer" | "button", PartText::MessageText) => {
            Some(PartText::Content)
        }
        _ => None,
    }
}
