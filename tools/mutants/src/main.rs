//! Makes many small faults in the core at once, each behind a number, and tells which of them no test notices.
//!
//! `sendcheck-mutants ROOT FOLDER [--survived] FILE …`: ROOT is the repository, from which files are named. FOLDER gets a copy
//! that faults are put into, and `outcomes.tsv`, what became of each; with `--survived` only those are tried that no test noticed
//! according to it.
//!
//! Compiling once for all faults is what makes it quick: a tool that compiles for each needs a minute where this needs seconds.

mod building;
mod faults;
mod outcomes;
mod tree;
mod trying;
mod writing;

use std::error::Error;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;

use building::Built;
use outcomes::{Outcome, Outcomes, Reasons};

/// Why nobody can notice some faults.
const REASONS: &str = "tools/mutants/reasons.tsv";

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok((told, is_well)) => {
            let _ = std::io::stdout().write_all(told.as_bytes());
            ExitCode::from(u8::from(!is_well))
        }
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "sendcheck-mutants: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &[String]) -> Result<(String, bool), Box<dyn Error>> {
    let [root, folder, rest @ ..] = arguments else {
        return Err("the repository, a folder and files are needed".into());
    };
    let (root, folder) = (PathBuf::from(root), PathBuf::from(folder));
    let table = folder.join("outcomes.tsv");
    let reasons = Reasons::read(&root.join(REASONS))?;
    let only_survivors = rest.iter().any(|argument| argument == "--survived");
    let files: Vec<String> = rest.iter().filter(|argument| !argument.starts_with("--")).cloned().collect();
    let outcomes = if only_survivors { Outcomes::read(&table)? } else { Outcomes::default() };
    let failed = folder.join("failed.txt");
    // Which do not compile is known from the last time, too.
    let known = if only_survivors { std::fs::read_to_string(&failed)? } else { String::new() };
    let built = building::build(&root, &folder.join("tree"), &files, &known.lines().map(String::from).collect())?;
    let of_these = built.faults.iter().enumerate().filter(|(number, _)| built.left_out.contains(number));
    std::fs::write(&failed, of_these.map(|(_, fault)| fault.key() + "\n").collect::<String>())?;
    let asked = trying::without_fault(&built.programs, built.faults.len(), &folder.join("reached"))?;
    let compiling = built.faults.iter().enumerate().filter(|(number, _)| !built.left_out.contains(number));
    let chosen: Vec<usize> =
        compiling.filter(|(_, fault)| !outcomes.is_noticed(fault)).map(|(number, _)| number).collect();
    say(&format!("{} faults, {} do not compile, {} are tried", built.faults.len(), built.left_out.len(), chosen.len()));
    let tried =
        Tried { built: &built, table: &table, known: Mutex::new((outcomes, File::create(folder.join("log.tsv"))?)) };
    trying::with_each(&asked, &chosen, &|number, outcome| tried.keep(number, outcome));
    let (outcomes, _) = tried.known.into_inner().map_err(|_| "a thread that tried faults panicked")?;
    outcomes.write(&table)?;
    Ok(outcomes.told(&built.faults, &reasons))
}

/// What is known so far, which an interrupted run leaves behind.
struct Tried<'a> {
    built: &'a Built,
    table: &'a Path,
    known: Mutex<(Outcomes, File)>,
}

impl Tried<'_> {
    fn keep(&self, number: usize, outcome: Outcome) {
        let (Some(fault), Ok(mut known)) = (self.built.faults.get(number), self.known.lock()) else { return };
        let (outcomes, log) = &mut *known;
        let _ = writeln!(log, "{}\t{}\t{}", outcome.words(), fault.key(), fault.line);
        outcomes.keep(fault, outcome);
        if number.is_multiple_of(64) {
            let _ = outcomes.write(self.table);
        }
    }
}

/// What is going on, for whoever waits.
fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
