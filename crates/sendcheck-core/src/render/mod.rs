//! Previews: the message as it will be shown, on every channel, as data.
//!
//! A preview holds texts and never HTML. Each text is cut into [`Span`]s that tell which variable they
//! came from and how they are shown; what is not filled, or known to the service only, is a span of its
//! own kind. The values are read as the rules read them, so that a preview shows what was checked.

mod button;
mod fill;
mod in_app;
mod markup;
mod messages;
mod rcs;
mod sms;
mod span;
mod values;
mod whatsapp;

use alloc::vec::Vec;

use serde::Serialize;

use crate::check::{Recipients, RowMemory};
use crate::handoff::{Channel, ChannelKind, Handoff};
use crate::policy::Policy;
use crate::view::{Addresses, ConsumerCx, Source};
use crate::wire::Consumer;

pub use button::ButtonPreview;
pub use in_app::{ImagePreview, InAppPreview, NotificationPreview};
pub use messages::{Message, messages_consumer};
pub use rcs::{CardMediaPreview, CardPreview, RcsPreview};
pub use sms::{SegmentPreview, SmsPreview};
pub use span::{CodeStyle, LineStyle, Span, Spans, Style};
pub use whatsapp::{HeaderPreview, WhatsAppPreview};

use values::Values;

/// The messages of one recipient, in the order in which the channels are tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Preview {
    /// The message on each channel.
    pub channels: Vec<ChannelPreview>,
}

/// The message on one channel, named as the Outbound Configuration API names it.
///
/// Where a handoff has twice what a message has once, the first is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "channel")]
#[non_exhaustive]
pub enum ChannelPreview {
    /// SMS.
    #[serde(rename = "sms-twilio")]
    Sms(SmsPreview),
    /// WhatsApp.
    #[serde(rename = "wa")]
    WhatsApp(WhatsAppPreview),
    /// The brand's own app.
    #[serde(rename = "inapp")]
    InApp(InAppPreview),
    /// Google RCS.
    #[serde(rename = "googlercs")]
    GoogleRcs(RcsPreview),
    /// Apple Messages for Business.
    #[serde(rename = "apple-twilio")]
    Apple(ApplePreview),
}

/// A message on Apple Messages for Business.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ApplePreview {
    /// The text.
    pub text: Spans,
}

/// A placeholder of a preview that nothing fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Unresolved<'a> {
    /// The channel as the Outbound Configuration API calls it.
    pub channel: &'static str,
    /// The part of the message: `header`, `body`, `footer`, `button`, `text`, `message`, `notification`,
    /// `image`, `card` or `suggestion`.
    pub part: &'static str,
    /// The variable's name.
    pub name: &'a str,
}

/// The messages of one consumer of a request.
///
/// ```
/// use sendcheck_core::handoff::Handoff;
/// use sendcheck_core::json::{Object, Value};
/// use sendcheck_core::policy::Policy;
/// use sendcheck_core::render::{ChannelPreview, preview_consumer};
/// use sendcheck_core::wire::Consumer;
///
/// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [ { "type": "body",
///     "content": "Hi ${{1}}, we open at ${{2}}.", "variables": ["1", "2"], "optOut": "Reply STOP to opt out." } ] }"#)?;
/// let variables: Object = [("1".into(), Value::from("Jane")), ("2".into(), Value::from("nine"))].into_iter().collect();
/// let consumer = Consumer { variables: variables.into(), ..Consumer::default() };
/// let preview = preview_consumer(&consumer, &handoff, &Policy::default());
///
/// let [ChannelPreview::Sms(sms)] = preview.channels.as_slice() else { return Ok(()) };
/// assert_eq!(sms.composed.plain().as_deref(), Some("Hi Jane, we open at nine. Reply STOP to opt out."));
/// assert_eq!(sms.characters, Some(48));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn preview_consumer(consumer: &Consumer, handoff: &Handoff, policy: &Policy) -> Preview {
    let source = Source::Json { consumer, surrogates: &[] };
    render(&ConsumerCx::new((handoff.plan(), policy), source, Addresses::default(), None), handoff)
}

/// The messages of a handoff with every placeholder open.
///
/// ```
/// use sendcheck_core::handoff::Handoff;
/// use sendcheck_core::policy::Policy;
/// use sendcheck_core::render::preview_draft;
///
/// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
///     { "type": "body", "content": "Your ticket for *${{1}}*", "variables": ["1"] } ] }"#)?;
/// let draft = preview_draft(&handoff, &Policy::default());
/// let open: Vec<_> = draft.unresolved().into_iter().map(|open| (open.channel, open.part, open.name)).collect();
/// assert_eq!(open, [("wa", "body", "1")]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn preview_draft(handoff: &Handoff, policy: &Policy) -> Preview {
    preview_consumer(&Consumer::default(), handoff, policy)
}

impl Recipients {
    /// The messages of the recipient at `index`, counted from 0, whatever the verdict on it is.
    pub fn preview(&self, index: usize) -> Option<Preview> {
        self.look(index, &mut RowMemory::default(), |view| render(view, self.handoff()))
    }
}

/// The messages of one recipient.
fn render(view: &ConsumerCx<'_>, handoff: &Handoff) -> Preview {
    let values = Values::of(view);
    Preview { channels: handoff.channels().iter().map(|channel| ChannelPreview::of(channel, &values)).collect() }
}

impl Preview {
    /// What nothing fills, each name once a part. In-app defaults, which only the service knows, are not counted.
    pub fn unresolved(&self) -> Vec<Unresolved<'_>> {
        let mut found = Vec::new();
        for channel in &self.channels {
            for (part, text) in channel.texts() {
                let open = |name| Unresolved { channel: channel.kind().config_type(), part, name };
                found.extend(text.unresolved().map(open));
            }
        }
        let mut seen = alloc::collections::BTreeSet::new();
        found.retain(|open| seen.insert(*open));
        found
    }
}

impl ChannelPreview {
    fn of(channel: &Channel, values: &Values<'_, '_>) -> Self {
        match channel.kind {
            ChannelKind::Sms => Self::Sms(SmsPreview::of(channel, values)),
            ChannelKind::WhatsApp => Self::WhatsApp(WhatsAppPreview::of(channel, values)),
            ChannelKind::InApp => Self::InApp(InAppPreview::of(channel, values)),
            ChannelKind::GoogleRcs => Self::GoogleRcs(RcsPreview::of(channel, values)),
            ChannelKind::Apple => {
                let text = channel.body().map(|text| fill::Filled::template(text, |name| values.body(name)).plain());
                Self::Apple(ApplePreview { text: text.unwrap_or_default() })
            }
        }
    }

    /// Which channel it is.
    pub fn kind(&self) -> ChannelKind {
        match self {
            Self::Sms(_) => ChannelKind::Sms,
            Self::WhatsApp(_) => ChannelKind::WhatsApp,
            Self::InApp(_) => ChannelKind::InApp,
            Self::GoogleRcs(_) => ChannelKind::GoogleRcs,
            Self::Apple(_) => ChannelKind::Apple,
        }
    }

    /// Every text of the message by the part that it belongs to; of an SMS the text without what is appended.
    pub fn texts(&self) -> Vec<(&'static str, &Spans)> {
        match self {
            Self::Sms(sms) => [("text", &sms.text)].into(),
            Self::WhatsApp(whatsapp) => whatsapp.texts().collect(),
            Self::InApp(in_app) => in_app.texts().collect(),
            Self::GoogleRcs(rcs) => rcs.texts().collect(),
            Self::Apple(apple) => [("text", &apple.text)].into(),
        }
    }
}
