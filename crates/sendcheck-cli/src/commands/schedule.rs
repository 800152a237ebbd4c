//! `sendcheck schedule`: when the messages of a list or of a request go, how long that takes, and what fits into which day.

use std::path::PathBuf;

use clap::Args;
use sendcheck::{Schedule, Sending};

use crate::args::{CheckingArgs, Forgiven, ReportFormat, SendingArgs};
use crate::checked::Checked;
use crate::error::CliError;
use crate::human;
use crate::input::{Input, Kind};
use crate::outcome::Outcome;
use crate::output;

/// Tell when the messages of a list or of a campaign request go: by time zone, by channel, and by day
///
/// Messages of a list go in the windows given with --window, or in those of the service: SMS from 8:00 to 21:00 where the
/// recipient is, other channels at all hours. Those of a request go in its own `schedulingMetrics`. Needs --at, the instant from
/// which on requests are posted.
#[derive(Debug, Args)]
pub(crate) struct ScheduleArgs {
    /// The recipients: `.csv`, `.txt`, a workbook, `.json`, or `-` for standard input
    recipients: PathBuf,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
    /// Recipients of one request; as many as a request may have unless given
    #[arg(long, value_name = "N")]
    size: Option<usize>,
    #[command(flatten)]
    sending: SendingArgs,
    #[command(flatten)]
    checking: CheckingArgs,
}

pub(super) fn run(args: &ScheduleArgs) -> Result<Outcome, CliError> {
    let settings = args.checking.settings(&args.recipients)?;
    let sending = args.sending.needed(&settings.policy, args.size)?;
    let input = Input::open(&args.recipients, args.checking.input)?;
    args.suits(input.kind)?;
    let checked = args.checking.read(input, &settings)?;
    let schedule = schedule(&checked, &sending)?;
    if let Checked::List(list) = &checked {
        args.checking.list.save(list)?;
    }
    args.report(&checked, &schedule)?;
    Ok(checked.outcome(&settings, Forgiven::NOBODY))
}

fn schedule(checked: &Checked, sending: &Sending) -> Result<Schedule, CliError> {
    match checked {
        Checked::List(list) => list.schedule(sending).map_err(CliError::Campaign),
        Checked::Request(request) => Ok(request.schedule(sending)),
    }
}

impl ScheduleArgs {
    /// A request has windows of its own and is one request.
    fn suits(&self, kind: Kind) -> Result<(), CliError> {
        let is_list = kind.list().is_some();
        self.checking.suits(kind)?;
        if !is_list && self.size.is_some() {
            return Err(CliError::Usage("--size is for lists; a request is one request".into()));
        }
        self.checking.list.suits(is_list, self.checking.inputs(&self.recipients))
    }

    fn report(&self, checked: &Checked, schedule: &Schedule) -> Result<(), CliError> {
        match self.format {
            ReportFormat::Human => output::page(|out| {
                human::head(checked, out)?;
                let whole = if matches!(checked, Checked::List(_)) { "list" } else { "request" };
                human::section(whole, checked.on_whole(), out)?;
                human::schedule(schedule, out)
            }),
            ReportFormat::Json => output::json(schedule),
        }
    }
}
