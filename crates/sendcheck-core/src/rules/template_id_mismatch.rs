//! A campaign with another message than the handoff it is checked against.

use super::prelude::*;
use crate::handoff::ChannelKind;
use crate::wire::{SMS_TEMPLATE_ID, is_template_number};

rule! {
    /// The request sends another message than the handoff given
    TemplateIdMismatch = "TEMPLATE_ID_MISMATCH" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, in-app example, note 4; questions on supported channels",
        help: "Check the request against the handoff whose id it names as `templateId`.",
        args {
            /// the id that the request names
            named: String,
            /// the id of the handoff that was given, empty if it has none
            given: String,
            /// how the two differ
            reason: MismatchReason,
        }
        says: rule => match rule.reason {
            MismatchReason::Id => format!("`templateId` is `{}`, the handoff given has the id `{}`", rule.named, rule.given),
            MismatchReason::Sms => format!("`templateId` is `{}`, which sends by SMS alone, and the handoff given does not", rule.named),
            MismatchReason::WhatsApp => {
                format!("`templateId` is `{}`, the number of a WhatsApp template, and the handoff given does not send by WhatsApp", rule.named)
            }
        }
    }
}

words! {
    /// How a handoff differs from what `templateId` says.
    pub(crate) enum MismatchReason {
        /// It has another id.
        Id = "id",
        /// The constant that stands for SMS, and the handoff has another channel.
        Sms = "sms",
        /// The number of a WhatsApp template, and the handoff has no such channel.
        WhatsApp = "whatsapp",
    }
}

impl Check<HeadCx<'_>> for TemplateIdMismatch {
    fn check(cx: &HeadCx<'_>, out: &mut Findings<'_>) {
        let (Some(named), Some(handoff)) = (cx.request.template_id.as_deref(), cx.handoff()) else { return };
        let given = handoff.id().unwrap_or_default();
        let others = |kind| handoff.channels().iter().any(|channel| channel.kind != kind);
        let reason = if named == given || named.trim().is_empty() {
            None
        } else if named == SMS_TEMPLATE_ID {
            others(ChannelKind::Sms).then_some(MismatchReason::Sms)
        } else if is_template_number(named) {
            handoff.channel(ChannelKind::WhatsApp).is_none().then_some(MismatchReason::WhatsApp)
        } else {
            // A handoff that is known by a template's number is none that this id could name or not.
            (!given.is_empty() && !is_template_number(given)).then_some(MismatchReason::Id)
        };
        if let Some(reason) = reason {
            let (named, given) = (named.to_string(), given.to_string());
            out.report(Place::Below("/templateId"), || Self { named, given, reason });
        }
    }
}
