//! Handoffs, single values and words: a number, the text of an SMS, a link, a code.

use pyo3::{PyResult, Python, pyfunction};
use sendcheck::engine::options::{self, Options};
use sendcheck::{
    Explained, HandoffFile, HandoffReport, METADATA_VERSION, Pick, RuleCode, SET_READERS, inspect_number as number,
    inspect_number_in, inspect_text as sms, inspect_url as link,
};
use serde_json::json;

use crate::work::{text, work};

/// Checks every handoff of a document, or the one that the options pick.
#[pyfunction]
pub(crate) fn check_handoffs(py: Python<'_>, document: &[u8], options: &[u8]) -> PyResult<String> {
    work(py, || {
        let options = Options::read_with(options, SET_READERS)?;
        let file = HandoffFile::read(document)?;
        let handoffs = match options.pick.as_deref() {
            Some(asked) => vec![file.choose(&Pick { asked: Some(asked), ..Pick::default() })?],
            None => file.all()?,
        };
        let reports = handoffs.iter().map(|handoff| HandoffReport::of(handoff, &options.policy));
        text(&reports.collect::<Vec<_>>())
    })
}

/// A phone number as Google's libphonenumber sees it; as it would be dialled there if the options have `country`.
#[pyfunction]
pub(crate) fn inspect_number(py: Python<'_>, given: &str, options: &[u8]) -> PyResult<String> {
    work(py, || {
        let country = options::country(options)?;
        text(&country.map_or_else(|| number(given), |country| inspect_number_in(given, country)))
    })
}

/// A text as an SMS: alphabet and segments.
#[pyfunction]
pub(crate) fn inspect_text(py: Python<'_>, given: &str) -> PyResult<String> {
    work(py, || text(&sms(given)))
}

/// A link as header media; hosts are checked if the options have `allow`.
#[pyfunction]
pub(crate) fn inspect_url(py: Python<'_>, given: &str, options: &[u8]) -> PyResult<String> {
    work(py, || text(&link(given, Options::read_with(options, SET_READERS)?.policy.allow.as_ref())))
}

/// What a word of the service's reports and answers means.
#[pyfunction]
pub(crate) fn explain(py: Python<'_>, given: &str) -> PyResult<String> {
    work(py, || {
        text(&match sendcheck::explain(given) {
            Ok(Explained::Rule(code)) => json!({ "kind": "rule", "rule": code.info() }),
            Ok(Explained::Word(word)) => json!({ "kind": "word", "word": word }),
            Err(unknown) => json!({ "kind": "unknown", "nearest": unknown.nearest }),
        })
    })
}

/// The rule behind a code or one of the service's messages; nothing if there is none.
#[pyfunction]
pub(crate) fn rule_info(py: Python<'_>, code: &str) -> PyResult<Option<String>> {
    work(py, || RuleCode::from_error_message(code).map(|rule| text(&rule.info())).transpose())
}

/// The release of libphonenumber's metadata that judges numbers.
#[pyfunction]
pub(crate) fn phone_metadata() -> &'static str {
    METADATA_VERSION
}
