//! The names of the commands keep to one form, and every command that a text of this repository names is there.

use std::path::{Path, PathBuf};
use std::{fs, io};

use xtask::commands::{COMMANDS, run, table};
use xtask::run::root;

/// What a name begins with.
const VERBS: [&str; 10] = ["test", "format", "lint", "deny", "gen", "new", "bench", "fuzz", "diff", "fetch"];

/// The names that are what they make.
const MADE: [&str; 12] = [
    "npm",
    "python",
    "web",
    "docs",
    "size",
    "mutants",
    "conformance",
    "interface",
    "notices",
    "sbom",
    "release",
    "growth",
];

#[test]
fn a_name_is_a_verb_with_or_without_a_noun() {
    for command in COMMANDS {
        let verb = command.name.split('-').next().unwrap_or_default();
        assert!(MADE.contains(&command.name) || VERBS.contains(&verb), "{}", command.name);
    }
}

#[test]
fn every_command_has_a_line_of_the_table() {
    let table = table();
    for command in COMMANDS {
        assert_eq!(table.matches(&format!("\n  {} ", command.name)).count(), 1, "{table}");
    }
    assert!(table.lines().all(|line| line.chars().count() <= 120), "{table}");
}

#[test]
fn what_is_no_command_is_refused() {
    for arguments in [&["tests"][..], &["npm", "--fast"], &["gen", "--chekc"], &["format", "--chekc"]] {
        assert!(run(arguments, &|_| ()).is_err(), "{arguments:?}");
    }
}

#[test]
fn texts_name_commands_that_are_there() {
    let mut named = 0;
    let mut wrong = Vec::new();
    for file in texts(&root()).expect("folders to read") {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        for rest in text.split("cargo xtask ").skip(1) {
            let name: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
            if name.is_empty() {
                continue;
            }
            named += 1;
            if COMMANDS.iter().all(|command| command.name != name) {
                wrong.push(format!("{}: {name}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(named > 50, "only {named} were found");
}

/// Every file but what is built or installed.
fn texts(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let built = [".git", "target", "out", "node_modules", "dist"].iter().any(|name| path.ends_with(name));
        match path.is_dir() {
            true if !built => found.extend(texts(&path)?),
            false => found.push(path),
            true => {}
        }
    }
    Ok(found)
}
