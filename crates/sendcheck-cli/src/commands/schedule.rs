//! `sendcheck schedule`: when the messages of a list go, how long that takes, and what fits into which day.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::args::{HandoffArgs, ListArgs, PolicyArgs, SendingArgs};
use crate::checked::Checked;
use crate::error::CliError;
use crate::human;
use crate::input::{Input, Kind};
use crate::outcome::Outcome;
use crate::output;

/// Tell when the messages of a list go: by time zone, by channel, and by day
///
/// Messages go in the windows given with --window, or in those of the service: SMS from 8:00 to 21:00 where the recipient is,
/// other channels at all hours. Needs --at, the instant from which on requests are posted.
#[derive(Debug, Args)]
pub(crate) struct ScheduleArgs {
    /// The recipients: `.csv`, `.txt`, or `-` for standard input
    recipients: PathBuf,
    #[command(flatten)]
    handoff: HandoffArgs,
    /// What the recipients' file is, where its name does not say so
    #[arg(long, value_enum, value_name = "KIND")]
    input: Option<Kind>,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Recipients of one request; as many as a request may have unless given
    #[arg(long, value_name = "N")]
    size: Option<usize>,
    /// Show whole numbers and ids also where standard output is no terminal
    #[arg(long)]
    show_values: bool,
    #[command(flatten)]
    sending: SendingArgs,
    #[command(flatten)]
    list: ListArgs,
    #[command(flatten)]
    policy: PolicyArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Format {
    /// For readers
    #[default]
    Human,
    /// One JSON object
    Json,
}

pub(super) fn run(args: &ScheduleArgs) -> Result<Outcome, CliError> {
    args.handoff.beside(&args.recipients)?;
    let settings = args.policy.settings(&args.list.reading()?)?;
    let sending = args.sending.needed(&settings.policy, args.size)?;
    let input = Input::open(&args.recipients, args.input)?;
    if input.kind.list().is_none() {
        let wrong =
            "`schedule` takes a list of recipients; for a request, `sendcheck check --at` tells of each of them";
        return Err(CliError::Usage(wrong.into()));
    }
    args.list.suits(true, std::iter::empty())?;
    let checked = Checked::read(input, &args.handoff, &args.list, &settings);
    let checked = checked.map_err(|error| error.showing(args.show_values))?;
    if let Checked::List(list) = &checked {
        args.list.save(list)?;
        let schedule = list.schedule(&sending);
        match args.format {
            Format::Human => output::page(|out| {
                human::head(&checked, out)?;
                human::section("list", checked.on_whole(), out)?;
                human::schedule(&schedule, out)
            })?,
            Format::Json => output::json(&schedule)?,
        }
    }
    Ok(checked.outcome(&settings, 0))
}
