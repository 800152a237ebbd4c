//! `sendcheck check`: the verdict on every recipient.

use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use sendcheck::{Recipients, respond};

use crate::args::{HandoffArgs, ListArgs, PolicyArgs};
use crate::checked::Checked;
use crate::error::CliError;
use crate::human::{self, Look};
use crate::input::{self, Input, Kind, is_same_file};
use crate::outcome::Outcome;
use crate::redact::Values;
use crate::{github, machine, output};

/// Check a list of recipients, or an API request, against its handoff
///
/// RECIPIENTS is a CSV file, a `.txt` of typed lines, or a campaign request in JSON. `-` reads standard input:
/// CSV, or a request if it starts with `{`.
#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// The recipients: `.csv`, `.txt`, `.json`, or `-` for standard input
    recipients: PathBuf,
    #[command(flatten)]
    handoff: HandoffArgs,
    /// What the recipients' file is, where its name does not say so
    #[arg(long, value_enum)]
    input: Option<Kind>,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// How many recipients the human report lists one by one
    #[arg(long, value_name = "N", default_value_t = 20)]
    rows: usize,
    /// Write the texts that go to each recipient as well; for `json` and `ndjson`
    #[arg(long)]
    messages: bool,
    /// Show whole numbers and ids also where standard output is no terminal
    #[arg(long)]
    show_values: bool,
    /// Write the failed rows of a list as CSV, to be mended and checked again
    #[arg(long, value_name = "FILE")]
    rejected: Option<PathBuf>,
    /// Let so many recipients fail before the exit code says so
    #[arg(long, value_name = "N", default_value_t = 0)]
    max_rejected: u32,
    #[command(flatten)]
    list: ListArgs,
    #[command(flatten)]
    policy: PolicyArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Format {
    /// For readers: what was found, by rule, then the recipients; numbers by their last four digits where nobody looks
    #[default]
    Human,
    /// One JSON object
    Json,
    /// One JSON object a line: the recipients, then `{"summary":…}`
    Ndjson,
    /// Annotations for GitHub Actions
    Github,
    /// For a request: the service's answer, as it would be
    Response,
}

pub(crate) fn run(args: &CheckArgs) -> Result<Outcome, CliError> {
    args.handoff.beside(&args.recipients)?;
    let settings = args.policy.settings()?;
    let input = Input::open(&args.recipients, args.input)?;
    args.suits(input.kind)?;
    let file = input.path.clone();
    let checked = Checked::read(input, &args.handoff, &args.list, &settings);
    let checked = checked.map_err(|error| error.showing(args.show_values))?;
    if let Checked::List(list) = &checked {
        args.list.save(list)?;
        args.rejected.as_deref().map_or(Ok(()), |path| write_rejected(list, path))?;
    }
    args.report(&checked, file.as_deref())?;
    Ok(checked.outcome(&settings, args.max_rejected))
}

impl CheckArgs {
    /// Some arguments make sense for lists or for requests only.
    fn suits(&self, kind: Kind) -> Result<(), CliError> {
        if self.messages && !matches!(self.format, Format::Json | Format::Ndjson) {
            let wrong = "--messages is for programs: give --format ndjson or json; to look at a message, use `sendcheck preview`";
            return Err(CliError::Usage(wrong.into()));
        }
        let wrong = match (kind.list(), self.format, &self.rejected) {
            (Some(_), Format::Response, _) => {
                "--format response needs a campaign request; for a list use `human`, `json` or `ndjson`"
            }
            (None, _, Some(_)) => {
                "--rejected writes the failed rows of a list; a request has none, so use --format json"
            }
            (_, _, Some(path)) if self.inputs().any(|input| is_same_file(path, input)) => {
                "--rejected would overwrite a file that is being checked; give it another name"
            }
            _ => return self.list.suits(kind.list().is_some(), self.inputs().chain(self.rejected.as_deref())),
        };
        Err(CliError::Usage(wrong.into()))
    }

    /// The files that are read.
    fn inputs(&self) -> impl Iterator<Item = &Path> {
        let given = [self.recipients.as_path(), &self.handoff.handoff].into_iter();
        given.chain(self.policy.files()).chain(self.list.file())
    }

    fn report(&self, checked: &Checked, file: Option<&Path>) -> Result<(), CliError> {
        let shown = self.show_values || output::is_terminal();
        let values = if shown { Values::Shown } else { Values::Redacted };
        match self.format {
            Format::Human => output::page(|out| human::report(checked, Look { values, rows: self.rows }, out)),
            Format::Json => output::data(|out| machine::json(checked, self.messages, out)),
            Format::Ndjson => output::data(|out| machine::ndjson(checked, self.messages, out)),
            Format::Github => {
                let recipients = file.map(|path| path.to_string_lossy());
                let handoff = &self.handoff.handoff;
                let handoff = (!input::is_stdin(handoff)).then(|| handoff.to_string_lossy());
                let files = github::Files { recipients: recipients.as_deref(), handoff: handoff.as_deref() };
                output::data(|out| github::write(checked, &files, values, out))
            }
            Format::Response => output::data(|out| response(checked, out)),
        }
    }
}

fn response(checked: &Checked, out: &mut impl io::Write) -> io::Result<()> {
    let Checked::Request(checked) = checked else { return Ok(()) };
    writeln!(out, "{}", respond(&checked.request, &checked.report).to_value().to_json_pretty())
}

/// Writes the failed rows of a list.
pub(super) fn write_rejected(list: &Recipients, path: &Path) -> Result<(), CliError> {
    let write = || {
        let mut file = io::BufWriter::new(std::fs::File::create(path)?);
        list.rejected_csv().try_for_each(|piece| io::Write::write_all(&mut file, piece.as_bytes()))?;
        io::Write::flush(&mut file)
    };
    write().map_err(|source| CliError::Write { name: input::shown(path), source })
}
