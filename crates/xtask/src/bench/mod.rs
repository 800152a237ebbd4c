//! `cargo xtask bench`: checking lists with sendcheck and with what a JavaScript team would write.
//!
//! What both say is compared row by row before anything is timed. Then whole processes in turn, so that a machine that
//! slows down slows both; the kernel's own account of each process (CPU time, peak memory); medians and the ratio pair
//! by pair.

pub mod instructions;
pub mod lists;
mod timed;

use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::npm;
use crate::run::{cargo_target, npm_ci, root, succeed};
use lists::Kind;
use timed::{Run, median, timed};

const BASELINE: &str = "benches/javascript";

/// What to measure.
struct Plan {
    kinds: Vec<Kind>,
    lengths: Vec<u32>,
    rounds: usize,
    /// Lines without messages and the second list of a process, too.
    whole: bool,
    /// Whether command and package are taken as they were built last.
    as_built: bool,
}

impl Plan {
    fn of(options: &[&str]) -> Result<Self, Box<dyn Error>> {
        let kinds = vec![Kind::Clean, Kind::Real];
        let mut plan = Self { kinds, lengths: vec![10_000, 100_000], rounds: 3, whole: false, as_built: false };
        let (mut kinds, mut lengths) = (Vec::new(), Vec::new());
        for option in options {
            if *option == "--all" {
                plan = Self { kinds: Kind::ALL.into(), rounds: 5, whole: true, ..plan };
            } else if *option == "--as-built" {
                plan.as_built = true;
            } else if let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.name() == *option) {
                kinds.push(kind);
            } else {
                lengths.push(option.parse().map_err(|_| format!("`{option}` is no list, no number of rows"))?);
            }
        }
        if !kinds.is_empty() {
            plan.kinds = kinds;
        }
        if !lengths.is_empty() {
            plan.lengths = lengths;
        }
        Ok(plan)
    }
}

