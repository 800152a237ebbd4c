//! What a handoff asks of every recipient, worked out once.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use crate::handoff::channel::{Channel, ChannelKind, Part, PartContent};
use crate::template::{Piece, Template, VariableKey, natural};
use crate::types::MediaKind;

/// What a handoff asks of every recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plan {
    /// The channels that `consumerContent` addresses, in priority order, each once.
    pub(crate) addressed: Vec<ChannelKind>,
    /// The names of the body variables over all channels, in their natural order.
    pub(crate) expected: Vec<VariableKey>,
    /// For each expected name: whether WhatsApp's rules for values hold for it.
    pub(crate) on_whatsapp: Vec<bool>,
    /// WhatsApp's header, if every recipient brings its media.
    pub(crate) header: Option<HeaderPlan>,
    /// The names of the variables of URL buttons, in their natural order.
    pub(crate) buttons: Vec<VariableKey>,
    /// The SMS.
    pub(crate) sms: Option<SmsPlan>,
    /// Whether WhatsApp is tried before SMS.
    pub(crate) steps_down: bool,
}

/// A header whose media each recipient brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HeaderPlan {
    /// What it is.
    pub(crate) media: MediaKind,
    /// The address as the handoff has it.
    pub(crate) url: Template,
}

/// What an SMS is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SmsPlan {
    /// Its text, in order.
    pub(crate) pieces: Vec<SmsPiece>,
    /// How often each expected variable appears.
    pub(crate) uses: Vec<usize>,
    /// The opt-out text that the handoff carries.
    pub(crate) opt_out: Option<String>,
    /// Whether the fixed text already tells how to stop.
    pub(crate) says_stop: bool,
}

/// A run of text or a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SmsPiece {
    /// Text that is sent as it stands.
    Text(String),
    /// The value of the expected variable at this place.
    Value(usize),
}

impl Plan {
    /// The plan of a handoff with these channels.
    pub(crate) fn of(channels: &[Channel]) -> Self {
        let names: BTreeSet<VariableKey> = channels.iter().flat_map(body_variables).collect();
        let expected: Vec<_> = names.into_iter().collect();
        let whatsapp: BTreeSet<VariableKey> =
            of_kind(channels, ChannelKind::WhatsApp).flat_map(body_variables).collect();
        let mut addressed = Vec::new();
        for channel in channels.iter().filter(|channel| channel.kind.content_key().is_some()) {
            if !addressed.contains(&channel.kind) {
                addressed.push(channel.kind);
            }
        }
        let place = |kind| addressed.iter().position(|channel| *channel == kind);
        let steps_down = matches!((place(ChannelKind::WhatsApp), place(ChannelKind::Sms)), (Some(first), Some(then)) if first < then);
        Self {
            on_whatsapp: expected.iter().map(|name| whatsapp.contains(name)).collect(),
            header: of_kind(channels, ChannelKind::WhatsApp).find_map(header),
            buttons: of_kind(channels, ChannelKind::WhatsApp)
                .flat_map(button_variables)
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
            sms: of_kind(channels, ChannelKind::Sms).next().map(|channel| sms(channel, &expected)),
            steps_down,
            addressed,
            expected,
        }
    }

    /// The place of a variable among the expected ones.
    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        self.expected.binary_search_by(|expected| natural(expected.as_str(), name)).ok()
    }

    /// Whether recipients are addressed in the brand's own app only.
    pub(crate) fn is_in_app(&self) -> bool {
        self.addressed == [ChannelKind::InApp]
    }

    /// Whether recipients are addressed by SMS only.
    pub(crate) fn is_sms_only(&self) -> bool {
        self.addressed == [ChannelKind::Sms]
    }
}

fn of_kind(channels: &[Channel], kind: ChannelKind) -> impl Iterator<Item = &Channel> {
    channels.iter().filter(move |channel| channel.kind == kind)
}

/// The variables that travel in `variables`: for SMS, WhatsApp and Apple those of the body, for
/// in-app and RCS those of every part.
fn body_variables(channel: &Channel) -> Vec<VariableKey> {
    let travels = |part: &&Part| match channel.kind {
        ChannelKind::InApp | ChannelKind::GoogleRcs => true,
        ChannelKind::Sms | ChannelKind::WhatsApp | ChannelKind::Apple => {
            matches!(part.content, PartContent::Body { .. })
        }
    };
    let named =
        |part: &Part| part.variables().into_iter().filter_map(|name| VariableKey::new(name).ok()).collect::<Vec<_>>();
    channel.parts.iter().filter(travels).flat_map(named).collect()
}

fn header(channel: &Channel) -> Option<HeaderPlan> {
    channel.parts.iter().filter(|part| part.is_dynamic()).find_map(|part| match &part.content {
        PartContent::Header { media: Some(media), url, .. } => Some(HeaderPlan { media: *media, url: url.clone() }),
        _ => None,
    })
}

fn button_variables(channel: &Channel) -> Vec<VariableKey> {
    let buttons = channel.parts.iter().filter(|part| matches!(part.content, PartContent::Button { .. }));
    buttons.flat_map(Part::variables).filter_map(|name| VariableKey::new(name).ok()).collect()
}

fn sms(channel: &Channel, expected: &[VariableKey]) -> SmsPlan {
    let body = channel.body();
    let places: BTreeMap<&VariableKey, usize> = expected.iter().zip(0..).collect();
    let mut uses = alloc::vec![0; expected.len()];
    let mut pieces = Vec::new();
    for piece in body.map(Template::pieces).unwrap_or_default() {
        pieces.push(match piece {
            Piece::Text(text) => SmsPiece::Text(text.clone()),
            Piece::Variable(name) => match places.get(name) {
                Some(place) => {
                    uses.get_mut(*place).into_iter().for_each(|uses| *uses += 1);
                    SmsPiece::Value(*place)
                }
                // Every placeholder of the body is expected; what were not would be sent as it stands.
                None => SmsPiece::Text(name.placeholder()),
            },
        });
    }
    SmsPlan {
        pieces,
        uses,
        opt_out: channel.opt_out().map(String::from),
        says_stop: body.is_some_and(|body| says_stop(body.source())),
    }
}

/// Whether a text has the word STOP, in any case.
pub(crate) fn says_stop(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word.eq_ignore_ascii_case("stop"))
}
