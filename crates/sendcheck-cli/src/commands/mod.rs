//! The commands, one file each.

mod answer;
mod answer_cases;
mod check;
mod completions;
mod config;
mod conformance;
mod explain;
mod handoff;
mod inspect;
mod list;
mod names;
mod preview;
mod requests;
mod rules;
mod schedule;
mod schema;
mod summary;

use std::path::PathBuf;

use clap::{CommandFactory, Parser, Subcommand};
use sendcheck::METADATA_VERSION;

use crate::config::Chosen;
use crate::error::CliError;
use crate::outcome::Outcome;
use crate::output::Color;

const EXIT_CODES: &str = "\
Exit codes:
  0  everything may be sent
  1  something was rejected: a recipient, the request, or the handoff or list as a whole
  2  could not check: wrong usage, or something that cannot be read
  3  with --strict-unknown: nothing was rejected, but something you can supply was missing
  130  somebody stopped it: nothing was written";

/// Tells what LivePerson Proactive Messaging 2.0 will do with a campaign before anything is sent.
///
/// Nothing is sent or fetched, and nothing is written but what you ask for: recipients stay on this machine.
#[derive(Debug, Parser)]
#[command(name = "sendcheck", version = version(), after_help = EXIT_CODES, max_term_width = 120)]
pub(crate) struct Cli {
    /// Where readers see colours
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN", help_heading = "Output")]
    pub(crate) color: Color,
    /// Tell readers nothing: the exit code says it all; errors, files and what programs read are written as ever
    #[arg(long, short, global = true, help_heading = "Output")]
    pub(crate) quiet: bool,
    /// Settings of a team, instead of the nearest sendcheck.toml or package.json upwards
    #[arg(long, global = true, value_name = "FILE", help_heading = "Settings")]
    config: Option<PathBuf>,
    /// No settings but what is typed or stands in variables of the environment
    #[arg(long, global = true, conflicts_with = "config", help_heading = "Settings")]
    no_config: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::CheckArgs),
    Answer(answer::AnswerArgs),
    Preview(preview::PreviewArgs),
    Schedule(schedule::ScheduleArgs),
    Summary(summary::SummaryArgs),
    List(list::ListCommandArgs),
    Requests(requests::RequestsArgs),
    Handoff(handoff::HandoffArgs),
    Inspect(inspect::InspectArgs),
    Explain(explain::ExplainArgs),
    Rules(rules::RulesArgs),
    Conformance(conformance::ConformanceArgs),
    Schema(schema::SchemaArgs),
    Config(config::ConfigArgs),
    Completions(completions::CompletionsArgs),
}

/// Carries out a command.
pub(crate) fn run(cli: Cli) -> Result<Outcome, CliError> {
    match cli.command {
        Command::Check(args) => check::run(&args),
        Command::Answer(args) => answer::run(&args),
        Command::Preview(args) => preview::run(&args),
        Command::Summary(args) => summary::run(&args),
        Command::List(args) => list::run(&args),
        Command::Schedule(args) => schedule::run(&args),
        Command::Requests(args) => requests::run(&args),
        Command::Handoff(args) => handoff::run(&args),
        Command::Inspect(args) => inspect::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Rules(args) => rules::run(&args),
        Command::Conformance(args) => conformance::run(&args),
        Command::Schema(args) => schema::run(&args, &program()),
        Command::Config(args) => {
            let chosen = Chosen { file: cli.config, none: cli.no_config };
            config::run(&args, &chosen, &program())
        }
        Command::Completions(args) => completions::run(&args, &mut Cli::command()),
    }
}

/// The program with all its commands and flags.
pub(crate) fn program() -> clap::Command {
    let mut program = Cli::command();
    program.build();
    program
}

fn version() -> String {
    format!("{} (phone metadata {METADATA_VERSION})", env!("CARGO_PKG_VERSION"))
}
