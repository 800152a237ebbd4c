//! The commands that the guides print run as they are printed.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Process;

use sendcheck_tests::pages::repository;
use sendcheck_tests::vectors::Command;

/// The lines of a guide's `sh` blocks that call the command, each with the exit code that it ends with.
fn calls(guide: &str) -> Vec<(Vec<&str>, i32)> {
    let mut calls = Vec::new();
    let mut is_shell = false;
    for line in guide.lines() {
        if line.starts_with("```") {
            is_shell = line == "```sh";
            continue;
        }
        let Some(arguments) = line.strip_prefix("sendcheck ").filter(|_| is_shell) else { continue };
        let (arguments, note) = arguments.split_once(" # ").unwrap_or((arguments, "ends with 0"));
        calls.push((arguments.split_whitespace().collect(), note.strip_prefix("ends with ").unwrap().parse().unwrap()));
    }
    calls
}

/// A copy of the examples, in which guides may write.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("guide-{name}"));
    let _ = fs::remove_dir_all(&folder);
    for part in ["handoffs", "lists", "requests"] {
        let to = folder.join("examples").join(part);
        fs::create_dir_all(&to).unwrap();
        for file in fs::read_dir(repository().join("examples").join(part)).unwrap() {
            let file = file.unwrap();
            fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    }
    folder
}

#[test]
fn commands_end_as_the_guides_say() {
    let command = Command::build().unwrap();
    let mut count = 0;
    for file in fs::read_dir(repository().join("docs/guide")).unwrap() {
        let path = file.unwrap().path();
        let guide = fs::read_to_string(&path).unwrap();
        let folder = folder(path.file_stem().unwrap().to_str().unwrap());
        for (arguments, code) in calls(&guide) {
            count += 1;
            let mut process = Process::new(command.program());
            let ended = process.args(&arguments).current_dir(&folder).output().unwrap();
            let (out, error) = (String::from_utf8_lossy(&ended.stdout), String::from_utf8_lossy(&ended.stderr));
            assert_eq!(ended.status.code(), Some(code), "{}: {arguments:?}\n{out}{error}", path.display());
            assert!(!out.is_empty() || !error.is_empty(), "{arguments:?}");
        }
    }
    assert!(count >= 8, "{count} commands");
}
