//! `cargo xtask gen`: the generated files, all of them.
//!
//! What follows from the registry, the limits and the types is written by a crate of its own
//! (`tools/generate`), because that crate needs the core and the core needs the phone tables.

use std::error::Error;
use std::process::Command;

use crate::{clocks, phone, sms, suffixes};

/// Writes every generated file, or with `--check` only compares.
///
/// # Errors
///
/// Which file is stale or cannot be written.
pub fn run(options: &[&str]) -> Result<(), Box<dyn Error>> {
    match options {
        [] => {
            phone::write_tables()?;
            clocks::write_table()?;
            sms::write_table()?;
            suffixes::write_table()?;
        }
        ["--check"] => {
            phone::check_tables()?;
            clocks::check_table()?;
            sms::check_table()?;
            suffixes::check_table()?;
        }
        _ => return Err("`gen` takes `--check` or nothing".into()),
    }
    let status = Command::new("cargo")
        .args(["run", "--quiet", "--package", "sendcheck-generate", "--"])
        .args(options)
        .status()?;
    if status.success() { Ok(()) } else { Err("generated files are stale: run `cargo xtask gen`".into()) }
}
