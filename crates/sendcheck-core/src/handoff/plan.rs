//! What a handoff asks of every recipient, worked out once.

use alloc::string::String;
use alloc::vec::Vec;

use crate::handoff::channel::{ButtonAction, Channel, ChannelKind, Part, PartContent};
use crate::handoff::opt_out::opt_out_word;
use crate::json::string_bytes;
use crate::order;
use crate::sms::Sums;
use crate::template::{Piece, Template, VariableKey, natural};
use crate::types::MediaKind;
use crate::words::words;

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
    /// For each of them, the address that it completes.
    pub(crate) button_urls: Vec<Option<Template>>,
    /// The SMS.
    pub(crate) sms: Option<SmsPlan>,
    /// WhatsApp's body.
    pub(crate) body: Option<BodyPlan>,
    /// The in-app notification.
    pub(crate) notification: Option<NotificationPlan>,
    /// The addresses of media and pages that recipients' values complete or are.
    pub(crate) links: Vec<LinkPlan>,
    /// Whether WhatsApp's template is one of marketing.
    pub(crate) is_marketing: bool,
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
    /// Its text.
    pub(crate) body: Option<Template>,
    /// How often each expected variable appears.
    pub(crate) uses: Vec<usize>,
    /// For each piece of the text that is a variable, its place among the expected ones.
    pub(crate) places: Vec<Option<usize>>,
    /// What its runs of text add up to.
    pub(crate) fixed: Sums,
    /// The opt-out text that the handoff carries.
    pub(crate) opt_out: Option<String>,
    /// What that adds.
    pub(crate) opt_out_sums: Sums,
    /// The word by which the fixed text already tells how to opt out.
    pub(crate) opt_out_word: Option<&'static str>,
}

/// What the length of a WhatsApp body depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BodyPlan {
    /// The length of the fixed text.
    pub(crate) fixed_characters: usize,
    /// How often each expected variable appears.
    pub(crate) uses: Vec<usize>,
    /// Whether the template has no other part.
    pub(crate) is_alone: bool,
}

/// What the size of an in-app notification depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NotificationPlan {
    /// What the fixed text of title and text takes as JSON.
    pub(crate) fixed_bytes: usize,
    /// How often each expected variable appears.
    pub(crate) uses: Vec<usize>,
}

/// An address outside WhatsApp's header that a recipient's values complete or are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LinkPlan {
    /// What it leads to.
    pub(crate) target: LinkTarget,
    /// The address as the handoff has it.
    pub(crate) url: Template,
    /// The place among the expected variables of the one that is the whole address.
    pub(crate) whole: Option<usize>,
}

words! {
    /// What an address of a message leads to.
    #[derive(PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum LinkTarget: Serialize {
        /// A picture.
        Image = "image",
        /// A picture or a film.
        Media = "media",
        /// A page that a tap opens.
        Page = "page",
    }
}

impl Plan {
    /// The plan of a handoff with these channels.
    pub(crate) fn of(channels: &[Channel]) -> Self {
        let expected = order::distinct(channels.iter().flat_map(body_variables));
        let whatsapp = order::distinct(of_kind(channels, ChannelKind::WhatsApp).flat_map(body_variables));
        let mut addressed = Vec::new();
        for channel in channels.iter().filter(|channel| channel.kind.content_key().is_some()) {
            if !addressed.contains(&channel.kind) {
                addressed.push(channel.kind);
            }
        }
        let place = |kind| addressed.iter().position(|channel| *channel == kind);
        let steps_down = matches!((place(ChannelKind::WhatsApp), place(ChannelKind::Sms)), (Some(first), Some(then)) if first < then);
        let buttons = order::distinct(of_kind(channels, ChannelKind::WhatsApp).flat_map(button_variables));
        Self {
            button_urls: buttons.iter().map(|name| button_url(channels, name)).collect(),
            on_whatsapp: expected.iter().map(|name| whatsapp.binary_search(name).is_ok()).collect(),
            header: of_kind(channels, ChannelKind::WhatsApp).find_map(header),
            buttons,
            sms: of_kind(channels, ChannelKind::Sms).next().map(|channel| sms(channel, &expected)),
            body: of_kind(channels, ChannelKind::WhatsApp).next().map(|channel| body(channel, &expected)),
            notification: of_kind(channels, ChannelKind::InApp)
                .find_map(Channel::notification)
                .map(|(_, texts)| notification(&texts, &expected)),
            links: links(channels, &expected),
            is_marketing: of_kind(channels, ChannelKind::WhatsApp).any(is_marketing),
            steps_down,
            addressed,
            expected,
        }
    }

