//! What a rule says of itself.

use sendcheck_core::rules::RuleCode;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::to_js::to_js;

/// The rule behind a code or one of the service's messages; `undefined` if there is none.
#[wasm_bindgen]
pub fn rule_info(code: &str) -> Result<JsValue, JsValue> {
    match RuleCode::from_error_message(code) {
        Some(rule) => to_js(&rule.info()),
        None => Ok(JsValue::UNDEFINED),
    }
}
