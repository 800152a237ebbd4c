//! Which recipients of a list are asked for, as the package hands the conditions on.

use js_sys::JsString;
use sendcheck_core::calls::Only;
use sendcheck_core::check::Recipients;

use crate::fault::Fault;

/// Reads the conditions; an empty text is no condition.
pub(crate) fn only(conditions: [&str; 4]) -> Result<Only, Fault> {
    Ok(Only::read("only.", conditions.map(|text| Some(text).filter(|text| !text.is_empty())))?)
}

/// The indexes, from 0, of the recipients that meet them.
pub(crate) fn select(only: &Only, recipients: &Recipients) -> Vec<u32> {
    only.select(recipients, |text| String::from(JsString::from(text).normalize("NFKD").to_lower_case()))
}
