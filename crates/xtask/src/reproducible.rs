//! `cargo xtask test-reproducible`: each module of the npm package is the same bytes wherever it is built.
//!
//! Built here, and in a copy of the repository with another home of cargo; nothing is downloaded.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::run::{cargo_target, copy_folder, root};
use crate::wasm::{self, Module, require_target};

/// Builds both and compares.
///
/// # Errors
///
/// What cannot be copied or built, or that the bytes differ.
pub fn run(say: &dyn Fn(&str)) -> Result<(), Box<dyn Error>> {
    require_target()?;
    let home = wasm::cargo_home()?;
    let elsewhere = cargo_target().join("test-reproducible");
    let (tree, other_home) = (elsewhere.join("a folder of another name"), elsewhere.join("home"));
    if tree.exists() {
        fs::remove_dir_all(&tree)?;
    }
    copy_tracked(&tree)?;
    // What was downloaded, and nothing else of the home: crates are unpacked from it anew.
    for part in ["registry/index", "registry/cache"] {
        copy_folder(&home.join(part), &other_home.join(part))?;
    }
    for module in Module::ALL {
        say(&format!("building {} in this folder", module.name()));
        let here = fs::read(wasm::module(module, &root(), &mut Command::new("cargo"), &home, &cargo_target())?)?;
        say("building it in another folder with another home");
        let mut cargo = Command::new("cargo");
        cargo.env("CARGO_HOME", &other_home).env("CARGO_NET_OFFLINE", "true");
        let there = fs::read(wasm::module(module, &tree, &mut cargo, &other_home, &elsewhere.join("target"))?)?;
        compare(&here, &there, &home)?;
        say(&format!("the same {} bytes in both", here.len()));
    }
    Ok(())
}

/// # Errors
///
/// That the bytes differ, or name where they were built.
fn compare(here: &[u8], there: &[u8], home: &Path) -> Result<(), Box<dyn Error>> {
    if here != there {
        let place = here.iter().zip(there).position(|(one, other)| one != other).unwrap_or(here.len().min(there.len()));
        return Err(format!("{} and {} bytes, which differ from byte {place} on", here.len(), there.len()).into());
    }
    for path in [home, &root().canonicalize()?] {
        let path = path.display().to_string();
        if here.windows(path.len()).any(|window| window == path.as_bytes()) {
            return Err(format!("the module holds the path {path}").into());
        }
    }
    Ok(())
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
