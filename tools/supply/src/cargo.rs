//! What cargo says of crates.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::{Artifact, Package, root};

/// Every crate of a lockfile, by name and version.
#[derive(Debug)]
pub struct Crates {
    all: BTreeMap<(String, String), Package>,
    /// Where the lockfile lies.
    folder: PathBuf,
}

impl Crates {
    /// Asks cargo, which takes nothing from the network that was downloaded for a build before.
    ///
    /// # Errors
    ///
    /// What cargo says.
    pub fn read() -> Result<Self, Box<dyn Error>> {
        Self::read_in(root())
    }

    /// The same of what an artifact is built in, which may be a workspace of its own.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read).
    pub fn of(artifact: &Artifact) -> Result<Self, Box<dyn Error>> {
        Self::read_in(root().join(artifact.workspace))
    }

    fn read_in(folder: PathBuf) -> Result<Self, Box<dyn Error>> {
        let hashes = hashes(&fs::read_to_string(folder.join("Cargo.lock"))?);
        let metadata: Value = serde_json::from_str(&cargo(&["metadata", "--format-version=1"], &folder)?)?;
        let all = metadata.get("packages").and_then(Value::as_array).ok_or("cargo names no packages")?;
        let of_others = all.iter().filter(|package| package.get("source").is_some_and(|source| !source.is_null()));
        let package = |package: &Value| {
            let text = |name: &str| package.get(name).and_then(Value::as_str).map(String::from);
            let key = (text("name")?, text("version")?);
            let hash = hashes.get(&key).map(|hash| ("SHA-256", hash.clone()));
            let folder = PathBuf::from(text("manifest_path")?).parent().map(PathBuf::from);
            // The old way to say that one of them may be chosen.
            let license = text("license")?.replace('/', " OR ");
            let rust = text("rust_version").as_deref().and_then(rust);
            let (name, version) = key.clone();
            Some((key, Package { name, version, registry: "cargo", license, hash, folder, rust }))
        };
        Ok(Self { all: of_others.filter_map(package).collect(), folder })
    }

    /// The crates of others that are in what is built of a crate.
    pub(crate) fn in_build(&self, package: &str, target: &str) -> Result<Vec<Package>, Box<dyn Error>> {
        self.in_tree(package, target, "normal,no-proc-macro")
    }

    /// The crates of others that building a crate with its default features takes, those that only run at build time too.
    ///
    /// # Errors
    ///
    /// What cargo says.
    pub fn to_build(&self, package: &str, target: &str) -> Result<Vec<Package>, Box<dyn Error>> {
        self.in_tree(package, target, "normal,build")
    }

    fn in_tree(&self, package: &str, target: &str, edges: &str) -> Result<Vec<Package>, Box<dyn Error>> {
        let edges = [&format!("--edges={edges}"), "--prefix=none", "--format={p}"];
        let tree = [&["tree", "--package", package, "--target", target], edges.as_slice()].concat();
        let tree = cargo(&tree, &self.folder)?;
        let mut found = BTreeMap::new();
        for line in tree.lines() {
            let mut words = line.split(' ');
            let (Some(name), Some(version)) = (words.next(), words.next()) else { continue };
            let key = (name.to_owned(), version.trim_start_matches('v').to_owned());
            if let Some(package) = self.all.get(&key) {
                found.insert(key, package.clone());
            } else if !line.contains('/') {
                return Err(format!("cargo does not know {line}, which is in its own tree").into());
            }
        }
        Ok(found.into_values().collect())
    }
}

/// A version of Rust as manifests write it, such as `1.88` or `1.88.0`.
fn rust(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

/// The oldest Rust with which a crate of this workspace says that it can be built.
///
/// # Errors
///
/// What cargo says, or that the crate does not say.
pub fn declared_rust(package: &str) -> Result<(u32, u32), Box<dyn Error>> {
    let metadata: Value = serde_json::from_str(&cargo(&["metadata", "--format-version=1", "--no-deps"], &root())?)?;
    let all = metadata.get("packages").and_then(Value::as_array).ok_or("cargo names no packages")?;
    let found = all.iter().find(|found| found.get("name").is_some_and(|name| name == package));
    let text = found.and_then(|found| found.get("rust_version")?.as_str());
    text.and_then(rust).ok_or_else(|| format!("{package} does not say which Rust it needs").into())
}

fn cargo(arguments: &[&str], folder: &Path) -> Result<String, Box<dyn Error>> {
    let ran = Command::new("cargo").args(arguments).arg("--locked").current_dir(folder).output()?;
    if ran.status.success() {
        return Ok(String::from_utf8(ran.stdout)?);
    }
    Err(format!("cargo {}: {}", arguments.join(" "), String::from_utf8_lossy(&ran.stderr).trim()).into())
}

/// The checksums of a `Cargo.lock`.
fn hashes(lock: &str) -> BTreeMap<(String, String), String> {
    let package = |text: &str| {
        let value = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \"")?.strip_suffix('"'));
            line.map(String::from)
        };
        Some(((value("name")?, value("version")?), value("checksum")?))
    };
    lock.split("[[package]]").filter_map(package).collect()
}

#[cfg(test)]
mod tests {
    use super::hashes;

    #[test]
    fn checksums_are_read_out_of_a_lockfile() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.2.3\"\nsource = \"registry\"\nchecksum = \"00ff\"\n\n\
            [[package]]\nname = \"ours\"\nversion = \"0.1.0\"\ndependencies = [\n \"a\",\n]\n";
        let hashes = hashes(lock);
        assert_eq!(hashes.len(), 1);
        assert_eq!(hashes.get(&("a".into(), "1.2.3".into())).map(String::as_str), Some("00ff"));
    }
}
