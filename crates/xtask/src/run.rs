//! Running other programs from the root of the repository.

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).into()
}

/// Where cargo builds.
pub fn cargo_target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |given| root().join(given))
}

/// The target triple of this machine, as the toolchain of this repository has it.
///
/// # Errors
///
/// That there is no rustc, or that it does not say.
pub(crate) fn host() -> Result<String, Box<dyn Error>> {
    let said = String::from_utf8(Command::new("rustc").arg("-vV").current_dir(root()).output()?.stdout)?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.ok_or("rustc does not say for which machine it is")?.to_owned())
}

/// A program that did not do its work.
#[derive(Debug, thiserror::Error)]
#[error("{what} {outcome}")]
pub struct Failed {
    what: String,
    outcome: String,
}

/// Runs a program; anything but success is an error that names it.
///
/// # Errors
///
/// That it cannot be started, or how it ended.
pub fn succeed(command: &mut Command, what: &str) -> Result<(), Box<dyn Error>> {
    Ok(named(command, what.into())?)
}

/// The same, named by its command line, for errors that have a type.
///
/// # Errors
///
/// As [`succeed`].
pub fn run(command: &mut Command) -> Result<(), Failed> {
    let what = format!("`{command:?}`");
    named(command, what)
}

fn named(command: &mut Command, what: String) -> Result<(), Failed> {
    // The toolchain that runs this command is not to be handed on to `rustup` and `cargo`.
    let outcome = match command.env_remove("RUSTUP_TOOLCHAIN").status() {
        Ok(status) if status.success() => return Ok(()),
        Ok(status) => format!("failed: {status}"),
        Err(error) => format!("cannot be started: {error}"),
    };
    Err(Failed { what, outcome })
}

/// Copies what is in a folder, and in those below; what is the same already stays.
///
/// # Errors
///
/// What could not be made or copied.
pub(crate) fn copy_folder(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(to)?;
    let mut copy = Command::new("cp");
    copy.args(["-R", "-u"]).arg(from.join(".")).arg(to);
    succeed(&mut copy, &format!("cp of {}", from.display()))
}

/// Installs what a folder's lockfile names, unless that was done already.
///
/// # Errors
///
/// That npm is missing, or what it says.
pub fn npm_ci(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mark = folder.join("node_modules/.installed-lock");
    let lock = std::fs::read(folder.join("package-lock.json"))?;
    if std::fs::read(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder);
    succeed(&mut npm, &format!("npm ci in {} (Node 20.19 or later with npm is needed)", folder.display()))?;
    std::fs::write(mark, lock)?;
    Ok(())
}
