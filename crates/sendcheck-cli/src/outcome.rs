//! How a run ends, as its exit code tells it.

use std::process::ExitCode;

/// How a run ends when it could do what it was asked; see [`crate::error`] for the other case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Everything may be sent.
    Clear,
    /// Something was rejected.
    Rejected,
    /// Nothing was rejected, but something the caller could have supplied was not there to check against.
    Incomplete,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Clear => Self::SUCCESS,
            Outcome::Rejected => Self::from(1),
            Outcome::Incomplete => Self::from(3),
        }
    }
}
