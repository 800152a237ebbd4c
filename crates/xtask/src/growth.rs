//! `cargo xtask growth`: how the work of the engine grows with every dimension of its input.
//!
//! `tools/growth` is built as a WebAssembly module, and an interpreter counts what it executes; with `--native` valgrind
//! counts what the same code executes on this machine. Neither looks at a clock. What the interpreter counts is held against
//! `tools/growth/counts.tsv`, so that a change which costs more says so there.

use std::error::Error;
use std::process::Command;

use crate::budget::{Budget, Counts, ratio};
use crate::run::{cargo_target, root, succeed};
use crate::wasm::{TARGET, require_target};

const PROFILE: &str = "growth";

/// What everything is known to cost.
const BUDGET: Budget = Budget { file: "tools/growth/counts.tsv", keep: "cargo xtask growth --keep" };

/// What twice as much more may cost at most, as `tools/growth` has it.
const MOST: f64 = 2.4;

/// Counts, and says what grows faster than its input.
///
/// # Errors
///
/// What cannot be built, or what grows faster.
pub fn run(options: &[&str], say: &dyn Fn(&str)) -> Result<(), Box<dyn Error>> {
    match options {
        ["--native", only @ ..] => natively(only, say),
        ["--keep"] => BUDGET.keep(&in_wasm(&[])?),
        only => BUDGET.compare(&in_wasm(only)?, only.is_empty()),
    }
}

/// The instructions that each dimension takes at its largest size, or each of those that are named.
fn in_wasm(only: &[&str]) -> Result<Counts, Box<dyn Error>> {
    require_target()?;
    build(&["--lib", "--target", TARGET, "--features", "engine"])?;
    build(&["--bin", "sendcheck-growth"])?;
    let module = cargo_target().join(TARGET).join(PROFILE).join("sendcheck_growth.wasm");
    let counts = cargo_target().join(PROFILE).join("counts.tsv");
    let mut program = Command::new(cargo_target().join(PROFILE).join("sendcheck-growth"));
    succeed(program.arg(module).arg(&counts).args(only), "sendcheck-growth")?;
    Counts::read(&counts)
}

fn build(what: &[&str]) -> Result<(), Box<dyn Error>> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--locked", "--package", "sendcheck-growth", "--profile", PROFILE]);
    succeed(cargo.args(what).current_dir(root()), "cargo build of tools/growth")
}

fn natively(only: &[&str], say: &dyn Fn(&str)) -> Result<(), Box<dyn Error>> {
    if Command::new("valgrind").arg("--version").output().is_err() {
        return Err("valgrind counts natively, and there is none: `apt-get install valgrind`".into());
    }
    build(&["--bin", "sendcheck-growth", "--features", "engine"])?;
    let program = cargo_target().join(PROFILE).join("sendcheck-growth");
    let names = String::from_utf8(Command::new(&program).arg("--names").output()?.stdout)?;
    let mut worse = Vec::new();
    for (size, name) in names.lines().filter_map(|line| line.split_once('\t')) {
        if !only.is_empty() && !only.contains(&name) {
            continue;
        }
        let size: u64 = size.parse()?;
        let count = |times: u64| instructions(&program, name, size * times);
        let [first, second, third] = [count(1)?, count(2)?, count(4)?];
        // Small inputs are lost in what a program costs to start, and what is bounded may cost less the larger it is.
        let is_bounded = third.saturating_sub(first) < first / 10;
        let growth = ratio(third.saturating_sub(second), second.saturating_sub(first));
        say(&format!("{name:42} {:>9} {third:>14} {growth:>8.2}", size * 4));
        if !is_bounded && growth > MOST {
            worse.push(name);
        }
    }
    if worse.is_empty() {
        Ok(())
    } else {
        Err(format!("these grow faster than their input: {}", worse.join(", ")).into())
    }
}

/// What callgrind counts.
fn instructions(program: &std::path::Path, name: &str, size: u64) -> Result<u64, Box<dyn Error>> {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(program);
    counted_by_valgrind(valgrind.args(["--native", name, &size.to_string()]))
}

/// The instructions that a program took which callgrind runs.
pub(crate) fn counted_by_valgrind(valgrind: &mut Command) -> Result<u64, Box<dyn Error>> {
    let said = valgrind.output().map_err(|error| format!("valgrind counts natively: {error}"))?;
    let said = String::from_utf8_lossy(&said.stderr).into_owned();
    let counted = said.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok());
    counted.ok_or_else(|| format!("valgrind did not count: {said}").into())
}
