//! A text of which nobody can say in which encoding it is.

use super::prelude::*;

rule! {
    /// The encoding of the text is not known
    EncodingUnknown = "ENCODING_UNKNOWN" {
        origin: Local,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "WHATWG Encoding; sendcheck, docs/reading.md",
        help: "Say which it is with `encoding`, or save the file as UTF-8 (in Excel: CSV UTF-8).",
        args {
            /// the encodings that it may be in, the likeliest first
            likely: Vec<String>,
        }
        says: rule => format!("the text is neither UTF-8 nor UTF-16 nor windows-1252; it may be {}", rule.likely.join(", "))
    }
}
