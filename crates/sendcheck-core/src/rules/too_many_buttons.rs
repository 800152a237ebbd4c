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
            kind: ButtonSet,
            /// how many there are
            found: usize,
            /// how many there may be
            limit: usize,
        }
        says: rule => format!("{} {}, at most {} {} allowed", rule.found, rule.kind.as_str(), rule.limit, is_or_are(rule.limit))
    }
}

words! {
    /// Buttons that are counted together.
    pub(crate) enum ButtonSet {
        /// Buttons that answer with their label.
        QuickReplies = "quick-replies",
        /// Buttons that open a link or call a number.
        CallsToAction = "calls-to-action",
        /// All of them.
        Buttons = "buttons",
    }
}

impl Check<HandoffCx<'_>> for TooManyButtons {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.whatsapp() {
            let severity = cx.button_severity(channel);
            let (all, replies) = count(channel);
            let counts: &[(ButtonSet, usize, Limit)] = match cx.policy.template_limits {
                TemplateLimits::Liveperson => &[
                    (ButtonSet::QuickReplies, replies, limits::QUICK_REPLIES),
                    (ButtonSet::CallsToAction, all - replies, limits::CALLS_TO_ACTION),
                ],
                TemplateLimits::Meta => &[(ButtonSet::Buttons, all, limits::META_BUTTONS)],
            };
            for (kind, found, limit) in counts.iter().filter(|(_, found, limit)| *found > limit.value) {
                let found = || Self { kind: *kind, found: *found, limit: limit.value };
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
