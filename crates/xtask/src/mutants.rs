//! `cargo xtask mutants`: faults that a program makes, one at a time, and whether a test notices.
//!
//! Runs on a copy below `target/mutants`, into which `tools/mutants` puts all faults at once. docs/mutants.md tells what was
//! found.

use std::error::Error;
use std::fs;
use std::process::Command;

use crate::run::{cargo_target, root, succeed};

/// Where verdicts are formed and values find their places.
const ROOMS: [&str; 5] = ["handover", "recipients", "rules", "sets", "view"];

/// What is no part of a verdict: tests, and findings that are made up for tests of sentences.
const NO_PART: [&str; 2] = ["samples.rs", "tests.rs"];

const CORE: &str = "crates/sendcheck-core/src";

/// Makes faults in the given files, or in all that form a verdict; with `--survived` those again that no test noticed the last
/// time.
///
/// # Errors
///
/// What could not be copied or built, or that a fault without a reason was noticed by no test; the tool names each.
pub fn run(arguments: &[&str], say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    let (options, files) = sorted(arguments)?;
    let folder = cargo_target().join("mutants");
    let mut tool = Command::new("cargo");
    tool.args(["run", "--quiet", "--locked", "--package", "sendcheck-mutants", "--"]).arg(root());
    tool.arg(&folder).args(options).args(&files).current_dir(root());
    say(&format!("faults in {} files; building their tests takes some minutes", files.len()));
    succeed(&mut tool, "sendcheck-mutants")
}

/// Options and files.
type Asked<'a> = (Vec<&'a str>, Vec<String>);

/// What is asked for; each file of the rooms where none is named.
fn sorted<'a>(arguments: &[&'a str]) -> Result<Asked<'a>, Box<dyn Error>> {
    let (options, files): (Vec<&str>, Vec<&str>) = arguments.iter().partition(|argument| argument.starts_with("--"));
    if let Some(unknown) = options.iter().find(|option| **option != "--survived") {
        return Err(format!("`mutants` takes `--survived` and files, not `{unknown}`").into());
    }
    if let Some(missing) = files.iter().find(|file| !root().join(file).is_file()) {
        return Err(format!("there is no file {missing}").into());
    }
    if !files.is_empty() {
        return Ok((options, files.into_iter().map(String::from).collect()));
    }
    let mut all = Vec::new();
    for room in ROOMS {
        below(&format!("{CORE}/{room}"), &mut all)?;
    }
    all.sort();
    Ok((options, all))
}

/// The files of a room, those of the rooms in it among them.
fn below(room: &str, all: &mut Vec<String>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(root().join(room))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            below(&format!("{room}/{name}"), all)?;
        } else if entry.path().extension().is_some_and(|extension| extension == "rs")
            && !NO_PART.contains(&name.as_str())
        {
            all.push(format!("{room}/{name}"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::sorted;

    #[test]
    fn every_room_is_meant_unless_files_are_named() {
        let (options, files) = sorted(&["--survived", "crates/sendcheck-core/src/limits.rs"]).expect("both");
        assert_eq!((options, files), (vec!["--survived"], vec!["crates/sendcheck-core/src/limits.rs".to_string()]));
        let all = sorted(&[]).expect("nothing").1;
        assert!(all.iter().any(|file| file.ends_with("rules/variable_empty.rs")), "{all:?}");
        assert!(all.iter().any(|file| file.ends_with("view/standing.rs")), "{all:?}");
        assert!(all.iter().any(|file| file.ends_with("recipients/reading/columns/needs.rs")), "{all:?}");
        assert!(sorted(&["--shard=1/8"]).is_err());
        assert!(sorted(&["no/such/file.rs"]).is_err());
    }
}
