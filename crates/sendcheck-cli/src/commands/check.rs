//! `sendcheck check`: the verdict on every recipient.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use sendcheck::{Finding, InputKind, LineParts, Pick, Policy, Recipients, Verdict, respond};

use crate::args::Forgiven;
use crate::args::{CheckingArgs, Settings};
use crate::checked::Checked;
use crate::commands::check_several;
use crate::error::CliError;
use crate::files::{self, Folder};
use crate::github::Left;
use crate::human::{self, Look};
use crate::input::{self, Input, Kind, is_same_file};
use crate::machine::Asked;
use crate::outcome::Outcome;
use crate::{github, junit, machine, markdown, output};

/// Check a list of recipients, or an API request, against its handoff
///
/// RECIPIENTS is a CSV file, a `.txt` of typed lines, a workbook, or a campaign request in JSON. `-` reads standard input:
/// CSV or a workbook, or a request if it starts with `{`.
#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// The recipients: `.csv`, `.txt`, a workbook (`.xlsx`, `.xlsm`, `.xls`, `.ods`), `.json`, or `-` for standard input. Several
    /// are checked one after the other, each for itself
    #[arg(required = true)]
    pub(super) recipients: Vec<PathBuf>,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
    /// How many recipients a report for readers lists one by one
    #[arg(long, value_name = "N", default_value_t = 20)]
    rows: usize,
    /// Write the texts that go to each recipient as well; for `json` and `ndjson`
    #[arg(long)]
    pub(super) messages: bool,
    /// Write of findings their code, severity, place and arguments, without `message`, `help` and `origin`, which a program
    /// finds by the code in `sendcheck rules --format json`; for `ndjson` of a list
    #[arg(long)]
    no_texts: bool,
    /// Write the failed rows of a list in the form in which it came, to be mended and checked again with --after; those of a
    /// workbook as `.xlsx`, unless the file is called `.csv`
    #[arg(long, value_name = "FILE")]
    rejected: Option<PathBuf>,
    /// Write the failed rows that need no mending: whose number another recipient has who did not fail
    #[arg(long, value_name = "FILE")]
    duplicates: Option<PathBuf>,
    /// Let so many recipients fail before the exit code says so, or such a share of them: `5`, `2%`
    #[arg(long, value_name = "N", default_value = "0")]
    pub(super) max_rejected: Forgiven,
    #[command(flatten)]
    pub(super) checking: CheckingArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Format {
    /// For readers: what was found, by rule, then the recipients; numbers by their last four digits where nobody looks
    #[default]
    Human,
    /// One JSON object
    Json,
    /// One JSON object a line: the recipients, then `{"summary":…}`
    Ndjson,
    /// Annotations for GitHub Actions, and the summary of the step where `GITHUB_STEP_SUMMARY` names its file
    Github,
    /// A test for each recipient, as GitLab and Jenkins show them
    Junit,
    /// For a page that draws Markdown, such as a comment on a change
    Markdown,
    /// For a request: the service's answer, as it would be
    Response,
}

pub(crate) fn run(args: &CheckArgs) -> Result<Outcome, CliError> {
    match args.recipients.as_slice() {
        [recipients] => alone(args, recipients).or_else(|error| args.could_not(recipients, error)),
        several => check_several::run(args, several),
    }
}

fn alone(args: &CheckArgs, recipients: &Path) -> Result<Outcome, CliError> {
    let (input, settings) = args.open(recipients)?;
    // Of several files some may be lists, which it is said for.
    args.checking.suits(input.kind)?;
    if let Some(kind) = input.kind.list().filter(|_| args.writes_lines_only()) {
        let checked = args.write_while_checking(input, kind, &settings.policy)?;
        return Ok(checked.outcome(&settings, args.max_rejected));
    }
    let checked = args.checking.read(input, &settings)?;
    if let Checked::List(list) = &checked {
        args.checking.list.save(list)?;
        args.rejected.as_deref().map_or(Ok(()), |path| write_rows(path, list, Rows::ToMend))?;
        args.duplicates.as_deref().map_or(Ok(()), |path| write_rows(path, list, Rows::Duplicates))?;
    }
    args.report(&checked, recipients)?;
    Ok(checked.outcome(&settings, args.max_rejected))
}

impl CheckArgs {
    /// Checks one file.
    pub(super) fn check(&self, recipients: &Path) -> Result<(Checked, Settings), CliError> {
        let (input, settings) = self.open(recipients)?;
        Ok((self.checking.read(input, &settings)?, settings))
    }

