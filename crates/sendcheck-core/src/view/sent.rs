//! The text of a message as it is sent.

use crate::handoff::{Channel, ChannelKind, Plan, SmsPlan};
use crate::limits::characters;
use crate::policy::{Policy, Profile};
use crate::template::{Piece, Template};

/// The opt-out text that the web tool appends to an SMS of its own (user guide, limitations 3).
pub const WEB_TOOL_OPT_OUT: &str = "To STOP receiving messages just reply STOP";

/// The text of a message as it is sent: the channel's own, and after that of an SMS what tells how to opt out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SentText<'p> {
    body: Option<&'p Template>,
    /// What stands before the opt-out text, and that text: the handoff's own, else what the web tool appends.
    opt_out: Option<[&'p str; 2]>,
    /// Whether it is the web tool's.
    is_web_tools: bool,
}

/// A piece of a message as it is sent.
#[derive(Debug, Clone, Copy)]
pub(crate) enum SentPiece<'p> {
    /// Text that everybody gets.
    Text(&'p str),
    /// The value of the variable with this name.
    Value(&'p str),
}

impl<'p> SentText<'p> {
    /// What is sent on a channel.
    pub(crate) fn of(channel: &'p Channel, plan: &Plan, policy: &'p Policy) -> Self {
        match channel.kind {
            ChannelKind::Sms => Self::with_opt_out(channel.body(), channel.opt_out(), plan, policy),
            _ => Self { body: channel.body(), opt_out: None, is_web_tools: false },
        }
    }

    /// The SMS of a plan.
    pub(crate) fn sms(sms: &'p SmsPlan, plan: &Plan, policy: &'p Policy) -> Self {
        Self::with_opt_out(sms.body.as_ref(), sms.opt_out.as_deref(), plan, policy)
    }

    fn with_opt_out(body: Option<&'p Template>, own: Option<&'p str>, plan: &Plan, policy: &'p Policy) -> Self {
        let web_tool = (policy.profile == Profile::Webtool && plan.is_sms_only()).then_some(WEB_TOOL_OPT_OUT);
        Self {
            body,
            opt_out: own.or(web_tool).map(|text| [policy.opt_out_separator.as_str(), text]),
            is_web_tools: own.is_none() && web_tool.is_some(),
        }
    }

    /// All of it in order.
    pub(crate) fn pieces(self) -> impl Iterator<Item = SentPiece<'p>> + Clone {
        let body = self.body.map(Template::pieces).unwrap_or_default();
        body.iter().map(SentPiece::of).chain(self.appended().map(SentPiece::Text))
    }

    /// What follows the channel's own text.
    pub(crate) fn appended(self) -> impl Iterator<Item = &'p str> + Clone {
        self.opt_out.into_iter().flatten()
    }

    /// The characters that are sent and that the limit of 140 does not count: the web tool reserves 42 for its own opt-out
    /// text, which is all that this text has, so 98 are left however the two are joined (user guide, message content).
    pub(crate) fn uncounted(self) -> usize {
        self.opt_out.filter(|_| self.is_web_tools).map_or(0, |[separator, _]| characters(separator))
    }

    /// The opt-out text that is appended.
    pub(crate) fn opt_out(self) -> Option<&'p str> {
        self.opt_out.map(|[_, text]| text)
    }
}

impl<'p> SentPiece<'p> {
    /// A piece of a template.
    pub(crate) fn of(piece: &'p Piece) -> Self {
        match piece {
            Piece::Text(text) => Self::Text(text),
            Piece::Variable(name) => Self::Value(name.as_str()),
        }
    }
}
