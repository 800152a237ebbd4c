//! What ARCHITECTURE.md promises of the source text, looked up in the source text.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "invariants/signatures.rs"]
mod signatures;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use sendcheck::RuleCode;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every Rust file below a folder but those for tests alone, with the code before its tests and without comments.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let code = |text: String| {
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("");
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.collect::<Vec<_>>().join("\n")
    };
    product(folder).into_iter().map(|(path, text)| (path, code(text))).collect()
}

/// Every Rust file below a folder but those for tests alone.
fn product(folder: &str) -> Vec<(PathBuf, String)> {
    let found: Vec<_> = files(folder, "rs").into_iter().filter(|(path, _)| !is_test_module(path)).collect();
    assert!(!found.is_empty(), "nothing was read below {folder}");
    found
}

/// Every file with this extension below a folder.
fn files(folder: &str, wanted: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == wanted) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
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
const FLOORS: [&[&str]; 12] = [
    &["calendar", "words"],
    &["bytes", "hash", "limits", "order", "phone", "types"],
    &["clock", "json", "recipients", "sms", "template"],
    &["finding", "odd", "schedule", "sets", "wire"],
    &["handoff", "policy"],
    &["view"],
    &["rules"],
    &["check"],
    &["glossary", "handover", "inspect", "mend", "render"],
    &["answers", "options"],
    &["calls", "conformance"],
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

/// The crates that a crate of ours is built from, as the code calls them.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let manifest = fs::read_to_string(root().join(manifest)).unwrap();
    let section = manifest.split("[dependencies]\n").nth(1).and_then(|rest| rest.split("\n[").next()).unwrap();
    let names = section.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    let foreign = names.filter(|(name, _)| !name.starts_with("sendcheck"));
    foreign.map(|(name, _)| name.replace('-', "_")).collect()
}

/// Where another crate's types are meant: `interop` is there to meet them, and the schemas, off by default, are for
/// the generators of this repository.
const MEETS_OTHERS: [&str; 2] = ["sendcheck/src/interop/", "sendcheck-core/src/schema.rs"];

