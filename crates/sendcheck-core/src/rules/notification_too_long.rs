//! A push notification that Apple and Google do not deliver.

use super::prelude::*;
use crate::handoff::{ChannelKind, NotificationPlan};
use crate::json::string_bytes;

rule! {
    /// The notification is larger than phones are sent
    NotificationTooLong = "NOTIFICATION_TOO_LONG" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Apple, generating a remote notification; Google, Firebase Cloud Messaging, message types",
        help: "Give the notification a short text of its own; the message in the app may be longer.",
        args {
            /// what title and text take as JSON
            size: usize,
            /// what the whole notification may take
            limit: usize,
        }
        says: rule => format!("title and text of the notification take {} bytes, at most {} are delivered", rule.size, rule.limit)
    }
}

impl Check<HandoffCx<'_>> for NotificationTooLong {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let limit = limits::PUSH_BYTES.value;
        for channel in cx.of_kind(ChannelKind::InApp) {
            let Some((part, texts)) = channel.notification() else { continue };
            let bytes = texts.iter().flat_map(|text| text.fixed()).map(string_bytes).sum();
            if bytes > limit {
                out.report(Place::Below(&part.pointer), || Self { size: bytes, limit });
            }
        }
    }
}

impl Check<ConsumerCx<'_>> for NotificationTooLong {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let limit = limits::PUSH_BYTES.value;
        // Fixed text that is too much is the handoff's fault, and said there.
        let Some(plan) = cx.plan.notification.as_ref().filter(|plan| plan.fixed_bytes <= limit) else { return };
        // No byte takes more than six as JSON, so that short values need not be looked at.
        let over = |measure: fn(&str) -> usize| bytes(cx, plan, measure).filter(|bytes| *bytes > limit);
        let Some(bytes) = over(|text| text.len().saturating_mul(6)).and_then(|_| over(string_bytes)) else { return };
        out.report(Place::Variables, || Self { size: bytes, limit });
    }
}

/// What the notification takes with its values; `None` where one is missing.
fn bytes(cx: &ConsumerCx<'_>, plan: &NotificationPlan, measure: fn(&str) -> usize) -> Option<usize> {
    let add = |bytes: usize, text: &str, uses| bytes.saturating_add(measure(text).saturating_mul(uses));
    cx.summed(plan.fixed_bytes, &plan.uses, add)
}
