//! `vectors/markup/slidge.json`: WhatsApp's marks as another parser reads them.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a panic is a failed test")]

use std::collections::BTreeSet;
use std::fs;

use sendcheck::engine::render::{CodeStyle, Style};
use sendcheck::{ChannelPreview, Handoff, Policy, Span, Spans, preview_draft};
use sendcheck_tests::pages::repository;
use serde_json::{Value, json};

/// What is shown, and for every UTF-16 code unit of it how.
type Shown = (String, Vec<BTreeSet<String>>);

fn body(text: &str) -> Spans {
    let handoff = json!({ "type": "wa", "messageComponents": [{ "type": "body", "content": text, "variables": [] }] });
    let handoff = Handoff::read(handoff.to_string().as_bytes()).unwrap();
    match preview_draft(&handoff, &Policy::default()).channels.remove(0) {
        ChannelPreview::WhatsApp(preview) => preview.body,
        other => panic!("{other:?}"),
    }
}

fn styles(style: Style) -> BTreeSet<String> {
    let line = style.line.map(|line| format!("{line:?}").to_lowercase());
    let code = style.code.map(|code| if code == CodeStyle::Block { "block" } else { "code" }.to_owned());
    let marks = [("bold", style.bold), ("italic", style.italic), ("strike", style.strike)];
    marks.into_iter().filter(|(_, on)| *on).map(|(name, _)| name.to_owned()).chain(code).chain(line).collect()
}

fn ours(text: &str) -> Shown {
    let mut shown = Shown::default();
    for span in &body(text) {
        let Span::Text { text, style, .. } = span else { panic!("{span:?}") };
        shown.0.push_str(text);
        shown.1.extend(text.encode_utf16().map(|_| styles(*style)));
    }
    shown
}

fn theirs(sample: &Value) -> Shown {
    let text = sample["shown"].as_str().unwrap();
    let mut units = vec![BTreeSet::new(); text.encode_utf16().count()];
    for found in sample["styles"].as_array().unwrap() {
        let place = |key: &str| usize::try_from(found[key].as_u64().unwrap()).unwrap();
        for unit in units.iter_mut().skip(place("start")).take(place("length")) {
            unit.insert(found["style"].as_str().unwrap().to_owned());
        }
    }
    (text.to_owned(), units)
}

#[test]
fn reads_marks_as_another_parser_does_except_where_the_policy_says_why() {
    let text = fs::read_to_string(repository().join("tests/vectors/markup/slidge.json")).unwrap();
    let samples: Vec<Value> = serde_json::from_str(&text).unwrap();
    assert!(samples.len() > 50);
    for sample in &samples {
        let (ours, theirs) = (ours(sample["text"].as_str().unwrap()), theirs(sample));
        assert_eq!(ours != theirs, sample.get("differs").is_some(), "{sample}: {ours:?}");
    }
}
