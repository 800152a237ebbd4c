//! The letters of a set of recipients.

use super::prelude::*;
use crate::sets::{Contradicted, Gaps, SetKind};
use crate::view::asked_sets;

words! {
    /// What is doubtful about the letters of a set.
    pub(crate) enum LettersDoubt {
        /// Nobody says what they are written in.
        Assumed = "assumed",
        /// They are not written in what was given.
        Contradicted = "contradicted",
        /// Some are lost.
        Damaged = "damaged",
    }
}

rule! {
    /// The letters of a set of recipients may not be what they were
    SetEncoding = "SET_ENCODING" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "WHATWG Encoding, windows-1252; sendcheck, docs/reading.md",
        help: "Save the file as UTF-8 (in Excel: CSV UTF-8), or say what it is with `encoding` of the set's reading.",
        milder: "an info where nobody's number or id is written with such letters",
        args {
            /// the set
            set: SetKind,
            /// what is doubtful
            doubt: LettersDoubt,
            /// what the file was read as
            encoding: &'static str,
            /// what the caller says that it is; empty where that is not contradicted
            given: &'static str,
            /// what the file itself says; empty likewise
            found: &'static str,
            /// how many cells lost a character
            count: u32,
        }
        says: rule => {
            let set = rule.set.as_str();
            match rule.doubt {
                LettersDoubt::Assumed => {
                    format!("the file of the set `{set}` is not UTF-8; it is assumed to be {}", rule.encoding)
                }
                LettersDoubt::Contradicted => {
                    let how = if rule.found == rule.encoding { "begins with the mark of" } else { "looks like" };
                    let (found, given, used) = (rule.found, rule.given, rule.encoding);
                    format!("the file of the set `{set}` {how} {found}, not {given}; it was read as {used}")
                }
                LettersDoubt::Damaged => {
                    let cells = counted(rule.count as usize, "cell");
                    format!("{cells} of the set `{set}` lost a character on the way (U+FFFD), which gives nobody")
                }
            }
        }
    }
}

impl SetEncoding {
    fn of(set: SetKind, doubt: LettersDoubt) -> Self {
        Self { set, doubt, encoding: "", given: "", found: "", count: 0 }
    }

    fn report((set, gaps): (SetKind, &Gaps), out: &mut Findings<'_>) {
        let letters = gaps.letters();
        let severity = if letters.matter() { Severity::Warning } else { Severity::Info };
        if let Some(encoding) = letters.assumed() {
            let rule = || Self { encoding, ..Self::of(set, LettersDoubt::Assumed) };
            out.report_as(severity, Place::Whole, rule);
        }
        if let Some(Contradicted { given, found, used }) = letters.contradicted() {
            let rule = || Self { encoding: used, given, found, ..Self::of(set, LettersDoubt::Contradicted) };
            out.report_as(severity, Place::Whole, rule);
        }
        if letters.damaged() > 0 {
            let rule = || Self { count: letters.damaged(), ..Self::of(set, LettersDoubt::Damaged) };
            out.report(Place::Whole, rule);
        }
    }
}

impl Check<ListCx<'_>> for SetEncoding {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        asked_sets(cx.plan, cx.policy).for_each(|set| Self::report(set, out));
    }
}

impl Check<RequestCx<'_>> for SetEncoding {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        asked_sets(cx.plan, cx.policy).for_each(|set| Self::report(set, out));
    }
}
