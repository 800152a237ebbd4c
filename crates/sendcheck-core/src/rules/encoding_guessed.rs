//! Text whose encoding had to be guessed.

use super::prelude::*;
use crate::recipients::ReadingNote;

rule! {
    /// The text is not UTF-8, so its encoding was assumed
    EncodingGuessed = "ENCODING_GUESSED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "WHATWG Encoding, windows-1252",
        help: "Look at names with accents; save the file as UTF-8 (in Excel: CSV UTF-8), or say what it is with `encoding`.",
        args {
            /// what it was read as
            encoding: &'static str,
            /// what it likelier is, where a sign such as that of the euro shows it; empty otherwise
            likely: &'static str,
        }
        says: rule => match rule.likely {
            "" => format!("the text is not UTF-8; it is assumed to be {}", rule.encoding),
            likely => format!("the text is not UTF-8; it is assumed to be {}, and is likelier {likely}", rule.encoding),
        }
    }
}

impl Check<ListCx<'_>> for EncodingGuessed {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        // The sample is somebody's value, which arguments of findings are not for: it is asked for.
        for note in cx.notes() {
            let ReadingNote::EncodingGuessed { likely, .. } = note else { continue };
            out.report(Place::Whole, || Self { encoding: cx.encoding(), likely: likely.unwrap_or_default() });
        }
    }
}
