//! What the engine says of itself.

use sendcheck_core::phone::METADATA_VERSION;
use wasm_bindgen::prelude::wasm_bindgen;

/// The release of libphonenumber's metadata that judges numbers.
#[wasm_bindgen]
pub fn phone_metadata() -> String {
    METADATA_VERSION.into()
}
