//! Workbooks for the npm package: a module of its own, which is loaded when the first one is opened.
//!
//! Bytes in, bytes out, and nothing stays: JavaScript gives each call an instance of its own, so that whatever a file does to it
//! ends that call alone, and the memory that it took is given back. What is read crosses to the engine in the form of
//! `sendcheck_core::recipients::carried`; what is wrong with a file is a part of it, so that the engine alone makes errors.

use wasm_bindgen::prelude::wasm_bindgen;

/// The rows of the sheet that makes a list; nothing if the file is no workbook.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "a text that crosses the border belongs to the callee")]
pub fn list(file: &[u8], sheet: Option<String>) -> Option<Vec<u8>> {
    sendcheck::carry_list(file, sheet.as_deref())
}

/// The rows of every sheet, for a set; nothing if the file is no workbook.
#[wasm_bindgen]
pub fn sheets(file: &[u8]) -> Option<Vec<u8>> {
    sendcheck::carry_sheets(file)
}

/// What is said of a file on which another instance stopped.
#[wasm_bindgen]
pub fn stopped(file: &[u8]) -> Vec<u8> {
    sendcheck::carry_stopped(file)
}

/// A workbook with these rows, which came from the sheet of this name; nothing if there are more than a sheet has.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "a text that crosses the border belongs to the callee")]
pub fn write(rows: &[u8], from: Option<String>) -> Option<Vec<u8>> {
    sendcheck::write_carried(rows, from.as_deref()).ok()
}
