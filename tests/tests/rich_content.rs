//! LivePerson's own validator of rich content as a second opinion, where its limits are those of the current documents.
//!
//! It is of 2023 and for messages within a conversation, so most of what it says of WhatsApp is not about templates.
//! Where it disagrees, `docs/sources.md` says why another document is followed.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use sendcheck::{Handoff, Policy, RuleCode, check_handoff};
use serde_json::{Value, json};

/// The largest size that the validator takes.
fn longest(name: &str) -> usize {
    let validator: Value = serde_json::from_str(include_str!("../oracles/rich-content/limits.json")).unwrap();
    let limits = validator.get("@livepersoninc/rich-content-validator 1.1.2").unwrap();
    limits.get(name).and_then(Value::as_u64).and_then(|size| usize::try_from(size).ok()).unwrap()
}

fn reply(label: &str, index: usize) -> Value {
    json!({ "type": "button", "index": index, "content": label, "sub_type": "quick_reply" })
}

fn replies(count: usize) -> Vec<Value> {
    (0..count).map(|index| reply("Yes", index)).collect()
}

/// Whether a rule has nothing to say to a handoff of this channel with these parts besides a text.
fn is_taken(kind: &str, title: bool, parts: Vec<Value>, rule: RuleCode) -> bool {
    let mut body = json!({ "type": "body", "content": "We open at nine." });
    if title {
        body.as_object_mut().unwrap().insert("title".into(), "We open".into());
    }
    let parts: Vec<_> = [body].into_iter().chain(parts).collect();
    let channel = json!({ "type": kind, "messageComponents": parts });
    let handoff = Handoff::read(channel.to_string().as_bytes()).unwrap();
    !check_handoff(&handoff, &Policy::default()).iter().any(|finding| finding.code == rule)
}

/// The largest size that we take ends where the validator's does.
fn agrees(name: &str, is_taken: impl Fn(usize) -> bool) {
    let longest = longest(name);
    assert!(is_taken(longest), "{name}: {longest} is refused");
    assert!(!is_taken(longest + 1), "{name}: {} is taken", longest + 1);
}

#[test]
fn the_label_of_an_rcs_suggestion_ends_where_the_validator_says() {
    let label = |size: usize| vec![reply(&"a".repeat(size), 0)];
    agrees("rcsSuggestionLabel", |size| is_taken("googlercs", false, label(size), RuleCode::ComponentTooLong));
    agrees("rcsSuggestionLabelOnCard", |size| is_taken("googlercs", true, label(size), RuleCode::ComponentTooLong));
}

#[test]
fn rcs_messages_have_as_many_suggestions_as_the_validator_says() {
    agrees("rcsSuggestionsBelowText", |size| is_taken("googlercs", false, replies(size), RuleCode::RcsSuggestions));
    agrees("rcsSuggestionsOnCard", |size| is_taken("googlercs", true, replies(size), RuleCode::RcsSuggestions));
}

#[test]
fn the_address_of_rcs_media_ends_where_the_validator_says() {
    let media =
        |size: usize| vec![json!({ "type": "media", "content": format!("{:a<size$}", "https://example.com/") })];
    agrees("rcsMediaUrl", |size| is_taken("googlercs", false, media(size), RuleCode::ComponentTooLong));
}

#[test]
fn whatsapp_footers_and_labels_end_where_the_validator_says() {
    let footer = |size: usize| vec![json!({ "type": "footer", "content": "a".repeat(size) })];
    agrees("whatsappFooter", |size| is_taken("wa", false, footer(size), RuleCode::ComponentTooLong));
    // Beyond these a label is taken by WhatsApp and cut on older phones.
    let label = |size: usize| vec![reply(&"a".repeat(size), 0)];
    agrees("whatsappButtonLabel", |size| is_taken("wa", false, label(size), RuleCode::ComponentTooLong));
}

/// Should a new version of the validator agree, the disagreement is to be taken out of `docs/sources.md`.
#[test]
fn the_validator_still_disagrees_where_the_documents_are_newer() {
    let card = |title: usize, text: usize| {
        let body = json!({ "type": "body", "title": "a".repeat(title), "content": "a".repeat(text) });
        let channel = json!({ "type": "googlercs", "messageComponents": [body] });
        let handoff = Handoff::read(channel.to_string().as_bytes()).unwrap();
        !check_handoff(&handoff, &Policy::default()).iter().any(|finding| finding.code == RuleCode::ComponentTooLong)
    };
    assert!(!card(longest("rcsTitle"), 1), "title");
    assert!(card(1, longest("rcsDescription") + 1), "text");
    let opens = |size: usize| {
        let url = format!("{:a<size$}", "https://example.com/");
        vec![json!({ "type": "button", "index": 0, "content": "See", "sub_type": "url", "url": url })]
    };
    let size = longest("rcsSuggestionUrl") + 1;
    assert!(is_taken("googlercs", true, opens(size), RuleCode::ComponentTooLong), "address");
    let most = longest("whatsappQuickReplies");
    assert!(!is_taken("wa", false, replies(most), RuleCode::TooManyButtons), "quick replies");
}
