//! What `cargo xtask new-rule` writes is whole, well formed, and marked wherever something is left to write.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use serde_json::Value;
use xtask::format::check_rust;
use xtask::new_rule::{MARK, Made, Scope, scaffold};
use xtask::run::root;

const SCOPES: [Scope; 4] = [Scope::Request, Scope::Consumer, Scope::Handoff, Scope::List];
const RULES: &str = "crates/sendcheck-core/src/rules";

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("a file of this repository")
}

fn made(scope: Scope) -> [Made; 4] {
    let files = scaffold("SAID_TWICE_4", scope, &read(&format!("{RULES}/mod.rs")), &read("docs/rules/retired.md"));
    files.expect("a new code").try_into().expect("four files")
}

#[test]
fn a_rule_has_its_file_its_line_its_page_and_its_vector() {
    for scope in SCOPES {
        let [rule, registry, page, vector] = made(scope);
        assert_eq!(rule.path, Path::new(RULES).join("said_twice_4.rs"));
        assert!(rule.text.contains("\n    SaidTwice4 = \"SAID_TWICE_4\" {\n"), "{}", rule.text);
        assert_eq!(registry.path, Path::new(RULES).join("mod.rs"));
        let line = format!("    said_twice_4::SaidTwice4: {scope:?},\n");
        assert_eq!(registry.text.replacen(&line, "", 1), read(&format!("{RULES}/mod.rs")), "one line more");
        assert_eq!(page.path, Path::new("docs/rules/SAID_TWICE_4.md"));
        assert!(page.text.starts_with("# SAID_TWICE_4\n"), "{}", page.text);
        let folder = vector.path.parent().expect("a folder");
        assert!(folder.starts_with("tests/vectors") && root().join(folder).is_dir(), "{}", folder.display());
        assert!(vector.path.ends_with("said-twice-4.json"));
    }
}

#[test]
fn the_file_of_the_rule_is_laid_out_and_declares_what_others_declare() {
    let other = read(&format!("{RULES}/apple_first_contact.rs"));
    for scope in SCOPES {
        let [rule, ..] = made(scope);
        let file = std::env::temp_dir().join(format!("sendcheck-new-rule-{scope:?}-{}.rs", std::process::id()));
        fs::write(&file, &rule.text).expect("a folder to write to");
        let laid_out = check_rust(std::slice::from_ref(&file));
        fs::remove_file(file).expect("the file of above");
        laid_out.expect("the layout of rustfmt");
        assert_eq!(fields(&rule.text), fields(&other));
    }
}

/// What stands before a colon inside of a declaration.
fn fields(rule: &str) -> Vec<&str> {
    let lines = rule.lines().filter(|line| line.starts_with("        ") && !line.starts_with("         "));
    lines.filter_map(|line| line.trim_start().split_once(": ").map(|(field, _)| field)).take(7).collect()
}

#[test]
fn the_vector_has_the_form_of_vectors_and_expects_the_code() {
    for scope in SCOPES {
        let [.., vector] = made(scope);
        let read: Value = serde_json::from_str(&vector.text).expect("JSON");
        let known = ["title", "source", "handoff", "request", "csv", "expect"];
        assert!(read.as_object().expect("a vector").keys().all(|member| known.contains(&member.as_str())), "{read}");
        assert!(read["expect"].to_string().contains("\"SAID_TWICE_4\"") && read["expect"]["exit"] == 0, "{read}");
    }
}

#[test]
fn whatever_is_left_to_write_is_marked() {
    for scope in SCOPES {
        let [rule, _, page, vector] = made(scope);
        for (file, marks) in [(rule, 6), (page, 3), (vector, 2)] {
            assert_eq!(file.text.matches(MARK).count(), marks, "{}", file.text);
        }
    }
}

#[test]
fn a_code_is_new_and_well_formed() {
    let registry = read(&format!("{RULES}/mod.rs"));
    for code in ["", "lower", "TWO__BLANKS", "_FIRST", "LAST_", "9_FIRST", "WITH SPACE", "MISSING_VARIABLE", "GONE"] {
        assert!(scaffold(code, Scope::List, &registry, "- `GONE`, 1.2: never happened").is_err(), "{code}");
    }
}