    /// Opens one file, if it suits what is asked for.
    fn open(&self, recipients: &Path) -> Result<(Input, Settings), CliError> {
        let settings = self.checking.settings(recipients)?;
        let input = Input::open(recipients, self.checking.input)?;
        self.suits(input.kind)?;
        Ok((input, settings))
    }

    /// Some arguments make sense for lists or for requests only.
    fn suits(&self, kind: Kind) -> Result<(), CliError> {
        if self.messages && !matches!(self.format, Format::Json | Format::Ndjson) {
            let wrong = "--messages is for programs: give --format ndjson or json; to look at a message, use `sendcheck preview`";
            return Err(CliError::Usage(wrong.into()));
        }
        if self.no_texts && (kind.list().is_none() || self.format != Format::Ndjson) {
            let wrong = "--no-texts shortens the lines of a list: give a list, and --format ndjson";
            return Err(CliError::Usage(wrong.into()));
        }
        let wrong = match (kind.list(), self.format) {
            (Some(_), Format::Response) => {
                "--format response needs a campaign request; for a list there are the others, such as `json`".into()
            }
            (None, _) if self.written().next().is_some() => {
                "--rejected and --duplicates write failed rows of a list; a request has none, so use --format json"
                    .into()
            }
            _ => match self.overwriting() {
                Some(flag) => format!("{flag} would overwrite a file that is read or written; give it another name"),
                None => return self.checking.list.suits(kind.list().is_some(), self.inputs().chain(self.written())),
            },
        };
        Err(CliError::Usage(wrong))
    }

    /// What is written of each recipient of a list.
    fn parts(&self) -> LineParts {
        LineParts { messages: self.messages, texts: !self.no_texts }
    }

    /// Whether nothing of a list is written but its lines: what else there is comes first, and may fail.
    fn writes_lines_only(&self) -> bool {
        self.format == Format::Ndjson && self.written().next().is_none() && !self.checking.list.saves()
    }

    /// Checks a list whose lines are all that is asked for, and writes each while it is checked.
    fn write_while_checking(&self, input: Input, kind: InputKind, policy: &Policy) -> Result<Checked, CliError> {
        let handoff = self.checking.handoff.read(&Pick::default())?;
        let builder = self.checking.list.builder(kind, &handoff, policy)?;
        let check = |lines: &mut dyn FnMut(&str)| input.list_written(builder, self.parts(), lines);
        let checked = output::data_with(|out| machine::ndjson_while_checking(check, self.asked(), out))?;
        let list = checked.map_err(|error| error.showing(self.checking.show_values))?;
        Ok(Checked::List(Box::new(list)))
    }

    /// The files that rows are written into.
    pub(super) fn written(&self) -> impl Iterator<Item = &Path> {
        self.rejected.as_deref().into_iter().chain(self.duplicates.as_deref())
    }

