//! `cargo xtask conformance`: the cases of conformance, run against this engine.

use std::error::Error;
use std::process::Command;

use crate::run::{root, succeed};

/// Runs the command on these files or folders, or on all cases of the repository.
///
/// # Errors
///
/// That a case differs, or cannot be read.
pub fn run(paths: &[&str]) -> Result<(), Box<dyn Error>> {
    let all = ["conformance/cases"];
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--locked", "--package", "sendcheck-cli", "--", "conformance"]);
    cargo.args(if paths.is_empty() { &all[..] } else { paths }).current_dir(root());
    succeed(&mut cargo, "sendcheck conformance")
}
