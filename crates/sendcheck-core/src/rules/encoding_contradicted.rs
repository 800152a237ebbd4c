//! An encoding that the caller names and that the list is not in.

use super::prelude::*;
use crate::recipients::ReadingNote;

rule! {
    /// The text is not in the encoding that was given
    EncodingContradicted = "ENCODING_CONTRADICTED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "WHATWG Encoding, section 6, decode: a byte order mark is more authoritative than anything else",
        help: "Look at names with accents, and leave `encoding` out if the file says by itself what it is.",
        args {
            /// what the caller says
            given: &'static str,
            /// what the text says
            found: &'static str,
            /// what it was read as
            used: &'static str,
        }
        says: rule => {
            let how = if rule.found == rule.used { "begins with the mark of" } else { "looks like" };
            format!("the text {how} {}, not {}; it was read as {}", rule.found, rule.given, rule.used)
        }
    }
}

impl Check<ListCx<'_>> for EncodingContradicted {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::EncodingContradicted { given, found, read_as } = note else { continue };
            let (given, found, used) = (given.as_str(), found.as_str(), read_as.as_str());
            out.report(Place::Whole, || Self { given, found, used });
        }
    }
}
