//! What is shipped.

use std::error::Error;

use xtask::release::TARGETS;

use crate::{Crates, Package, npm};

/// Something that people install.
#[derive(Debug)]
pub struct Artifact {
    /// What people call it.
    pub name: &'static str,
    /// The crate that is built.
    pub package: &'static str,
    /// Others that are built as well and lie beside it.
    beside: &'static [&'static str],
    /// For what it is built.
    targets: Targets,
    /// The folder of the workspace that it is built in, below the root.
    pub(crate) workspace: &'static str,
    /// Whether elements are in it, which are made with packages of npm.
    has_elements: bool,
}

#[derive(Debug, Clone, Copy)]
enum Targets {
    /// Those for which there are archives.
    OfRelease,
    One(&'static str),
}

/// The command.
pub const COMMAND: Artifact = Artifact {
    name: "command",
    package: "sendcheck-cli",
    beside: &[],
    targets: Targets::OfRelease,
    workspace: "",
    has_elements: false,
};

/// The npm package.
pub const PACKAGE: Artifact = Artifact {
    name: "npm package",
    package: "sendcheck-wasm",
    beside: &["sendcheck-workbook-wasm"],
    targets: Targets::One("wasm32-unknown-unknown"),
    workspace: "",
    has_elements: true,
};

/// The wheel of the Python package.
pub const WHEEL: Artifact = Artifact {
    name: "wheel",
    package: "sendcheck-python",
    beside: &[],
    targets: Targets::One("x86_64-unknown-linux-gnu"),
    workspace: "crates/sendcheck-python",
    has_elements: false,
};

impl Artifact {
    /// The targets for which it is built.
    pub fn targets(&self) -> Vec<&'static str> {
        match self.targets {
            Targets::OfRelease => TARGETS.iter().map(|target| target.triple).collect(),
            Targets::One(target) => vec![target],
        }
    }

    /// The packages of others in it, whatever the target, by name; what builds them and is not in them is left out.
    ///
    /// # Errors
    ///
    /// That cargo or a lockfile cannot be read.
    pub fn packages(&self, crates: &Crates) -> Result<Vec<Package>, Box<dyn Error>> {
        let mut packages = Vec::new();
        for target in self.targets() {
            packages.extend(self.packages_for(crates, target)?);
        }
        packages.sort();
        packages.dedup();
        Ok(packages)
    }

    /// As [`packages`](Self::packages), for one target.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn packages_for(&self, crates: &Crates, target: &str) -> Result<Vec<Package>, Box<dyn Error>> {
        let mut packages = crates.in_build(self.package, target)?;
        for package in self.beside {
            packages.extend(crates.in_build(package, target)?);
        }
        if self.has_elements {
            packages.extend(npm::bundled()?);
        }
        packages.sort();
        packages.dedup();
        Ok(packages)
    }
}
