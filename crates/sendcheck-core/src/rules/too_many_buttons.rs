//! More buttons than a template can have.

use super::prelude::*;
use crate::handoff::{ButtonAction, Channel, PartContent};
use crate::limits::Limit;
use crate::policy::TemplateLimits;

rule! {
    /// A template has too many buttons
    TooManyButtons = "TOO_MANY_BUTTONS" {
        origin: Service,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, notes about button components; Meta, template components",
        help: "Keep to 3 quick replies or 2 calls to action; Meta's own limits allow 10 buttons.",
        milder: "a warning where an approved template carries them and Meta\'s limits are asked for",
        args {
            /// `quick-replies`, `calls-to-action` or `buttons`
            kind: &'static str,
            /// how many there are
            found: usize,
            /// how many there may be
            limit: usize,
        }
        says: rule => format!("{} {}, at most {} are allowed", rule.found, rule.kind, rule.limit)
    }
}

impl Check<HandoffCx<'_>> for TooManyButtons {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.whatsapp() {
            let severity = cx.button_severity(channel);
            let (all, replies) = count(channel);
            let counts: &[(&'static str, usize, Limit)] = match cx.policy.template_limits {
                TemplateLimits::Liveperson => &[
                    ("quick-replies", replies, limits::QUICK_REPLIES),
                    ("calls-to-action", all - replies, limits::CALLS_TO_ACTION),
                ],
                TemplateLimits::Meta => &[("buttons", all, limits::META_BUTTONS)],
            };
            for (kind, found, limit) in counts.iter().filter(|(_, found, limit)| *found > limit.value) {
                let found = || Self { kind, found: *found, limit: limit.value };
                out.report_as(severity, Place::Below(&channel.pointer), found);
            }
        }
    }
}

/// All buttons, and the quick replies among them.
fn count(channel: &Channel) -> (usize, usize) {
    let actions = channel.parts.iter().filter_map(|part| match &part.content {
        PartContent::Button { action, .. } => Some(action),
        _ => None,
    });
    actions.fold((0, 0), |(all, replies), action| (all + 1, replies + usize::from(*action == ButtonAction::QuickReply)))
}
