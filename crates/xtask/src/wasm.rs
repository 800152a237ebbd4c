//! WebAssembly: the target, and the tools of wasm-bindgen that this repository builds itself.

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{cargo_target, root, succeed};

/// The target of the module.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The target of the command for Node.
pub const WASI: &str = "wasm32-wasip1";

/// Says what to do where the target is not installed, which cargo's own message does not.
///
/// # Errors
///
/// That the target is missing, and how to get it.
pub fn require_target() -> Result<(), Box<dyn Error>> {
    require(TARGET)
}

/// As [`require_target`], of any target.
///
/// # Errors
///
/// As there.
pub fn require(target: &str) -> Result<(), Box<dyn Error>> {
    let asked = Command::new("rustc").args(["--print", "target-libdir", "--target", target]).output()?;
    let directory = String::from_utf8(asked.stdout)?;
    if asked.status.success() && Path::new(directory.trim()).is_dir() {
        return Ok(());
    }
    let advice = "`rustup toolchain install --no-self-update` installs what rust-toolchain.toml lists";
    Err(format!("the target {target} is not installed; {advice}").into())
}

/// A module of the npm package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Module {
    /// What checks; loaded first.
    Engine,
    /// What reads workbooks; loaded when one is opened.
    Workbooks,
}

impl Module {
    pub(crate) const ALL: [Self; 2] = [Self::Engine, Self::Workbooks];

    /// What its files are called in the package.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Engine => "sendcheck",
            Self::Workbooks => "sendcheck_workbook",
        }
    }

    /// The script that wasm-bindgen makes around it, as the entry files import it.
    pub(crate) const fn glue(self) -> &'static str {
        match self {
            Self::Engine => "glue",
            Self::Workbooks => "workbook-glue",
        }
    }

    const fn package(self) -> &'static str {
        match self {
            Self::Engine => "sendcheck-wasm",
            Self::Workbooks => "sendcheck-workbook-wasm",
        }
    }
}

/// A module of the npm package, built in a folder that holds this repository; answers where it is.
///
/// # Errors
///
/// That it cannot be built.
pub(crate) fn module(
    module: Module,
    at: &Path,
    cargo: &mut Command,
    cargo_home: &Path,
    target: &Path,
) -> Result<PathBuf, Box<dyn Error>> {
    build(at, cargo, cargo_home, target, (module.package(), TARGET))?;
    let file = format!("{}.wasm", module.package().replace('-', "_"));
    Ok(target.join(TARGET).join(MODULE_PROFILE).join(file))
}

/// The command for Node, as [`module`] is built.
///
/// # Errors
///
/// That it cannot be built.
pub(crate) fn command() -> Result<PathBuf, Box<dyn Error>> {
    let mut cargo = Command::new("cargo");
    // Names of functions show in no message of ours.
    cargo.env("CARGO_PROFILE_WASM_RELEASE_STRIP", "true");
    build(&root(), &mut cargo, &cargo_home()?, &cargo_target(), ("sendcheck-cli", WASI))?;
    Ok(cargo_target().join(WASI).join(MODULE_PROFILE).join("sendcheck.wasm"))
}

/// Where the builder keeps the sources and cargo its crates, stands in messages of panics; they are given the same names
/// everywhere, so that everybody who builds gets the same bytes (`cargo xtask test-reproducible`).
fn build(
    at: &Path,
    cargo: &mut Command,
    cargo_home: &Path,
    target: &Path,
    (package, triple): (&str, &str),
) -> Result<(), Box<dyn Error>> {
    let renamed = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let flags = [renamed(cargo_home, "/cargo"), renamed(&at.canonicalize()?, "/sendcheck")];
    cargo.args(["build", "--quiet", "--locked", "--package", package, "--target", triple]);
    cargo.args(["--profile", MODULE_PROFILE, "--target-dir"]).arg(target).current_dir(at);
    // Stronger than `RUSTFLAGS`, which would add what the builder likes.
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    succeed(cargo, &format!("cargo build of {package}"))
}

const MODULE_PROFILE: &str = "wasm-release";

/// Where cargo keeps the crates that it downloads.
///
/// # Errors
///
/// That nobody says where the home of the user is.
pub(crate) fn cargo_home() -> Result<PathBuf, Box<dyn Error>> {
    let own = env::var_os("CARGO_HOME").map(PathBuf::from);
    let default = || Some(PathBuf::from(env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"))?).join(".cargo"));
    Ok(own.or_else(default).ok_or("neither CARGO_HOME nor HOME is set")?)
}

/// A tool of wasm-bindgen, `bindgen` or `test`, of the version in `Cargo.lock`.
///
/// # Errors
///
/// That it cannot be built.
pub fn tool(name: &str) -> Result<Command, Box<dyn Error>> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--locked", "--package", "sendcheck-bindgen"]).current_dir(root());
    succeed(&mut cargo, "cargo build of wasm-bindgen's tools")?;
    let mut tool = Command::new(cargo_target().join("debug/sendcheck-bindgen"));
    tool.arg(name);
    Ok(tool)
}

#[cfg(test)]
mod tests {
    use super::require;

    #[test]
    fn a_target_that_is_not_there_is_named_with_what_to_do() {
        let error = require("sparc64-unknown-netbsd").expect_err("nobody has that").to_string();
        assert!(error.contains("sparc64-unknown-netbsd is not installed; `rustup toolchain install"), "{error}");
    }
}
