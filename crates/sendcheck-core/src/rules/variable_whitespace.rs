//! White space that WhatsApp refuses inside a value.

use super::prelude::*;
use crate::recipients::is_blank_text;
use crate::view::Trait;

rule! {
    /// A variable's value has line breaks, tabs or too many blanks
    VariableWhitespace = "VARIABLE_WHITESPACE" {
        origin: Channel,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Meta Cloud API, error on template parameters; Twilio error 63013",
        help: "Write the value on one line, without tabs and with at most four blanks in a row.",
        args {
            /// the variable's name
            name: String,
            /// `line-break`, `tab` or `blanks`
            what: Space,
        }
        says: rule => format!("the value of the variable `{}` holds {}", rule.name, match rule.what {
            Space::LineBreak => "a line break",
            Space::Tab => "a tab",
            Space::Blanks => "more than four blanks in a row",
        })
    }
}

words! {
    /// White space that WhatsApp refuses.
    pub(crate) enum Space {
        /// More than one line.
        LineBreak = "line-break",
        /// A tab.
        Tab = "tab",
        /// More than four in a row.
        Blanks = "blanks",
    }
}

impl Check<ConsumerCx<'_>> for VariableWhitespace {
    const NEEDS: Doubts = Doubts::VALUE;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if !cx.facts.has(Trait::Spaced) {
            return;
        }
        for (name, text, _) in cx.texts().filter(|(_, _, on_whatsapp)| *on_whatsapp) {
            if let Some(what) = refused_space(text) {
                out.report(Place::Variable(name), || Self { name: name.to_string(), what });
            }
        }
    }
}

/// What WhatsApp would refuse in this text, if anything. A text of blanks alone is empty, not spaced.
fn refused_space(text: &str) -> Option<Space> {
    let mut blanks = 0;
    let mut widest = 0;
    for byte in text.bytes() {
        match byte {
            b'\n' | b'\r' => return Some(Space::LineBreak),
            b'\t' => return Some(Space::Tab),
            b' ' => blanks += 1,
            _ => {
                widest = widest.max(blanks);
                blanks = 0;
            }
        }
    }
    let widest = widest.max(blanks);
    (widest > limits::BLANKS_IN_A_ROW.value && !is_blank_text(text)).then_some(Space::Blanks)
}
