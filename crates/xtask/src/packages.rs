//! `cargo xtask test-packages`: every crate and the npm package as a registry would take them, without handing them over.

use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::{fs, io};

use crate::artifact::cargo_home;
use crate::npm;
use crate::run::{cargo_target, root, succeed};

/// The crates that are published, each behind those it needs.
const CRATES: [&str; 4] = ["sendcheck-core", "sendcheck-workbook", "sendcheck", "sendcheck-cli"];

/// Packs each crate, builds it from what was packed and nothing else, and asks npm whether it would take the tarball.
///
/// # Errors
///
/// What a package lacks, or that a registry cannot be reached.
pub fn run(say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    say("packing the crates, and building each from its package alone");
    let target = cargo_target().join("packages");
    forget(&target)?;
    let mut cargo = Command::new("cargo");
    // What is not committed yet is tested as well.
    cargo.args(["publish", "--dry-run", "--locked", "--allow-dirty", "--quiet", "--target-dir"]).arg(&target);
    cargo.args(CRATES.map(|name| format!("--package={name}"))).current_dir(root());
    succeed(&mut cargo, "cargo publish --dry-run (crates.io has to be reachable)")?;
    let tarball = npm::packed(&say)?;
    say("asking npm whether it would take the package");
    let mut publish = Command::new("npm");
    publish.args(["publish", "--dry-run", "--loglevel=error"]).arg(tarball).current_dir(root());
    succeed(&mut publish, "npm publish --dry-run")
}

/// Takes away what cargo unpacked of these crates in a run before, and that it has built them: it would take both for what they
/// hold by now, as what a registry has never changes.
fn forget(target: &Path) -> Result<(), Box<dyn Error>> {
    let is_ours = |name: &str| CRATES.iter().any(|ours| name.starts_with(ours));
    remove_from(&target.join("debug/.fingerprint"), is_ours)?;
    let unpacked = cargo_home()?.join("registry/src");
    for registry in names_in(&unpacked)? {
        // That of a dry run has no host, so that nothing stands in front of its hash.
        if registry.starts_with('-') {
            remove_from(&unpacked.join(registry), is_ours)?;
        }
    }
    Ok(())
}

/// Removes the folders of a folder that are called so.
fn remove_from(folder: &Path, is_meant: impl Fn(&str) -> bool) -> io::Result<()> {
    let names = names_in(folder)?.into_iter().filter(|name| is_meant(name));
    names.map(|name| folder.join(name)).try_for_each(fs::remove_dir_all)
}

/// What a folder holds; nothing where there is none.
fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}