/// Measures the clean list and the one that people have at 10,000 and 100,000 rows; with `--all` every list in every
/// way; with names of lists and numbers of rows those alone.
///
/// # Errors
///
/// What is missing (Node, npm), which of the programs failed, or the first rows on which they disagree.
pub fn run(options: &[&str], say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    let plan = Plan::of(options)?;
    if !plan.as_built {
        prepare(&say)?;
    }
    npm_ci(&root().join(BASELINE))?;
    fs::create_dir_all(timed::folder())?;
    let node = Command::new("node").arg("--version").output()?;
    let starts = (0..plan.rounds).map(|_| timed(Command::new("node").args(["--eval", "0"])));
    let starts = starts.map(|start| start.map(|run| run.cpu)).collect::<Result<Vec<_>, _>>()?;
    let start = median(starts.into_iter());
    say(&format!("Node {}, whose own start takes {start:.3} s", String::from_utf8_lossy(&node.stdout).trim()));
    let mut table = Vec::new();
    for kind in &plan.kinds {
        for rows in &plan.lengths {
            let case = Case::made(*kind, *rows)?;
            say(&format!("{} list, {rows} rows: {}", kind.name(), case.agreed()?));
            case.measure(&plan, &mut table)?;
        }
    }
    say("\n| list | rows | program | CPU s | peak MB | JavaScript: CPU s | JavaScript / sendcheck |");
    say("| --- | ---: | --- | ---: | ---: | ---: | ---: |");
    for line in &table {
        say(line);
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

/// Compares the lines of so many generated rows, 1,000,000 unless told, with their reports as they serialize.
///
/// # Errors
///
/// Another option, or a row whose line is another.
pub fn compare_lines(options: &[&str]) -> Result<(), Box<dyn Error>> {
    let count = match options {
        [] => "1000000",
        ["--count", count] => count,
        _ => return Err("`fuzz-lines` takes `--count N`".into()),
    };
    let test = ["test", "--release", "--package", "sendcheck-tests", "--test", "lines", "generated"];
    let mut cargo = Command::new("cargo");
    succeed(cargo.args(test).env("LINES_FUZZ_COUNT", count).current_dir(root()), "the comparison")
}

/// Builds the command and the package.
fn prepare(say: &impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    say("building the command and the npm package");
    npm::run(|_| ())?;
    let build = ["build", "--quiet", "--release", "--package", "sendcheck-cli"];
    succeed(Command::new("cargo").args(build).current_dir(root()), "cargo build")
}

/// One list of one length, and how it is to be checked.
struct Case {
    kind: Kind,
    rows: u32,
    list: PathBuf,
    options: PathBuf,
}

impl Case {
    fn made(kind: Kind, rows: u32) -> Result<Self, Box<dyn Error>> {
        let file = |ending: &str| timed::folder().join(format!("{}-{rows}.{ending}", kind.name()));
        let case = Self { kind, rows, list: file("csv"), options: file("json") };
        fs::write(&case.list, kind.csv(rows))?;
        let allow: Vec<String> = kind.allow().iter().map(|host| format!("\"{host}\"")).collect();
        let allow = if allow.is_empty() { String::new() } else { format!(", \"allow\": [{}]", allow.join(", ")) };
        fs::write(&case.options, format!("{{ \"numbers\": \"valid\"{allow} }}\n"))?;
        Ok(case)
    }

    fn command(&self, options: &[&str]) -> Command {
        let mut command = Command::new(cargo_target().join("release/sendcheck"));
        command.arg("check").arg(&self.list).args(["--handoff", self.kind.handoff()]);
        command.args(["--threads", "1", "--numbers", "valid"]);
        for host in self.kind.allow() {
            command.args(["--allow", &host]);
        }
        command.args(options).current_dir(root());
        command
    }

    /// A program in Node that takes list, handoff and options.
    fn node(&self, program: &[&str], flags: &[&str]) -> Command {
        let mut command = Command::new("node");
        command.args(program).arg(&self.list).arg(self.kind.handoff()).arg(&self.options).args(flags);
        command.current_dir(root());
        command
    }

    fn package(&self, flags: &[&str]) -> Command {
        self.node(&["benches/package/check.mjs", "target/npm/package"], flags)
    }

    fn baseline(&self, flags: &[&str]) -> Command {
        self.node(&[&format!("{BASELINE}/check.mjs")], flags)
    }

    /// Whether command, package and baseline say the same of every row, in a few words.
    fn agreed(&self) -> Result<String, Box<dyn Error>> {
        let written = |command: &mut Command, name: &str| -> Result<PathBuf, Box<dyn Error>> {
            timed(command)?;
            let file = timed::folder().join(format!("{name}.ndjson"));
            fs::rename(timed::output(), &file)?;
            Ok(file)
        };
        let ours = written(&mut self.command(LINES), "command")?;
        let package = written(&mut self.package(&[]), "package")?;
        let theirs = written(&mut self.baseline(&[]), "javascript")?;
        if !same_lines(&ours, &package)? {
            return Err("command and package differ".into());
        }
        let mut node = Command::new("node");
        node.arg(format!("{BASELINE}/agree.mjs")).arg(ours).arg(theirs).current_dir(root());
        let compared = node.output()?;
        if !compared.status.success() {
            return Err(String::from_utf8_lossy(&compared.stderr).into());
        }
        Ok(String::from_utf8_lossy(&compared.stdout).trim().into())
    }

    /// Runs the programs in turn and adds a row of the table for each way of asking.
    fn measure(&self, plan: &Plan, table: &mut Vec<String>) -> Result<(), Box<dyn Error>> {
        let (without, twice): (&[&str], &[&str]) = (&["--without-messages"], &["--twice"]);
        let mut ways = vec![
            Way::of("command, for readers", self.command(&["--format", "human"]), self.baseline(&["--summary"])),
            Way::of("command, lines with messages", self.command(LINES), self.baseline(&[])),
            Way::of("npm package, lines with messages", self.package(&[]), self.baseline(&[])),
        ];
        if plan.whole {
            ways.extend([
                Way::of("command, lines", self.command(&["--format", "ndjson"]), self.baseline(&[])),
                Way::of("npm package, lines", self.package(without), self.baseline(&[])),
                Way::of("npm package, a second list", self.package(twice), self.baseline(twice)),
            ]);
        }
        for _ in 0..plan.rounds {
            ways.iter_mut().try_for_each(Way::round)?;
        }
        table.extend(ways.iter().map(|way| format!("| {} | {} | {} |", self.kind.name(), self.rows, way.measured())));
        Ok(())
    }
}

const LINES: &[&str] = &["--format", "ndjson", "--messages"];

/// Both programs, asked for the same.
struct Way {
    name: &'static str,
    ours: (Command, Vec<Run>),
    theirs: (Command, Vec<Run>),
}

impl Way {
    fn of(name: &'static str, ours: Command, theirs: Command) -> Self {
        Self { name, ours: (ours, Vec::new()), theirs: (theirs, Vec::new()) }
    }

    fn round(&mut self) -> Result<(), Box<dyn Error>> {
        for (command, runs) in [&mut self.ours, &mut self.theirs] {
            runs.push(timed(command)?);
        }
        Ok(())
    }

    /// Name, seconds, megabytes, the baseline's seconds, the ratio.
    fn measured(&self) -> String {
        let ((_, ours), (_, theirs)) = (&self.ours, &self.theirs);
        let cpu = |runs: &[Run]| median(runs.iter().map(|run| run.cpu));
        let ratio = median(theirs.iter().zip(ours).map(|(theirs, ours)| theirs.cpu / ours.cpu));
        let peak = ours.iter().map(|run| run.peak_bytes).max().unwrap_or(0) / 1_000_000;
        format!("{} | {:.3} | {peak} | {:.3} | {ratio:.1}", self.name, cpu(ours), cpu(theirs))
    }
}

/// Whether two files hold the same lines; read line by line, because the kernel counts what this process holds when it
/// starts another as that one's memory.
fn same_lines(ours: &Path, theirs: &Path) -> std::io::Result<bool> {
    let lines = |file: &Path| fs::File::open(file).map(|file| BufReader::new(file).split(b'\n'));
    let (mut ours, mut theirs) = (lines(ours)?, lines(theirs)?);
    loop {
        match (ours.next().transpose()?, theirs.next().transpose()?) {
            (None, None) => return Ok(true),
            (mine, other) if mine == other => {}
            _ => return Ok(false),
        }
    }
}
