//! Answers as plain JavaScript objects.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::fault::Fault;

/// The value as JSON would have it: objects instead of maps, `null` instead of `undefined`.
pub(crate) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(|error| Fault::internal(&error).into())
}
