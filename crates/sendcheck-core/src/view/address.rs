//! The addresses of a recipient, in a list or in one of the two versions of a request.

use alloc::string::{String, ToString};

use crate::handoff::{ChannelKind, Plan};
use crate::json::Value;
use crate::phone::{E164, Number, Region};
use crate::policy::{NumberPolicy, Policy};
use crate::view::Slot;
use crate::view::number::{NumberFacts, judge_halves, judge_text};
use crate::wire::{Consumer, Field};

/// The address of a recipient for one channel.
#[derive(Debug, Clone, Copy)]
pub(crate) enum AddressState<'a> {
    /// There is none.
    Missing,
    /// There is something of another JSON type, which refuses the whole request.
    NotString,
    /// A consumer id in the brand's own app.
    Id(&'a str),
    /// Something given as a number.
    Number(NumberFacts),
}

/// The address of a recipient for one channel.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Address<'a> {
    pub(crate) channel: ChannelKind,
    /// The channel's key in `consumerContent`.
    pub(crate) key: &'static str,
    pub(crate) state: AddressState<'a>,
}

impl Address<'_> {
    /// The number, whether or not it is good enough.
    pub(crate) fn number(&self) -> Option<Number> {
        match self.state {
            AddressState::Number(facts) => facts.parsed,
            AddressState::Missing | AddressState::NotString | AddressState::Id(_) => None,
        }
    }
}

/// A recipient's addresses in the priority order of the channels; no handoff addresses more than three.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Addresses<'a>([Option<Address<'a>>; 3]);

impl<'a> Addresses<'a> {
    pub(crate) fn collect(addresses: impl Iterator<Item = Address<'a>>) -> Self {
        let mut all = Self::default();
        for (slot, address) in all.0.iter_mut().zip(addresses) {
            *slot = Some(address);
        }
        all
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Address<'a>> {
        self.0.iter().flatten()
    }

    /// The numbers that are good enough, with the channel's key in `consumerContent`.
    pub(crate) fn taken(&self) -> impl Iterator<Item = (&'static str, Number, NumberFacts)> {
        self.iter().filter_map(|address| match address.state {
            AddressState::Number(facts) => Some((address.key, facts.taken()?, facts)),
            _ => None,
        })
    }

    /// The number of the first channel.
    pub(crate) fn first_number(&self) -> Option<Number> {
        self.iter().next().and_then(Address::number)
    }

    /// Its region.
    pub(crate) fn region(&self) -> Option<Region> {
        self.first_number().and_then(|number| number.region())
    }

    /// The number of the first channel as it is handed on, or the in-app id; `given` is what was written where that
    /// is no number.
    pub(crate) fn printed(
        &self,
        given: impl FnOnce(&Address<'a>) -> Option<String>,
    ) -> (Option<String>, Option<String>) {
        let Some(first) = self.iter().next() else { return (None, None) };
        match first.state {
            AddressState::Id(id) => (None, Some(id.into())),
            AddressState::Missing | AddressState::NotString => (None, None),
            AddressState::Number(facts) => {
                // The digits that an exponent leaves are no number at all, so the text is shown as it stands.
                let as_given = |text: String| if facts.is_lossy() { text } else { as_printed(&text) };
                let number = facts.parsed.map(|number| number.e164().to_string());
                (number.or_else(|| given(first).map(as_given)), None)
            }
        }
    }
}

/// Both addressing versions in one consumer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mixed {
    /// They name the same number.
    Same,
    /// They name different numbers.
    Different,
}

/// The addresses that a consumer of a request gives for these channels, and whether it mixes both versions.
pub(crate) fn of_consumer<'a>(
    consumer: &'a Consumer,
    channels: &[ChannelKind],
    policy: NumberPolicy,
) -> (Addresses<'a>, Option<Mixed>) {
    let uses_new = !consumer.consumer_content.is_missing();
    let uses_old = !(consumer.consumer_country_code.is_missing() && consumer.consumer_phone_number.is_missing());
    let old = old_number(consumer, policy);
    let address = |(index, channel): (usize, &ChannelKind)| {
        let key = channel.content_key()?;
        let state = if uses_new || !uses_old {
            Some(new_address(consumer, *channel, key, policy))
        } else {
            old_address(*channel, index, old)
        };
        Some(Address { channel: *channel, key, state: state? })
    };
    let addresses = Addresses::collect(channels.iter().enumerate().filter_map(address));
    let mixed = (uses_new && uses_old).then(|| mixed(&addresses, old));
    (addresses, mixed)
}

/// The number of a consumer of a request: that of the first channel, where it has another on another one.
pub(crate) fn number_of(consumer: &Consumer, plan: &Plan, policy: &Policy) -> Option<E164> {
    let (addresses, _) = of_consumer(consumer, &plan.addressed, policy.numbers);
    addresses.first_number().map(|number| number.e164())
}

/// The new version: one entry of `consumerContent` for each channel; blank counts as missing.
fn new_address<'a>(consumer: &'a Consumer, channel: ChannelKind, key: &str, policy: NumberPolicy) -> AddressState<'a> {
    match Slot::of(consumer.content(key).filter(|value| **value != Value::Null)).or_missing_if_blank() {
        Slot::Missing => AddressState::Missing,
        Slot::NotString => AddressState::NotString,
        Slot::Text(id) if !channel.is_phone() => AddressState::Id(id.trim()),
        Slot::Text(number) => AddressState::Number(judge_text(number, policy)),
    }
}

/// The old version: one number for every phone channel, none for in-app. Where a half is missing
/// only the first channel says so.
fn old_address<'a>(channel: ChannelKind, index: usize, old: Option<NumberFacts>) -> Option<AddressState<'a>> {
    match old {
        Some(facts) if channel.is_phone() => Some(AddressState::Number(facts)),
        None if channel.is_phone() && index > 0 => None,
        _ => Some(AddressState::Missing),
    }
}

/// The number of the old version, if neither half is missing or blank.
fn old_number(consumer: &Consumer, policy: NumberPolicy) -> Option<NumberFacts> {
    old_halves(consumer).map(|halves| judge_halves(halves, policy))
}

/// Country code and national number of the old version as they stand, if neither is missing or blank.
pub(crate) fn old_halves(consumer: &Consumer) -> Option<[&str; 2]> {
    Some([half(&consumer.consumer_country_code)?, half(&consumer.consumer_phone_number)?])
}

fn half(field: &Field<String>) -> Option<&str> {
    field.as_deref().filter(|text| !text.trim().is_empty())
}

fn mixed(addresses: &Addresses<'_>, old: Option<NumberFacts>) -> Mixed {
    let old = old.and_then(|facts| facts.parsed).map(|number| number.e164());
    let same =
        |address: &Address<'_>| !address.channel.is_phone() || address.number().map(|number| number.e164()) == old;
    if addresses.iter().all(same) { Mixed::Same } else { Mixed::Different }
}

/// The number as the service prints it back: `+` and the digits, or the text itself if it holds none.
pub(crate) fn as_printed(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() { text.into() } else { alloc::format!("+{digits}") }
}