    /// The place of a variable among the expected ones.
    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        self.expected.binary_search_by(|expected| natural(expected.as_str(), name)).ok()
    }

    /// What the expected variable at this place is the whole address of, if it is one.
    pub(crate) fn link_target(&self, index: usize) -> Option<LinkTarget> {
        self.links.iter().find(|link| link.whole == Some(index)).map(|link| link.target)
    }

    /// Whether recipients are addressed in the brand's own app only.
    pub(crate) fn is_in_app(&self) -> bool {
        self.addressed == [ChannelKind::InApp]
    }

    /// Whether a channel is addressed by phone number, and so has a number that sends.
    pub(crate) fn sends_by_number(&self) -> bool {
        self.addressed.iter().copied().any(ChannelKind::is_phone)
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

/// The addresses with variables, each once.
fn links(channels: &[Channel], expected: &[VariableKey]) -> Vec<LinkPlan> {
    let mut links: Vec<LinkPlan> = Vec::new();
    for (target, _, url) in channels.iter().flat_map(Channel::links).filter(|(_, _, url)| !url.is_static()) {
        let whole = url.names().next().filter(|_| url.is_one_placeholder());
        let whole = whole.and_then(|name| expected.binary_search(name).ok());
        let link = LinkPlan { target, url: url.clone(), whole };
        if !links.contains(&link) {
            links.push(link);
        }
    }
    links
}

fn button_variables(channel: &Channel) -> Vec<VariableKey> {
    let buttons = channel.parts.iter().filter(|part| matches!(part.content, PartContent::Button { .. }));
    buttons.flat_map(Part::variables).filter_map(|name| VariableKey::new(name).ok()).collect()
}

/// The address of the button that uses this variable.
fn button_url(channels: &[Channel], name: &VariableKey) -> Option<Template> {
    let parts = of_kind(channels, ChannelKind::WhatsApp).flat_map(|channel| &channel.parts);
    let mut urls = parts.filter_map(|part| match &part.content {
        PartContent::Button { action: ButtonAction::Url(url), .. } => Some(url),
        _ => None,
    });
    urls.find(|url| url.names().any(|used| used == name)).cloned()
}

fn sms(channel: &Channel, expected: &[VariableKey]) -> SmsPlan {
    let body = channel.body();
    SmsPlan {
        body: body.cloned(),
        fixed: body.into_iter().flat_map(Template::fixed).map(Sums::of).fold(Sums::default(), Sums::and),
        uses: uses(body.into_iter(), expected),
        places: body.map(Template::pieces).unwrap_or_default().iter().map(|piece| place(piece, expected)).collect(),
        opt_out: channel.opt_out().map(String::from),
        opt_out_sums: channel.opt_out().map(Sums::of).unwrap_or_default(),
        opt_out_word: body.and_then(|body| opt_out_word(body.source())),
    }
}

fn body(channel: &Channel, expected: &[VariableKey]) -> BodyPlan {
    let body = channel.body();
    BodyPlan {
        fixed_characters: body.map_or(0, Template::fixed_characters),
        uses: uses(body.into_iter(), expected),
        is_alone: channel.is_body_alone(),
    }
}

fn notification(texts: &[&Template], expected: &[VariableKey]) -> NotificationPlan {
    NotificationPlan {
        fixed_bytes: texts.iter().flat_map(|text| text.fixed()).map(string_bytes).sum(),
        uses: uses(texts.iter().copied(), expected),
    }
}

/// How often texts use each expected variable; these are in order.
fn uses<'t>(texts: impl Iterator<Item = &'t Template>, expected: &[VariableKey]) -> Vec<usize> {
    let mut uses = alloc::vec![0; expected.len()];
    for name in texts.flat_map(Template::names) {
        let place = expected.binary_search(name).ok();
        place.and_then(|place| uses.get_mut(place)).into_iter().for_each(|count| *count += 1);
    }
    uses
}

/// The place of the variable that a piece is; these are in order.
fn place(piece: &Piece, expected: &[VariableKey]) -> Option<usize> {
    match piece {
        Piece::Text(_) => None,
        Piece::Variable(name) => expected.binary_search(name).ok(),
    }
}

fn is_marketing(channel: &Channel) -> bool {
    channel.category.as_deref().is_some_and(|category| category.trim().eq_ignore_ascii_case("marketing"))
}