#[test]
fn no_public_signature_names_another_crate() {
    for of in ["sendcheck-core", "sendcheck"] {
        let crates = dependencies(&format!("crates/{of}/Cargo.toml"));
        assert!(crates.len() > 2, "{crates:?}");
        let mut found = Vec::new();
        for (path, text) in product(&format!("crates/{of}/src")) {
            if MEETS_OTHERS.iter().any(|place| path.to_string_lossy().contains(place)) {
                continue;
            }
            let names = signatures::foreign(&text, &crates).unwrap();
            found.extend(names.into_iter().map(|name| format!("{}: {name}", path.display())));
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

#[test]
fn every_way_to_offer_another_crates_type_is_seen() {
    let crates = BTreeSet::from(["url".to_owned(), "serde_json".to_owned()]);
    for offered in [
        "pub fn f(text: &str) -> url::Url {}",
        "pub fn f(text: &::url::Url) {}",
        "use serde_json::{Map, Value as Json}; pub fn f() -> Option<Vec<Json>> {}",
        "pub mod m { use url::Url; pub fn f<T: Into<Url>>(of: T) {} }",
        "pub fn f<T>(of: T) where T: Into<url::Url> {}",
        "pub struct S { pub at: url::Url }",
        "pub struct S(pub url::Url);",
        "pub enum E { At(url::Url) }",
        "pub type T = url::Url;",
        "pub const C: Option<url::Url> = None;",
        "pub trait T { fn f(&self) -> url::Url; }",
        "pub struct S; impl S { pub fn f(&self) -> url::Url {} }",
        "pub struct S; impl From<url::ParseError> for S {}",
        "pub use url::Url;",
    ] {
        assert_eq!(signatures::foreign(offered, &crates).unwrap().len(), 1, "{offered}");
    }
    for kept in [
        "use url::Url; fn f() -> Url {}",
        "use url::Url; pub(crate) fn f() -> Url {}",
        "pub struct S { at: url::Url }",
        "pub struct S; impl S { fn f(&self) -> url::Url {} }",
        "pub fn f() { let url: url::Url = todo(); }",
        "#[cfg(test)] pub fn f() -> url::Url {}",
        "#[cfg(test)] mod tests { pub fn f() -> url::Url {} }",
        "pub fn f(of: &crate::url::Url) {}",
    ] {
        assert_eq!(signatures::foreign(kept, &crates).unwrap(), [""; 0], "{kept}");
    }
}

#[test]
fn the_head_of_a_checked_list_says_where_each_of_its_methods_is() {
    let core = root().join("crates/sendcheck-core/src");
    let mut methods = BTreeMap::new();
    for (path, code) in sources("crates/sendcheck-core/src") {
        let file = path.strip_prefix(&core).unwrap().to_string_lossy().replace('\\', "/");
        methods.extend(of_recipients(&code).into_iter().map(|method| (method, file.clone())));
    }
    let text = fs::read_to_string(core.join("check/recipients.rs")).unwrap();
    let head: Vec<_> = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect();
    let mut listed = BTreeMap::new();
    for item in head.join(" ").split(" - ").skip(1) {
        let mut words = item.split('`').skip(1).step_by(2);
        let file = words.next().unwrap();
        listed.extend(words.map(|method| (method.to_string(), file.to_string())));
    }
    assert_eq!(listed, methods);
}

/// Clippy holds what is called of the standard library against the version of Rust that a crate says it needs, not the language.
/// Conditions of match arms that bind are from Rust 1.95.
#[test]
fn the_language_is_no_newer_than_the_rust_that_crates_say_they_need() {
    for of in ["sendcheck-core", "sendcheck", "sendcheck-workbook", "sendcheck-cli"] {
        for (path, code) in sources(&format!("crates/{of}/src")) {
            let newer = |line: &&str| {
                line.split_once("if let ").is_some_and(|(_, rest)| rest.contains(" => ") || rest.ends_with(" =>"))
                    || line.contains("cfg_select!")
            };
            assert_eq!(code.lines().find(newer), None, "{}", path.display());
        }
    }
}

#[test]
fn the_crate_has_every_public_method_of_a_checked_list() {
    let names = |folder: &str| -> BTreeSet<String> {
        sources(folder).iter().flat_map(|(_, code)| of_recipients(&code.replace("pub(", "("))).collect()
    };
    let (core, facade) = (names("crates/sendcheck-core/src"), names("crates/sendcheck/src"));
    // Workbooks are the facade's.
    let own = ["builder", "read", "duplicates_workbook", "rejected_workbook"];
    let own: BTreeSet<String> = own.map(String::from).into();
    assert_eq!(facade, &core | &own);
}

/// What stands in the blocks `impl Recipients` of a file and can be called from outside of it.
fn of_recipients(code: &str) -> Vec<String> {
    let blocks = code.split("\nimpl Recipients {\n").skip(1).filter_map(|rest| rest.split("\n}").next());
    let lines = blocks.flat_map(|block| block.lines().filter(|line| line.starts_with("    pub")));
    let name = |line: &str| Some(line.split_once("fn ")?.1.split(['(', '<']).next()?.to_string());
    lines.filter_map(name).collect()
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

/// `cargo xtask new-rule` marks what is left to write.
#[test]
fn every_rule_that_was_begun_is_written() {
    let begun = ["crates/sendcheck-core/src/rules", "docs/rules", "tests/vectors"];
    let mut folders: Vec<_> = begun.iter().map(|folder| root().join(folder)).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
            assert!(!text.contains("TODO"), "{} is not written yet", path.display());
        }
    }
}

/// What the page knows of rules and of the service it has from the package. A code may be named as a member, which the
/// compiler looks up, and neither as text nor by a part of it.
#[test]
fn the_page_spells_no_rule() {
    let mut seen = 0;
    for (path, code) in files("web-demo/src", "ts") {
        seen += 1;
        for quoted in code.split(['"', '\'', '`']).skip(1) {
            let is_of_code = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
            let word = quoted.split(|c| !is_of_code(c)).next().unwrap_or_default();
            let spelled = word.len() > 1 && word.contains('_');
            assert!(!spelled, "{} spells `{word}`", path.display());
        }
        for word in ["liveperson.com", "schedulingMetrics"] {
            assert!(!code.contains(word), "{} has `{word}`", path.display());
        }
    }
    assert!(seen > 50, "only {seen} files of the page were read");
}

#[test]
fn limits_are_written_in_one_place() {
    // Numbers that mean nothing else. Small ones (3 buttons, 4 apps) and 255 cannot be told from other numbers.
    let telling =
        ["1550", "1600", "140", "100_000", "100000", "10_000", "10000", "720", "1024", "550", "2000", "3072", "3000"];
    for (path, code) in sources("crates/sendcheck-core/src") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        // Numbers of telephones and of JSON, and names of hosts such as `2000.hu`.
        let tables = ["phone", "json", "public_suffix"];
        let tables = path.components().any(|part| tables.iter().any(|table| part.as_os_str() == *table));
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

#[test]
fn every_limit_is_used() {
    let sources = [sources("crates/sendcheck-core/src"), sources("crates/sendcheck-cli/src")].concat();
    let package = fs::read_to_string(root().join("crates/sendcheck-wasm/ts/limits.ts")).unwrap();
    for limit in sendcheck::engine::limits::ALL {
        let is_used = |(path, code): &(PathBuf, String)| {
            let mut words = code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            !path.ends_with("limits.rs") && words.any(|word| word == limit.name)
        };
        assert!(sources.iter().any(is_used), "nothing compares with {}", limit.name);
        assert!(package.contains(&format!("{}: {{", camel(limit.name))), "the package lacks {}", limit.name);
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
