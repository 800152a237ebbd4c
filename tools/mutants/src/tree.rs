//! A copy of the repository that faults are put into.

use std::collections::{BTreeSet, HashMap};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Brings the copy up to date, with other texts for some files. What is as it was keeps its time, so that cargo builds little.
///
/// # Errors
///
/// What could not be read or written.
pub(crate) fn copy(from: &Path, tree: &Path, texts: &HashMap<String, String>) -> Result<(), Box<dyn Error>> {
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(from);
    let listed = String::from_utf8(git.output()?.stdout)?;
    fs::create_dir_all(tree)?;
    let mut kept = BTreeSet::new();
    for name in listed.split('\0').filter(|name| !name.is_empty() && from.join(name).is_file()) {
        let to = tree.join(name);
        let bytes = match texts.get(name) {
            Some(text) => text.clone().into_bytes(),
            None => fs::read(from.join(name))?,
        };
        if fs::read(&to).ok().as_ref() != Some(&bytes) {
            fs::create_dir_all(to.parent().unwrap_or(tree))?;
            fs::write(&to, bytes)?;
        }
        kept.insert(to);
    }
    remove_others(tree, &kept)
}

fn remove_others(folder: &Path, kept: &BTreeSet<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() && !path.ends_with("target") {
            remove_others(&path, kept)?;
        } else if path.is_file() && !kept.contains(&path) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}
