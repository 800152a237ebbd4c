//! What every call does: the work without Python's lock, and its outcome as Python has it.

use pyo3::{PyResult, Python};
use serde::Serialize;

use crate::fault::Cause;

/// Does the work while other threads of Python may run.
pub(crate) fn work<T: Send>(py: Python<'_>, work: impl Send + FnOnce() -> Result<T, Cause>) -> PyResult<T> {
    py.detach(work).map_err(Into::into)
}

/// An answer as JSON text.
pub(crate) fn text(answer: &(impl Serialize + ?Sized)) -> Result<String, Cause> {
    serde_json::to_string(answer).map_err(|error| Cause::internal(&error))
}
