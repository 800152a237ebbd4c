//! WebAssembly: the target, and the tools of wasm-bindgen that this repository builds itself.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::artifact::{Artifact, Place};
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
    if is_installed(target)? {
        return Ok(());
    }
    let advice = "`rustup toolchain install --no-self-update` installs what rust-toolchain.toml lists";
    Err(format!("the target {target} is not installed; {advice}").into())
}

/// Whether the toolchain has the standard library of a target.
///
/// # Errors
///
/// That rustc cannot be asked.
pub(crate) fn is_installed(target: &str) -> Result<bool, Box<dyn Error>> {
    let asked = Command::new("rustc").args(["--print", "target-libdir", "--target", target]).output()?;
    Ok(asked.status.success() && Path::new(String::from_utf8(asked.stdout)?.trim()).is_dir())
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

/// A module of the npm package, built; answers where it is.
///
/// # Errors
///
/// That it cannot be built.
pub(crate) fn module(module: Module, at: &Place) -> Result<PathBuf, Box<dyn Error>> {
    let artifact = Artifact { package: module.package(), triple: TARGET, strip: false, ..COMMAND };
    Ok(artifact.build(at)?.join(format!("{}.wasm", module.package().replace('-', "_"))))
}

/// The command for Node, as the npm package and the archive for WASI have it.
pub(crate) const COMMAND: Artifact<'static> =
    Artifact { package: "sendcheck-cli", triple: WASI, profile: "wasm-release", strip: true, linker: None };

/// A tool of wasm-bindgen, `bindgen` or `test`, of the version in `Cargo.lock`.
///
/// # Errors
///
/// That it cannot be built.
pub fn tool(name: &str) -> Result<Command, Box<dyn Error>> {
    let mut tool = built("sendcheck-bindgen")?;
    tool.arg(name);
    Ok(tool)
}

/// What parts the engine in two: `tools/split`.
///
/// # Errors
///
/// That it cannot be built.
pub(crate) fn split() -> Result<Command, Box<dyn Error>> {
    built("sendcheck-split")
}

fn built(package: &str) -> Result<Command, Box<dyn Error>> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--locked", "--package", package]).current_dir(root());
    succeed(&mut cargo, &format!("cargo build of {package}"))?;
    Ok(Command::new(cargo_target().join("debug").join(package)))
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
