//! Handoffs: checked, and chosen for a request or a list.

use sendcheck_core::check::{check_handoff, expected_columns};
use sendcheck_core::finding::Finding;
use sendcheck_core::handoff::{Handoff, HandoffFile, Pick};
use sendcheck_core::options::Options;
use sendcheck_core::recipients::Column;
use sendcheck_core::template::VariableKey;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;
use crate::to_js::to_js;

/// What there is to say about one handoff of a document.
#[derive(Serialize)]
struct HandoffReport<'a> {
    position: usize,
    id: Option<&'a str>,
    name: Option<&'a str>,
    channels: Vec<&'static str>,
    columns: Vec<String>,
    variables: Vec<&'a str>,
    findings: Vec<Finding>,
}

/// Checks every handoff of a document, or the one that the options pick.
#[wasm_bindgen]
pub fn check_handoffs(document: &[u8], options: &[u8]) -> Result<JsValue, JsValue> {
    let options = Options::read(options).map_err(Fault::from)?;
    let file = HandoffFile::read(document).map_err(Fault::from)?;
    let handoffs = match options.pick.as_deref() {
        Some(asked) => vec![file.choose(&Pick { asked: Some(asked), ..Pick::default() }).map_err(Fault::from)?],
        None => file.all().map_err(Fault::from)?,
    };
    let reports: Vec<_> = handoffs.iter().zip(1..).map(|(handoff, at)| report(handoff, at, &options)).collect();
    to_js(&reports)
}

fn report<'a>(handoff: &'a Handoff, position: usize, options: &Options) -> HandoffReport<'a> {
    let expected = expected_columns(handoff);
    let address = String::from(expected.address.name());
    HandoffReport {
        position,
        id: handoff.id(),
        name: handoff.name(),
        channels: handoff.channels().iter().map(|channel| channel.kind.config_type()).collect(),
        columns: [address].into_iter().chain(expected.columns.iter().map(Column::name)).collect(),
        variables: handoff.expected().iter().map(VariableKey::as_str).collect(),
        findings: check_handoff(handoff, &options.policy),
    }
}

/// The one handoff that is meant.
pub(crate) fn chosen(document: &[u8], pick: &Pick<'_>) -> Result<Handoff, Fault> {
    Ok(HandoffFile::read(document)?.choose(pick)?)
}
