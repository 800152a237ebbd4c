//! A channel of the handoff for which the recipient has no address.

use super::prelude::*;
use crate::view::{AddressState, AddressWord};

rule! {
    /// The recipient has no address for a channel of the handoff
    MissingConsumerInformation = "MISSING_CONSUMER_INFORMATION" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Joined("=="),
        cite: "Proactive Messaging API page, error messages",
        help: "Give a number (or the consumer's id for in-app) for every channel of the handoff.",
        args {
            /// the channel's key in `consumerContent`
            channel: &'static str,
        }
        says: rule => format!("there is no {} for the channel `{}`", AddressWord::of(rule.channel).as_str(), rule.channel)
    }
}

impl Check<ConsumerCx<'_>> for MissingConsumerInformation {
    const NEEDS: Doubts = Doubts::ADDRESS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        for address in cx.addresses.iter().filter(|address| matches!(address.state, AddressState::Missing)) {
            out.report(Place::Address(address.key), || Self { channel: address.key });
        }
    }
}
