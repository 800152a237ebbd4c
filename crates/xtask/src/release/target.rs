//! The targets for which there are archives.

use std::env;

use crate::artifact::Artifact;
use crate::wasm;

/// A target, and what it takes to link for it besides its standard library.
#[derive(Debug)]
#[non_exhaustive]
pub struct Target {
    /// As rustc calls it.
    pub triple: &'static str,
    links: Links,
}

/// What links for a target.
#[derive(Debug, Clone, Copy)]
enum Links {
    /// What rustc takes by itself.
    ByDefault,
    /// A program of the toolchain, which does for the target on any machine.
    ByOurs(&'static str),
    /// The machine's own compiler where it is such a machine; elsewhere a program, and the packages of Debian that have it and
    /// what it links.
    Across(&'static str, &'static str),
    /// What comes with a system's own kit for developers: how rustc calls such machines, and people do.
    On(&'static str, &'static str),
}

/// All of them, which `[package.metadata.binstall]` of the command speaks of.
pub const TARGETS: &[Target] = &[
    target(
        "x86_64-unknown-linux-gnu",
        Links::Across("x86_64-linux-gnu-gcc", "gcc-x86-64-linux-gnu and libc6-dev-amd64-cross"),
    ),
    target("x86_64-unknown-linux-musl", Links::ByDefault),
    target(
        "aarch64-unknown-linux-gnu",
        Links::Across("aarch64-linux-gnu-gcc", "gcc-aarch64-linux-gnu and libc6-dev-arm64-cross"),
    ),
    target("aarch64-unknown-linux-musl", Links::ByOurs("rust-lld")),
    target("x86_64-apple-darwin", Links::On("apple-darwin", "macOS")),
    target("aarch64-apple-darwin", Links::On("apple-darwin", "macOS")),
    target("x86_64-pc-windows-msvc", Links::On("windows", "Windows")),
    target("x86_64-pc-windows-gnu", Links::Across("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64")),
    target(wasm::WASI, Links::ByDefault),
];

const fn target(triple: &'static str, links: Links) -> Target {
    Target { triple, links }
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

    /// Why its archive cannot be made on a machine, as rustc calls that: the program that would link, or the system.
    pub fn cannot_link(&self, host: &str) -> Option<String> {
        match self.links {
            Links::ByDefault | Links::ByOurs(_) => None,
            Links::Across(..) if host == self.triple => None,
            Links::Across(program, packages) => {
                (!is_on_path(program)).then(|| format!("{program} links for it (in Debian, {packages})"))
            }
            Links::On(machine, system) => {
                (!host.contains(machine)).then(|| format!("what links for it comes with {system}, where it is made"))
            }
        }
    }

    pub(super) fn command(&self, host: &str) -> Artifact<'static> {
        if self.triple == wasm::WASI { wasm::COMMAND } else { command_for(self.triple, self.linker(host)) }
    }

    fn linker(&self, host: &str) -> Option<&'static str> {
        match self.links {
            Links::ByOurs(program) => Some(program),
            Links::Across(program, _) if host != self.triple => Some(program),
            _ => None,
        }
    }
}

/// Whether a program is found as rustc would look for it.
fn is_on_path(program: &str) -> bool {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(&name).is_file()))
}

/// The command for a machine.
pub(super) fn command_for<'a>(triple: &'a str, linker: Option<&'static str>) -> Artifact<'a> {
    Artifact { package: "sendcheck-cli", triple, profile: "release", strip: true, linker }
}

#[cfg(test)]
mod tests {
    use super::Target;

    #[test]
    fn says_where_it_cannot_link() {
        let said = |triple, host| Target::find(triple).expect("a target").cannot_link(host);
        let [linux, mac] = ["x86_64-unknown-linux-gnu", "aarch64-apple-darwin"];
        assert_eq!(said(linux, linux), None);
        assert_eq!(said("aarch64-unknown-linux-musl", linux), None);
        assert_eq!(said("x86_64-apple-darwin", mac), None);
        let apple = said("x86_64-apple-darwin", linux);
        assert_eq!(apple.as_deref(), Some("what links for it comes with macOS, where it is made"));
    }
}
