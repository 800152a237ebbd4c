//! The heading once more, among the rows.

use super::prelude::*;
use crate::recipients::ReadingNote;

rule! {
    /// The heading stands again among the rows
    HeadingRepeated = "HEADING_REPEATED" {
        origin: Local,
        severity: Info,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "Nothing needs doing; such rows come from files that were put together, and are no recipients.",
        args {
            /// how many times
            times: u32,
            /// the line of the first
            line: u32,
        }
        says: rule => match rule.times {
            1 => format!("the heading stands again in line {}", rule.line),
            times => format!("the heading stands again {times} times, first in line {}", rule.line),
        }
    }
}

impl Check<ListCx<'_>> for HeadingRepeated {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for note in cx.notes() {
            let ReadingNote::HeadingRepeated { times, first_line } = note else { continue };
            out.report(Place::Whole, || Self { times: *times, line: *first_line });
        }
    }
}
