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
        }
        says: rule => format!("the text is not UTF-8; it is assumed to be {}", rule.encoding)
    }
}

impl Check<ListCx<'_>> for EncodingGuessed {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        // The sample is somebody's value, which arguments of findings are not for: it is asked for.
        if cx.notes().iter().any(|note| matches!(note, ReadingNote::EncodingGuessed { .. })) {
            out.report(Place::Whole, || Self { encoding: cx.encoding() });
        }
    }
}
