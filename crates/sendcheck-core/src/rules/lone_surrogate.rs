//! Half a surrogate pair, which is no character.

use super::prelude::*;
use crate::json::NoteKind;
use crate::view::Source;

rule! {
    /// A text holds half of a character
    LoneSurrogate = "LONE_SURROGATE" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "RFC 8259, section 8.2; the Unicode Standard, section 3.8",
        help: "Write the whole character again; text was probably cut inside an emoji.",
        args {}
        says: _rule => "the text holds half of a surrogate pair, which cannot be sent".to_string()
    }
}

impl Check<RequestCx<'_>> for LoneSurrogate {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        let outside = cx.notes.iter().filter(|note| note.kind == NoteKind::LoneSurrogate);
        for note in outside.filter(|note| !in_consumer(&note.pointer)) {
            out.report(Place::Below(&note.pointer), || Self {});
        }
    }
}

impl Check<ConsumerCx<'_>> for LoneSurrogate {
    const NEEDS: Doubts = Doubts::REQUEST;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Source::Json { surrogates, .. } = cx.source else { return };
        for pointer in surrogates {
            out.report(Place::Below(pointer), || Self {});
        }
    }
}

impl Check<HandoffCx<'_>> for LoneSurrogate {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for note in cx.handoff.notes().iter().filter(|note| note.kind == NoteKind::LoneSurrogate) {
            out.report(Place::Below(&note.pointer), || Self {});
        }
    }
}

/// Whether a pointer leads into one of the consumers: `/consumers/3/…`.
fn in_consumer(pointer: &str) -> bool {
    let index = pointer.strip_prefix("/consumers/").and_then(|rest| rest.split_once('/'));
    index.is_some_and(|(index, _)| index.bytes().all(|b| b.is_ascii_digit()))
}
