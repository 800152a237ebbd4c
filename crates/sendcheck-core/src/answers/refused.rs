//! Answers that refuse a request as a whole: JSON of the service, or the text or page of something in front of it.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::json::{Object, Value};
use crate::limits::{ANSWER_TEXT, beginning};

/// An answer that refuses a request as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refused {
    /// The status of HTTP, where the answer says it: 400 to 599.
    pub status: Option<u16>,
    /// What it says.
    pub message: String,
    /// Other words in which it says the same, such as a short `error` beside a sentence.
    pub also: Vec<String>,
    /// The id under which the service logged the request.
    pub request_trace_id: Option<String>,
}

/// The members in which answers say why, the most telling first.
const SAYS_WHY: [&str; 10] = [
    "errorMessage",
    "message",
    "error_description",
    "error",
    "errors",
    "detail",
    "title",
    "reason",
    "errorCode",
    "statusText",
];

impl Refused {
    pub(super) fn new(status: Option<u16>, said: Vec<String>) -> Self {
        let mut said = said.into_iter().map(|text| beginning(text.trim(), ANSWER_TEXT).to_string());
        let message = said.next().unwrap_or_default();
        Self { status, message, also: said.collect(), request_trace_id: None }
    }

    /// Everything that is said, the status at the end.
    pub(super) fn texts(&self) -> Vec<String> {
        let said = [&self.message].into_iter().chain(&self.also).cloned();
        said.chain(self.status.map(|status| status.to_string())).collect()
    }

    /// What an object says, if it says why something was refused.
    pub(super) fn of_object(object: &Object, told: Option<u16>) -> Option<Self> {
        let mut said = Vec::new();
        gather(object, &mut said);
        let codes = ["status", "statusCode", "code"].into_iter().filter_map(|name| object.get(name));
        let mut codes = codes;
        let status = told.or_else(|| codes.find_map(as_status));
        if said.is_empty() && status.is_none() {
            return None;
        }
        if said.is_empty() {
            said.extend(status.map(|status| status.to_string()));
        }
        let trace = object.get("requestTraceId").and_then(Value::as_str).map(String::from);
        Some(Self { request_trace_id: trace, ..Self::new(status, said) })
    }

    /// What a page says: its title, else its first heading, else its text.
    pub(super) fn of_page(page: &str, told: Option<u16>) -> Self {
        let said = ["title", "h1", "h2", "body"].into_iter().find_map(|tag| text_of(page, tag));
        Self::of_text(&said.unwrap_or_else(|| without_tags(page)), told)
    }

    /// What a plain text says: `502 Bad Gateway`, `upstream request timeout`.
    pub(super) fn of_text(text: &str, told: Option<u16>) -> Self {
        let words: Vec<&str> = text.split_whitespace().collect();
        let is_status =
            |word: &&str| word.len() == 3 && word.parse().is_ok_and(|number: u16| (400..600).contains(&number));
        let status = told.or_else(|| words.iter().copied().find(is_status).and_then(|word| word.parse().ok()));
        let rest: Vec<&str> = words.iter().copied().filter(|word| !is_status(word)).collect();
        let (whole, rest) = (words.join(" "), rest.join(" "));
        let also = (rest != whole && !rest.is_empty()).then_some(rest);
        Self::new(status, [whole].into_iter().chain(also).collect())
    }
}

fn gather(object: &Object, said: &mut Vec<String>) {
    for value in SAYS_WHY.into_iter().filter_map(|name| object.get(name)) {
        match value {
            Value::String(text) if !text.trim().is_empty() => said.push(text.clone()),
            Value::Object(inner) => gather(inner, said),
            Value::Array(items) => match items.first() {
                Some(Value::String(text)) => said.push(text.clone()),
                Some(Value::Object(inner)) => gather(inner, said),
                _ => {}
            },
            _ => {}
        }
    }
}

fn as_status(value: &Value) -> Option<u16> {
    let number = match value {
        Value::Number(number) => number.as_i64()?,
        Value::String(text) => text.parse().ok()?,
        _ => return None,
    };
    u16::try_from(number).ok().filter(|status| (400..600).contains(status))
}

/// The text of the first element of a page that is called so.
fn text_of(page: &str, tag: &str) -> Option<String> {
    let lower = page.to_ascii_lowercase();
    let open = lower.find(&alloc::format!("<{tag}"))?;
    let start = open + lower.get(open..)?.find('>')? + 1;
    let end = lower.get(start..)?.find(&alloc::format!("</{tag}")).map_or(page.len(), |length| start + length);
    Some(without_tags(page.get(start..end)?)).filter(|text| !text.is_empty())
}

/// The text between the tags of a page, with single blanks.
fn without_tags(page: &str) -> String {
    let pieces = page.split('<').enumerate().map(|(place, piece)| match (place, piece.split_once('>')) {
        (0, _) => piece,
        (_, Some((_, text))) => text,
        (_, None) => "",
    });
    let words: Vec<&str> = pieces.flat_map(str::split_whitespace).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_what_its_title_says() {
        let nginx = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body></html>";
        let refused = Refused::of_page(nginx, None);
        assert_eq!((refused.status, refused.message.as_str()), (Some(502), "502 Bad Gateway"));
        assert_eq!(refused.also, ["Bad Gateway"]);
        let bare = Refused::of_page("<!DOCTYPE html><p>Access <b>denied</b>", None);
        assert_eq!((bare.status, bare.message.as_str()), (None, "Access denied"));
    }

    #[test]
    fn a_broken_page_is_read_to_its_end() {
        for page in ["<", "<title", "<title>", "<title>x", "<body><", "<html\u{e9}>\u{e9}"] {
            let _ = Refused::of_page(page, None);
        }
    }
}
