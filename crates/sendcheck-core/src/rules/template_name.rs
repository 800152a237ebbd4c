//! A template name that WhatsApp does not take.

use super::prelude::*;

rule! {
    /// The template's name breaks WhatsApp's rules
    TemplateName = "TEMPLATE_NAME" {
        origin: Channel,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, creating WhatsApp message templates; Meta, message templates",
        help: "Use lower-case letters, digits and underscores, at most 512 of them.",
        args {
            /// the name as it is written
            name: String,
        }
        says: rule => format!("`{}` is no name for a WhatsApp template", rule.name)
    }
}

impl Check<HandoffCx<'_>> for TemplateName {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.whatsapp() {
            let Some(name) = channel.template_name.as_deref() else { continue };
            let plain = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
            if name.is_empty() || !plain || name.len() > limits::TEMPLATE_NAME.value {
                let at = format!("{}/templatename", channel.pointer);
                out.report(Place::Below(&at), || Self { name: beginning(name, limits::WORD).into() });
            }
        }
    }
}
