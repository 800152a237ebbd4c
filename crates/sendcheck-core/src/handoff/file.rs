//! Documents with handoffs: one, several, or bare channels, and the choice among them.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use serde::Serialize;

use crate::handoff::whatsapp_template::{self, WhatsAppTemplate};
use crate::handoff::{FromTemplate, Handoff, HandoffError, Plan, read};
use crate::json::pointer::push_token;
use crate::json::{self, Note, Object, Value};
use crate::wire::{self, Field, FromValue, is_template_number, looks_like_channel};
use crate::{limits, order};

/// A document of the Outbound Configuration API: every handoff in it, not yet chosen from.
///
/// Accepted are a handoff, a bare channel, a list of handoffs, and a list of channels: with types
/// that are all different it is one handoff in priority order, else each channel is one of its own. A WhatsApp template as
/// Meta gives it (`components`), or a page of them (`data`), is taken as a channel without sender.
#[derive(Debug, Clone, PartialEq)]
pub struct HandoffFile {
    entries: Vec<Entry>,
    notes: Vec<Note>,
    /// Whether the document is a list, as the API gives all handoffs of an account.
    is_list: bool,
    respelled: Vec<Respelled>,
}

/// A field that the document spells in another way than the Outbound Configuration API: its pointer there, and the one it
/// would have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Respelled {
    pub(super) pointer: String,
    pub(super) documented: String,
}

#[derive(Debug, Clone, PartialEq)]
struct Entry {
    wire: Arc<wire::Handoff>,
    pointer: String,
    channel_pointers: Vec<String>,
    template: Option<FromTemplate>,
    respelled: Vec<Respelled>,
}

/// By what the handoff for a campaign is chosen; the first that names exactly one decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::exhaustive_structs, reason = "built by callers with `..Pick::default()`")]
pub struct Pick<'a> {
    /// The request's `templateId`.
    pub template_id: Option<&'a str>,
    /// The request's `outboundNumber`.
    pub outbound_number: Option<&'a str>,
    /// An id, or a place in the list counted from 1, that the caller asks for. It has to name one, whatever decides.
    pub asked: Option<&'a str>,
}

/// One handoff that could be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Candidate {
    /// The place in the list, counted from 1.
    pub position: usize,
    /// The id.
    pub id: Option<String>,
    /// The title.
    pub name: Option<String>,
    /// The channels and their senders.
    pub channels: Vec<String>,
}

impl HandoffFile {
    /// Reads a document; comments, trailing commas and unquoted keys are accepted as the documents print them.
    ///
    /// # Errors
    ///
    /// [`HandoffError`] with line and column if the text is not JSON, or if it holds no handoff.
    pub fn read(bytes: &[u8]) -> Result<Self, HandoffError> {
        let json::Document { value, notes } = json::parse_bytes(bytes)?;
        let mut respelled = Vec::new();
        note_respelled(&value, &mut String::new(), &mut respelled);
        let is_list = matches!(value, Value::Array(_));
        let entries = match value {
            Value::Array(items) => list(items)?,
            Value::Object(object) => match whatsapp_template::of_page(&object) {
                Some((name, items)) => {
                    let entry = |(index, item): (usize, &Value)| {
                        item.as_object().map(|object| of_template(object, alloc::format!("/{name}/{index}")))
                    };
                    items.iter().enumerate().filter_map(entry).collect()
                }
                None => [entry(object, String::new())?].into(),
            },
            other => return Err(not_a_handoff("", &other)),
        };
        Ok(Self { entries, notes, is_list, respelled })
    }

    /// How many handoffs the document holds; never 0.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Always false: a document without handoffs is refused.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Every handoff of the document.
    ///
    /// # Errors
    ///
    /// [`HandoffError`] for the first one that cannot be used.
    pub fn all(&self) -> Result<Vec<Handoff>, HandoffError> {
        self.entries.iter().map(|entry| self.handoff(entry)).collect()
    }

    /// The one handoff that is meant.
    ///
    /// # Errors
    ///
    /// [`HandoffError::NoChoice`] with the candidates if what is asked for is none or more than one of them, and if there
    /// are several and none, or more than one, fits.
    ///
    /// ```
    /// use sendcheck_core::handoff::{HandoffError, HandoffFile, Pick};
    ///
    /// let file = HandoffFile::read(br#"{ "id": "H1", "type": "wa", "messageComponents": [] }"#)?;
    /// assert!(file.choose(&Pick { template_id: Some("H2"), ..Pick::default() }).is_ok());
    /// let other = file.choose(&Pick { asked: Some("H2"), ..Pick::default() });
    /// assert!(matches!(other, Err(HandoffError::NoChoice { .. })));
    /// # Ok::<(), HandoffError>(())
    /// ```
    pub fn choose(&self, pick: &Pick<'_>) -> Result<Handoff, HandoffError> {
        let by_id = |id: &str| self.unique(|_, entry| entry.wire.id.as_deref() == Some(id));
        let by_number =
            |number: &str| self.unique(|_, entry| entry.senders().any(|sender| plain(sender) == plain(number)));
        let sought = pick.asked.or(pick.template_id).or(pick.outbound_number);
        let none = || HandoffError::NoChoice { sought: sought.map(ToOwned::to_owned), candidates: self.candidates() };
        let asked = |asked: &str| by_id(asked).or_else(|| self.unique(|position, _| position.to_string() == asked));
        let asked = pick.asked.map(|id| asked(id).ok_or_else(none)).transpose()?;
        let chosen = match self.entries.as_slice() {
            [only] => Some(only),
            _ => pick.template_id.and_then(by_id).or_else(|| pick.outbound_number.and_then(by_number)).or(asked),
        };
        self.handoff(chosen.ok_or_else(none)?)
    }

