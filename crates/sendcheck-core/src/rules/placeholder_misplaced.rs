//! A placeholder where no value is ever filled in.

use super::prelude::*;
use crate::handoff::ChannelKind;
use crate::rules::component_format::FixedPart;

rule! {
    /// A placeholder stands where no value is filled in
    PlaceholderMisplaced = "PLACEHOLDER_MISPLACED" {
        origin: Channel,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, question on footer and quick replies; Meta, template components",
        help: "Use fixed text in footers and on buttons; only body, header and a button's address take variables.",
        args {
            /// `footer` or `button`
            part: FixedPart,
            /// the variables that stand there
            names: Vec<String>,
        }
        says: rule => format!("the {} has a placeholder, but no value is filled in there", rule.part.as_str())
    }
}

impl Check<HandoffCx<'_>> for PlaceholderMisplaced {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for part in cx.parts_of(ChannelKind::WhatsApp) {
            let Some((name, text)) = FixedPart::of(part) else { continue };
            if !text.is_static() {
                let at = format!("{}/content", part.pointer);
                let names = || text.names().map(ToString::to_string).collect();
                out.report(Place::Below(&at), || Self { part: name, names: names() });
            }
        }
    }
}
