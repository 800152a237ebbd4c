//! A part of a message that is longer than its channel takes.

use super::prelude::*;
use crate::handoff::{ButtonAction, Channel, ChannelKind, Part, PartContent};
use crate::limits::Limit;
use crate::template::Template;

rule! {
    /// A part of the message is longer than its channel takes
    ComponentTooLong = "COMPONENT_TOO_LONG" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Meta, template components; LivePerson, RCS for business messaging templates and limitations; AWS End User Messaging, RCS actions",
        help: "Shorten the text; values that are filled in make it longer still.",
        milder: "an error for a WhatsApp draft held to Meta's limits",
        args {
            /// `body`, `footer`, `button`, `url`, `phone`, `title`, `description`, `text`, `suggestion` or `media`
            part: BoundedPart,
            /// the length in UTF-16 code units, without values
            length: usize,
            /// the longest length that is taken
            limit: usize,
            /// of a WhatsApp body, the longest that Meta takes in a template with nothing but a body; 0 elsewhere
            alone: usize,
        }
        advises: rule => (rule.length <= rule.alone)
            .then_some("Nothing needs doing if your provider takes it as Meta does; else shorten the text."),
        says: rule => {
            let Self { part, length, limit, alone } = rule;
            let has = format!("the {} has {length} characters", part.as_str());
            match *alone {
                0 => format!("{has}, at most {limit} are taken"),
                alone if *length > alone => format!("{has}, at most {alone} are taken in a template with nothing but a body"),
                alone => format!("{has}: Meta takes {alone} in a template with nothing but a body, and {limit} in any other"),
            }
        }
    }
}

words! {
    /// A text of a message that has a longest length.
    pub(crate) enum BoundedPart {
        /// The text of a WhatsApp message.
        Body = "body",
        /// The footer.
        Footer = "footer",
        /// The label of a button.
        Button = "button",
        /// The address that a button opens.
        Url = "url",
        /// The number that a button calls.
        Phone = "phone",
        /// The title of a card.
        Title = "title",
        /// The text of a card.
        Description = "description",
        /// The text of a message.
        Text = "text",
        /// The label of a suggestion.
        Suggestion = "suggestion",
        /// The address of a card's media.
        Media = "media",
    }
}

impl Check<HandoffCx<'_>> for ComponentTooLong {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.handoff.channels() {
            for part in &channel.parts {
                for text in bounded(channel, part).iter().filter(|text| text.length > text.limit.value) {
                    // Between the older limit and Meta's a label is taken and may be cut on the phone.
                    let is_body = text.part == BoundedPart::Body && channel.is_body_alone();
                    let alone = if is_body { limits::WHATSAPP_BODY_ALONE.value } else { 0 };
                    let cut = text.limit == limits::WHATSAPP_BUTTON_OLDER || text.length <= alone;
                    let severity = if cut { Severity::Warning } else { cx.review_severity(channel) };
                    let at = format!("{}/{}", part.pointer, text.field);
                    let (length, limit) = (text.length, text.limit.value);
                    out.report_as(severity, Place::Below(&at), || Self { part: text.part, length, limit, alone });
                }
            }
        }
    }
}

/// A text with the limit that holds for it.
struct Bounded {
    part: BoundedPart,
    field: &'static str,
    length: usize,
    limit: Limit,
}

impl Bounded {
    fn new(part: BoundedPart, field: &'static str, length: usize, limit: Limit) -> Self {
        Self { part, field, length, limit }
    }
}

/// The texts of a part that have a limit.
fn bounded(channel: &Channel, part: &Part) -> Vec<Bounded> {
    match channel.kind {
        ChannelKind::WhatsApp => of_whatsapp(part),
        ChannelKind::GoogleRcs => of_rcs(part, channel.is_rcs_card()),
        ChannelKind::Apple => of_apple(part),
        // An SMS is measured with its values; for in-app messages nobody publishes a limit.
        ChannelKind::Sms | ChannelKind::InApp => Vec::new(),
    }
}

fn of_whatsapp(part: &Part) -> Vec<Bounded> {
    match &part.content {
        PartContent::Body { text, .. } => {
            [Bounded::new(BoundedPart::Body, "content", text.written_characters(), limits::WHATSAPP_BODY)].into()
        }
        PartContent::Footer { text } => {
            [Bounded::new(BoundedPart::Footer, "content", text.written_characters(), limits::WHATSAPP_FOOTER)].into()
        }
        PartContent::Button { action, label, .. } => {
            let length = label.written_characters();
            let over = length > limits::WHATSAPP_BUTTON.value;
            let limit = if over { limits::WHATSAPP_BUTTON } else { limits::WHATSAPP_BUTTON_OLDER };
            let label = Bounded::new(BoundedPart::Button, "content", length, limit);
            let action =
                of_action(action, Template::written_characters, [limits::WHATSAPP_URL, limits::WHATSAPP_PHONE]);
            [Some(label), action].into_iter().flatten().collect()
        }
        _ => Vec::new(),
    }
}

fn of_action(action: &ButtonAction, measure: fn(&Template) -> usize, limits: [Limit; 2]) -> Option<Bounded> {
    let [longest_url, longest_phone] = limits;
    match action {
        ButtonAction::Url(url) => Some(Bounded::new(BoundedPart::Url, "url", measure(url), longest_url)),
        ButtonAction::Phone(phone) => {
            Some(Bounded::new(BoundedPart::Phone, "phone_number", characters(phone), longest_phone))
        }
        ButtonAction::QuickReply | ButtonAction::Unknown(_) => None,
    }
}

fn of_rcs(part: &Part, card: bool) -> Vec<Bounded> {
    match &part.content {
        PartContent::Body { title, text, .. } => {
            let (name, limit) = if card {
                (BoundedPart::Description, limits::RCS_DESCRIPTION)
            } else {
                (BoundedPart::Text, limits::RCS_TEXT)
            };
            let title = title.as_ref();
            let title = title
                .map(|title| Bounded::new(BoundedPart::Title, "title", title.fixed_characters(), limits::RCS_TITLE));
            let text = Bounded::new(name, "content", text.fixed_characters(), limit);
            title.into_iter().chain([text]).collect()
        }
        PartContent::Button { action, label, .. } => {
            let label =
                Bounded::new(BoundedPart::Suggestion, "content", label.fixed_characters(), limits::RCS_SUGGESTION);
            let action = of_action(action, Template::fixed_characters, [limits::RCS_URL, limits::RCS_PHONE]);
            [Some(label), action].into_iter().flatten().collect()
        }
        PartContent::Media { url, .. } => {
            [Bounded::new(BoundedPart::Media, "content", url.fixed_characters(), limits::RCS_MEDIA_URL)].into()
        }
        _ => Vec::new(),
    }
}

fn of_apple(part: &Part) -> Vec<Bounded> {
    match &part.content {
        PartContent::Body { text, .. } => {
            [Bounded::new(BoundedPart::Text, "content", text.fixed_characters(), limits::APPLE_TEXT)].into()
        }
        _ => Vec::new(),
    }
}
