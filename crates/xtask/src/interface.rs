//! `cargo xtask interface`: what the published crates let others use, as `tools/interface` asks rustdoc.

use std::error::Error;
use std::process::Command;

use crate::run::{root, succeed};

/// Writes `public-api.txt` of each library crate, or with `--check` only compares.
///
/// # Errors
///
/// That one is stale, with what changed, or that a crate cannot be built.
pub fn run(options: &[&str]) -> Result<(), Box<dyn Error>> {
    let ([] | ["--check"]) = options else { return Err("`interface` takes `--check` or nothing".into()) };
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--locked", "--package", "sendcheck-interface", "--"]).args(options);
    succeed(cargo.current_dir(root()), "sendcheck-interface")
}
