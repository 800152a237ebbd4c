//! `cargo xtask deny`: the licences, doubles and origins of every crate that is built in, against `deny.toml`.
//!
//! Building cargo-deny takes minutes of a processor, so this is no step of `cargo xtask test`. It is due whenever
//! `Cargo.lock` changes.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{cargo_target, root, succeed};

const VERSION: &str = "0.20.2";

/// What is looked at; advisories change from day to day and need the network.
const CHECKS: [&str; 3] = ["licenses", "bans", "sources"];

/// Installs cargo-deny below the target folder unless it is there, and runs it.
///
/// # Errors
///
/// That it cannot be built, or what `deny.toml` does not permit.
pub fn run(say: &dyn Fn(&str)) -> Result<(), Box<dyn Error>> {
    let mut deny = Command::new(installed(say)?);
    deny.args(["--locked", "check"]).args(CHECKS).current_dir(root());
    succeed(&mut deny, "cargo deny check")
}

fn installed(say: &dyn Fn(&str)) -> Result<PathBuf, Box<dyn Error>> {
    let tools = cargo_target().join("tools");
    let program = tools.join("bin/cargo-deny");
    if !is_current(&program) {
        say(&format!("building cargo-deny {VERSION} into {}, which takes some minutes", tools.display()));
        let mut cargo = Command::new("cargo");
        // Without optimisation it is built in half of the time and runs for two seconds all the same.
        cargo.args(["install", "cargo-deny", "--debug", "--locked", "--quiet", "--version", VERSION, "--root"]);
        succeed(cargo.arg(&tools).current_dir(root()), "cargo install of cargo-deny")?;
    }
    Ok(program)
}

fn is_current(program: &Path) -> bool {
    let said = Command::new(program).arg("--version").output();
    said.is_ok_and(|said| said.stdout.trim_ascii() == format!("cargo-deny {VERSION}").as_bytes())
}
