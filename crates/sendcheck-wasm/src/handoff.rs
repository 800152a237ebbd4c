//! Handoffs: checked, and chosen for a request or a list.

use sendcheck_core::handoff::{Handoff, HandoffFile, Pick};
use sendcheck_core::inspect::HandoffReport;
use sendcheck_core::options::Options;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;
use crate::to_js::to_js;

/// Checks every handoff of a document, or the one that the options pick.
#[wasm_bindgen]
pub fn check_handoffs(document: &[u8], options: &[u8]) -> Result<JsValue, JsValue> {
    let options = Options::read(options).map_err(Fault::from)?;
    let file = HandoffFile::read(document).map_err(Fault::from)?;
    let handoffs = match options.pick.as_deref() {
        Some(asked) => vec![file.choose(&Pick { asked: Some(asked), ..Pick::default() }).map_err(Fault::from)?],
        None => file.all().map_err(Fault::from)?,
    };
    let reports: Vec<_> = handoffs.iter().map(|handoff| HandoffReport::of(handoff, &options.policy)).collect();
    to_js(&reports)
}

/// The one handoff that is meant.
pub(crate) fn chosen(document: &[u8], pick: &Pick<'_>) -> Result<Handoff, Fault> {
    Ok(HandoffFile::read(document)?.choose(pick)?)
}
