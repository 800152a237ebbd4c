//! Why a text is no answer of the service.

use alloc::string::String;

use crate::json::JsonError;

/// Why a text is no answer of the service.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AnswerError {
    /// The text begins like JSON and is none, or is no text.
    #[error("the answer is not readable JSON: {0}")]
    Json(#[from] JsonError),
    /// There is nothing to read.
    #[error("the answer is empty; give the body of the response, with its status line and headers if you have them")]
    Empty,
    /// The text is something else.
    #[error(
        "this is {found}, not an answer of the service: an answer has `failedConsumers` and `acceptedConsumers`, or says why the request was refused"
    )]
    NoAnswer {
        /// What it is.
        found: String,
    },
}
