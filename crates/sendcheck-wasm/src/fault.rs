//! Why a call could not be carried out, as the package's `SendcheckError` tells it.

use sendcheck_core::calls;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::answer::value_of;
use crate::to_js::Whole;

/// The core's, which JavaScript can be handed.
#[derive(Debug)]
pub(crate) struct Fault(calls::Fault);

impl Fault {
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
}

impl<E: Into<calls::Fault>> From<E> for Fault {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl From<Fault> for JsValue {
    fn from(fault: Fault) -> Self {
        // An object of texts and numbers can always be made.
        let made =
            value_of(&fault.0).ok().and_then(|value| Whole(&value).serialize(&Serializer::json_compatible()).ok());
        made.unwrap_or(Self::NULL)
    }
}
