//! What must hold for any bytes at all.
//!
//! A target is a function of bytes that panics where something does not hold. `fuzz/` looks for such bytes
//! (`cargo xtask fuzz`), and the test of this crate replays what was found interesting before.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a panic is what a fuzzer looks for"
)]

mod answers;
mod changes;
mod given;
mod handoff;
mod input;
mod json;
mod links;
mod numbers;
mod options;
mod previews;
mod privacy;
mod reading;
mod recipients;
mod rejected;
mod requests;
mod schedule;
mod segments;
mod sets;
mod split;
mod templates;

/// One property of any bytes, or a few that belong together.
#[derive(Debug)]
pub struct Target {
    /// What it is called: its file in `fuzz/fuzz_targets`, and its folder in `fuzz/corpus`.
    pub name: &'static str,
    /// What must hold.
    pub holds: &'static str,
    /// Panics where that does not hold.
    pub run: fn(&[u8]),
}

/// All targets, in the order in which they are run.
pub const TARGETS: &[Target] = &[
    target("reader", "any pieces, in any encoding, read as the whole; rows and lines grow", recipients::reader),
    target("lists", "verdicts, sums, places, lines and messages of a list agree with each other", recipients::list),
    target("one_look", "what is written while a list is checked is what is written afterwards", recipients::one_look),
    target(
        "changes",
        "changes are made whole or refused, taken back, and made again; a fix does what it proposes",
        changes::target,
    ),
    target("lines", "typed lines: the same, and no cell holds a line break", recipients::typed),
    target(
        "reading",
        "cells written as CSV are the cells that are read; a saved reading reads the same",
        reading::table,
    ),
    target(
        "rejected",
        "rejected rows are read back with the same cells and codes; no text is a formula",
        rejected::target,
    ),
    target("requests", "requests made of a list are accepted whole, and everybody accepted is in one", requests::made),
    target("web_lists", "lists for the web tool are accepted whole, and everybody accepted is in one", requests::web),
    target("json", "strict JSON is read as serde_json reads it; what is written is read again", json::target),
    target("handoff", "a handoff is read, judged, drawn and written again; pointers lead somewhere", handoff::target),
    target("request", "verdicts, sums, pointers and the answer to a request agree with each other", requests::request),
    target("split", "each consumer of a request is in one part, to mend, left out, or skipped", split::target),
    target("answers", "each entry of an answer is explained once; counts add up; cases run", answers::target),
    target("numbers", "E.164, validity, possibility and region are those of rlibphonenumber", numbers::target),
    target("links", "what is accepted, the crate url takes to the same host and path", links::target),
    target(
        "templates",
        "the pieces of a template are its text; filling it leaves no variable that was given",
        templates::target,
    ),
    target(
        "previews",
        "a preview shows the values that the rules saw, and who is accepted gets nothing open",
        previews::target,
    ),
    target("segments", "segments are the text, none too full; any pieces measure like the whole", segments::target),
    target("options", "options are read or refused in few words, and a list can be checked with them", options::target),
    target("sets", "nobody who stands in the file of opted-out numbers is sent an SMS", sets::target),
    target("schedule", "each accepted recipient has a state; messages go in the windows and add up", schedule::target),
    target("privacy", "messages, and cases made of answers, hold nothing of a recipient", privacy::target),
];

const fn target(name: &'static str, holds: &'static str, run: fn(&[u8])) -> Target {
    Target { name, holds, run }
}

/// Runs the target of that name on these bytes.
///
/// # Panics
///
/// Where something does not hold, or there is no such target.
pub fn run(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|target| target.name == name);
    (target.unwrap_or_else(|| panic!("there is no target {name}")).run)(bytes);
}
