//! Text whose encoding had to be guessed.

use super::prelude::*;

rule! {
    /// The text is not UTF-8, so its encoding was guessed
    EncodingGuessed = "ENCODING_GUESSED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "WHATWG Encoding, windows-1252",
        help: "Save the file as UTF-8 (in Excel: CSV UTF-8), and look at names with accents.",
        args {
            /// what it was read as
            encoding: &'static str,
        }
        says: rule => format!("the text is not UTF-8; it was read as {}", rule.encoding)
    }
}

impl Check<ConsumerCx<'_>> for EncodingGuessed {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if cx.row().is_some_and(|row| row.meta.flags.not_utf8()) {
            out.report(Place::Whole, || Self { encoding: "windows-1252" });
        }
    }
}

impl Check<ListCx<'_>> for EncodingGuessed {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        if let Some(encoding) = cx.guessed_encoding() {
            out.report(Place::Whole, || Self { encoding });
        }
    }
}
