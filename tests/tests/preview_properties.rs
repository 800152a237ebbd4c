//! What holds for the previews of any recipient.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is a failed test")]

#[path = "../../crates/sendcheck-core/tests/seeds/mod.rs"]
mod seeds;

use std::fs;
use std::sync::LazyLock;

use proptest::prelude::*;
use sendcheck::engine::handoff::{Part, PartContent};
use sendcheck::engine::json::parse_bytes;
use sendcheck::engine::template::{Piece, Template};
use sendcheck::engine::types::MediaKind;
use sendcheck::engine::wire::FromValue;
use sendcheck::{
    CampaignRequest, ChannelPreview, Consumer, Handoff, HandoffColumn, Policy, Preview, Span, Spans, Unresolved, check,
    preview_consumer,
};
use sendcheck_tests::pages::repository;
use serde_json::{Value, json};

use seeds::with_seeds;

/// The handoffs of the vectors, by name.
fn handoffs() -> &'static [(String, Handoff)] {
    static READ: LazyLock<Vec<(String, Handoff)>> = LazyLock::new(|| {
        let paths = fs::read_dir(repository().join("tests/vectors/previews")).unwrap().flatten();
        let read = |path: std::path::PathBuf| {
            let vector: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            let handoff = Handoff::read(vector["handoff"].to_string().as_bytes()).unwrap();
            (path.file_stem().unwrap().to_string_lossy().into_owned(), handoff)
        };
        paths.map(|entry| read(entry.path())).collect()
    });
    &READ
}

/// Every text of a preview, that of an SMS also with what is appended.
fn texts(preview: &Preview) -> Vec<&Spans> {
    let mut texts = Vec::new();
    for channel in &preview.channels {
        texts.extend(channel.texts().into_iter().map(|(_, text)| text));
        if let ChannelPreview::Sms(sms) = channel {
            texts.push(&sms.composed);
        }
    }
    texts
}

/// A text of a handoff with its values, and nothing in the place of those that are missing.
fn substituted(template: &Template, value: impl Fn(&str) -> String) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Variable(name) => value(name.as_str()),
    };
    template.pieces().iter().map(piece).collect()
}

fn known(text: &Spans) -> String {
    text.iter().map(|span| if let Span::Text { text, .. } = span { text.as_str() } else { "" }).collect()
}

/// Whether `shown` is `text` with nothing but marks left out.
fn is_without_marks(shown: &str, text: &str) -> bool {
    let mut rest = shown.chars().peekable();
    let left_out = text.chars().filter(|c| rest.next_if_eq(c).is_none()).collect::<String>();
    rest.next().is_none() && left_out.chars().all(|c| "*_~`>- ".contains(c))
}

fn consumer(addresses: &Value, variables: &Value, header: &Value, button: &str) -> Value {
    json!({ "consumerContent": addresses, "variables": variables,
        "headerVariables": { "image": header, "video": header, "document": header }, "buttonVariables": { "1": button } })
}

fn read_consumer(value: &Value) -> Consumer {
    Consumer::from_value(parse_bytes(value.to_string().as_bytes()).unwrap().value).unwrap()
}

/// Values as people and attackers write them: words, marks, markup, blanks, nothing, and what is no string.
fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => "[a-z*_~`> .1-9\\-<&é👋]{0,12}".prop_map(Value::from),
        2 => any::<String>().prop_map(Value::from),
        1 => Just(Value::Null),
        1 => any::<i32>().prop_map(Value::from),
    ]
}

/// A consumer with an address for every channel and no more values than the handoff takes.
fn addressed(handoff: &Handoff, values: &[Option<String>], header: &str, button: &str) -> Value {
    let addresses = json!({ "sms": "12025550123", "wa": "12025550123", "inapp": "user1" });
    let named = (1..).map(|number: usize| number.to_string()).zip(values);
    let expected = named.filter(|(name, _)| handoff.expected().iter().any(|known| known.as_str() == name));
    let given: serde_json::Map<_, _> =
        expected.filter_map(|(name, value)| Some((name, json!(value.as_ref()?)))).collect();
    let mut consumer = json!({ "consumerContent": addresses, "variables": given });
    if let Some(media) = header_media(handoff) {
        consumer["headerVariables"] = json!({ media.as_str(): header });
    }
    if handoff.channels().iter().flat_map(|channel| &channel.parts).any(is_dynamic_button) {
        consumer["buttonVariables"] = json!({ "1": button });
    }
    consumer
}

