//! Every input of `fuzz/corpus` holds, and each target has one.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sendcheck_fuzz_targets::TARGETS;

fn fuzz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz")
}

fn names(folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(fuzz().join(folder)).unwrap();
    let stem = |path: PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
    entries.map(|entry| stem(entry.unwrap().path())).collect()
}

#[test]
fn what_was_found_interesting_still_holds() {
    let mut replayed = 0;
    for target in TARGETS {
        let folder = fuzz().join("corpus").join(target.name);
        let mut inputs: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        inputs.sort();
        assert!(!inputs.is_empty(), "{} has no corpus", target.name);
        for input in inputs {
            let ran = std::panic::catch_unwind(|| (target.run)(&fs::read(&input).unwrap()));
            assert!(ran.is_ok(), "{}: {} does not hold ({})", target.name, input.display(), target.holds);
            replayed += 1;
        }
    }
    assert!(replayed > 10 * TARGETS.len(), "only {replayed} inputs");
}

#[test]
fn every_target_can_be_fuzzed() {
    let known: BTreeSet<_> = TARGETS.iter().map(|target| target.name.to_owned()).collect();
    assert_eq!(names("fuzz_targets"), known);
    assert_eq!(names("corpus"), known);
    let manifest = fs::read_to_string(fuzz().join("Cargo.toml")).unwrap();
    for name in &known {
        assert!(manifest.contains(&format!("name = \"{name}\"")), "fuzz/Cargo.toml does not name {name}");
    }
}