    /// Whether an id of a handoff can be no handoff's of this document: there are several, each has an id, and none has
    /// this one. A template's own number is no handoff's id.
    pub(crate) fn lacks(&self, id: &str) -> bool {
        let other = |entry: &Entry| entry.wire.id.as_deref().is_some_and(|known| known != id);
        let is_id = !id.trim().is_empty() && !is_template_number(id);
        is_id && self.entries.len() > 1 && self.entries.iter().all(other)
    }

    /// What there is to choose from.
    pub fn candidates(&self) -> Vec<Candidate> {
        let candidate = |(index, entry): (usize, &Entry)| Candidate {
            position: index + 1,
            id: entry.wire.id.given().cloned(),
            name: entry.wire.name.given().or_else(|| entry.template_name()).cloned(),
            channels: entry.channels().map(label).collect(),
        };
        self.entries.iter().enumerate().map(candidate).collect()
    }

    fn unique(&self, fits: impl Fn(usize, &Entry) -> bool) -> Option<&Entry> {
        let mut fitting = self.entries.iter().enumerate().filter(|(index, entry)| fits(index + 1, entry));
        let (_, entry) = fitting.next()?;
        fitting.next().is_none().then_some(entry)
    }

    fn handoff(&self, entry: &Entry) -> Result<Handoff, HandoffError> {
        let channels = read::channels(&entry.wire, &entry.channel_pointers)?;
        if channels.is_empty() {
            return Err(HandoffError::NoChannels { pointer: entry.pointer.clone() });
        }
        let title = entry.wire.name.as_deref();
        let alike = self.entries.iter().filter(|other| title.is_some() && other.wire.name.as_deref() == title).count();
        let mut prefix = entry.pointer.clone();
        prefix.push('/');
        let mine = |note: &&Note| {
            note.pointer == entry.pointer || note.pointer.starts_with(&prefix) || self.entries.len() == 1
        };
        Ok(Handoff {
            plan: Plan::of(&channels),
            wire: Arc::clone(&entry.wire),
            pointer: entry.pointer.clone(),
            channels,
            titles_alike: alike,
            is_listed: self.is_list,
            respelled: [entry.respelled.as_slice(), &self.respelled].concat(),
            template: entry.template.clone(),
            notes: self.notes.iter().filter(mine).cloned().collect(),
        })
    }
}

impl Entry {
    /// A handoff as the documents have it.
    fn of(wire: wire::Handoff, pointer: String, channel_pointers: Vec<String>) -> Self {
        Self { wire: wire.into(), pointer, channel_pointers, template: None, respelled: Vec::new() }
    }

    fn channels(&self) -> impl Iterator<Item = &wire::Channel> {
        self.wire.channels.as_deref().unwrap_or_default().iter().filter_map(Field::given)
    }

    /// The name of the WhatsApp template that it was made of: it has no title.
    fn template_name(&self) -> Option<&String> {
        self.template.as_ref().and_then(|_| self.channels().find_map(|channel| channel.template_name.given()))
    }

    fn senders(&self) -> impl Iterator<Item = &str> {
        self.channels().filter_map(|channel| channel.outbound_number.as_deref())
    }
}

/// Finds the fields that are not spelled as the documents spell them.
fn note_respelled(value: &Value, pointer: &mut String, found: &mut Vec<Respelled>) {
    let end = pointer.len();
    match value {
        Value::Object(object) => {
            for (name, member) in object {
                let all = || wire::Channel::RESPELLED.iter().chain(wire::Component::RESPELLED);
                let own = all().find(|(own, other)| *other == name && object.get(own).is_none());
                push_token(pointer, name);
                if let Some((own, _)) = own {
                    let mut documented = String::from(pointer.get(..end).unwrap_or_default());
                    push_token(&mut documented, own);
                    found.push(Respelled { pointer: pointer.clone(), documented });
                }
                note_respelled(member, pointer, found);
                pointer.truncate(end);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                push_token(pointer, &index.to_string());
                note_respelled(item, pointer, found);
                pointer.truncate(end);
            }
        }
        _ => {}
    }
}

