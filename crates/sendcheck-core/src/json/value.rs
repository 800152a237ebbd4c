//! What a JSON text says.

use alloc::{string::String, vec::Vec};
use core::fmt;

use serde::{Serialize, Serializer};

use crate::json::{Number, Object, pointer, writer};
use crate::words::words;

/// A JSON value with its numbers and the order of its members as they were sent.
///
/// Values that were read are nested at most [`MAX_DEPTH`](super::MAX_DEPTH) deep. Equality is that of the text: numbers
/// by their digits, members in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number with its digits
    Number(Number),
    /// Text
    String(String),
    /// A list
    Array(Vec<Value>),
    /// Names with values
    Object(Object),
}

words! {
    /// The six kinds of JSON values.
    #[derive(PartialOrd, Ord)]
    pub enum Kind {
        /// `null`
        Null = "null",
        /// `true` or `false`
        Boolean = "boolean",
        /// Any number
        Number = "number",
        /// Text
        String = "string",
        /// A list
        Array = "array",
        /// Names with values
        Object = "object",
    }
}

impl Value {
    /// The text, if it is a string.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// The truth value, if it is one.
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(truth) = self { Some(*truth) } else { None }
    }

    /// The number, if it is one.
    pub fn as_number(&self) -> Option<&Number> {
        if let Self::Number(number) = self { Some(number) } else { None }
    }

    /// The values of a list.
    pub fn as_array(&self) -> Option<&[Value]> {
        if let Self::Array(values) = self { Some(values) } else { None }
    }

    /// The members of an object.
    pub fn as_object(&self) -> Option<&Object> {
        if let Self::Object(members) = self { Some(members) } else { None }
    }

    /// What kind of value it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Null => Kind::Null,
            Self::Bool(_) => Kind::Boolean,
            Self::Number(_) => Kind::Number,
            Self::String(_) => Kind::String,
            Self::Array(_) => Kind::Array,
            Self::Object(_) => Kind::Object,
        }
    }

    /// The value an RFC 6901 pointer leads to; `None` if there is none or the pointer is malformed.
    ///
    /// ```
    /// let value = sendcheck_core::json::parse(r#"{"consumers": [{"variables": {"1": "Ada"}}]}"#)?.value;
    /// assert_eq!(value.pointer("/consumers/0/variables/1").and_then(|name| name.as_str()), Some("Ada"));
    /// assert_eq!(value.pointer("/consumers/1"), None);
    /// # Ok::<(), sendcheck_core::json::JsonError>(())
    /// ```
    pub fn pointer(&self, pointer: &str) -> Option<&Value> {
        pointer::resolve(self, pointer)
    }

    /// The value as JSON text without blanks, escaping only what must be.
    pub fn to_json(&self) -> String {
        writer::compact(self)
    }

    /// The value as JSON text with a line for each member and two blanks for each level.
    pub fn to_json_pretty(&self) -> String {
        writer::pretty(self)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(truth) => serializer.serialize_bool(*truth),
            Self::Number(number) => number.serialize(serializer),
            Self::String(text) => serializer.serialize_str(text),
            Self::Array(values) => serializer.collect_seq(values),
            Self::Object(members) => members.serialize(serializer),
        }
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Bool(truth)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(number.into())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number.into())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<Vec<Value>> for Value {
    fn from(values: Vec<Value>) -> Self {
        Self::Array(values)
    }
}

impl From<Object> for Value {
    fn from(members: Object) -> Self {
        Self::Object(members)
    }
}

#[cfg(test)]
mod tests {
    use crate::json::parse;

    use super::*;

    #[test]
    fn each_kind_has_its_name_and_its_own_view() {
        let value = parse(r#"[null, true, 1, "x", [], {}]"#).unwrap().value;
        let kinds: Vec<&str> = value.as_array().unwrap().iter().map(|one| one.kind().as_str()).collect();
        assert_eq!(kinds, ["null", "boolean", "number", "string", "array", "object"]);
        let views = |value: &Value| {
            [
                value.as_bool().is_some(),
                value.as_number().is_some(),
                value.as_str().is_some(),
                value.as_array().is_some(),
                value.as_object().is_some(),
            ]
        };
        for (place, one) in value.as_array().unwrap().iter().enumerate() {
            let expected: Vec<bool> = (1..6).map(|kind| kind == place).collect();
            assert_eq!(views(one).as_slice(), expected, "{one:?}");
        }
    }

    #[test]
    fn serializes_in_order() {
        let text = r#"{"10":[1,-2,2.5,null],"2":{"__proto__":true},"a":"\u0001é"}"#;
        let value = parse(text).unwrap().value;
        assert_eq!(serde_json::to_string(&value).unwrap(), text);
    }
}
