//! How a run ends, as its exit code tells it.

use std::process::ExitCode;

/// How a run ends when it could do what it was asked; see [`crate::error`] for the other case.
///
/// In order: of several files the gravest counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// Everything may be sent.
    Clear,
    /// Nothing was rejected, but something the caller could have supplied was not there to check against.
    Incomplete,
    /// Something was rejected.
    Rejected,
    /// One of several files could not be checked, which was said; the others were.
    Unchecked,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Clear => Self::SUCCESS,
            Outcome::Rejected => Self::from(1),
            Outcome::Unchecked => crate::error::EXIT.into(),
            Outcome::Incomplete => Self::from(3),
        }
    }
}
