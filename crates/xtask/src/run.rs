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

/// Runs a program; anything but success is an error that names it.
///
/// # Errors
///
/// That it cannot be started, or how it ended.
pub fn succeed(command: &mut Command, what: &str) -> Result<(), Box<dyn Error>> {
    // The toolchain that runs this command is not to be handed on to `rustup` and `cargo`.
    match command.env_remove("RUSTUP_TOOLCHAIN").status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{what} failed: {status}").into()),
        Err(error) => Err(format!("{what} cannot be started: {error}").into()),
    }
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
