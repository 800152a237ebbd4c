//! Something that looks like a placeholder and is none.

use super::prelude::*;
use crate::handoff::ChannelKind;
use crate::rules::placeholder_named::name_of;
use crate::template::Malformed;

rule! {
    /// A placeholder is malformed
    PlaceholderMalformed = "PLACEHOLDER_MALFORMED" {
        origin: Channel,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Meta, common reasons for rejected templates; user guide, message content",
        help: "Write placeholders as {{1}}, {{2}} and so on; anything else is sent as it stands.",
        milder: "a warning unless it stands in a WhatsApp draft that is held to Meta's limits",
        args {
            /// what was found
            found: String,
            /// what was probably meant
            meant: String,
        }
        says: rule => match rule.meant.as_str() {
            "" => format!("`{}` is no placeholder and is sent as it stands", rule.found),
            meant => format!("`{}` is no placeholder and is sent as it stands; did you mean `{meant}`?", rule.found),
        }
    }
}

impl Check<HandoffCx<'_>> for PlaceholderMalformed {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.handoff.channels() {
            let severity = cx.review_severity(channel);
            for part in &channel.parts {
                for (field, template) in part.templates() {
                    let at = format!("{}/{field}", part.pointer);
                    // Meta takes a name for that of a parameter, which is another rule's.
                    let is_named =
                        |found: &&Malformed| channel.kind == ChannelKind::WhatsApp && name_of(found).is_some();
                    for malformed in template.malformed().iter().filter(|found| !is_named(found)) {
                        out.report_as(severity, Place::Below(&at), || Self {
                            found: malformed.text.clone(),
                            meant: malformed.meant.clone().unwrap_or_default(),
                        });
                    }
                }
            }
        }
    }
}
