//! What the packages for other languages are tested against: made anew for each run of `cargo xtask test-npm` and
//! `cargo xtask test-python`, not committed.

mod calls;
mod messages;
mod samples;
mod vectors;

use std::error::Error;
use std::io::Write;

/// Writes every vector with the crate's answers.
///
/// # Errors
///
/// A vector that cannot be read, or what `out` says.
pub fn vectors(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    vectors::write(out)
}

/// Writes every call that the vectors make of the command, with what came of it, a JSON object a line.
///
/// # Errors
///
/// As [`vectors`], or a command that cannot be built.
pub fn calls(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    calls::write(out)
}

/// Writes what every rule says with arguments of all kinds, a finding a line.
///
/// # Errors
///
/// What `out` says.
pub fn messages(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    messages::write(out)
}

/// Writes everything that the vectors make sendcheck answer as a TypeScript module.
///
/// # Errors
///
/// As [`vectors`].
pub fn type_samples(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    samples::write(out)
}
