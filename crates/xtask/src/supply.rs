//! `cargo xtask notices` and `sbom`: what the shipped artifacts are made of, which `tools/supply` asks of cargo and lockfiles;
//! and the archives that it packs.

use std::error::Error;
use std::path::{Path, PathBuf};
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

/// Writes a bill of materials for each artifact and target into `target/sbom`, and answers where that is.
///
/// # Errors
///
/// What cannot be read or written.
pub fn sbom() -> Result<PathBuf, Box<dyn Error>> {
    let folder = cargo_target().join("sbom");
    tool(&["sbom", &folder.display().to_string()])?;
    Ok(folder)
}

/// Packs a folder into an archive, a ZIP file if it is called so: the same files make the same bytes.
///
/// # Errors
///
/// What cannot be read or written.
pub(crate) fn archive(folder: &Path, into: &Path) -> Result<(), Box<dyn Error>> {
    tool(&["archive", &folder.display().to_string(), &into.display().to_string()])
}

/// Writes the SHA-256 of every file of a folder into its `SHA256SUMS`.
///
/// # Errors
///
/// What cannot be read or written.
pub(crate) fn sums(folder: &Path) -> Result<(), Box<dyn Error>> {
    tool(&["sums", &folder.display().to_string()])
}

fn tool(arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--locked", "--package", "sendcheck-supply", "--"]).args(arguments);
    succeed(cargo.current_dir(root()), "sendcheck-supply")
}
