//! Handoffs: which channels a campaign uses, what it says on each, and what that asks of recipients.

mod channel;
mod file;
mod opt_out;
mod places;
mod plan;
mod read;
mod whatsapp_template;

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

pub use channel::{ButtonAction, Channel, ChannelKind, Part, PartContent};
pub use file::{Candidate, HandoffFile, Pick};
pub(crate) use opt_out::{may_tell_opt_out, opt_out_word, tells_opt_out};
pub(crate) use places::{PART_TYPES, instead_of_part, instead_of_text};
pub use places::{PartStanding, PartText};
pub use plan::LinkTarget;
pub(crate) use plan::{HeaderPlan, LinkPlan, NotificationPlan, Plan, SmsPlan};

use crate::json::{JsonError, Note};
use crate::template::VariableKey;
use crate::wire;

/// A handoff that a campaign can be checked against: at least one channel, every text parsed.
///
/// ```
/// use sendcheck_core::handoff::Handoff;
///
/// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [
///     { "type": "body", "content": "Hi ${{1}}", "variables": ["1"] } ] }"#)?;
/// assert_eq!(handoff.expected().iter().map(|name| name.as_str()).collect::<Vec<_>>(), ["1"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Handoff {
    /// Shared with the file that it was chosen from.
    wire: Arc<wire::Handoff>,
    pointer: String,
    channels: Vec<Channel>,
    plan: Plan,
    titles_alike: usize,
    is_listed: bool,
    respelled: Vec<file::Respelled>,
    notes: Vec<Note>,
    template: Option<FromTemplate>,
}

/// That a handoff was made of a WhatsApp template, which has no id, no sender and no look-back period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FromTemplate {
    /// What became of the template at WhatsApp, if it says so.
    pub(crate) status: Option<String>,
}

impl Handoff {
    /// Reads a document that holds exactly one handoff: a handoff, a channel, a WhatsApp template, or a list of
    /// channels of different types.
    ///
    /// # Errors
    ///
    /// [`HandoffError`] if the text is not JSON, holds no handoff, or more than one.
    pub fn read(bytes: &[u8]) -> Result<Self, HandoffError> {
        HandoffFile::read(bytes)?.choose(&Pick::default())
    }

    /// The id that a request names as `templateId`.
    pub fn id(&self) -> Option<&str> {
        self.wire.id.as_deref()
    }

    /// The title.
    pub fn name(&self) -> Option<&str> {
        self.wire.name.as_deref()
    }

    /// The channels in the order in which they are tried; never empty.
    pub fn channels(&self) -> &[Channel] {
        &self.channels
    }

    /// The parts of the messages on all channels, in their order.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.channels.iter().flat_map(|channel| &channel.parts)
    }

    /// The first channel of this kind.
    pub fn channel(&self, kind: ChannelKind) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.kind == kind)
    }

    /// The names of the variables that every recipient has to bring, numbers first and in their order.
    pub fn expected(&self) -> &[VariableKey] {
        &self.plan.expected
    }

    /// The handoff as it was sent.
    pub fn wire(&self) -> &wire::Handoff {
        &self.wire
    }

    /// The JSON pointer of the handoff in the document it came from.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What was mended to read the document.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The pointer into the document for one below the handoff, as the wire form has it: where the
    /// document holds bare channels, the wire form's `/channels/0` is the channel's own place.
    pub(crate) fn absolute(&self, below: &str) -> String {
        for (index, channel) in self.channels.iter().enumerate() {
            let inside = below.strip_prefix(&*alloc::format!("/channels/{index}"));
            if let Some(rest) = inside.filter(|rest| rest.is_empty() || rest.starts_with('/')) {
                return channel.pointer.clone() + rest;
            }
        }
        self.pointer.clone() + below
    }

    /// How many handoffs of the same document have the same title, this one included.
    pub(crate) fn titles_alike(&self) -> usize {
        self.titles_alike
    }

    /// Whether the document is a list, as the API gives all handoffs of an account: then it has their titles.
    pub(crate) fn is_listed(&self) -> bool {
        self.is_listed
    }

    /// The pointer as the document has it, where it spells a field in another way than the documents do.
    pub(crate) fn as_spelled(&self, pointer: String) -> String {
        let below = |field: &&file::Respelled| {
            pointer.strip_prefix(&field.documented).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        match self.respelled.iter().find(below) {
            Some(field) => pointer.replacen(&field.documented, &field.pointer, 1),
            None => pointer,
        }
    }

    /// Whether it was made of a WhatsApp template.
    pub(crate) fn of_template(&self) -> Option<&FromTemplate> {
        self.template.as_ref()
    }

    /// What the handoff asks of recipients.
    pub(crate) fn plan(&self) -> &Plan {
        &self.plan
    }
}

/// Why a document cannot serve as a handoff.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HandoffError {
    /// The text is not JSON.
    #[error("the handoff is not readable JSON: {0}")]
    Json(#[from] JsonError),
    /// The text is JSON of another shape.
    #[error(
        "no handoff{}: expected a handoff with `channels`, a channel with `type` and `messageComponents`, a WhatsApp template with `components`, or a list of these; found {found}{}",
        place(pointer),
        file::named(members)
    )]
    NotAHandoff {
        /// Where.
        pointer: String,
        /// What was found; `an object with` before the names of its members.
        found: String,
        /// The first members of an object.
        members: Vec<String>,
    },
    /// A handoff without channels.
    #[error("the handoff{} has no channel, so nothing can be sent with it", place(pointer))]
    NoChannels {
        /// Where.
        pointer: String,
    },
    /// A channel without `type`.
    #[error(
        "the channel{} has no `type`; expected `sms-twilio`, `wa`, `inapp`, `googlercs` or `apple-twilio`",
        place(pointer)
    )]
    NoChannelType {
        /// Where.
        pointer: String,
    },
    /// A channel of a type that the documents do not name.
    #[error(
        "the channel{} has the type `{found}`; expected `sms-twilio`, `wa`, `inapp`, `googlercs` or `apple-twilio`",
        place(pointer)
    )]
    UnknownChannel {
        /// Where.
        pointer: String,
        /// The type that was found.
        found: String,
    },
    /// Nothing says which handoff of the document is meant, or what is asked for is none or several of them.
    #[error("{}; choose one by its id or its number in the list: {}", no_choice(sought.as_deref(), candidates.len()), file::listed(candidates))]
    NoChoice {
        /// What the choice was made by, if there was anything.
        sought: Option<String>,
        /// What there is to choose from.
        candidates: Vec<Candidate>,
    },
}

fn place(pointer: &str) -> String {
    if pointer.is_empty() { String::new() } else { alloc::format!(" at `{pointer}`") }
}

/// Why none of so many handoffs is chosen.
fn no_choice(sought: Option<&str>, count: usize) -> String {
    match (sought, count) {
        (Some(sought), 1) => alloc::format!("1 handoff, and it is not `{sought}`"),
        (Some(sought), _) => alloc::format!("{count} handoffs, of which none or several are `{sought}`"),
        (None, _) => alloc::format!("{count} handoffs, and nothing says which one is meant"),
    }
}
