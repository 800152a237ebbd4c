//! `cargo xtask bench`: checking a list with sendcheck and with what a JavaScript team would write.
//!
//! Whole processes in turn, so that a machine that slows down slows both; the kernel's own account of
//! each process (CPU time, peak memory); medians and the ratio pair by pair.

use std::error::Error;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use wait4::Wait4;

use crate::npm;
use crate::run::{cargo_target, npm_ci, root, succeed};

const HANDOFF: &str = "examples/handoffs/prioritized.json";
const BASELINE: &str = "benches/javascript";

/// What the kernel says of a finished process.
#[derive(Clone, Copy)]
struct Run {
    cpu: Duration,
    peak_bytes: u64,
}

/// Measures lists of the given lengths, 10,000 and 100,000 rows unless told.
///
/// # Errors
///
/// What is missing (Node, npm) or which of the two programs failed.
pub fn run(options: &[&str], say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    let lengths: Vec<u32> = match options {
        [] => vec![10_000, 100_000],
        lengths => lengths.iter().map(|rows| rows.parse()).collect::<Result<_, _>>()?,
    };
    let root = root();
    prepare(&root, &say)?;
    let folder = root.join("target/bench");
    fs::create_dir_all(&folder)?;
    say("\n| rows | program | CPU s | peak MB | JavaScript / sendcheck, CPU |\n| ---: | --- | ---: | ---: | ---: |");
    for rows in lengths {
        let list = folder.join(format!("list-{rows}.csv"));
        fs::write(&list, recipients(rows))?;
        measure(&root, &list, rows, &say)?;
    }
    Ok(())
}

/// A program of the package in `benches`, optimised; nothing but its name is decided yet.
pub(crate) fn benchmark(name: &str) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--locked", "--release", "--package", "sendcheck-benches", "--bin"]);
    cargo.arg(format!("bench-{name}")).arg("--").current_dir(root());
    cargo
}

/// How fast a list is cut into cells, or a text measured: `reader` or `sms`.
///
/// # Errors
///
/// A program that cannot be built or that fails.
pub fn engine(name: &str) -> Result<(), Box<dyn Error>> {
    succeed(&mut benchmark(name), "the benchmark")
}

/// Builds the command and installs the baseline's two packages.
fn prepare(root: &Path, say: &impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    say("building the command and the npm package, installing the packages of the baseline");
    npm::run(|_| ())?;
    let build = ["build", "--quiet", "--release", "--package", "sendcheck-cli"];
    succeed(Command::new("cargo").args(build).current_dir(root), "cargo build")?;
    npm_ci(&root.join(BASELINE))
}

/// Runs both programs in turn and prints a row for each.
fn measure(root: &Path, list: &Path, rows: u32, say: &impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    let arguments = |rest: &[&str]| -> Vec<PathBuf> { rest.iter().map(PathBuf::from).collect() };
    let ours = |options: &[&str]| {
        let mut command = Command::new(cargo_target().join("release/sendcheck"));
        command.arg("check").arg(list).args(arguments(&["--handoff", HANDOFF, "--threads", "1", "--format", "ndjson"]));
        command.args(options).current_dir(root);
        command
    };
    let theirs = || {
        let mut command = Command::new("node");
        command.args([&format!("{BASELINE}/check.mjs")]).arg(list).arg(HANDOFF).current_dir(root);
        command
    };
    let package = || {
        let mut command = Command::new("node");
        command.args(["benches/package/check.mjs", "target/npm/package"]).arg(list).arg(HANDOFF).current_dir(root);
        command
    };
    let (mut full, mut verdicts, mut wasm, mut baseline) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..5 {
        full.push(timed(&mut ours(&["--messages"]))?);
        verdicts.push(timed(&mut ours(&[]))?);
        wasm.push(timed(&mut package())?);
        baseline.push(timed(&mut theirs())?);
    }
    let line = |program: &str, runs: &[Run]| {
        let ratio =
            median(baseline.iter().zip(runs).map(|(theirs, ours)| theirs.cpu.as_secs_f64() / ours.cpu.as_secs_f64()));
        let cpu = median(runs.iter().map(|run| run.cpu.as_secs_f64()));
        let peak = runs.iter().map(|run| run.peak_bytes).max().unwrap_or(0) / 1_000_000;
        say(&format!("| {rows} | {program} | {cpu:.3} | {peak} | {ratio:.1} |"));
    };
    line("sendcheck, one thread: verdicts, segments and both messages", &full);
    line("sendcheck, one thread: verdicts and segments only (less work than the baseline)", &verdicts);
    line("sendcheck as npm package in Node: the same as the first line", &wasm);
    line("JavaScript: PapaParse, libphonenumber-js/max, hand-written segments, both messages", &baseline);
    Ok(())
}

fn timed(command: &mut Command) -> Result<Run, Box<dyn Error>> {
    let out = File::create(root().join("target/bench/out.ndjson"))?;
    let child = command.stdin(Stdio::null()).stdout(out).stderr(Stdio::null()).spawn()?;
    let used = child.wait4()?;
    // Exit code 1 says that a recipient was rejected, which is an answer too.
    if !matches!(used.status.code(), Some(0 | 1)) {
        return Err(format!("{command:?} ended with {}", used.status).into());
    }
    Ok(Run { cpu: used.rusage.utime + used.rusage.stime, peak_bytes: used.rusage.maxrss })
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

/// A list for the handoff: valid numbers of five area codes, a name and a time window.
fn recipients(rows: u32) -> String {
    let areas = ["202", "212", "303", "415", "512"];
    let mut list = String::from("Phone,B1,B2\n");
    for (row, area) in (0..rows).zip(areas.into_iter().cycle()) {
        // Writing into a string cannot fail.
        let _ = writeln!(list, "1{area}{},Name {row},{} and {} PM", 2_000_000 + row, row % 10, row % 10 + 2);
    }
    list
}
