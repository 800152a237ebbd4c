//! A marketing template for a number of the United States.

use super::prelude::*;
use crate::handoff::ChannelKind;
use crate::view::AddressState;

rule! {
    /// WhatsApp delivers no marketing to numbers of the United States
    MarketingToUs = "MARKETING_TO_US" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "AWS End User Messaging, WhatsApp message templates; Meta, as of 1 April 2025",
        help: "Use a utility template, or reach the number by SMS.",
        args {}
        says: _rule => "the template is one of marketing and the number is one of the United States".to_string()
    }
}

impl Check<ConsumerCx<'_>> for MarketingToUs {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if !cx.plan.is_marketing {
            return;
        }
        // A row has one number for all channels, and the first channel speaks for it.
        let serves = |channel: ChannelKind| cx.row().is_some() || channel == ChannelKind::WhatsApp;
        let Some(address) = cx.addresses.iter().find(|address| serves(address.channel)) else { return };
        let AddressState::Number(facts) = address.state else { return };
        let region = facts.parsed.filter(|_| facts.judged.is_ok()).and_then(|number| number.region());
        if region.is_some_and(|region| region.as_str() == "US") {
            out.report(Place::Address(address.key), || Self {});
        }
    }
}