/// The entries of a list: handoffs, one handoff of several channels, or a channel each.
fn list(items: Vec<Value>) -> Result<Vec<Entry>, HandoffError> {
    if items.is_empty() {
        return Err(HandoffError::NotAHandoff {
            pointer: String::new(),
            found: "an empty list".into(),
            members: Vec::new(),
        });
    }
    let types: Option<Vec<String>> = items.iter().map(channel_type).collect();
    let different = |types: &Vec<String>| order::distinct(types.iter().map(String::as_str)).len() == types.len();
    if items.len() > 1 && types.as_ref().is_some_and(different) {
        let channel_pointers = (0..items.len()).map(|index| alloc::format!("/{index}")).collect();
        return Ok([Entry::of(of_channels(items), String::new(), channel_pointers)].into());
    }
    let entry_at = |(index, item)| {
        let pointer = alloc::format!("/{index}");
        match item {
            Value::Object(object) => entry(object, pointer),
            other => Err(not_a_handoff(&pointer, &other)),
        }
    };
    items.into_iter().enumerate().map(entry_at).collect()
}

/// The `type` of a bare channel.
fn channel_type(item: &Value) -> Option<String> {
    let object = item.as_object().filter(|object| looks_like_channel(object))?;
    object.get("type").and_then(Value::as_str).map(String::from)
}

/// A handoff from an object that is one, or from a bare channel.
fn entry(object: Object, pointer: String) -> Result<Entry, HandoffError> {
    if whatsapp_template::is_template(&object) {
        return Ok(of_template(&object, pointer));
    }
    if looks_like_channel(&object) {
        let channel_pointers = [pointer.clone()].into();
        // Only a handoff has an id and a title; a channel that bears them is one written short.
        let mut channel = object;
        let (id, name) = (Field::take(&mut channel, "id"), Field::take(&mut channel, "name"));
        let wire = wire::Handoff { id, name, ..of_channels([Value::Object(channel)].into()) };
        return Ok(Entry::of(wire, pointer, channel_pointers));
    }
    if object.get("channels").is_none() {
        return Err(not_a_handoff(&pointer, &Value::Object(object)));
    }
    let wire = wire::Handoff::from_value(Value::Object(object)).map_err(|other| not_a_handoff(&pointer, &other))?;
    let count = wire.channels.as_deref().map_or(0, <[_]>::len);
    let channel_pointers = (0..count).map(|index| alloc::format!("{pointer}/channels/{index}")).collect();
    Ok(Entry::of(wire, pointer, channel_pointers))
}

/// A handoff of the channel that a WhatsApp template makes.
fn of_template(object: &Object, pointer: String) -> Entry {
    let WhatsAppTemplate { channel, respelled, status } = WhatsAppTemplate::of(object, &pointer);
    let wire = of_channels([Value::Object(channel)].into());
    let channel_pointers = [pointer.clone()].into();
    Entry { template: Some(FromTemplate { status }), respelled, ..Entry::of(wire, pointer, channel_pointers) }
}

fn of_channels(channels: Vec<Value>) -> wire::Handoff {
    let channels = FromValue::from_value(Value::Array(channels)).map_or_else(Field::Wrong, Field::Given);
    wire::Handoff { channels, ..wire::Handoff::default() }
}

fn not_a_handoff(pointer: &str, found: &Value) -> HandoffError {
    let members: Vec<String> = match found {
        Value::Object(object) if what_else(object).is_none() => {
            let names = object.iter().map(|(name, _)| limits::beginning(name, limits::WORD).into());
            names.take(limits::EXAMPLES.value).collect()
        }
        _ => Vec::new(),
    };
    let found = match found {
        Value::Object(object) => what_else(object)
            .unwrap_or_else(|| if members.is_empty() { "an empty object" } else { "an object with" }.into()),
        other => other.kind().as_str().into(),
    };
    HandoffError::NotAHandoff { pointer: pointer.into(), found, members }
}

/// What an object is that is known, and no handoff.
fn what_else(object: &Object) -> Option<String> {
    let is_part = object.get("sub_type").is_some() || object.get("content").is_some();
    wire::as_answer(object).or_else(|| {
        is_part.then(|| "a single message component (put it into the `messageComponents` of a channel)".into())
    })
}

/// The names of members, behind what has them.
pub(super) fn named(members: &[String]) -> String {
    let names: Vec<String> = members.iter().map(|name| alloc::format!("`{name}`")).collect();
    if names.is_empty() { String::new() } else { alloc::format!(" {}", names.join(", ")) }
}

/// A sender's number without what only decorates it.
fn plain(number: &str) -> &str {
    number.trim().trim_start_matches('+')
}

fn label(channel: &wire::Channel) -> String {
    let kind = channel.kind.as_deref().unwrap_or("?");
    match channel.outbound_number.as_deref() {
        Some(number) => alloc::format!("{kind} {number}"),
        None => kind.into(),
    }
}

/// The candidates in one line.
pub(super) fn listed(candidates: &[Candidate]) -> String {
    let line = |candidate: &Candidate| {
        let id = candidate.id.as_deref().or(candidate.name.as_deref()).unwrap_or("no id");
        alloc::format!("{} = {id} ({})", candidate.position, candidate.channels.join(", "))
    };
    candidates.iter().map(line).collect::<Vec<_>>().join("; ")
}
