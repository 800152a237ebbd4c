//! Single values: a number, the text of an SMS, a link.

use sendcheck_core::inspect;
use sendcheck_core::options::{self, Options};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;
use crate::to_js::to_js;

/// A phone number as Google's libphonenumber sees it; as it would be dialled there if the options have `country`.
#[wasm_bindgen]
pub fn inspect_number(text: &str, options: &[u8]) -> Result<JsValue, JsValue> {
    let country = options::country(options).map_err(Fault::from)?;
    let report =
        country.map_or_else(|| inspect::inspect_number(text), |country| inspect::inspect_number_in(text, country));
    to_js(&report)
}

/// A text as an SMS: alphabet and segments.
#[wasm_bindgen]
pub fn inspect_text(text: &str) -> Result<JsValue, JsValue> {
    to_js(&inspect::inspect_text(text))
}

/// A link as header media; hosts are checked if the options have `allow`.
#[wasm_bindgen]
pub fn inspect_url(text: &str, options: &[u8]) -> Result<JsValue, JsValue> {
    let options = Options::read(options).map_err(Fault::from)?;
    to_js(&inspect::inspect_url(text, options.policy.allow.as_ref()))
}
