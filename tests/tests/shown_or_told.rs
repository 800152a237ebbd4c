//! Nothing that a handoff says is both unseen and unsaid: each text and each link of it is in the preview, or a finding
//! names the part or field that holds it.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

#[path = "../../crates/sendcheck-core/tests/seeds/mod.rs"]
mod seeds;

use proptest::prelude::*;
use sendcheck::engine::check::check_handoff;
use sendcheck::engine::finding::At;
use sendcheck::engine::handoff::PartText;
use sendcheck::engine::render::preview_draft;
use sendcheck::{Finding, Handoff, Policy};
use serde_json::{Map, Value, json};

use seeds::with_seeds;

const CHANNELS: [&str; 5] = ["sms-twilio", "wa", "inapp", "googlercs", "apple-twilio"];
const TYPES: [&str; 9] = ["body", "header", "footer", "button", "text", "image", "media", "carousel", ""];
const KINDS: [&str; 8] = ["quick_reply", "url", "phone_number", "image", "video", "document", "flow", ""];

/// The findings that say of a part or field that it is not shown.
const TELL: [&str; 3] = ["COMPONENT_IGNORED", "HEADER_REPEATED", "NOTIFICATION_DIFFERS"];

/// A part as anybody might write it: any type, any fields, each with a text or link of its own.
#[derive(Debug, Clone)]
struct Written {
    kind: &'static str,
    sub_type: Option<&'static str>,
    clickable: Option<bool>,
    same: Option<bool>,
    /// For each text whether it is there, blank, a text or a link.
    texts: Vec<u8>,
}

fn part() -> impl Strategy<Value = Written> {
    let texts = prop::collection::vec(
        prop_oneof![5 => Just(0_u8), 1 => Just(1), 3 => Just(2), 2 => Just(3)],
        PartText::ALL.len(),
    );
    let kinds = (prop::sample::select(TYPES.to_vec()), prop::option::of(prop::sample::select(KINDS.to_vec())));
    (kinds, any::<Option<bool>>(), any::<Option<bool>>(), texts)
        .prop_map(|((kind, sub_type), clickable, same, texts)| Written { kind, sub_type, clickable, same, texts })
}

/// The part as JSON, and its texts with the fields that hold them.
fn written(part: &Written, mark: &str) -> (Value, Vec<(&'static str, String)>) {
    let mut object = Map::new();
    let mut said = Vec::new();
    object.insert("type".into(), part.kind.into());
    for (name, value) in [
        ("sub_type", part.sub_type.map(Value::from)),
        ("isClickable", part.clickable.map(Value::from)),
        ("isSameMessageForNotification", part.same.map(Value::from)),
    ] {
        object.extend(value.map(|value| (name.to_string(), value)));
    }
    for (text, form) in PartText::ALL.into_iter().zip(&part.texts) {
        let field = text.as_str();
        let value = match form {
            0 => continue,
            1 => " ".to_string(),
            2 => format!("text{mark}{}", field.to_lowercase()),
            _ => format!("https://www.example.com/{mark}{}", field.to_lowercase()),
        };
        if *form > 1 {
            said.push((field, value.clone()));
        }
        object.insert(field.into(), value.into());
    }
    (Value::Object(object), said)
}

fn tells(finding: &Finding, telling: &[&str], part: &str, field: &str) -> bool {
    let At::Pointer(at) = &finding.at else { return false };
    telling.contains(&finding.code.as_str()) && (at == part || *at == format!("{part}/{field}"))
}

/// The texts that the preview does not show and of which none of these findings tells.
fn lost(channels: &[(&str, Vec<Written>)], telling: &[&str]) -> Vec<String> {
    let mut said = Vec::new();
    let mut wires = Vec::new();
    for (index, (kind, parts)) in channels.iter().enumerate() {
        let mut components = Vec::new();
        for (place, part) in parts.iter().enumerate() {
            let (value, texts) = written(part, &format!("c{index}p{place}"));
            components.push(value);
            let pointer = format!("/channels/{index}/messageComponents/{place}");
            said.extend(texts.into_iter().map(|(field, text)| (pointer.clone(), field, text)));
        }
        wires.push(json!({ "type": kind, "messageComponents": components }));
    }
    let handoff = Handoff::read(json!({ "id": "H1", "channels": wires }).to_string().as_bytes()).unwrap();
    let policy = Policy::default();
    let preview = serde_json::to_string(&preview_draft(&handoff, &policy)).unwrap();
    let findings = check_handoff(&handoff, &policy);
    let is_lost = |(part, field, text): &(String, &str, String)| {
        !preview.contains(&format!("{text}\"")) && !findings.iter().any(|finding| tells(finding, telling, part, field))
    };
    said.into_iter().filter(is_lost).map(|(part, field, text)| format!("{part}/{field}: {text}")).collect()
}

proptest! {
    #![proptest_config(with_seeds(ProptestConfig { cases: 2_000, ..ProptestConfig::default() }))]

    #[test]
    fn each_text_of_a_handoff_is_shown_or_told(
        channels in prop::collection::vec((prop::sample::select(CHANNELS.to_vec()), prop::collection::vec(part(), 0..6)), 1..3),
    ) {
        prop_assert_eq!(lost(&channels, &TELL), Vec::<String>::new());
    }
}

/// So that the property is seen to fail: what is not shown is lost where nobody tells.
#[test]
fn a_text_that_is_neither_would_be_noticed() {
    let footer = Written { kind: "footer", sub_type: None, clickable: None, same: None, texts: vec![0, 2] };
    let parts = [("sms-twilio", vec![footer])];
    assert_eq!(lost(&parts, &[]), ["/channels/0/messageComponents/0/content: textc0p0content"]);
    assert_eq!(lost(&parts, &TELL), Vec::<String>::new());
}
