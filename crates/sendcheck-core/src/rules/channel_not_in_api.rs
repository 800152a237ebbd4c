//! A channel for which the campaign API has no documented key.

use super::prelude::*;
use crate::handoff::ChannelKind;

rule! {
    /// The campaign API cannot address a channel
    ChannelNotInApi = "CHANNEL_NOT_IN_API" {
        origin: Local,
        severity: Warning,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, question on supported channels",
        help: "Use SMS, WhatsApp or in-app for campaigns through the API.",
        milder: "an error, which refuses a request, where the handoff has no other channel",
        args {
            /// the channel's type
            channel: ChannelKind,
        }
        says: rule => format!("no key of `consumerContent` is documented for the channel `{}`", rule.channel.as_str())
    }
}

impl Check<HeadCx<'_>> for ChannelNotInApi {
    fn check(cx: &HeadCx<'_>, out: &mut Findings<'_>) {
        if !cx.plan.addressed.is_empty() {
            return;
        }
        if let Some(channel) = cx.handoff().and_then(|handoff| handoff.channels().first()) {
            out.report_as(Severity::Error, Place::Whole, || Self { channel: channel.kind });
        }
    }
}

impl Check<ListCx<'_>> for ChannelNotInApi {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        if let Some(channel) = cx.unaddressed() {
            out.report_as(Severity::Error, Place::Whole, || Self { channel });
        }
    }
}

impl Check<HandoffCx<'_>> for ChannelNotInApi {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.handoff.channels().iter().filter(|channel| channel.kind.content_key().is_none()) {
            let at = format!("{}/type", channel.pointer);
            out.report(Place::Below(&at), || Self { channel: channel.kind });
        }
    }
}
