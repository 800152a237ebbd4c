//! `cargo xtask fuzz`: looks for bytes for which a target of `tests/fuzz-targets` does not hold.
//!
//! Runs on the toolchain that everything else is built with: coverage is a pass of LLVM, and libFuzzer comes as the crate
//! `libfuzzer-sys`, which needs a C++ compiler. What a run finds interesting stays in `target/fuzz/corpus`; the corpora that
//! are committed are in `fuzz/corpus`, and only `--keep` writes there.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{cargo_target, host, root, succeed};

/// What instruments a build so that libFuzzer sees which branches an input takes.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 --cfg fuzzing";

/// Seconds after which an input takes too long.
const SLOWEST: u32 = 20;

/// Megabytes that no input may need.
const MOST_MEMORY: u32 = 2048;

/// The longest input that is made up.
const LONGEST: u32 = 4096;

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    /// For all targets together.
    minutes: u32,
    targets: Vec<String>,
    /// Begin without the committed corpora.
    from_nothing: bool,
    /// Put the smallest set of inputs that reaches the same branches into the committed corpora afterwards.
    keep: bool,
}

/// Runs the targets one after the other, the time shared among them; all of them unless some are named.
///
/// # Errors
///
/// What cannot be built, or the targets that do not hold, with the input of each.
pub fn run(options: &[&str], say: &dyn Fn(&str)) -> Result<(), Box<dyn Error>> {
    let asked = Asked::of(options, &targets()?)?;
    let programs = build(say)?;
    let seconds = (asked.minutes * 60 / u32::try_from(asked.targets.len())?).max(1);
    let mut faults = Vec::new();
    for target in &asked.targets {
        say(&format!("{target}: {seconds} s"));
        if let Err(error) = fuzz(&programs.join(target), target, seconds, &asked) {
            faults.push(format!("{target}: {error}"));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(format!("what does not hold:\n{}", faults.join("\n")).into()) }
}

impl Asked {
    fn of(options: &[&str], known: &[String]) -> Result<Self, Box<dyn Error>> {
        let [minutes, rest @ ..] = options else { return Err("`fuzz` takes the minutes for all targets first".into()) };
        let minutes = minutes.parse().ok().filter(|minutes| *minutes > 0);
        let minutes = minutes.ok_or("the minutes are a whole number from 1")?;
        let (flags, named): (Vec<&str>, Vec<&str>) = rest.iter().partition(|option| option.starts_with("--"));
        if let Some(unknown) = named.iter().find(|name| !known.iter().any(|known| known == **name)) {
            return Err(format!("there is no target {unknown}; there are {}", known.join(", ")).into());
        }
        if let Some(unknown) = flags.iter().find(|flag| !["--empty", "--keep"].contains(flag)) {
            return Err(format!("`fuzz` takes `--empty` and `--keep`, not `{unknown}`").into());
        }
        let targets = if named.is_empty() { known.to_vec() } else { named.into_iter().map(String::from).collect() };
        let has = |flag: &str| flags.contains(&flag);
        Ok(Self { minutes, targets, from_nothing: has("--empty"), keep: has("--keep") })
    }
}

/// The names of all targets.
fn targets() -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root().join("fuzz/fuzz_targets"))? {
        names.extend(entry?.path().file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    names.sort();
    Ok(names)
}

/// Builds all of them; answers where the programs are.
fn build(say: &dyn Fn(&str)) -> Result<PathBuf, Box<dyn Error>> {
    let has_compiler =
        ["c++", "g++", "clang++"].iter().any(|name| Command::new(name).arg("--version").output().is_ok());
    if !has_compiler {
        return Err("libFuzzer is built by a C++ compiler, and there is none: install `g++` or `clang`".into());
    }
    let target = host()?;
    let folder = cargo_target().join("fuzz");
    say("building the targets with coverage, which takes some minutes the first time");
    let mut cargo = Command::new("cargo");
    // With a target named, what runs while building is built without coverage.
    cargo.args(["build", "--quiet", "--release", "--locked", "--target", &target, "--target-dir"]).arg(&folder);
    cargo.env("RUSTFLAGS", COVERAGE).current_dir(root().join("fuzz"));
    succeed(&mut cargo, "cargo build of the fuzz targets")?;
    Ok(folder.join(target).join("release"))
}

fn fuzz(program: &Path, target: &str, seconds: u32, asked: &Asked) -> Result<(), Box<dyn Error>> {
    let committed = root().join("fuzz/corpus").join(target);
    let start = if asked.from_nothing { "from-nothing" } else { "corpus" };
    let grown = cargo_target().join("fuzz").join(start).join(target);
    let faults = cargo_target().join("fuzz/faults").join(target);
    if asked.from_nothing && grown.exists() {
        fs::remove_dir_all(&grown)?;
    }
    [&grown, &faults].into_iter().try_for_each(fs::create_dir_all)?;
    let mut fuzzer = Command::new(program);
    fuzzer.arg(&grown).args((!asked.from_nothing).then_some(&committed));
    fuzzer
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-timeout={SLOWEST}"))
        .arg(format!("-max_len={LONGEST}"));
    fuzzer.arg(format!("-rss_limit_mb={MOST_MEMORY}")).args(["-print_final_stats=1", "-verbosity=0"]);
    // Libfuzzer puts the name of the input behind this.
    let mut prefix = faults.into_os_string();
    prefix.push("/");
    let mut artifacts = std::ffi::OsString::from("-artifact_prefix=");
    artifacts.push(&prefix);
    succeed(fuzzer.arg(artifacts), &format!("an input below {}", prefix.display()))?;
    if asked.keep { keep(program, &committed, &grown) } else { Ok(()) }
}

/// As many inputs as reach every branch that all of them reach, the shortest first.
fn keep(program: &Path, committed: &Path, grown: &Path) -> Result<(), Box<dyn Error>> {
    let least = grown.with_extension("least");
    fs::create_dir_all(&least)?;
    let mut merge = Command::new(program);
    merge.args(["-merge=1", "-verbosity=0"]).args([&least, grown, committed]);
    succeed(&mut merge, "libFuzzer's merge")?;
    fs::remove_dir_all(committed)?;
    fs::create_dir_all(committed)?;
    for input in fs::read_dir(&least)? {
        let input = input?;
        fs::copy(input.path(), committed.join(input.file_name()))?;
    }
    Ok(fs::remove_dir_all(least)?)
}

#[cfg(test)]
mod tests {
    use super::{Asked, targets};

    fn asked(options: &[&str]) -> Result<Asked, String> {
        Asked::of(options, &["json".into(), "links".into()]).map_err(|error| error.to_string())
    }

    #[test]
    fn the_minutes_come_first_and_the_rest_in_any_order() {
        let all = asked(&["60"]).expect("all targets");
        assert_eq!((all.minutes, all.targets.len(), all.from_nothing), (60, 2, false));
        let some = asked(&["1", "links", "--empty"]).expect("one target");
        assert_eq!((some.targets, some.from_nothing, some.keep), (vec!["links".to_owned()], true, false));
    }

    #[test]
    fn what_nobody_knows_is_named() {
        assert!(asked(&[]).is_err_and(|error| error.contains("minutes")));
        assert!(asked(&["0"]).is_err_and(|error| error.contains("from 1")));
        assert!(
            asked(&["1", "lists"])
                .is_err_and(|error| error.contains("there is no target lists; there are json, links"))
        );
        assert!(asked(&["1", "--fast"]).is_err_and(|error| error.contains("`--fast`")));
    }

    #[test]
    fn there_are_targets() {
        assert!(targets().expect("the folder").len() > 15);
    }
}
