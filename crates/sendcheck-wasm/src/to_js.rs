//! Answers as plain JavaScript objects.
//!
//! What is long and written as JSON anyway, a page of a list, crosses as that text, which an engine of JavaScript makes
//! objects of faster than anybody who sets one member after the other from outside. The rest crosses member by member.

use sendcheck_core::json::Value;
use serde::{Serialize, Serializer};
use wasm_bindgen::JsValue;

use crate::answer::{Unserializable, value_of};
use crate::fault::Fault;

/// The answer as JSON would have it: objects instead of maps, `null` instead of `undefined`.
pub(crate) fn to_js(answer: &impl Serialize) -> Result<JsValue, JsValue> {
    js_of(value_of(answer))
}

/// The same of what is a value already.
#[inline(never)]
pub(crate) fn js_of(value: Result<Value, Unserializable>) -> Result<JsValue, JsValue> {
    let value = value.map_err(|error| Fault::internal(&error))?;
    let made = Whole(&value).serialize(&serde_wasm_bindgen::Serializer::json_compatible());
    made.map_err(|error| Fault::internal(&error).into())
}

/// The same by way of JSON, for what may be long.
pub(crate) fn json_of(answer: &impl Serialize) -> Result<JsValue, JsValue> {
    parsed(value_of(answer).map(|value| value.to_json()))
}

/// The same of what is JSON already.
pub(crate) fn parsed(json: Result<String, Unserializable>) -> Result<JsValue, JsValue> {
    js_sys::JSON::parse(&json.map_err(|error| Fault::internal(&error))?)
}

/// A value whose numbers are whole, as those of answers are. (A value's own [`Serialize`] takes every number, for which
/// the standard library has 10 kB of tables.)
pub(crate) struct Whole<'a>(pub(crate) &'a Value);

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(truth) => serializer.serialize_bool(*truth),
            Value::Number(number) => match number.as_i64() {
                Some(number) => serializer.serialize_i64(number),
                None => Err(serde::ser::Error::custom("a number that is not whole")),
            },
            Value::String(text) => serializer.serialize_str(text),
            Value::Array(items) => serializer.collect_seq(items.iter().map(Whole)),
            Value::Object(object) => serializer.collect_map(object.iter().map(|(name, value)| (name, Whole(value)))),
        }
    }
}
