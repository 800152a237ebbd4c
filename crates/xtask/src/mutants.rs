//! `cargo xtask mutants`: faults that a program makes, one at a time, and whether a test notices.
//!
//! Runs on a copy below `target/mutants`, which keeps what it built from run to run. docs/mutants.md tells what was found.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{cargo_target, root, succeed};

/// The version that is installed where there is none.
const VERSION: &str = "27.1.0";

/// Where verdicts are formed and values find their places.
const ROOMS: [&str; 4] = ["view", "rules", "recipients", "handover"];

/// What has to notice: the tests that are quick and about verdicts and values.
const TESTS: [&str; 12] = [
    "--lib",
    "--test=defaults",
    "--test=options",
    "--test=preview_values",
    "--test=previews",
    "--test=properties",
    "--test=recipients_reading",
    "--test=requests",
    "--test=rule_pages",
    "--test=vectors",
    "--",
    // The same vectors through a program that would have to be built first.
    "--skip=every_vector_holds_for_the_command",
];

/// Where those tests are.
const PACKAGES: [&str; 2] = ["sendcheck-core", "sendcheck-tests"];

/// Seconds after which a test that does not end has noticed.
const LONGEST: u32 = 180;

const CORE: &str = "crates/sendcheck-core/src";

/// Makes faults in the given files, or in all that form a verdict; options begin with `--` and are cargo-mutants' own.
///
/// # Errors
///
/// What could not be installed or copied, or that a fault was noticed by no test; cargo-mutants names each.
pub fn run(arguments: &[&str], say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    let (options, files) = sorted(arguments)?;
    let tool = installed(&say)?;
    let tree = cargo_target().join("mutants/tree");
    copy(&tree)?;
    // Without a fault first: what fails then would seem to notice every one. (cargo-mutants' own way of doing so looks
    // for these tests in the package with the faults only.)
    let mut tests = cargo_in(&tree, Command::new("cargo"));
    tests.arg("test").args(PACKAGES.iter().flat_map(|package| ["--package", package])).args(TESTS);
    succeed(&mut tests, "cargo test without a fault")?;
    let mut mutants = cargo_in(&tree, Command::new(tool));
    mutants.args(["mutants", "--in-place", "--baseline=skip"]).arg(format!("--timeout={LONGEST}"));
    mutants
        .arg("--output")
        .arg(cargo_target().join("mutants"))
        .args(PACKAGES.map(|package| format!("--test-package={package}")));
    mutants.args(options).args(files.iter().flat_map(|file| ["--file", file])).arg("--").args(TESTS);
    say(&format!("faults in {}", files.join(" ")));
    succeed(&mut mutants, "cargo mutants")
}

fn cargo_in(tree: &Path, mut command: Command) -> Command {
    // A property that has to be tried often to notice a fault would notice it on another day only.
    command.current_dir(tree).env("PROPTEST_CASES", "64").env_remove("CARGO_TARGET_DIR");
    command
}

/// Options of cargo-mutants, each in one word, and the files.
fn sorted<'a>(arguments: &[&'a str]) -> Result<(Vec<&'a str>, Vec<String>), String> {
    let (options, files): (Vec<&str>, Vec<&str>) = arguments.iter().partition(|argument| argument.starts_with("--"));
    if let Some(missing) = files.iter().find(|file| !file.contains('*') && !root().join(file).exists()) {
        return Err(format!("there is no file {missing}; an option is one word, as in `--shard=1/8`"));
    }
    if files.is_empty() {
        return Ok((options, ROOMS.map(|room| format!("{CORE}/{room}/*.rs")).into()));
    }
    Ok((options, files.into_iter().map(String::from).collect()))
}

/// cargo-mutants, which is installed for this repository alone.
fn installed(say: impl Fn(&str)) -> Result<PathBuf, Box<dyn Error>> {
    let folder = cargo_target().join("tools");
    let tool = folder.join("bin/cargo-mutants").with_extension(std::env::consts::EXE_EXTENSION);
    if !tool.exists() {
        say("installing cargo-mutants, once");
        let mut cargo = Command::new("cargo");
        cargo.args(["install", "cargo-mutants", "--locked", "--version", VERSION, "--root"]).arg(&folder);
        succeed(&mut cargo, "cargo install cargo-mutants")?;
    }
    Ok(tool)
}

/// Brings the copy up to date; what is as it was keeps its time, so that cargo builds little.
fn copy(tree: &Path) -> Result<(), Box<dyn Error>> {
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(root());
    let listed = String::from_utf8(git.output()?.stdout)?;
    let mut kept = BTreeSet::new();
    for name in listed.split('\0').filter(|name| !name.is_empty() && root().join(name).is_file()) {
        let to = tree.join(name);
        let mut bytes = fs::read(root().join(name))?;
        if name == format!("{CORE}/rules/mod.rs") {
            bytes = with_plain_modules(&String::from_utf8(bytes)?).into();
        }
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

/// The registry with a `mod` line for each rule: cargo-mutants, like rustfmt, sees none that a macro writes.
fn with_plain_modules(registry: &str) -> String {
    // `module::Rule: Scope`; a lint that is expected has no scope.
    let rules = registry.lines().filter_map(|line| line.strip_prefix("    ")?.split_once("::"));
    let modules = rules.filter(|(_, rule)| rule.contains(": ")).map(|(module, _)| module).filter(|module| {
        !module.is_empty()
            && module.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    });
    let plain: String = modules.fold(String::new(), |plain, module| plain + "mod " + module + ";\n");
    registry.replacen("$(mod $module;)*", "", 1) + "\n" + &plain
}

#[cfg(test)]
mod tests {
    use super::{CORE, sorted, with_plain_modules};
    use crate::run::root;

    #[test]
    fn every_rule_has_a_plain_module_once() {
        let folder = root().join(CORE).join("rules");
        let registry = std::fs::read_to_string(folder.join("mod.rs")).expect("the registry");
        let plain = with_plain_modules(&registry);
        assert!(!plain.contains("mod $module"));
        let written = plain.strip_prefix(&registry.replacen("$(mod $module;)*", "", 1)).expect("the registry first");
        for line in written.lines().filter(|line| !line.is_empty()) {
            let name = line.strip_prefix("mod ").and_then(|line| line.strip_suffix(';')).expect("a module");
            assert!(folder.join(format!("{name}.rs")).exists(), "{name}");
        }
        for entry in std::fs::read_dir(folder).expect("the rules") {
            let name = entry.expect("a rule").file_name().into_string().expect("a name");
            let line = format!("mod {};", name.trim_end_matches(".rs"));
            let found = plain.lines().filter(|found| found.trim_start_matches("pub(crate) ") == line).count();
            assert_eq!(found, usize::from(name != "mod.rs"), "{name}");
        }
    }

    #[test]
    fn options_and_files_may_be_mixed() {
        let (options, files) = sorted(&["--shard=1/8", "crates/sendcheck-core/src/limits.rs"]).expect("both");
        assert_eq!((options, files), (vec!["--shard=1/8"], vec!["crates/sendcheck-core/src/limits.rs".to_string()]));
        assert_eq!(sorted(&[]).expect("nothing").1.len(), 4);
        assert!(sorted(&["--shard", "1/8"]).is_err());
    }
}
