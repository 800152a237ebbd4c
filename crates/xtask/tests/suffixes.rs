//! Where stars of permitted hosts are refused, against the crate `publicsuffix`, which reads the list in its own way,
//! and against the list's own test data.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;

use publicsuffix::{List, Psl};
use sendcheck_core::types::{AllowedHostReason, AllowedHosts};
use sha2::{Digest, Sha256};
use xtask::suffixes::{Kind, VERSION, check_table, data_directory, rules};

#[test]
fn the_table_is_current() {
    check_table().expect("run `cargo xtask gen`");
}

#[test]
fn the_list_has_its_checksums_and_its_notice_names_it() {
    let directory = data_directory();
    let sums = fs::read_to_string(directory.join("SHA256SUMS")).expect("the checksums");
    let mut names = Vec::new();
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").expect("checksum and name");
        let bytes = fs::read(directory.join(name)).expect("the file");
        assert_eq!(format!("{:x}", Sha256::digest(bytes)), sum, "{name}");
        names.push(name);
    }
    assert_eq!(names, ["LICENSE", "NOTICE", "public_suffix_list.dat", "test_psl.txt"]);
    let notice = fs::read_to_string(directory.join("NOTICE")).expect("the notice");
    let list = fs::read_to_string(directory.join("public_suffix_list.dat")).expect("the list");
    let commit = list.lines().find_map(|line| line.strip_prefix("// COMMIT: ")).expect("the list's commit");
    assert!(notice.contains(VERSION) && notice.contains(commit), "{notice}");
}

/// Whether a star over this name is refused because strangers are below it.
fn is_refused(name: &str) -> bool {
    match AllowedHosts::new([format!("*.{name}")]) {
        Ok(_) => false,
        Err(error) => {
            assert_eq!(error.reason(), AllowedHostReason::WildcardTooWide, "{name}");
            true
        }
    }
}

/// What the core refuses besides, with all that lies below it (`crates/sendcheck-core/src/types/public_suffix`).
const ADDED: [&str; 7] = [
    "b-cdn.net",
    "backblazeb2.com",
    "cloudflarestorage.com",
    "firebasestorage.app",
    "googleusercontent.com",
    "storage.googleapis.com",
    "web.core.windows.net",
];

/// The list as the other crate reads it, and the names above its suffixes.
struct Oracle {
    list: List,
    above: BTreeSet<String>,
}

impl Oracle {
    fn read() -> Self {
        let text = fs::read_to_string(data_directory().join("public_suffix_list.dat")).expect("the list");
        let mut above = BTreeSet::new();
        for rule in rules().expect("the list") {
            // What stands directly above a star has suffixes below it as well.
            let mut name = if rule.kind == Kind::Below { format!("*.{}", rule.name) } else { rule.name };
            while let Some((_, parent)) = name.split_once('.').filter(|_| rule.kind != Kind::Exception) {
                above.insert(parent.to_owned());
                name = parent.to_owned();
            }
        }
        Self { list: text.parse().expect("the list"), above }
    }

    fn refuses(&self, name: &str) -> bool {
        let is_at_or_below = |host: &str| name == host || name.ends_with(&format!(".{host}"));
        if ADDED.into_iter().any(is_at_or_below) {
            return true;
        }
        let suffix = self.list.suffix(name.as_bytes()).expect("a suffix, be it the last label");
        suffix.as_bytes() == name.as_bytes() || self.above.contains(name)
    }
}

#[test]
fn every_rule_and_what_lies_around_it_is_as_the_other_crate_has_it() {
    let oracle = Oracle::read();
    let (mut asked, mut refused) = (BTreeSet::new(), 0);
    for rule in rules().expect("the list") {
        let parent = rule.name.split_once('.').map_or("", |(_, parent)| parent);
        let name = &rule.name;
        asked.extend([name.clone(), parent.to_owned(), format!("brand.{name}"), format!("a.brand.{name}")]);
        asked.extend([format!("brand.{parent}"), format!("x{name}"), format!("{name}.example")]);
    }
    // A host has two labels.
    asked.retain(|name| name.contains('.') && !name.ends_with('.'));
    for name in &asked {
        let ours = is_refused(name);
        assert_eq!(ours, oracle.refuses(name), "{name}");
        refused += usize::from(ours);
    }
    assert!(asked.len() > 30_000 && (9_000..asked.len() / 2).contains(&refused), "{refused} of {}", asked.len());
}

/// 20,000 names that are put together of the labels of all rules, half of them of rules that stand side by side, so that
/// many nearly are one.
#[test]
fn names_put_together_are_as_the_other_crate_has_them() {
    let oracle = Oracle::read();
    let rules = rules().expect("the list");
    let labels: Vec<&str> = rules.iter().flat_map(|rule| rule.name.split('.')).chain(["brand", "com", "jp"]).collect();
    let mut state = 1_u64;
    let mut draw = |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits") % most
    };
    let mut refused = 0;
    for _ in 0..20_000 {
        let place = draw(rules.len());
        let kept = rules[place].name.splitn(draw(3) + 1, '.').last().expect("a label");
        let beside = rules[(place + draw(30)) % rules.len()].name.split('.').next().expect("a label");
        let front = if draw(2) == 0 { beside } else { labels[draw(labels.len())] };
        let further = if draw(3) == 0 { format!("{}.", labels[draw(labels.len())]) } else { String::new() };
        let name = format!("{further}{front}.{kept}");
        let ours = is_refused(&name);
        assert_eq!(ours, oracle.refuses(&name), "{name}");
        refused += usize::from(ours);
    }
    assert!(refused > 1_000, "only {refused} names are suffixes");
}

/// `checkPublicSuffix('b.example.com', 'example.com')`: a name and what somebody registered of it, null of a suffix.
#[test]
fn the_test_data_of_the_list_holds() {
    let oracle = Oracle::read();
    let text = fs::read_to_string(data_directory().join("test_psl.txt")).expect("the test data");
    let (mut suffixes, mut registered, mut beyond_ascii) = (0, 0, 0);
    for line in text.lines().filter_map(|line| line.strip_prefix("checkPublicSuffix(")) {
        let mut words = line.split('\'');
        let Some(name) = words.nth(1).map(str::to_lowercase) else { continue };
        if !name.contains('.') || name.starts_with('.') {
            continue;
        }
        if !name.is_ascii() {
            // Permitted hosts are written in ASCII, in either case.
            let error = AllowedHosts::new([format!("*.{name}")]).expect_err("not in ASCII");
            assert_ne!(error.reason(), AllowedHostReason::WildcardTooWide, "{name}");
            beyond_ascii += 1;
        } else if line.contains("null") {
            assert!(is_refused(&name), "{name}");
            suffixes += 1;
        } else {
            assert_eq!(is_refused(&name), oracle.above.contains(&name), "{name}");
            registered += 1;
        }
    }
    assert!(suffixes > 8 && registered > 30 && beyond_ascii > 5, "{suffixes}, {registered}, {beyond_ascii}");
}
