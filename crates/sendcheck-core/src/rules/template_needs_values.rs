//! A part of a WhatsApp template that is filled when it is sent, and that a campaign cannot fill.

use super::prelude::*;
use crate::handoff::{ButtonAction, Part, PartContent};

rule! {
    /// The template needs values that a campaign has no place for
    TemplateNeedsValues = "TEMPLATE_NEEDS_VALUES" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Meta, message templates, sending; Proactive Messaging API page, request body examples",
        help: "Send a template without this part; a campaign fills the body, the header's media and the addresses of buttons.",
        args {
            /// the part, as the template calls it: `carousel`, `limited_time_offer`, `copy_code`, `otp` or `mpm`
            part: String,
        }
        says: rule => format!(
            "the template has a part `{}`, which needs values of its own when it is sent; a request of Proactive Messaging has no \
             place for them",
            rule.part
        )
    }
}

impl Check<HandoffCx<'_>> for TemplateNeedsValues {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for part in cx.whatsapp().flat_map(|channel| &channel.parts) {
            if let Some(needed) = needs_values(part) {
                out.report(Place::Below(&part.pointer), || Self { part: needed.into() });
            }
        }
    }
}

/// Parts and kinds of buttons with values that Meta's API takes beside those of the body, the header and addresses.
const PARTS: [&str; 2] = ["carousel", "limited_time_offer"];
const BUTTONS: [&str; 3] = ["copy_code", "otp", "mpm"];

/// What a part is called that needs such values.
pub(super) fn needs_values(part: &Part) -> Option<&'static str> {
    let (names, found): (&[&'static str], &str) = match &part.content {
        PartContent::Button { action: ButtonAction::Unknown(kind), .. } => (&BUTTONS, kind),
        PartContent::Unknown { kind } => (&PARTS, kind),
        _ => return None,
    };
    names.iter().find(|name| name.eq_ignore_ascii_case(found.trim())).copied()
}
