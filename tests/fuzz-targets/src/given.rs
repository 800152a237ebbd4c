//! What targets are tried against: handoffs and options.

use std::sync::LazyLock;

use sendcheck::engine::options::{ListOptions, Options};
use sendcheck::{Campaign, Handoff, HandoffFile, Policy, ReadOptions};

use crate::input::Input;

macro_rules! handoffs {
    ($($name:literal),* $(,)?) => {
        &[$(include_bytes!(concat!("../../vectors/handoffs/", $name, ".json"))),*]
    };
}

/// Every channel, with and without header, buttons and variables.
const HANDOFFS: &[&[u8]] = handoffs![
    "sms-no-variables",
    "sms-one-variable",
    "sms-two-variables",
    "sms-no-opt-out",
    "wa-two-variables",
    "wa-image-and-link",
    "wa-document-fragment",
    "wa-then-sms",
    "wa-then-sms-one-variable",
    "wa-image-and-quick-replies",
    "inapp-two-variables",
];

/// What a check may be told.
const OPTIONS: &[&str] = &[
    "{}",
    r#"{ "profile": "webtool" }"#,
    r#"{ "numbers": "shape" }"#,
    r#"{ "numbers": "valid", "templates": "meta" }"#,
    r#"{ "allow": ["cdn.example.com", "*.wikimedia.org"], "optedOut": ["+12025550101", "447400123456"] }"#,
    r#"{ "activeConversations": ["12025550102"], "appUsers": ["user1"], "maxRows": 2, "maxRecipients": 2 }"#,
    r#"{ "at": "2026-11-20T15:00:00Z", "stateWindows": ["all"], "optOutSeparator": "" }"#,
];

/// How a list may be said to be read.
const READING: &[&str] = &[
    "{}",
    r#"{ "header": "no" }"#,
    r#"{ "header": "yes" }"#,
    r#"{ "header": 2 }"#,
    r#"{ "columns": "position" }"#,
    r#"{ "delimiter": ";" }"#,
    r#"{ "country": "US" }"#,
    r#"{ "country": "IT" }"#,
    r#"{ "numbersAsGiven": true }"#,
    r##"{ "where": ["#2=yes", "#2=*"] }"##,
    r#"{ "maxRowBytes": 40 }"#,
    r#"{ "columns": { "Phone": { "index": 2 } } }"#,
];

/// One of the handoffs.
pub(crate) fn handoff(input: &mut Input<'_>) -> &'static Handoff {
    static READ: LazyLock<Vec<Handoff>> =
        LazyLock::new(|| HANDOFFS.iter().map(|text| Handoff::read(text).unwrap()).collect());
    input.pick(&READ)
}

/// One of them as a file.
pub(crate) fn handoff_file(input: &mut Input<'_>) -> &'static HandoffFile {
    static READ: LazyLock<Vec<HandoffFile>> =
        LazyLock::new(|| HANDOFFS.iter().map(|text| HandoffFile::read(text).unwrap()).collect());
    input.pick(&READ)
}

pub(crate) fn policy(input: &mut Input<'_>) -> &'static Policy {
    static READ: LazyLock<Vec<Policy>> =
        LazyLock::new(|| OPTIONS.iter().map(|text| Options::read(text.as_bytes()).unwrap().policy).collect());
    input.pick(&READ)
}

pub(crate) fn read_options(input: &mut Input<'_>) -> &'static ReadOptions {
    static READ: LazyLock<Vec<ReadOptions>> =
        LazyLock::new(|| READING.iter().map(|text| ListOptions::read(text.as_bytes()).unwrap().read).collect());
    input.pick(&READ)
}

pub(crate) fn campaign() -> Campaign {
    Campaign { name: "Test".into(), skill: "sales".into(), consent: true, ..Campaign::default() }
}

/// Checks a list on this thread alone.
pub(crate) fn checked(
    bytes: &[u8],
    handoff: &Handoff,
    policy: &Policy,
    options: &ReadOptions,
) -> Option<sendcheck::Recipients> {
    in_pieces([bytes], handoff, policy, options)
}

pub(crate) fn in_pieces<'p>(
    pieces: impl IntoIterator<Item = &'p [u8]>,
    handoff: &Handoff,
    policy: &Policy,
    options: &ReadOptions,
) -> Option<sendcheck::Recipients> {
    let builder = sendcheck::Recipients::builder(handoff, policy, options.clone());
    let mut builder = builder.threads(std::num::NonZeroUsize::MIN);
    for piece in pieces {
        if let Err(error) = builder.push(piece) {
            return refused(&error);
        }
    }
    builder.finish().map_or_else(|error| refused(&error), Some)
}

/// An error of a list is a sentence or two, however long the list is.
fn refused(error: &sendcheck::ListError) -> Option<sendcheck::Recipients> {
    let said = error.to_string();
    assert!(!said.is_empty() && said.len() < 2_000, "{said}");
    None
}
