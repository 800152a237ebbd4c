//! What a value becomes in a preview, where the documents show no example of it.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use sendcheck::engine::json::parse;
use sendcheck::engine::wire::FromValue;
use sendcheck::{Consumer, Handoff, Policy, Preview, messages_consumer, preview_consumer};
use serde_json::{Value, json};

fn handoff(channels: &[Value]) -> Handoff {
    Handoff::read(json!({ "id": "H1234567890", "channels": channels }).to_string().as_bytes()).unwrap()
}

fn whatsapp(parts: &Value) -> Value {
    json!({ "type": "wa", "language": "en", "templatename": "any", "outboundnumber": "12535277322", "messageComponents": parts })
}

fn consumer(consumer: &Value) -> Consumer {
    Consumer::from_value(parse(&consumer.to_string()).unwrap().value).unwrap()
}

/// What nothing fills: the part and the name.
fn open(preview: &Preview) -> Vec<String> {
    preview.unresolved().iter().map(|open| format!("{} {}", open.part, open.name)).collect()
}

#[test]
fn a_button_value_of_blanks_fills_nothing() {
    let handoff = handoff(&[whatsapp(&json!([
        { "type": "body", "content": "We open at nine." },
        { "type": "button", "index": 0, "content": "Link", "sub_type": "url", "url": "https://www.example.com/{{1}}", "variables": ["1"] },
    ]))]);
    let of = |value| {
        let consumer = consumer(&json!({ "variables": {}, "buttonVariables": { "1": value } }));
        open(&preview_consumer(&consumer, &handoff, &Policy::default()))
    };
    assert_eq!(of("pay"), Vec::<String>::new());
    assert_eq!(of("  "), ["button 1"]);
}

#[test]
fn a_value_of_the_body_fills_no_footer() {
    let parts = json!([{ "type": "body", "content": "Hi {{1}}, bye", "variables": ["1"] }, { "type": "footer", "content": "For {{1}}" }]);
    let consumer = consumer(&json!({ "variables": { "1": "Jane" } }));
    assert_eq!(open(&preview_consumer(&consumer, &handoff(&[whatsapp(&parts)]), &Policy::default())), ["footer 1"]);
}

#[test]
fn the_header_of_a_second_template_is_another_one() {
    let header =
        |url| whatsapp(&json!([{ "type": "header", "sub_type": "image", "content": url, "variables": ["1"] }]));
    let handoff = handoff(&[header("{{1}}"), header("https://cdn.example.com/{{1}}.png")]);
    let consumer =
        consumer(&json!({ "variables": {}, "headerVariables": { "image": "https://cdn.example.com/a.png" } }));
    assert_eq!(open(&preview_consumer(&consumer, &handoff, &Policy::default())), ["header 1"]);
}

#[test]
fn the_opt_out_text_stands_behind_the_separator_of_the_policy() {
    let body = json!([{ "type": "body", "content": "Hi {{1}}.", "variables": ["1"], "optOut": "Reply STOP to end." }]);
    let sms =
        json!({ "type": "sms-twilio", "language": "en", "outboundnumber": "+14156586515", "messageComponents": body });
    let (handoff, consumer) = (handoff(&[sms]), consumer(&json!({ "variables": { "1": "Jane" } })));
    let policy = Policy { opt_out_separator: "\n\n".into(), ..Policy::default() };
    let text = "Hi Jane.\n\nReply STOP to end.";
    assert_eq!(messages_consumer(&consumer, &handoff, &policy).first().unwrap().text.as_deref(), Some(text));
    let preview = serde_json::to_value(preview_consumer(&consumer, &handoff, &policy)).unwrap();
    let composed = preview.pointer("/channels/0/composed").and_then(Value::as_array).unwrap();
    let composed: Vec<_> = composed.iter().filter_map(|span| span.get("text")?.as_str()).collect();
    assert_eq!(composed.concat(), text);
    assert_eq!(preview.pointer("/channels/0/characters"), Some(&json!(text.len())));
}
