//! Escapes and tags that are typed as text.

use super::prelude::*;
use super::texts::{report_some, report_texts, report_values};
use crate::odd::{Markup, holds_encoded, markup};
use crate::view::{SentValue, Trait, ValueOf};

rule! {
    /// A text holds an escape or a tag
    TextMarkup = "TEXT_MARKUP" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck; messages are plain text on every channel",
        help: "Write a line break or a letter as itself and leave tags out; consumers see them as they stand.",
        args {
            /// what holds it
            of: ValueOf,
            /// the variable's name, the kind of the header's media, or the path of customer data
            name: String,
            /// `escape`, such as `\\n`, `tag`, such as `<br>`, or `encoded`, such as `%C3%AB`
            kind: Markup,
        }
        says: rule => {
            let what = match rule.kind {
                Markup::Escape => "an escape such as `\\n`",
                Markup::Tag => "a tag such as `<br>`",
                Markup::Encoded => "letters as links or mails encode them, such as `%C3%AB` for `ë`",
            };
            format!("{} holds {what}, which is shown as it stands", rule.of.called(&rule.name))
        }
    }
}

impl Check<ConsumerCx<'_>> for TextMarkup {
    const NEEDS: Doubts = Doubts::VALUE;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        report_values(cx, out, Trait::Markup, markup, |of, name, kind| Self { of, name, kind });
        // What becomes part of a link is encoded rightly.
        if cx.facts.any_has(Trait::Encoded) {
            let is_text = |value: &SentValue<'_>| value.of == ValueOf::Body && markup(value.text).is_none();
            report_some(cx, out, is_text, encoded, |of, name, kind| Self { of, name, kind });
        }
    }
}

impl Check<HandoffCx<'_>> for TextMarkup {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        report_texts(cx, out, |text| markup(text).or_else(|| encoded(text)), |of, name, kind| Self { of, name, kind });
    }
}

fn encoded(text: &str) -> Option<Markup> {
    holds_encoded(text).then_some(Markup::Encoded)
}