fn is_dynamic_button(part: &Part) -> bool {
    part.is_dynamic() && matches!(part.content, PartContent::Button { .. })
}

fn is_accepted(consumer: &Value, handoff: &Handoff) -> bool {
    let request =
        json!({ "campaignName": "a", "skill": "b", "templateId": "H1", "consent": true, "consumers": [consumer] });
    let (request, _) = CampaignRequest::read(request.to_string().as_bytes()).unwrap();
    check(&request, handoff, &Policy::default()).summary.accepted == 1
}

fn header_media(handoff: &Handoff) -> Option<MediaKind> {
    let parts = handoff.channels().iter().flat_map(|channel| &channel.parts);
    parts.filter(|part| part.is_dynamic()).find_map(|part| match &part.content {
        PartContent::Header { media, .. } => *media,
        _ => None,
    })
}

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::default()))]

    #[test]
    fn any_values_make_a_preview_that_shows_them(
        values in prop::collection::btree_map("[1-6]", value(), 0..6),
        header in value(),
        button in any::<String>(),
    ) {
        for (name, handoff) in handoffs() {
            let given = consumer(&json!({}), &json!(values), &header, &button);
            let preview = preview_consumer(&read_consumer(&given), handoff, &Policy::default());
            for span in texts(&preview).into_iter().flatten() {
                prop_assert!(!matches!(span, Span::Text { text, .. } if text.is_empty()), "{name}");
            }
            for (channel, shown) in handoff.channels().iter().zip(&preview.channels) {
                let Some(body) = channel.body() else { continue };
                let whole = substituted(body, |name| values.get(name).and_then(Value::as_str).unwrap_or("").into());
                match shown {
                    ChannelPreview::WhatsApp(shown) => prop_assert!(is_without_marks(&known(&shown.body), &whole), "{name}"),
                    ChannelPreview::Sms(sms) => {
                        let opt_out = sms.opt_out.as_ref().map(|text| format!(" {text}")).unwrap_or_default();
                        prop_assert_eq!(known(&sms.composed), known(&sms.text) + &opt_out);
                        prop_assert_eq!(known(&sms.text), whole);
                        let characters = sms.composed.plain().map(|text| text.encode_utf16().count());
                        prop_assert_eq!(sms.characters, characters);
                    }
                    _ => {
                        let body = shown.texts().into_iter().map(|(_, text)| known(text)).any(|text| text == whole);
                        prop_assert!(body, "{name}: {whole}");
                    }
                }
            }
        }
    }

    #[test]
    fn who_is_accepted_gets_nothing_unfilled(
        values in prop::collection::vec(prop::option::weighted(0.9, "[a-z*_ ]{0,9}"), 6),
        header in prop_oneof!["https://cdn\\.example\\.com/[a-z]{1,5}\\.(png|mp4|pdf)", "[a-z]{0,5}"],
        button in "[a-z ]{0,3}",
    ) {
        for (name, handoff) in handoffs() {
            let consumer = addressed(handoff, &values, &header, &button);
            if is_accepted(&consumer, handoff) {
                let preview = preview_consumer(&read_consumer(&consumer), handoff, &Policy::default());
                prop_assert_eq!(preview.unresolved(), Vec::<Unresolved<'_>>::new(), "{}", name);
            }
        }
    }
}

#[test]
fn good_values_are_accepted_on_every_channel_that_can_be_addressed() {
    for (name, handoff) in handoffs().iter().filter(|(name, _)| !name.starts_with("rcs") && name != "apple") {
        let extension = header_media(handoff).map_or("", |media| match media {
            MediaKind::Image => "png",
            MediaKind::Video => "mp4",
            MediaKind::Document => "pdf",
        });
        let header = format!("https://cdn.example.com/a.{extension}");
        let columns = HandoffColumn::all(handoff);
        let is_link = |name: &str| columns.iter().any(|c| c.link.is_some() && c.variable.as_deref() == Some(name));
        let value = |name: usize| if is_link(&name.to_string()) { "https://cdn.example.com/a.png" } else { "value" };
        let values: Vec<_> = (1..=6).map(|name| Some(value(name).to_owned())).collect();
        assert!(is_accepted(&addressed(handoff, &values, &header, "button"), handoff), "{name}");
    }
}
