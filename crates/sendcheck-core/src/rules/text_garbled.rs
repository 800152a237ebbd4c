//! Characters that nobody types.

use super::prelude::*;
use super::texts::{report_texts, report_values};
use crate::odd::{Garbled, garbled};
use crate::view::{Trait, ValueOf};

rule! {
    /// A text is damaged or holds hidden characters
    TextGarbled = "TEXT_GARBLED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "the Unicode Standard, sections 23.1 and 23.7, and Annex 9; WHATWG Encoding, windows-1252",
        help: "Write the text again; if many rows have it, the file was read in the wrong encoding before it came here.",
        args {
            /// what holds it
            of: ValueOf,
            /// the variable's name, the kind of the header's media, or the path of customer data
            name: String,
            /// what was damaged or hidden
            kind: Garbled,
        }
        says: rule => {
            let what = match rule.kind {
                Garbled::ReadTwice => "letters that were read in the wrong encoding, such as `Ã¼` for `ü`",
                Garbled::Control => "a control character",
                Garbled::Noncharacter => "a code point that is no character",
                Garbled::Direction => "a hidden mark that turns the direction of reading",
            };
            format!("{} holds {what}", rule.of.called(&rule.name))
        }
    }
}

impl Check<ConsumerCx<'_>> for TextGarbled {
    const NEEDS: Doubts = Doubts::VALUE;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        report_values(cx, out, Trait::Garbled, garbled, |of, name, kind| Self { of, name, kind });
    }
}

impl Check<HandoffCx<'_>> for TextGarbled {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        report_texts(cx, out, garbled, |of, name, kind| Self { of, name, kind });
    }
}
