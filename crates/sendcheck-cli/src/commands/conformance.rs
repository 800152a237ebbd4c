//! `sendcheck conformance`: cases of what the service answers, held against this engine.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use sendcheck::Severity;
use sendcheck::engine::conformance::{Case, CaseAnswer, CaseFile, Ran, Standing};
use serde::Serialize;

use crate::args::ReportFormat;
use crate::error::CliError;
use crate::human::Paint;
use crate::input;
use crate::outcome::Outcome;
use crate::output;
use crate::text::{counted, plain};

const EXIT_CODES: &str = "\
Exit codes:
  0  the engine says what every case says that the service answers
  1  it does not
  2  could not be read: wrong usage, or a file that holds no cases";

/// Run cases of what the service answers against this engine
///
/// A case is a minimal request with its handoff, what the service answers, who says so and how sure that is. Those of this
/// repository are in the folder `conformance`; `sendcheck answer --case` writes one for each forecast that was wrong. Nothing
/// is sent.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct ConformanceArgs {
    /// Files of cases, or folders with such files
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
}

/// What became of one case.
#[derive(Serialize)]
struct Told {
    file: String,
    id: String,
    title: String,
    certainty: &'static str,
    standing: Standing,
    answer: String,
    forecast: String,
}

pub(super) fn run(args: &ConformanceArgs) -> Result<Outcome, CliError> {
    let mut told = Vec::new();
    for path in files(&args.paths)? {
        let name = input::shown(&path);
        let wrong = |error: &dyn std::fmt::Display| CliError::Usage(format!("`{name}`: {}", plain(&error.to_string())));
        let file = CaseFile::read(&input::whole(&path, "the cases")?).map_err(|error| wrong(&error))?;
        for case in &file.cases {
            told.push(of_case(&name, case, &case.run(&file).map_err(|error| wrong(&error))?));
        }
    }
    let differing = told.iter().filter(|told| told.standing != Standing::Agrees).count();
    match args.format {
        ReportFormat::Human => output::page(|out| human(&told, differing, out))?,
        ReportFormat::Json => output::json(&told)?,
    }
    Ok(if differing == 0 { Outcome::Clear } else { Outcome::Rejected })
}

fn of_case(file: &str, case: &Case, ran: &Ran) -> Told {
    Told {
        file: file.into(),
        id: case.id.clone(),
        title: case.title.clone(),
        certainty: case.certainty.as_str(),
        standing: ran.standing,
        answer: in_words(&case.answer),
        forecast: in_words(&ran.forecast),
    }
}

fn in_words(answer: &CaseAnswer) -> String {
    match answer {
        CaseAnswer::Refused(message) => format!("refuses the request: {message}"),
        CaseAnswer::Taken(messages) => {
            let one = |message: &Option<String>| message.clone().unwrap_or_else(|| "accepted".into());
            messages.iter().map(one).collect::<Vec<_>>().join(", ")
        }
    }
}

/// The files that are named, and those of folders that are, in the order of their names.
fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, CliError> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            below(path, &mut found).map_err(|source| CliError::Read {
                what: "the folder",
                name: input::shown(path),
                source,
            })?;
        } else {
            found.push(path.clone());
        }
    }
    if found.is_empty() {
        return Err(CliError::Usage("no file with the ending .json is there".into()));
    }
    Ok(found)
}

fn below(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    for path in entries {
        if path.is_dir() {
            below(&path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "json") {
            found.push(path);
        }
    }
    Ok(())
}

fn human(told: &[Told], differing: usize, out: &mut impl Write) -> io::Result<()> {
    for one in told.iter().filter(|one| one.standing != Standing::Agrees) {
        let said = if one.standing == Standing::Disagrees { "disagrees" } else { "changed" };
        writeln!(
            out,
            "{} {}: {} ({})",
            Paint::severity(Severity::Error, said),
            plain(&one.id),
            plain(&one.title),
            one.certainty
        )?;
        writeln!(out, "    {}", Paint::aside(&one.file))?;
        writeln!(out, "    the service: {}", plain(&one.answer))?;
        writeln!(out, "    sendcheck:   {}", plain(&one.forecast))?;
    }
    let count = u32::try_from(told.len()).unwrap_or(u32::MAX);
    writeln!(out, "{}: {} as the service answers, {differing} not", counted(count, "case"), told.len() - differing)
}
