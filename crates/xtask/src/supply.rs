//! `cargo xtask notices` and `sbom`: what the shipped artifacts are made of, which `tools/supply` asks of cargo and lockfiles.

use std::error::Error;
use std::process::Command;

use crate::run::{cargo_target, root, succeed};

/// Writes `THIRD-PARTY.md`, or with `--check` only compares.
///
/// # Errors
///
/// That it is stale, or cannot be written.
pub fn notices(options: &[&str]) -> Result<(), Box<dyn Error>> {
    match options {
        [] | ["--check"] => tool(&[&["notices"], options].concat()),
        _ => Err("`notices` takes `--check` or nothing".into()),
    }
}

/// Writes a bill of materials for each artifact into `target/sbom`.
///
/// # Errors
///
/// What cannot be read or written.
pub fn sbom() -> Result<(), Box<dyn Error>> {
    let folder = cargo_target().join("sbom");
    tool(&["sbom", &folder.display().to_string()])
}

fn tool(arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--locked", "--package", "sendcheck-supply", "--"]).args(arguments);
    succeed(cargo.current_dir(root()), "sendcheck-supply")
}
