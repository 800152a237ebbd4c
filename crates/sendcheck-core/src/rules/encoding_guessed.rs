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
            /// the first cell with a letter beyond ASCII, as it was read
            sample: String,
        }
        says: rule => format!("the text is not UTF-8; it is assumed to be {}", rule.encoding)
    }
}

impl Check<ListCx<'_>> for EncodingGuessed {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::EncodingGuessed { sample } = note else { continue };
            out.report(Place::Whole, || Self { encoding: cx.encoding(), sample: sample.clone() });
        }
    }
}
