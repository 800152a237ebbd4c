//! Answers as plain JavaScript objects.
//!
//! They cross as JSON text, which an engine of JavaScript makes objects of faster than anybody who sets one member after
//! the other from outside.

use sendcheck_core::json::Value;
use serde::Serialize;
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
    parsed(value.map(|value| value.to_json()))
}

/// The same of what is JSON already.
pub(crate) fn parsed(json: Result<String, Unserializable>) -> Result<JsValue, JsValue> {
    js_sys::JSON::parse(&json.map_err(|error| Fault::internal(&error))?)
}
