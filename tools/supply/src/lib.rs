//! What the shipped artifacts are made of, and the archives that they are shipped in.

pub mod archive;
mod artifact;
mod cargo;
pub mod notices;
mod npm;
pub mod sbom;

use std::path::{Path, PathBuf};

pub use artifact::{Artifact, COMMAND, PACKAGE, WHEEL};
pub use cargo::{Crates, declared_rust};

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A package of somebody else that is in an artifact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Package {
    /// Its name in its registry.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Where it comes from: `cargo` or `npm`, as a package URL calls them.
    pub registry: &'static str,
    /// Its licence, as an SPDX expression.
    pub license: String,
    /// What its lockfile says that its archive hashes to: the algorithm as `CycloneDX` calls it, and the digest in hexadecimal.
    pub hash: Option<(&'static str, String)>,
    /// Where its sources lie.
    pub folder: Option<PathBuf>,
    /// The oldest Rust that it says it can be built with: major and minor version.
    pub rust: Option<(u32, u32)>,
}

impl Package {
    /// The package URL.
    pub fn purl(&self) -> String {
        let name = self.name.replace('@', "%40");
        format!("pkg:{}/{name}@{}", self.registry, self.version)
    }
}
