//! Buttons without a label, or with one label for two of them.

use super::prelude::*;
use crate::handoff::PartContent;
use crate::rules::template_needs_values::needs_values;

rule! {
    /// A button has no label, or the label of another
    ButtonLabel = "BUTTON_LABEL" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Meta, template components; Google, RCS Business Messaging, suggestions; Proactive Messaging user guide, notes about button components",
        help: "Give every button a label of its own; a quick reply answers with its label.",
        milder: "an error for a WhatsApp draft held to Meta's limits",
        args {
            /// `missing` or `repeated`
            what: LabelDefect,
        }
        says: rule => match rule.what {
            LabelDefect::Missing => "the button has no label",
            LabelDefect::Repeated => "the button has the same label as one before it",
        }.to_string()
    }
}

words! {
    /// What is wrong with the label of a button.
    pub(crate) enum LabelDefect {
        /// There is none.
        Missing = "missing",
        /// Another button has it.
        Repeated = "repeated",
    }
}

impl Check<HandoffCx<'_>> for ButtonLabel {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.handoff.channels() {
            let mut seen: Vec<&str> = Vec::new();
            // Of a code to copy WhatsApp writes the label.
            for part in channel.shown().filter(|part| needs_values(part).is_none()) {
                let PartContent::Button { label, .. } = &part.content else { continue };
                let label = label.source().trim();
                let what = match label {
                    "" => LabelDefect::Missing,
                    label if seen.contains(&label) => LabelDefect::Repeated,
                    label => {
                        seen.push(label);
                        continue;
                    }
                };
                let field = format!("{}/content", part.pointer);
                let at = if what == LabelDefect::Missing { &part.pointer } else { &field };
                out.report_as(cx.review_severity(channel), Place::Below(at), || Self { what });
            }
        }
    }
}
