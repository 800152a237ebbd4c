//! Something that looks like a placeholder and is none.

use super::prelude::*;
use crate::handoff::{ChannelKind, Part, PartContent};
use crate::odd::{may_hold_merge_tag, merge_tags};
use crate::rules::placeholder_named::name_of;
use crate::rules::wording::TOLD;
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
        milder: "a warning unless it stands in a WhatsApp draft that is held to Meta's limits, and a placeholder of another system",
        args {
            /// what was found, each once; twenty at most
            found: Vec<String>,
            /// what was probably meant by the first; empty where that cannot be told
            meant: String,
            /// how many there are, those that are alike counted each
            count: usize,
        }
        says: rule => {
            let found = listed(&rule.found, rule.found.len().max(1), "and");
            let said = match (rule.count, rule.found.len()) {
                (1, _) => format!("{found} is no placeholder and is sent as it stands"),
                (count, 1) => format!("{found} is no placeholder and is sent as it stands ({count} times)"),
                (count, _) => format!("{count} texts look like placeholders, are none, and are sent as they stand: {found}"),
            };
            match (rule.meant.as_str(), rule.found.as_slice()) {
                ("", _) | (_, []) => said,
                (meant, [_]) => format!("{said}; did you mean `{meant}`?"),
                (meant, [first, ..]) => format!("{said}; did you mean `{meant}` by `{first}`?"),
            }
        }
    }
}

impl Check<HandoffCx<'_>> for PlaceholderMalformed {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        // Channels may be held to different limits, so there is one finding for each severity.
        for severity in [Severity::Error, Severity::Warning] {
            let mut gathered = Gathered { first: String::new(), found: Vec::new(), meant: String::new(), count: 0 };
            for channel in cx.handoff.channels().iter().filter(|channel| cx.review_severity(channel) == severity) {
                // Meta takes a name for that of a parameter, which is another rule's.
                let is_named = |found: &&Malformed| channel.kind == ChannelKind::WhatsApp && name_of(found).is_some();
                for part in &channel.parts {
                    for (field, template) in part.templates() {
                        for malformed in template.malformed().iter().filter(|found| !is_named(found)) {
                            let meant = malformed.meant.as_deref();
                            gathered.add(|| format!("{}/{field}", part.pointer), &malformed.text, meant);
                        }
                    }
                }
            }
            // Meta approves placeholders of other systems, which are any text to it.
            for part in cx.handoff.parts().filter(|_| severity == Severity::Warning) {
                gathered.add_of_other_systems(part);
            }
            let Gathered { first, found, meant, count } = gathered;
            if count > 0 {
                out.report_as(severity, Place::Below(&first), || Self { found, meant, count });
            }
        }
    }
}

struct Gathered {
    first: String,
    found: Vec<String>,
    meant: String,
    count: usize,
}

impl Gathered {
    fn add(&mut self, at: impl FnOnce() -> String, text: &str, meant: Option<&str>) {
        if self.count == 0 {
            self.first = at();
            self.meant = meant.unwrap_or_default().into();
        }
        self.count += 1;
        if self.found.len() < TOLD && !self.found.iter().any(|found| found == text) {
            self.found.push(text.into());
        }
    }

    /// Adds placeholders of other systems, and any in an opt-out text, where nothing is filled in.
    fn add_of_other_systems(&mut self, part: &Part) {
        for (field, template) in part.templates() {
            for text in template.fixed().filter(|text| may_hold_merge_tag(text)) {
                self.add_tags(text, |at, tag| !is_templates(text, at, tag), || format!("{}/{field}", part.pointer));
            }
        }
        if let PartContent::Body { opt_out: Some(text), .. } = &part.content
            && may_hold_merge_tag(text)
        {
            self.add_tags(text, |_, _| true, || format!("{}/optOut", part.pointer));
        }
    }

    /// Few texts hold one, so that this is no part of a first answer.
    #[cold]
    #[inline(never)]
    fn add_tags(&mut self, text: &str, is_added: impl Fn(usize, &str) -> bool, at: impl Fn() -> String) {
        for (_, tag) in merge_tags(text).filter(|(at, tag)| is_added(*at, tag)) {
            self.add(&at, beginning(tag, limits::MALFORMED), None);
        }
    }
}

/// Whether it is one of those that a template notes by itself: with doubled braces, or a number.
fn is_templates(text: &str, at: usize, tag: &str) -> bool {
    let is_inner = text.get(..at).is_some_and(|before| before.ends_with('{'));
    let is_number = tag.strip_prefix('{').is_some_and(|inside| inside.starts_with(|c: char| c.is_ascii_digit()));
    is_inner || is_number || tag.contains("{{")
}
