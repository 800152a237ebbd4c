//! The messages of a list as plain text, for every row at the cost of filling its templates.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use serde::Serialize;

use crate::check::{RecipientReport, Recipients, RowMemory};
use crate::handoff::{Channel, Handoff};
use crate::policy::Policy;
use crate::render::fill;
use crate::render::values::Values;
use crate::view::{Addresses, ConsumerCx, SentText, Source};
use crate::wire::Consumer;

/// The text of a message on one channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Message {
    /// The channel as the Outbound Configuration API calls it.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = crate::handoff::ChannelKind::ALL.map(crate::handoff::ChannelKind::config_type))))]
    pub channel: &'static str,
    /// The text as it is sent, an SMS with its opt-out text; none while a part of it is not known.
    pub text: Option<String>,
}

impl Recipients {
    /// The texts that go to the recipient at `index`, counted from 0, in priority order.
    pub fn messages(&self, index: usize) -> Option<Vec<Message>> {
        self.messages_in(index..index.saturating_add(1)).next()
    }

    /// The texts that go to the recipients of a range, in order.
    pub fn messages_in(&self, range: Range<usize>) -> impl Iterator<Item = Vec<Message>> {
        let mut memory = RowMemory::default();
        let rows = range.start..range.end.min(self.len());
        rows.filter_map(move |index| self.look(index, &mut memory, |view| messages(view, self.handoff())))
    }

    /// The whole reports on the recipients of a range with the texts that go to them, in order; each row is looked at
    /// once for both.
    pub fn reports_with_messages(&self, range: Range<usize>) -> impl Iterator<Item = (RecipientReport, Vec<Message>)> {
        let mut memory = RowMemory::default();
        let rows = range.start..range.end.min(self.len());
        rows.filter_map(move |index| self.report_and(index, &mut memory, |view| messages(view, self.handoff())))
    }
}

/// The texts that go to one consumer of a request, in priority order.
pub fn messages_consumer(consumer: &Consumer, handoff: &Handoff, policy: &Policy) -> Vec<Message> {
    let source = Source::Json { consumer, surrogates: &[] };
    messages(&ConsumerCx::new((handoff.plan(), policy), source, Addresses::default(), None), handoff)
}

/// The texts that go to one recipient.
pub(crate) fn messages(view: &ConsumerCx<'_>, handoff: &Handoff) -> Vec<Message> {
    let values = Values::of(view);
    let message = |channel: &Channel| {
        let mut text = String::with_capacity(channel.body().map_or(0, |body| body.source().len()) * 2);
        let pieces = SentText::of(channel, view.plan, view.policy).pieces();
        let complete = fill::write(pieces, |name| values.body(name), &mut text);
        Message { channel: channel.kind.config_type(), text: complete.then_some(text) }
    };
    handoff.channels().iter().map(message).collect()
}
