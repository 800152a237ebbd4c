//! Why a call could not be carried out, as the package's `SendcheckError` tells it.

use pyo3::exceptions::PyException;
use pyo3::{PyErr, create_exception};
use sendcheck::engine::calls;
use sendcheck::samples;
use serde_json::{Value, json};

/// The core's, which Python can be handed.
pub(crate) struct Cause(calls::Fault);

impl Cause {
    /// What should never happen.
    pub(crate) fn internal(error: &impl ToString) -> Self {
        Self(calls::Fault::internal(error))
    }

    /// A call that makes no sense.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self(calls::Fault::usage(message))
    }

    /// Options that cannot be used.
    pub(crate) fn options(error: &impl ToString) -> Self {
        Self(calls::Fault::options(error))
    }

    /// The same of the file that this option is.
    pub(crate) fn in_option(self, name: &str) -> Self {
        Self(self.0.in_option(name))
    }

    /// The members of the error. What a list looks like in the encodings that it may be in, is decoded here.
    fn members(&self) -> Value {
        // A struct of texts and numbers can always be written.
        let mut members = serde_json::to_value(&self.0).unwrap_or_default();
        if let (Some(unknown), Some(members)) = (self.0.unknown_encoding(), members.as_object_mut()) {
            let likely = samples(&unknown).into_iter();
            let likely = likely.map(|(encoding, sample)| json!({ "encoding": encoding, "sample": sample }));
            members.insert("encodings".into(), likely.collect());
            members.remove("sample");
        }
        members
    }
}

impl<E: Into<calls::Fault>> From<E> for Cause {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

create_exception!(_engine, Fault, PyException, "What a `SendcheckError` is made of, as JSON text.");

impl From<Cause> for PyErr {
    fn from(cause: Cause) -> Self {
        Fault::new_err(cause.members().to_string())
    }
}
