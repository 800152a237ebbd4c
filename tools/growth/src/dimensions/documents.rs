//! More of a handoff, and of a text.

use super::{joined, number};
use crate::{Job, ListInput};

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn document(handoffs: String) -> Job {
    Job::Handoffs { handoffs }
}

fn handoff(index: usize, name: &str) -> String {
    format!(
        r#"{{ "id": "H{index}", "name": "{name}", "channels": [ {{ "type": "sms-twilio", "messageComponents": [
        {{ "type": "body", "content": "Hi", "variables": [], "optOut": "Reply STOP" }} ] }} ] }}"#
    )
}

/// One WhatsApp template with these parts.
fn parts_of(parts: &str) -> Job {
    document(one(parts))
}

fn one(parts: &str) -> String {
    format!(r#"{{ "id": "H1", "type": "wa", "templatename": "a", "messageComponents": [ {parts} ] }}"#)
}

fn body(text: &str, declared: Option<&str>) -> String {
    let declared = declared.map(|names| format!(r#", "variables": [{names}]"#)).unwrap_or_default();
    format!(r#"{{ "type": "body", "content": {}{declared} }}"#, quoted(text))
}

fn placeholder(name: impl std::fmt::Display) -> String {
    format!("${{{{{name}}}}}")
}

fn handoffs_of(count: usize, name: impl Fn(usize) -> String) -> Job {
    document(format!("[{}]", joined(count, ",", |index| handoff(index, &name(index)))))
}

pub(super) fn handoffs(count: usize) -> Job {
    handoffs_of(count, |index| format!("title {index}"))
}

pub(super) fn equal_titles(count: usize) -> Job {
    handoffs_of(count, |_| "the same".into())
}

pub(super) fn nearly_named_handoffs(count: usize) -> Job {
    let file = joined(count, ",", |index| handoff(index + 1_000_000, "a"));
    Job::Request {
        handoff: format!("[{file}]"),
        request: r#"{"campaignName":"A","skill":"sales","templateId":"H10000001","consent":true,"consumers":[]}"#
            .into(),
        options: "{}".into(),
    }
}

pub(super) fn channels(count: usize) -> Job {
    let channel = |index: usize| {
        let kind = ["wa", "sms-twilio", "inapp"].get(index % 3).copied().unwrap_or_default();
        format!(r#"{{ "type": "{kind}", "messageComponents": [ {} ] }}"#, body("Hi", None))
    };
    document(format!(r#"{{ "id": "H1", "name": "a", "channels": [ {} ] }}"#, joined(count, ",", channel)))
}

pub(super) fn parts(count: usize) -> Job {
    parts_of(&joined(count, ",", |index| body(&format!("Hi {index}"), None)))
}

pub(super) fn parts_without_place(count: usize) -> Job {
    parts_of(&joined(count, ",", |index| format!(r#"{{ "type": "part{index}", "content": "Hi" }}"#)))
}

pub(super) fn buttons(count: usize) -> Job {
    let button = |index: usize| {
        format!(r#"{{ "type": "button", "index": {index}, "content": "Yes {index}", "sub_type": "quick_reply" }}"#)
    };
    parts_of(&format!("{}, {}", body("Hi", None), joined(count, ",", button)))
}

fn declared(count: usize) -> String {
    joined(count, ",", |index| format!("\"{}\"", index + 1))
}

pub(super) fn placeholders(count: usize) -> Job {
    parts_of(&body(&joined(count, " and ", |index| placeholder(index + 1)), Some(&declared(count))))
}

pub(super) fn equal_placeholders(count: usize) -> Job {
    parts_of(&body(&joined(count, " and ", |_| placeholder(1)), Some("\"1\"")))
}

pub(super) fn undeclared(count: usize) -> Job {
    parts_of(&body(&joined(count, " and ", |index| placeholder(index + 1)), Some("\"1\"")))
}

pub(super) fn named_placeholders(count: usize) -> Job {
    let names = joined(count, ",", |index| format!("\"name{index}\""));
    parts_of(&body(&joined(count, " and ", |index| format!("{{{{name{index}}}}}")), Some(&names)))
}

pub(super) fn malformed(count: usize) -> Job {
    parts_of(&body(&joined(count, " and ", |index| format!("{{{{ x {index} }}}}")), None))
}

pub(super) fn unused(count: usize) -> Job {
    parts_of(&body("Hi", Some(&declared(count))))
}

pub(super) fn unbraced(count: usize) -> Job {
    parts_of(&body(&joined(count, " and ", |index| format!("${}", index + 1)), Some(&declared(count))))
}

pub(super) fn openings(count: usize) -> Job {
    parts_of(&body(&"${{1{{".repeat(count), None))
}

pub(super) fn named_openings(count: usize) -> Job {
    parts_of(&body(&format!("{}}}}}", "{{name {{".repeat(count)), Some("\"name\"")))
}

/// A handoff with so many variables, and a list with a column for each.
fn with_columns(count: usize, name: impl Fn(usize) -> String, column: impl Fn(usize) -> String) -> Job {
    let names = joined(count, ",", |index| format!("\"{}\"", name(index)));
    let text = joined(count, " and ", |index| placeholder(name(index)));
    let cells = ",x".repeat(count);
    let heading = joined(count, "", |index| format!(",{}", column(index)));
    let list = format!("Phone{heading}\n{}{cells}\n{}{cells}\n", number(1), number(2));
    Job::List(ListInput { handoff: one(&body(&text, Some(&names))), list, options: "{}".into() })
}

pub(super) fn named_variables(count: usize) -> Job {
    with_columns(count, |index| format!("name{index}"), |index| format!("Name {index}"))
}

pub(super) fn numbered_variables(count: usize) -> Job {
    with_columns(count, |index| format!("{}", index + 1), |index| format!("B{}", index + 1))
}

pub(super) fn apps(count: usize) -> Job {
    let app = |index: usize| format!(r#"{{ "appInstallationId": "app{index}", "appName": "app {index}" }}"#);
    document(format!(
        r#"{{ "id": "H1", "name": "a", "channels": [ {{ "type": "inapp", "apps": [ {} ], "messageComponents": [
        {{ "type": "text", "messageText": "Hi" }} ] }} ] }}"#,
        joined(count, ",", app)
    ))
}

pub(super) fn cards(count: usize) -> Job {
    let suggestion =
        |index: usize| format!(r#"{{ "type": "reply", "text": "Yes {index}", "postbackData": "y{index}" }}"#);
    document(format!(
        r#"{{ "id": "H1", "name": "a", "channels": [ {{ "type": "googlercs", "messageComponents": [
        {{ "type": "body", "content": "Hi", "suggestions": [ {} ] }} ] }} ] }}"#,
        joined(count, ",", suggestion)
    ))
}

pub(super) fn text(count: usize) -> Job {
    Job::Text("Hi Zoë, see you at 9:30 👋 ".repeat(count / 20))
}

pub(super) fn combining(count: usize) -> Job {
    Job::Text(format!("’e{}", "\u{301}\u{1f1e9}\u{200d}".repeat(count)))
}

pub(super) fn formatting(count: usize) -> Job {
    parts_of(&body(&format!("{}{}", "*_~`".repeat(count), "> - 1. a\n".repeat(count)), None))
}

pub(super) fn merge_tags(count: usize) -> Job {
    parts_of(&body(&"{{#if [[%%=<%&lt;".repeat(count), None))
}

pub(super) fn read_twice(count: usize) -> Job {
    parts_of(&body(&"ZoÃ«â€™ \u{fffd}".repeat(count), None))
}
