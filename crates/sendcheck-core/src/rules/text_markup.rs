//! Escapes and tags that are typed as text.

use super::prelude::*;
use super::texts::{report_texts, report_values};
use crate::odd::{Markup, markup};
use crate::view::{Trait, ValueOf};

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
            /// the variable's name, or the kind of the header's media
            name: String,
            /// `escape`, such as `\\n`, or `tag`, such as `<br>`
            kind: Markup,
        }
        says: rule => {
            let what = match rule.kind {
                Markup::Escape => "an escape such as `\\n`",
                Markup::Tag => "a tag such as `<br>`",
            };
            format!("{} holds {what}, which is shown as it stands", rule.of.called(&rule.name))
        }
    }
}

impl Check<ConsumerCx<'_>> for TextMarkup {
    const NEEDS: Doubts = Doubts::VALUE;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        report_values(cx, out, Trait::Markup, markup, |of, name, kind| Self { of, name, kind });
    }
}

impl Check<HandoffCx<'_>> for TextMarkup {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        report_texts(cx, out, markup, |of, name, kind| Self { of, name, kind });
    }
}
