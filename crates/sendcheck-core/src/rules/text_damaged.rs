//! A text in which something was lost before it came here.

use super::prelude::*;
use super::texts::report_some;
use super::{Finding, Under};
use crate::json::NoteKind;
use crate::policy::Profile;
use crate::view::{SentValue, Source, Trait, ValueOf};

rule! {
    /// A value has lost a character
    TextDamaged = "TEXT_DAMAGED" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "the Unicode Standard, section 23.8, U+FFFD; WHATWG Encoding, section 4.1",
        help: "Write the value again; if many rows have it, the file is not UTF-8: say what it is with `encoding`.",
        milder: "a warning in a text of the handoff itself",
        args {
            /// what holds it: the variable's name, or nothing where it is the id or the handoff's own text
            name: String,
            /// what that is
            of: ValueOf,
        }
        says: rule => format!("{} holds a character that was lost on its way (U+FFFD)", rule.of.called(&rule.name))
    }
}

impl Check<ConsumerCx<'_>> for TextDamaged {
    const NEEDS: Doubts = Doubts::VALUE;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        // What is lost of a number or a link makes it none, which other rules say.
        if cx.facts.any_has(Trait::Replaced) {
            let damaged = |text: &str| is_damaged(text).then_some(());
            let whole = |value: &SentValue<'_>| !is_half(cx, value);
            report_some(cx, out, whole, damaged, |of, name, ()| Self { name, of });
        }
    }
}

impl Check<HandoffCx<'_>> for TextDamaged {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let halves = || cx.handoff.notes().iter().filter(|note| note.kind == NoteKind::LoneSurrogate);
        for (pointer, _) in cx.texts().filter(|(_, text)| is_damaged(text)) {
            if !halves().any(|note| note.pointer == pointer) {
                let rule = || Self { name: String::new(), of: ValueOf::Handoff };
                out.report_as(Severity::Warning, Place::Below(&pointer), rule);
            }
        }
    }
}

/// What is found on a text that stands alone.
pub(crate) fn findings_of(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    if is_damaged(text) {
        let mut out = Findings::keeping(Profile::default(), &Under(""), &mut found);
        out.report(Place::Whole, || TextDamaged { name: String::new(), of: ValueOf::Handoff });
    }
    found
}

fn is_damaged(text: &str) -> bool {
    text.contains(char::REPLACEMENT_CHARACTER)
}

/// Whether the character that stands there came as half a surrogate pair, which is another rule's.
fn is_half(cx: &ConsumerCx<'_>, value: &SentValue<'_>) -> bool {
    let Source::Json { surrogates, .. } = cx.source else { return false };
    let parent = if value.of == ValueOf::Button { "/buttonVariables/" } else { "/variables/" };
    surrogates.iter().any(|pointer| pointer.strip_prefix(parent) == Some(value.name))
}

#[cfg(test)]
mod tests {
    use super::findings_of;

    #[test]
    fn a_text_alone_may_have_lost_a_character() {
        let codes = |text| findings_of(text).iter().map(|found| found.code.as_str()).collect::<alloc::vec::Vec<_>>();
        assert_eq!(codes("Hi \u{fffd}"), ["TEXT_DAMAGED"]);
        assert!(codes("Hi ?").is_empty());
    }
}
