//! What ARCHITECTURE.md promises of the source text, looked up in the source text.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use sendcheck::RuleCode;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every Rust file below a folder, with the code before its tests and without comments.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !is_test_module(&path) {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("");
                let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
                found.push((path, lines.collect::<Vec<_>>().join("\n")));
            }
        }
    }
    assert!(!found.is_empty(), "nothing was read below {folder}");
    found
}

/// Whether the module beside declares this file as one for tests.
fn is_test_module(path: &Path) -> bool {
    let declared = fs::read_to_string(path.with_file_name("mod.rs")).unwrap_or_default();
    let name = path.file_stem().unwrap().to_string_lossy();
    declared.contains(&format!("#[cfg(test)]\nmod {name};"))
}

#[test]
fn the_core_has_no_way_out() {
    let library = fs::read_to_string(root().join("crates/sendcheck-core/src/lib.rs")).unwrap();
    assert!(library.contains("#![no_std]") && !library.contains("extern crate std"));
    let forbidden = ["std::fs", "std::net", "std::env", "std::time", "std::thread", "std::io", "static mut", "unsafe "];
    for (path, code) in sources("crates/sendcheck-core/src") {
        for word in forbidden {
            assert!(!code.contains(word), "{} has `{word}`", path.display());
        }
    }
}

#[test]
fn the_core_never_gives_up() {
    let forbidden = [".unwrap()", ".expect(\"", "panic!(", "unreachable!(", "todo!(", "unimplemented!("];
    for (path, code) in sources("crates/sendcheck-core/src") {
        for word in forbidden {
            assert!(!code.contains(word), "{} has `{word}`", path.display());
        }
    }
}

/// The rooms of the core from the bottom up; those on one line know nothing of each other.
const FLOORS: [&[&str]; 10] = [
    &["bytes", "limits", "order", "phone", "types"],
    &["finding", "json", "policy", "recipients", "sms", "template"],
    &["wire"],
    &["handoff"],
    &["view"],
    &["rules"],
    &["check"],
    &["handover", "inspect", "render"],
    &["options"],
    &["schema"],
];

#[test]
fn a_room_of_the_core_knows_only_the_floors_below_it() {
    let floor_of = |room: &str| FLOORS.iter().position(|floor| floor.contains(&room));
    let core = root().join("crates/sendcheck-core/src");
    let mut seen = 0;
    for (path, code) in sources("crates/sendcheck-core/src") {
        let place = path.strip_prefix(&core).unwrap().with_extension("");
        let room = place.components().next().unwrap().as_os_str().to_str().unwrap();
        if room == "lib" {
            continue;
        }
        let floor = floor_of(room).unwrap_or_else(|| panic!("{room} stands on no floor"));
        let named = code
            .split("crate::")
            .skip(1)
            .map(|rest| rest.split(|c: char| !(c.is_ascii_lowercase() || c == '_')).next().unwrap_or_default());
        for other in named.filter(|other| !other.is_empty() && *other != room) {
            seen += 1;
            let below = floor_of(other).is_some_and(|other| other < floor);
            assert!(below, "{}: {room} names {other}, which is not below it", path.display());
        }
    }
    assert!(seen > 300, "only {seen} names of other rooms were found");
}

#[test]
fn every_code_is_written_in_its_rule_alone() {
    let sources = sources("crates/sendcheck-core/src");
    for rule in RuleCode::ALL {
        let quoted = format!("\"{}\"", rule.as_str());
        let own = format!("{}.rs", rule.module());
        for (path, _) in sources.iter().filter(|(_, code)| code.contains(&quoted)) {
            assert!(path.ends_with(Path::new("rules").join(&own)), "{} writes {quoted}", path.display());
        }
        assert!(
            sources.iter().any(|(path, code)| path.ends_with(&own) && code.contains(&quoted)),
            "{own} lacks {quoted}"
        );
    }
}

#[test]
fn limits_are_written_in_one_place() {
    // Numbers that mean nothing else. Small ones (3 buttons, 4 apps) and 255 cannot be told from other numbers.
    let telling =
        ["1550", "1600", "140", "100_000", "100000", "10_000", "10000", "720", "1024", "550", "2000", "3072", "3000"];
    for (path, code) in sources("crates/sendcheck-core/src") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let tables = path.components().any(|part| part.as_os_str() == "phone" || part.as_os_str() == "json");
        if name == "limits.rs" || tables {
            continue;
        }
        // A help text may tell the number that the rule compares with.
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("help:"));
        for line in lines {
            // The number of a character is no limit.
            let line = line.replace("\\u{", "u_");
            let mut words = line.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            let number = words.find(|word| telling.contains(word));
            assert_eq!(number, None, "{}: {line}", path.display());
        }
    }
}

/// Numbers for programs that send, which the package hands on: nothing in Rust waits for a channel.
const FOR_SENDERS: [&str; 3] = ["MESSAGES_PER_SECOND", "SMS_OPENS", "SMS_CLOSES"];

#[test]
fn every_limit_is_used() {
    let sources = [sources("crates/sendcheck-core/src"), sources("crates/sendcheck-cli/src")].concat();
    let package = fs::read_to_string(root().join("crates/sendcheck-wasm/ts/limits.ts")).unwrap();
    for limit in sendcheck::core::limits::ALL {
        let is_used = |(path, code): &(PathBuf, String)| {
            let mut words = code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            !path.ends_with("limits.rs") && words.any(|word| word == limit.name)
        };
        let by_programs = FOR_SENDERS.contains(&limit.name) && package.contains(&format!("{}: {{", camel(limit.name)));
        assert!(sources.iter().any(is_used) || by_programs, "nothing compares with {}", limit.name);
    }
}

/// `SMS_OPENS` as the package has it: `smsOpens`.
fn camel(name: &str) -> String {
    let mut words = name.split('_').map(str::to_lowercase);
    let first = words.next().unwrap();
    let capital = |word: String| {
        let mut letters = word.chars();
        letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default() + letters.as_str()
    };
    words.fold(first, |name, word| name + &capital(word))
}

#[test]
fn the_package_and_the_workspace_agree() {
    let package: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(root().join("pkg.json")).unwrap()).unwrap();
    let workspace = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    for (field, key) in [("version", "version"), ("license", "license")] {
        let line = format!("{key} = \"{}\"", package[field].as_str().unwrap());
        assert!(workspace.contains(&line), "pkg.json and Cargo.toml disagree on the {field}");
    }
    let library = fs::read_to_string(root().join("crates/sendcheck/Cargo.toml")).unwrap();
    assert!(library.contains(package["description"].as_str().unwrap()));
}
