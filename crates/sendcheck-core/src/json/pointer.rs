//! JSON pointers (RFC 6901): the way to a value inside a document, as in `/consumers/3/variables/1`.

use alloc::{
    borrow::Cow,
    string::{String, ToString},
};

use crate::json::Value;

/// Adds one step to `pointer`: a `/`, then `token` with `~` written as `~0` and `/` as `~1`.
///
/// ```
/// let mut pointer = String::from("/variables");
/// sendcheck_core::json::pointer::push_token(&mut pointer, "a/b~c");
/// assert_eq!(pointer, "/variables/a~1b~0c");
/// ```
pub fn push_token(pointer: &mut String, token: &str) {
    pointer.push('/');
    for c in token.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            _ => pointer.push(c),
        }
    }
}

/// The value `pointer` leads to from `root`; `None` if there is none or the pointer is malformed.
pub(super) fn resolve<'v>(root: &'v Value, pointer: &str) -> Option<&'v Value> {
    if pointer.is_empty() {
        return Some(root);
    }
    pointer.strip_prefix('/')?.split('/').try_fold(root, step)
}

fn step<'v>(value: &'v Value, token: &str) -> Option<&'v Value> {
    match value {
        Value::Object(members) => members.get(&unescape(token)?),
        Value::Array(values) => values.get(list_index(token)?),
        _ => None,
    }
}

fn unescape(token: &str) -> Option<Cow<'_, str>> {
    if !token.contains('~') {
        return Some(Cow::Borrowed(token));
    }
    let mut parts = token.split('~');
    let mut plain = String::from(parts.next()?);
    for part in parts {
        let (tilde_or_slash, rest) = match part.strip_prefix('0') {
            Some(rest) => ('~', rest),
            None => ('/', part.strip_prefix('1')?),
        };
        plain.push(tilde_or_slash);
        plain.push_str(rest);
    }
    Some(Cow::Owned(plain))
}

/// RFC 6901, section 4: digits without leading zeros; `-` means the place after the last and holds nothing.
fn list_index(token: &str) -> Option<usize> {
    let plain = token == "0" || token.starts_with(|c: char| matches!(c, '1'..='9'));
    plain.then(|| token.parse().ok()).flatten()
}

/// The way to the value being read, linked towards the root; written out only where a note needs it.
#[derive(Clone, Copy)]
pub(super) enum Route<'a> {
    Document,
    Member(&'a Route<'a>, &'a str),
    Element(&'a Route<'a>, usize),
}

impl Route<'_> {
    pub(super) fn pointer(&self) -> String {
        let mut pointer = String::new();
        self.write(&mut pointer);
        pointer
    }

    /// Recursive, as deep as the reader lets values nest.
    fn write(&self, pointer: &mut String) {
        match self {
            Self::Document => {}
            Self::Member(parent, name) => {
                parent.write(pointer);
                push_token(pointer, name);
            }
            Self::Element(parent, index) => {
                parent.write(pointer);
                push_token(pointer, &index.to_string());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::json::parse;

    use super::*;

    #[test]
    fn resolves_the_examples_of_rfc_6901() {
        let text = r#"{"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8}"#;
        let value = parse(text).unwrap().value;
        let at = |pointer| value.pointer(pointer).map(Value::to_json);
        assert_eq!(value.pointer(""), Some(&value));
        assert_eq!(at("/foo").as_deref(), Some(r#"["bar","baz"]"#));
        assert_eq!(at("/foo/0").as_deref(), Some(r#""bar""#));
        let singles = ["/", "/a~1b", "/c%d", "/e^f", "/g|h", "/i\\j", "/k\"l", "/ ", "/m~0n"];
        for (expected, pointer) in singles.into_iter().enumerate() {
            assert_eq!(at(pointer), Some(expected.to_string()), "{pointer}");
        }
    }

    #[test]
    fn leads_nowhere_rather_than_somewhere_else() {
        let value = parse(r#"{"list": ["a", "b"], "~": 1, "01": 2}"#).unwrap().value;
        for pointer in
            ["list", "/list/2", "/list/-", "/list/01", "/list/+1", "/list/", "/list/0/x", "/~", "/~2", "/nope"]
        {
            assert_eq!(value.pointer(pointer), None, "{pointer}");
        }
        assert_eq!(value.pointer("/01"), Some(&Value::from(2_u64)));
    }

    #[test]
    fn tokens_come_back_as_they_went_in() {
        for token in ["", "~", "/", "~1", "~0~1//", "a~b/c", "\u{FFFD}"] {
            let mut pointer = String::new();
            push_token(&mut pointer, token);
            assert_eq!(unescape(pointer.strip_prefix('/').unwrap()).as_deref(), Some(token));
        }
    }

    #[test]
    fn a_route_is_written_from_the_root() {
        let consumers = Route::Member(&Route::Document, "consumers");
        let third = Route::Element(&consumers, 3);
        assert_eq!(Route::Member(&third, "a/b").pointer(), "/consumers/3/a~1b");
        assert_eq!(Route::Document.pointer(), "");
    }
}
