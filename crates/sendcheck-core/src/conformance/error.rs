//! Why a text is no file of cases.

use alloc::string::String;

use crate::handoff::HandoffError;
use crate::json::JsonError;
use crate::options::OptionsError;

/// Why a text is no file of cases, or a case cannot be run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CaseError {
    /// The text is not JSON.
    #[error("the file of cases is not readable JSON: {0}")]
    Json(#[from] JsonError),
    /// A member is missing, of another type, or unknown.
    #[error("`{at}`: expected {expected}")]
    Member {
        /// The JSON pointer of the member.
        at: String,
        /// What was expected there.
        expected: &'static str,
    },
    /// The handoff cannot be used.
    #[error("the handoff of the cases: {0}")]
    Handoff(#[from] HandoffError),
    /// The options cannot be used.
    #[error("the options of a case: {0}")]
    Options(#[from] OptionsError),
}
