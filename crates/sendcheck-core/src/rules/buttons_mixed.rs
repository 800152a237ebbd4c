//! Quick replies beside calls to action.

use super::prelude::*;
use crate::handoff::{ButtonAction, Part, PartContent};
use crate::policy::TemplateLimits;

rule! {
    /// Quick replies and calls to action are mixed
    ButtonsMixed = "BUTTONS_MIXED" {
        origin: Service,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, notes about button components; Meta, template components",
        help: "Use either quick replies or calls to action; by Meta's rules, each kind in one run.",
        milder: "a warning where an approved template carries them and Meta's limits are asked for",
        args {}
        says: _rule => "quick replies and calls to action stand in one template".to_string()
    }
}

impl Check<HandoffCx<'_>> for ButtonsMixed {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.whatsapp() {
            let replies: Vec<bool> = channel.parts.iter().filter_map(is_quick_reply).collect();
            let turns = replies.windows(2).filter(|pair| matches!(pair, [a, b] if a != b)).count();
            let mixed = match cx.policy.template_limits {
                TemplateLimits::Liveperson => turns > 0,
                // Meta lets both kinds stand in one template as long as each is in one run.
                TemplateLimits::Meta => turns > 1,
            };
            if mixed {
                out.report_as(cx.button_severity(channel), Place::Below(&channel.pointer), || Self {});
            }
        }
    }
}

/// Whether a part is a quick reply; `None` for parts that are no buttons.
fn is_quick_reply(part: &Part) -> Option<bool> {
    match &part.content {
        PartContent::Button { action, .. } => Some(matches!(action, ButtonAction::QuickReply)),
        _ => None,
    }
}
