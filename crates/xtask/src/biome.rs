//! Biome, which lays out and lints all JavaScript and TypeScript: its configuration is `biome.jsonc`.

use std::error::Error;
use std::process::Command;

use crate::run::{npm_ci, root, succeed};

/// Where the version is written down and Biome installed.
const FOLDER: &str = "tools/biome";

/// Lays every file out, or only says which are not.
///
/// # Errors
///
/// That Node or npm is missing, or which files differ.
pub fn format(write: bool) -> Result<(), Box<dyn Error>> {
    biome(&["format"], write)
}

/// Lints every file; a warning is an error.
///
/// # Errors
///
/// That Node or npm is missing, or what Biome found.
pub fn lint() -> Result<(), Box<dyn Error>> {
    biome(&["lint", "--error-on-warnings"], false)
}

fn biome(arguments: &[&str], write: bool) -> Result<(), Box<dyn Error>> {
    let folder = root().join(FOLDER);
    npm_ci(&folder)?;
    let mut biome = Command::new("node");
    biome.arg(folder.join("node_modules/@biomejs/biome/bin/biome")).args(arguments);
    biome.args(write.then_some("--write")).current_dir(root());
    succeed(&mut biome, &format!("biome {}", arguments.join(" ")))
}
