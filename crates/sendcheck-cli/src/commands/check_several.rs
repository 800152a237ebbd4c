//! `sendcheck check` of several files: a report on each, one after the other, each with the name of its file.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::checked::Checked;
use crate::commands::check::{CheckArgs, Format};
use crate::error::CliError;
use crate::github::{self, Left};
use crate::human::Paint;
use crate::input::{self, shown};
use crate::named::Named;
use crate::outcome::Outcome;
use crate::text::{counted, plain};
use crate::{human, junit, machine, markdown, output};

/// Checks each for itself. One that cannot be checked does not keep the others from it; the gravest outcome counts.
pub(super) fn run(args: &CheckArgs, files: &[PathBuf]) -> Result<Outcome, CliError> {
    suits(args, files)?;
    let mut reports =
        Reports { args, left: Left::all(), tests: junit::Tests::default(), suites: Vec::new(), is_first: true };
    let (mut worst, mut rejected, mut unchecked) = (Outcome::Clear, 0_u64, 0_u64);
    for file in files {
        let outcome = match args.check(file) {
            Ok((checked, settings)) => {
                reports.add(file, &checked)?;
                checked.outcome(&settings, args.max_rejected)
            }
            Err(error) => {
                output::complain(&error);
                reports.add_unchecked(file, &error)?;
                Outcome::Unchecked
            }
        };
        rejected += u64::from(outcome == Outcome::Rejected);
        unchecked += u64::from(outcome == Outcome::Unchecked);
        worst = worst.max(outcome);
    }
    let could_not = if unchecked > 0 { format!(", {unchecked} could not be checked") } else { String::new() };
    reports.end(&format!("{}: {rejected} rejected{could_not}", counted(files.len() as u64, "file")))?;
    Ok(worst)
}

/// What is written or read once is for one file.
fn suits(args: &CheckArgs, files: &[PathBuf]) -> Result<(), CliError> {
    let wrong = if args.written().next().is_some() || args.checking.list.saves() {
        "--rejected, --duplicates and --save-reading write what came of one list; give them with one file"
    } else if args.format == Format::Response {
        "--format response is the answer to one request; give it with one file"
    } else if files.iter().any(|file| input::is_stdin(file)) {
        "standard input is checked alone; give `-` without other files"
    } else {
        return Ok(());
    };
    Err(CliError::Usage(wrong.into()))
}

/// The reports, as they are written.
struct Reports<'a> {
    args: &'a CheckArgs,
    /// GitHub shows so many annotations for all files together.
    left: Left,
    tests: junit::Tests,
    /// Counts stand in front of the tests, so these wait.
    suites: Vec<u8>,
    is_first: bool,
}

impl Reports<'_> {
    fn add(&mut self, file: &Path, checked: &Checked) -> Result<(), CliError> {
        let (args, is_first, look) = (self.args, self.is_first, self.args.look());
        let (name, raw) = (shown(file), file.to_string_lossy());
        self.is_first = false;
        match args.format {
            Format::Human => output::page(|out| {
                heading(&name, is_first, out)?;
                human::report(checked, look, out)
            }),
            Format::Json => output::data(|out| {
                out.write_all(if is_first { b"[" } else { b"," })?;
                machine::json(checked, args.asked(), &mut Named::new(out, &raw))
            }),
            Format::Ndjson => output::data(|out| machine::ndjson(checked, args.asked(), &mut Named::new(out, &raw))),
            Format::Github => {
                let handoff = CheckArgs::annotated(&args.checking.handoff.handoff);
                let files =
                    github::Files { recipients: Some(&raw), handoff: handoff.as_deref(), is_one_of_several: true };
                let left = &mut self.left;
                output::data(|out| github::write(checked, &files, look.values, left, out))?;
                github::step_summary(checked, Some(&name), look)
            }
            Format::Junit => {
                self.tests = self.tests.and(junit::Tests::of(checked));
                junit::suite(checked, &name, look.values, &mut self.suites).map_err(CliError::Output)
            }
            Format::Markdown => output::data(|out| {
                markdown::heading(Some(&name), out)?;
                markdown::write(checked, look, out)?;
                writeln!(out)
            }),
            // Refused above.
            Format::Response => Ok(()),
        }
    }

    fn add_unchecked(&mut self, file: &Path, error: &CliError) -> Result<(), CliError> {
        let (name, raw, is_first) = (shown(file), file.to_string_lossy(), self.is_first);
        let error_text = error.to_string();
        let said = plain(&error_text);
        self.is_first = false;
        let object = serde_json::json!({ "file": raw, "error": said });
        match self.args.format {
            Format::Human => output::page(|out| {
                heading(&name, is_first, out)?;
                writeln!(out, "could not be checked: {said}")
            }),
            Format::Json => output::data(|out| writeln!(out, "{}{object}", if is_first { "[" } else { "," })),
            Format::Ndjson => output::data(|out| writeln!(out, "{object}")),
            Format::Github => github::stopped(error, Some(&name)),
            Format::Junit => {
                let tests = junit::unchecked(&error_text, &name, &mut self.suites).map_err(CliError::Output)?;
                self.tests = self.tests.and(tests);
                Ok(())
            }
            Format::Markdown => output::data(|out| {
                markdown::heading(Some(&name), out)?;
                markdown::unchecked(&error_text, out)
            }),
            Format::Response => Ok(()),
        }
    }

    fn end(&self, counts: &str) -> Result<(), CliError> {
        match self.args.format {
            Format::Human => output::page(|out| writeln!(out, "\n{}", Paint::heading(counts))),
            Format::Json => output::data(|out| writeln!(out, "]")),
            Format::Junit => output::data(|out| {
                junit::begin(self.tests, out)?;
                out.write_all(&self.suites)?;
                junit::end(out)
            }),
            _ => Ok(()),
        }
    }
}

fn heading(name: &str, is_first: bool, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}{}", if is_first { "" } else { "\n" }, Paint::heading(name))
}
