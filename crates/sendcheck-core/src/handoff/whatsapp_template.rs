//! A WhatsApp template as Meta gives it, taken as the channel that a handoff made of it would have.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::handoff::file::Respelled;
use crate::json::{Object, Value};

/// A template as WhatsApp Manager, the Graph API and providers show it: `components` with types in capitals.
///
/// Its header's media is a sample that is never sent, so the header is one variable. A dollar sign in front of a placeholder is
/// text there, while in a handoff it belongs to the placeholder.
#[derive(Debug)]
pub(super) struct WhatsAppTemplate {
    /// The channel, as the Outbound Configuration API would give it.
    pub(super) channel: Object,
    /// Where the template has what the channel has.
    pub(super) respelled: Vec<Respelled>,
    /// What became of it at WhatsApp, if it says so.
    pub(super) status: Option<String>,
}

/// The members of a page of templates behind which they stand: the Graph API's, and those of providers.
const LISTS: [&str; 4] = ["data", "waba_templates", "message_templates", "templates"];

/// The templates of a page of them, with the name that they stand behind.
pub(super) fn of_page(object: &Object) -> Option<(&'static str, &[Value])> {
    let templates = |name: &'static str| match object.get(name)? {
        Value::Array(items) if items.iter().all(|item| item.as_object().is_some_and(is_template)) => {
            Some((name, &**items))
        }
        _ => None,
    };
    LISTS.into_iter().find_map(templates).filter(|(_, items)| !items.is_empty())
}

/// Whether an object is a template of Meta's.
pub(super) fn is_template(object: &Object) -> bool {
    let Some(components) = components(object) else { return false };
    let is_component =
        |value: &Value| value.as_object().and_then(|one| one.get("type")).and_then(Value::as_str).is_some();
    object.get("channels").is_none() && !components.is_empty() && components.iter().all(is_component)
}

fn components(object: &Object) -> Option<&[Value]> {
    match object.get("components")? {
        Value::Array(components) => Some(components),
        _ => None,
    }
}

impl WhatsAppTemplate {
    /// The template that stands at `pointer`.
    pub(super) fn of(object: &Object, pointer: &str) -> Self {
        let mut parts = Parts { own: pointer, made: Vec::new(), respelled: Vec::new() };
        for (index, component) in components(object).unwrap_or_default().iter().enumerate() {
            if let Some(component) = component.as_object() {
                parts.add(component, &format!("{pointer}/components/{index}"));
            }
        }
        let Parts { made, mut respelled, .. } = parts;
        respelled.push(Respelled { pointer: format!("{pointer}/name"), documented: format!("{pointer}/templatename") });
        let mut channel = Object::new();
        channel.insert("type".into(), text("wa"));
        for (own, documented) in [("name", "templatename"), ("language", "language"), ("category", "category")] {
            // Some providers wrap the language: `{ "code": "en" }`.
            let member = object.get(own).and_then(|value| value.as_object().map_or(Some(value), |one| one.get("code")));
            if let Some(member) = member {
                channel.insert(documented.into(), member.clone());
            }
        }
        channel.insert("messageComponents".into(), Value::Array(made));
        Self { channel, respelled, status: word(object, "status") }
    }
}

/// The parts of the channel's message as they are made.
struct Parts<'a> {
    /// The template's place in the document.
    own: &'a str,
    made: Vec<Value>,
    respelled: Vec<Respelled>,
}

impl Parts<'_> {
    fn add(&mut self, component: &Object, pointer: &str) {
        let kind = word(component, "type").unwrap_or_default().to_ascii_lowercase();
        match kind.as_str() {
            "header" => {
                let format = word(component, "format").unwrap_or_default().to_ascii_lowercase();
                let content = match component.get("text").and_then(Value::as_str) {
                    Some(header) => header.to_string(),
                    None => "{{1}}".into(),
                };
                self.push(
                    &kind,
                    pointer,
                    &[("content", "text"), ("sub_type", "format")],
                    [("sub_type", Some(format)), ("content", Some(content))],
                );
            }
            "buttons" => {
                let Some(Value::Array(buttons)) = component.get("buttons") else { return };
                for (index, button) in buttons.iter().enumerate() {
                    if let Some(button) = button.as_object() {
                        self.button(button, index, &format!("{pointer}/buttons/{index}"));
                    }
                }
            }
            _ => self.push(&kind, pointer, &[("content", "text")], [("content", word(component, "text"))]),
        }
    }

    fn button(&mut self, button: &Object, index: usize, pointer: &str) {
        let action = word(button, "type").unwrap_or_default().to_ascii_lowercase();
        self.push(
            "button",
            pointer,
            &[("content", "text"), ("sub_type", "type")],
            [
                ("sub_type", Some(action)),
                ("content", word(button, "text")),
                ("url", word(button, "url")),
                ("phone_number", word(button, "phone_number")),
            ],
        );
        if let Some(Value::Object(made)) = self.made.last_mut() {
            made.insert("index".into(), Value::Number(i64::try_from(index).unwrap_or(i64::MAX).into()));
        }
    }

    /// Adds a part, with the names of the placeholders in it; `renamed` are its members that the template calls otherwise.
    fn push<const N: usize>(
        &mut self,
        kind: &str,
        pointer: &str,
        renamed: &[(&str, &str)],
        members: [(&str, Option<String>); N],
    ) {
        let documented = format!("{}/messageComponents/{}", self.own, self.made.len());
        for (name, own) in renamed {
            let (pointer, documented) = (format!("{pointer}/{own}"), format!("{documented}/{name}"));
            self.respelled.push(Respelled { pointer, documented });
        }
        self.respelled.push(Respelled { pointer: pointer.into(), documented });
        let mut part = Object::new();
        part.insert("type".into(), text(kind));
        let mut names = Vec::new();
        for (name, member) in members {
            let Some(member) = member else { continue };
            let holds_placeholders = matches!(name, "content" | "url");
            if holds_placeholders {
                placeholders(&member, &mut names);
            }
            let member = if holds_placeholders { member.replace("${{", "$${{") } else { member };
            part.insert(name.into(), Value::String(member));
        }
        if !names.is_empty() {
            part.insert("variables".into(), Value::Array(names.iter().map(|name| text(name)).collect()));
        }
        self.made.push(Value::Object(part));
    }
}

/// The names in doubled braces, each once.
fn placeholders(source: &str, names: &mut Vec<String>) {
    for piece in source.split("{{").skip(1) {
        let Some((name, _)) = piece.split_once("}}") else { continue };
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if is_name && !names.iter().any(|known| known == name) {
            names.push(name.into());
        }
    }
}

fn word(object: &Object, name: &str) -> Option<String> {
    object.get(name).and_then(Value::as_str).map(String::from)
}

fn text(text: &str) -> Value {
    Value::String(text.into())
}
