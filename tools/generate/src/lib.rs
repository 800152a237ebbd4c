//! The files of this repository that follow from the registry, the limits and the types.
//!
//! They are committed, so that nobody needs a build to read them, and never edited: `cargo xtask gen`
//! writes them and `cargo test` fails when one is stale.

mod columns;
mod limits;
pub mod npm;
mod packaged;
mod python;
mod rule_pages;
mod schemas;
mod typescript;
mod words;

use std::path::{Path, PathBuf};
use std::{fs, io};

/// A generated file: where it stands in the repository, and what it should hold.
#[derive(Debug)]
pub struct Generated {
    /// The path below the root of the repository.
    pub path: PathBuf,
    /// What it should hold.
    pub fresh: String,
}

impl Generated {
    fn new(path: impl Into<PathBuf>, fresh: String) -> Self {
        Self { path: path.into(), fresh }
    }

    /// Whether the file in the repository holds what it should.
    pub fn is_current(&self) -> bool {
        fs::read_to_string(root().join(&self.path)).is_ok_and(|held| held == self.fresh)
    }

    /// Writes the file.
    ///
    /// # Errors
    ///
    /// What the file system says.
    pub fn write(&self) -> io::Result<()> {
        let path = root().join(&self.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, &self.fresh)
    }
}

/// Every generated file.
pub fn generated() -> Vec<Generated> {
    let mut files = schemas::files();
    files.push(columns::file());
    files.push(limits::file());
    files.push(words::file());
    files.push(Generated::new("docs/rules/README.md", sendcheck_tests::pages::index()));
    files.push(rule_pages::file());
    files.extend(packaged::files());
    files.extend(typescript::files());
    files.push(python::file());
    files
}

/// The root of the repository.
fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

#[cfg(test)]
mod tests {
    use super::generated;

    #[test]
    fn generated_files_are_current() {
        for file in generated() {
            assert!(file.is_current(), "{} is stale: run `cargo xtask gen`", file.path.display());
        }
    }
}
