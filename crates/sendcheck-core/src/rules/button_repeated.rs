//! Two calls to action of one kind, or two buttons with one variable.

use super::prelude::*;
use crate::handoff::{ButtonAction, Channel, Part, PartContent};
use crate::policy::TemplateLimits;

rule! {
    /// Two buttons are of the same kind
    ButtonRepeated = "BUTTON_REPEATED" {
        origin: Service,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, call-to-action buttons; Meta, template components",
        help: "Use one URL and one phone button, and a variable of its own for every dynamic address.",
        milder: "a warning where an approved template carries them and Meta\'s limits are asked for",
        args {
            /// `url`, `phone_number` or `variable`
            what: RepeatedKind,
            /// how many there are
            found: usize,
            /// how many there may be
            limit: usize,
        }
        says: rule => match rule.what {
            RepeatedKind::Variable => "two dynamic buttons use the same variable name, so their values cannot be told apart".to_string(),
            what => format!("{} buttons of the kind `{}`, at most {} {} allowed", rule.found, what.as_str(), rule.limit, is_or_are(rule.limit)),
        }
    }
}

words! {
    /// What two buttons have in common.
    pub(crate) enum RepeatedKind {
        /// Both open a link.
        Url = "url",
        /// Both call a number.
        PhoneNumber = "phone_number",
        /// Both addresses have the same variable.
        Variable = "variable",
    }
}

impl Check<HandoffCx<'_>> for ButtonRepeated {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let (urls, phones) = match cx.policy.template_limits {
            TemplateLimits::Liveperson => (1, 1),
            TemplateLimits::Meta => (limits::META_URL_BUTTONS.value, limits::META_PHONE_BUTTONS.value),
        };
        for channel in cx.whatsapp() {
            let severity = cx.button_severity(channel);
            for (what, limit) in [(RepeatedKind::Url, urls), (RepeatedKind::PhoneNumber, phones)] {
                let buttons: Vec<_> = channel.parts.iter().filter(|part| kind(part) == Some(what)).collect();
                if let Some(surplus) = buttons.get(limit) {
                    out.report_as(severity, Place::Below(&surplus.pointer), || Self {
                        what,
                        found: buttons.len(),
                        limit,
                    });
                }
            }
            if let Some(part) = name_repeated(channel) {
                out.report(Place::Below(&part.pointer), || Self { what: RepeatedKind::Variable, found: 2, limit: 1 });
            }
        }
    }
}

fn kind(part: &Part) -> Option<RepeatedKind> {
    match &part.content {
        PartContent::Button { action: ButtonAction::Url(_), .. } => Some(RepeatedKind::Url),
        PartContent::Button { action: ButtonAction::Phone(_), .. } => Some(RepeatedKind::PhoneNumber),
        _ => None,
    }
}

/// The first dynamic button with a variable that an earlier one has.
fn name_repeated(channel: &Channel) -> Option<&Part> {
    let mut seen: Vec<&str> = Vec::new();
    let dynamic = channel.parts.iter().filter(|part| kind(part) == Some(RepeatedKind::Url) && part.is_dynamic());
    for part in dynamic {
        let names = part.variables();
        if names.iter().any(|name| seen.contains(name)) {
            return Some(part);
        }
        seen.extend(names);
    }
    None
}
