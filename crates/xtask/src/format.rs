//! `cargo xtask format`: the layout of all Rust, JavaScript and TypeScript.
//!
//! `cargo fmt` follows `mod` lines as they are written. Those of the rules are written by a macro, so here
//! rustfmt is told every file.

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::biome;
use crate::run::{root, succeed};

/// The folders that hold Rust.
const RUST: [&str; 4] = ["benches", "crates", "tests", "tools"];

/// Lays every file out, or with `--check` says which are not.
///
/// # Errors
///
/// An unknown option, a formatter that is missing, or which files differ.
pub fn run(options: &[&str]) -> Result<(), Box<dyn Error>> {
    let write = match options {
        [] => true,
        ["--check"] => false,
        _ => return Err("`format` takes `--check` or nothing".into()),
    };
    let files = rust_files()?;
    let rust = if write { rust } else { check_rust };
    rust(&files)?;
    biome::format(write)
}

/// Says which of these files rustfmt would lay out otherwise.
///
/// # Errors
///
/// That rustfmt is missing, or that a file differs.
pub fn check_rust(files: &[PathBuf]) -> Result<(), Box<dyn Error>> {
    succeed(rustfmt(files).args(["--check", "--files-with-diff"]), "rustfmt --check (`cargo xtask format` mends it)")
}

fn rust(files: &[PathBuf]) -> Result<(), Box<dyn Error>> {
    succeed(&mut rustfmt(files), "rustfmt")
}

fn rustfmt(files: &[PathBuf]) -> Command {
    let mut rustfmt = Command::new("rustfmt");
    // Files outside of the repository, as those of a test, get the same layout.
    rustfmt.arg("--config-path").arg(root()).args(files);
    rustfmt
}

/// Every file of Rust in the repository, whether a `mod` line names it or not.
///
/// # Errors
///
/// A folder that cannot be read.
pub fn rust_files() -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for folder in RUST {
        collect(&root().join(folder), &mut files)?;
    }
    files.sort();
    Ok(files)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            if !path.ends_with("node_modules") {
                collect(&path, files)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}
