//! What is shipped, built so that its bytes follow from the sources and the toolchain alone.
//!
//! Where the builder keeps the sources and cargo its crates, stands in messages of panics; they are given the same names
//! everywhere, so that everybody who builds gets the same bytes.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{cargo_target, copy_folder, root, succeed};

/// A program or module, and how it is built.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Artifact<'a> {
    pub(crate) package: &'static str,
    /// For which target.
    pub(crate) triple: &'a str,
    pub(crate) profile: &'static str,
    /// Whether names of functions are taken out, which show in no message of ours.
    pub(crate) strip: bool,
    /// Another linker than the target's own.
    pub(crate) linker: Option<&'static str>,
}

/// A folder that holds this repository, and what cargo uses to build there.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) sources: PathBuf,
    pub(crate) cargo_home: PathBuf,
    pub(crate) target: PathBuf,
    /// Whether what was downloaded has to do.
    is_copy: bool,
}

impl Place {
    /// This repository.
    ///
    /// # Errors
    ///
    /// That nobody says where cargo keeps its crates.
    pub(crate) fn here() -> Result<Self, Box<dyn Error>> {
        Ok(Self { sources: root().canonicalize()?, cargo_home: cargo_home()?, target: cargo_target(), is_copy: false })
    }

    /// The same, built in a folder of its own: beside what is built there, nothing has to wait.
    pub(crate) fn beside(self, name: &str) -> Self {
        Self { target: self.target.join(name), ..self }
    }

    /// A copy of the repository in a folder of another name, with another home of cargo; what is downloaded, is for this one.
    ///
    /// # Errors
    ///
    /// What cannot be downloaded or copied.
    pub(crate) fn elsewhere() -> Result<Self, Box<dyn Error>> {
        let folder = cargo_target().join("test-reproducible");
        let place = Self {
            sources: folder.join("a folder of another name"),
            cargo_home: folder.join("home"),
            target: folder.join("target"),
            is_copy: true,
        };
        // Nothing of an earlier build: what a script found out then would be used again.
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        copy_tracked(&place.sources)?;
        // The other home has only what this one has, and this one may not have been asked for all of it yet.
        succeed(Command::new("cargo").args(["fetch", "--locked"]).current_dir(root()), "cargo fetch")?;
        // What was downloaded, and nothing else of the home: crates are unpacked from it anew.
        for part in ["registry/index", "registry/cache"] {
            copy_folder(&cargo_home()?.join(part), &place.cargo_home.join(part))?;
        }
        Ok(place)
    }
}

impl Artifact<'_> {
    /// Builds it; answers the folder in which it is.
    ///
    /// # Errors
    ///
    /// That it cannot be built.
    pub(crate) fn build(&self, at: &Place) -> Result<PathBuf, Box<dyn Error>> {
        let renamed = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
        let mut flags = vec![renamed(&at.cargo_home, "/cargo"), renamed(&at.sources.canonicalize()?, "/sendcheck")];
        flags.extend(self.linker.map(|linker| format!("-Clinker={linker}")));
        if self.triple.ends_with("windows-gnu") {
            // Unless told, it writes down when it linked.
            flags.push("-Clink-arg=-Wl,--no-insert-timestamp".into());
        }
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--quiet", "--locked", "--package", self.package, "--target", self.triple]);
        cargo.args(["--profile", self.profile, "--target-dir"]).arg(&at.target).current_dir(&at.sources);
        // Stronger than `RUSTFLAGS`, which would add what the builder likes.
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
        // wasm-bindgen asks git which commit it is of: where cargo's home lies in somebody's repository, that one would answer.
        cargo.env("GIT_CEILING_DIRECTORIES", &at.cargo_home);
        if at.is_copy {
            cargo.env("CARGO_HOME", &at.cargo_home).env("CARGO_NET_OFFLINE", "true");
        }
        if self.strip {
            let profile = self.profile.replace('-', "_").to_uppercase();
            cargo.env(format!("CARGO_PROFILE_{profile}_STRIP"), "true");
        }
        succeed(&mut cargo, &format!("cargo build of {} for {}", self.package, self.triple))?;
        Ok(at.target.join(self.triple).join(self.profile))
    }
}

/// Where cargo keeps the crates that it downloads.
///
/// # Errors
///
/// That nobody says where.
pub(crate) fn cargo_home() -> Result<PathBuf, Box<dyn Error>> {
    let own = env::var_os("CARGO_HOME").map(PathBuf::from);
    let default = || Some(PathBuf::from(env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"))?).join(".cargo"));
    Ok(own.or_else(default).ok_or("neither CARGO_HOME nor HOME is set")?)
}

/// The files that are in the repository, or would be: everything but what was built.
fn copy_tracked(to: &Path) -> Result<(), Box<dyn Error>> {
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(root());
    let listed = String::from_utf8(git.output()?.stdout)?;
    for name in listed.split('\0').filter(|name| !name.is_empty() && root().join(name).is_file()) {
        let copy = to.join(name);
        fs::create_dir_all(copy.parent().unwrap_or(to))?;
        fs::copy(root().join(name), copy)?;
    }
    Ok(())
}

/// Says where two files begin to differ.
///
/// # Errors
///
/// That they do, or cannot be read.
pub(crate) fn same_bytes(here: &Path, there: &Path) -> Result<usize, Box<dyn Error>> {
    let (one, other) = (fs::read(here)?, fs::read(there)?);
    if one == other {
        return Ok(one.len());
    }
    let place = one.iter().zip(&other).position(|(one, other)| one != other).unwrap_or(one.len().min(other.len()));
    let name = here.file_name().unwrap_or_default().to_string_lossy();
    Err(format!("{name}: {} and {} bytes, which differ from byte {place} on", one.len(), other.len()).into())
}

/// Asks that a program names nothing of the machine on which it was built.
///
/// # Errors
///
/// The path that it holds.
pub(crate) fn names_no_place(program: &Path, built: &Place) -> Result<(), Box<dyn Error>> {
    let bytes = fs::read(program)?;
    for path in [&built.cargo_home, &built.sources.canonicalize()?] {
        let path = path.display().to_string();
        if bytes.windows(path.len()).any(|window| window == path.as_bytes()) {
            return Err(format!("{} holds the path {path}", program.display()).into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::same_bytes;
    use std::{env, fs, process};

    #[test]
    fn says_where_files_differ() {
        let folder = env::temp_dir().join(format!("sendcheck-artifact-{}", process::id()));
        fs::create_dir_all(&folder).expect("a folder to write to");
        let file = |name: &str, text: &str| {
            let path = folder.join(name);
            fs::write(&path, text).expect("a file to write");
            path
        };
        let (one, same, other, longer) = (file("one", "abc"), file("same", "abc"), file("b", "abd"), file("c", "abcd"));
        assert_eq!(same_bytes(&one, &same).expect("the same"), 3);
        let said = same_bytes(&one, &other).expect_err("another").to_string();
        assert_eq!(said, "one: 3 and 3 bytes, which differ from byte 2 on");
        assert!(same_bytes(&one, &longer).expect_err("a longer one").to_string().ends_with("from byte 3 on"));
        fs::remove_dir_all(folder).expect("the folder of above");
    }
}
