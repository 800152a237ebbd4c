//! One recipient against the others: numbers that came before, numbers that opted out.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::handoff::ChannelKind;
use crate::view::{AddressState, ConsumerCx};
use crate::words::words;

/// What the other recipients and the list of opted-out numbers say of one recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    /// The `consumerContent` key of the address that is meant.
    pub(crate) key: &'static str,
    /// The row, counted from 1, of the first recipient with the same address, and what became of it.
    pub(crate) same_as: Option<(u32, FirstIs)>,
    /// The row of an earlier list that accepted the address.
    pub(crate) accepted_before: Option<u32>,
    /// Whether the number opted out of SMS, and what that means here.
    pub(crate) opted_out: Option<OptedOutHere>,
    /// Whether there is no time of the week at which a message may go.
    pub(crate) never_open: bool,
}

words! {
    /// What it means that a number opted out of SMS.
    pub(crate) enum OptedOutHere {
        /// SMS is the only channel: the recipient is skipped.
        Skipped = "skipped",
        /// Another channel is left; only the SMS will not follow.
        NoSms = "no-sms",
    }
}

words! {
    /// What became of the first recipient with an address.
    pub(crate) enum FirstIs {
        /// It is accepted, or skipped.
        Kept = "kept",
        /// It failed.
        Failed = "failed",
    }
}

words! {
    /// What a recipient is addressed by.
    pub(crate) enum AddressWord {
        /// A phone number.
        Number = "number",
        /// The id of an app user.
        Id = "id",
    }
}

impl AddressWord {
    /// On the channel with this `consumerContent` key.
    pub(crate) fn of(key: &str) -> Self {
        if Some(key) == ChannelKind::InApp.content_key() { Self::Id } else { Self::Number }
    }
}

impl FirstIs {
    /// What became of a recipient that failed, or did not.
    pub(crate) fn of(failed: bool) -> Self {
        if failed { Self::Failed } else { Self::Kept }
    }
}

/// The first recipient with each address, by numbers that count up: rows of a request, or those of a list that its table has no
/// room for.
#[derive(Debug, Default)]
pub(crate) struct FirstSeen {
    numbers: BTreeMap<u64, u32>,
    ids: BTreeMap<String, u32>,
    /// The rows that failed, in their order.
    failed: Vec<u32>,
}

impl FirstSeen {
    /// Notes that the recipient of this row, the last so far, failed.
    pub(crate) fn note_failed(&mut self, row: u32) {
        self.failed.push(row);
    }

    /// The row that had this number first: this one, if none before.
    pub(crate) fn first_with_number(&mut self, digits: u64, row: u32) -> u32 {
        *self.numbers.entry(digits).or_insert(row)
    }

    /// The row that had this in-app id first: this one, if none before.
    pub(crate) fn first_with_id(&mut self, id: &str, row: u32) -> u32 {
        *self.ids.entry(id.into()).or_insert(row)
    }

    /// The row that had one of the consumer's addresses first, after noting that this one has them too.
    fn note(&mut self, view: &ConsumerCx<'_>, row: u32) -> Option<(&'static str, u32)> {
        let mut first = None;
        for address in view.addresses.iter() {
            let seen = match address.state {
                AddressState::Missing | AddressState::NotString => continue,
                AddressState::Id(id) => self.first_with_id(id, row),
                AddressState::Number(facts) => {
                    let Some(number) = facts.parsed else { continue };
                    self.first_with_number(number.e164().digits(), row)
                }
            };
            if seen != row && first.is_none_or(|(_, earlier)| seen < earlier) {
                first = Some((address.key, seen));
            }
        }
        first
    }
}

impl Standing {
    /// The standing of the consumer at `index`, counted from 0, of a request.
    pub(crate) fn of(view: &ConsumerCx<'_>, first_seen: &mut FirstSeen, index: u32, never_open: bool) -> Self {
        let same = first_seen.note(view, index + 1);
        let key = same.map_or_else(|| first_key(view), |(key, _)| key);
        let opted_out = opted_out(view);
        let first_is = |row| FirstIs::of(first_seen.failed.binary_search(&row).is_ok());
        let same_as = same.map(|(_, row)| (row, first_is(row)));
        Self { key, same_as, accepted_before: None, opted_out, never_open }
    }
}

/// The key of the first channel.
pub(crate) fn first_key(view: &ConsumerCx<'_>) -> &'static str {
    view.addresses.iter().next().map_or("", |address| address.key)
}

/// What it means here that the number for SMS opted out, if it did.
pub(crate) fn opted_out(view: &ConsumerCx<'_>) -> Option<OptedOutHere> {
    let plan = view.plan;
    let list = view.policy.opted_out.as_ref().filter(|_| plan.addressed.contains(&ChannelKind::Sms))?;
    let listed = list.contains(view.sms_number()?.e164());
    listed.then(|| if plan.is_sms_only() { OptedOutHere::Skipped } else { OptedOutHere::NoSms })
}
