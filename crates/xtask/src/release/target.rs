//! The targets for which there are archives.

use crate::artifact::Artifact;
use crate::wasm;

/// A target, and what it takes to link for it besides its standard library.
#[derive(Debug)]
#[non_exhaustive]
pub struct Target {
    /// As rustc calls it.
    pub triple: &'static str,
    linker: Option<&'static str>,
}

/// All of them, which `[package.metadata.binstall]` of the command speaks of.
pub const TARGETS: &[Target] = &[
    native("x86_64-unknown-linux-gnu"),
    native("x86_64-unknown-linux-musl"),
    native("aarch64-unknown-linux-gnu"),
    // The toolchain's own linker does for it on any machine.
    Target { triple: "aarch64-unknown-linux-musl", linker: Some("rust-lld") },
    native("x86_64-apple-darwin"),
    native("aarch64-apple-darwin"),
    native("x86_64-pc-windows-msvc"),
    native(wasm::WASI),
];

const fn native(triple: &'static str) -> Target {
    Target { triple, linker: None }
}

impl Target {
    /// The target that rustc calls so.
    pub fn find(triple: &str) -> Option<&'static Self> {
        TARGETS.iter().find(|target| target.triple == triple)
    }

    /// What the command's file is called.
    pub fn program(&self) -> &'static str {
        match self.triple {
            wasm::WASI => "sendcheck.wasm",
            triple if triple.contains("windows") => "sendcheck.exe",
            _ => "sendcheck",
        }
    }

    /// The one folder in the archive.
    pub fn folder(&self, version: &str) -> String {
        format!("sendcheck-{version}-{}", self.triple)
    }

    /// The archive.
    pub fn archive(&self, version: &str) -> String {
        let ending = if self.triple.contains("windows") { "zip" } else { "tar.gz" };
        format!("{}.{ending}", self.folder(version))
    }

    pub(super) fn command(&self) -> Artifact<'static> {
        if self.triple == wasm::WASI { wasm::COMMAND } else { command_for(self.triple, self.linker) }
    }
}

/// The command for a machine.
pub(super) fn command_for<'a>(triple: &'a str, linker: Option<&'static str>) -> Artifact<'a> {
    Artifact { package: "sendcheck-cli", triple, profile: "release", strip: true, linker }
}
