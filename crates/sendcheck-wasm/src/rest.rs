//! The rest of the engine, where a first answer was loaded alone.
//!
//! `tools/split` parts the module in two. In the place of each function of the rest the first part calls [`load_rest`] once. In a
//! module that is whole nobody does.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(raw_module = "./rest.js")]
extern "C" {
    /// Puts the rest into the memory and the table of the first part, before it returns.
    fn load(first: &JsValue);
}

/// Loads the rest, at once.
#[wasm_bindgen]
pub fn load_rest() {
    load(&wasm_bindgen::exports());
}
