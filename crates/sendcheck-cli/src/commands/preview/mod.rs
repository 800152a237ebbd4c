//! `sendcheck preview`: the message as it will be shown.

mod extremes;
mod row;

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use sendcheck::{Pick, Preview, RecipientReport, Verdict, preview_draft};
use serde::Serialize;

use crate::args::{CheckingArgs, Settings};
use crate::checked::Checked;
use crate::draw::{self, Look};
use crate::error::CliError;
use crate::human::{self, Paint, handoff_title};
use crate::input::Input;
use crate::outcome::Outcome;
use crate::output;

const EXIT_CODES: &str = "\
Exit codes:
  0  drawn
  1  drawn, and a recipient among those shown would be rejected, or the request as a whole
  2  could not be drawn: wrong usage, no such row, or something that cannot be read
  3  with --strict-unknown: as 0, but something you can supply was missing";

/// Show the message of a recipient, exactly as it will arrive
///
/// Draws a bubble for each channel in the order in which they are tried, below the verdict on the recipient. The values
/// in the message are shown; the number shows its last four digits where standard output is no terminal.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct PreviewArgs {
    /// The recipients: `.csv`, `.txt`, a workbook, `.json`, or `-` for standard input
    #[arg(required_unless_present = "draft", conflicts_with = "draft")]
    recipients: Option<PathBuf>,
    #[command(flatten)]
    choice: Choice,
    /// With --extremes: draw each of these rows, not only list them
    #[arg(long, conflicts_with_all = ["row", "draft"])]
    draw: bool,
    /// How to show it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Columns of a drawing; those of the terminal, from 44 to 60, unless given
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(40..=200))]
    width: Option<u16>,
    #[command(flatten)]
    checking: CheckingArgs,
}

/// What to show.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct Choice {
    /// The row to draw, as reports count it; of a request the consumer from 1
    #[arg(long, value_name = "N")]
    row: Option<u32>,
    /// The rows of a list that are worth a look: the longest SMS, the one with the most segments, the first in UCS-2, the first of each code and of each country
    #[arg(long)]
    extremes: bool,
    /// The handoff alone, with its placeholders open
    #[arg(long)]
    draft: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Format {
    /// Drawn, for readers
    #[default]
    Human,
    /// JSON: texts in pieces with their styles and the variables they came from
    Json,
}

/// A recipient and its messages.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    recipient: RecipientReport,
    #[serde(flatten)]
    preview: Preview,
}

impl Shown {
    /// The recipient at `index`, from 0.
    fn of(checked: &Checked, index: usize) -> Option<Self> {
        Some(Self { recipient: checked.recipient(index)?.into_owned(), preview: checked.preview(index)? })
    }
}

pub(super) fn run(args: &PreviewArgs) -> Result<Outcome, CliError> {
    let checking = &args.checking;
    let Some(recipients) = &args.recipients else {
        return args.draft(&checking.policy.settings(&checking.list.reading()?)?);
    };
    let settings = checking.settings(recipients)?;
    let input = Input::open(recipients, checking.input)?;
    let name = input.name();
    checking.suits(input.kind)?;
    checking.list.suits(input.kind.list().is_some(), checking.inputs(recipients))?;
    let checked = checking.read(input, &settings)?;
    if let Checked::List(list) = &checked {
        checking.list.save(list)?;
    }
    let failed = match args.choice.row {
        Some(row) => args.one(&checked, row, &name)?,
        None => args.extremes(&checked)?,
    };
    Ok(if failed || checked.refused().is_some() { Outcome::Rejected } else { checked.open(&settings) })
}

impl PreviewArgs {
    fn draft(&self, settings: &Settings) -> Result<Outcome, CliError> {
        let handoff = self.checking.handoff.read(&Pick::default())?;
        let preview = preview_draft(&handoff, &settings.policy);
        match self.format {
            Format::Json => output::json(&preview)?,
            Format::Human => output::page(|out| {
                writeln!(out, "{}", Paint::heading(&handoff_title(&handoff)))?;
                draw::draft(&preview, Look::of_terminal(self.width), out)
            })?,
        }
        Ok(Outcome::Clear)
    }

    /// Shows one row, and tells whether it fails.
    fn one(&self, checked: &Checked, row: u32, name: &str) -> Result<bool, CliError> {
        let index = row::index(checked, row).map_err(|why| CliError::Usage(format!("`{name}`: {why}")))?;
        let Some(shown) = Shown::of(checked, index) else { return Ok(false) };
        match self.format {
            Format::Json => output::json(&shown)?,
            Format::Human => output::page(|out| {
                row::refused(checked, out)?;
                human::unsettled(checked, out)?;
                row::draw(&shown, self.checking.values(), Look::of_terminal(self.width), out)
            })?,
        }
        Ok(shown.recipient.verdict == Verdict::Failed)
    }

    /// Shows the rows that are worth a look, and tells whether one of them fails.
    fn extremes(&self, checked: &Checked) -> Result<bool, CliError> {
        let Checked::List(list) = checked else {
            let wrong = "--extremes looks through a list; of a request choose a consumer with --row N";
            return Err(CliError::Usage(wrong.into()));
        };
        let found = extremes::found(list);
        match self.format {
            Format::Json => output::json(&extremes::with_messages(&found, checked))?,
            Format::Human if self.draw => output::page(|out| {
                let look = Look::of_terminal(self.width);
                human::unsettled(checked, out)?;
                extremes::draw(&found, checked, self.checking.values(), look, out)
            })?,
            Format::Human => output::page(|out| {
                human::unsettled(checked, out)?;
                extremes::list(&found, checked, self.checking.values(), out)
            })?,
        }
        Ok(found.iter().any(|one| checked.verdict(one.index) == Some(Verdict::Failed)))
    }
}