    /// The flag that names a file which is read, or written as well.
    fn overwriting(&self) -> Option<&'static str> {
        let is_read = |path: &&Path| self.inputs().any(|read| is_same_file(path, read));
        let is_rejected = |path: &&Path| self.rejected.as_deref().is_some_and(|other| is_same_file(path, other));
        let rejected = self.rejected.as_deref().filter(is_read).map(|_| "--rejected");
        rejected.or(self
            .duplicates
            .as_deref()
            .filter(|path| is_read(path) || is_rejected(path))
            .map(|_| "--duplicates"))
    }

    /// The files that are read.
    fn inputs(&self) -> impl Iterator<Item = &Path> {
        // Where rows are written there is one file; of several each is looked at for itself.
        self.recipients.iter().flat_map(|recipients| self.checking.inputs(recipients))
    }

    /// How much a reader wants to see.
    pub(super) fn look(&self) -> Look {
        Look { values: self.checking.values(), rows: self.rows }
    }

    /// What a program wants to see.
    pub(super) fn asked(&self) -> Asked {
        Asked { parts: self.parts(), values: self.checking.values() }
    }

    /// What an annotation calls a file; standard input has no name.
    pub(super) fn annotated(path: &Path) -> Option<Cow<'_, str>> {
        (!input::is_stdin(path)).then(|| path.to_string_lossy())
    }

    /// A file could not be checked. Where a report shows that, there is one.
    fn could_not(&self, recipients: &Path, error: CliError) -> Result<Outcome, CliError> {
        // What could not be written can hardly be told in the same place.
        if matches!(error, CliError::Output(_) | CliError::Write { .. }) {
            return Err(error);
        }
        let (said, file) = (error.to_string(), input::shown(recipients));
        match self.format {
            Format::Junit => output::data(|out| junit::write_unchecked(&said, &file, out))?,
            Format::Markdown => output::data(|out| markdown::unchecked(&said, out))?,
            _ => return Err(error),
        }
        output::complain(&error);
        Ok(Outcome::Unchecked)
    }

    fn report(&self, checked: &Checked, recipients: &Path) -> Result<(), CliError> {
        let (look, values) = (self.look(), self.checking.values());
        match self.format {
            Format::Human => output::page(|out| human::report(checked, look, out)),
            Format::Json => output::data(|out| machine::json(checked, self.asked(), out)),
            Format::Ndjson => output::data(|out| machine::ndjson(checked, self.asked(), out)),
            Format::Github => {
                let handoff = Self::annotated(&self.checking.handoff.handoff);
                let (recipients, handoff) = (Self::annotated(recipients), handoff.as_deref());
                let files = github::Files { recipients: recipients.as_deref(), handoff, is_one_of_several: false };
                output::data(|out| github::write(checked, &files, values, &mut Left::all(), out))?;
                github::step_summary(checked, None, look)
            }
            Format::Junit => output::data(|out| junit::write(checked, &input::shown(recipients), values, out)),
            Format::Markdown => output::data(|out| markdown::write(checked, look, out)),
            Format::Response => match checked.waits() {
                Some(Finding { code, message, .. }) => {
                    let unknown =
                        format!("what the service would answer is not known until {code} is settled: {message}");
                    Err(CliError::Usage(unknown))
                }
                None => output::data(|out| response(checked, out)),
            },
        }
    }
}

fn response(checked: &Checked, out: &mut impl io::Write) -> io::Result<()> {
    let Checked::Request(checked) = checked else { return Ok(()) };
    writeln!(out, "{}", respond(&checked.request, &checked.report).to_value().to_json_pretty())
}

/// Writes the failed rows of a list into a folder: those to mend and, apart, those that need no mending. Says which files.
pub(super) fn write_failed(list: &Recipients, folder: &mut Folder) -> Result<Vec<String>, CliError> {
    let mut names = Vec::new();
    let ending = if is_workbook(list) { "xlsx" } else { "csv" };
    for (rows, stem) in [(Rows::ToMend, "rejected"), (Rows::Duplicates, "duplicates")] {
        if !rows.are_in(list) {
            continue;
        }
        let name = format!("{stem}.{ending}");
        match ending {
            "xlsx" => folder.write_pieces(&name, [rows.workbook(list, &name)?])?,
            _ => folder.write_pieces(&name, rows.csv(list))?,
        }
        names.push(name);
    }
    Ok(names)
}

/// Failed rows of a list.
#[derive(Debug, Clone, Copy)]
enum Rows {
    ToMend,
    /// Whose number another recipient has who did not fail.
    Duplicates,
}

impl Rows {
    fn are_in(self, list: &Recipients) -> bool {
        let failed = |index: &usize| list.verdict(*index) == Some(Verdict::Failed);
        (0..list.len()).filter(failed).any(|index| list.is_to_mend(index) == matches!(self, Self::ToMend))
    }

    fn csv(self, list: &Recipients) -> Box<dyn Iterator<Item = Vec<u8>> + '_> {
        match self {
            Self::ToMend => Box::new(list.rejected_csv()),
            Self::Duplicates => Box::new(list.duplicates_csv()),
        }
    }

    fn workbook(self, list: &Recipients, name: &str) -> Result<Vec<u8>, CliError> {
        let workbook = match self {
            Self::ToMend => list.rejected_workbook(),
            Self::Duplicates => list.duplicates_workbook(),
        };
        workbook.map_err(|source| CliError::Write { name: name.into(), source })
    }
}

fn is_workbook(list: &Recipients) -> bool {
    list.list().reading().sheet.is_some()
}

/// Writes failed rows in the form in which the list came: those of a workbook as a workbook, unless the file is called `.csv`.
fn write_rows(path: &Path, list: &Recipients, rows: Rows) -> Result<(), CliError> {
    let is_csv = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    if is_workbook(list) && !is_csv {
        return files::write(path, [rows.workbook(list, &input::shown(path))?]);
    }
    files::write(path, rows.csv(list))
}
