//! The commands, one file each.

mod answer;
mod answer_cases;
mod check;
mod check_several;
mod completions;
mod config;
mod conformance;
mod explain;
mod handoff;
mod inspect;
mod list;
mod man;
mod names;
mod preview;
mod requests;
mod rules;
mod schedule;
mod schema;
mod summary;

use std::any::TypeId;
use std::path::PathBuf;

use clap::{Arg, ArgMatches, CommandFactory, Parser, Subcommand};
use sendcheck::METADATA_VERSION;

use crate::config::Chosen;
use crate::error::CliError;
use crate::outcome::Outcome;
use crate::output::Color;

const EXIT_CODES: &str = "\
Exit codes:
  0  everything may be sent
  1  something was rejected: a recipient, the request, the handoff or list as a whole, or a value that was inspected
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
    /// Write what would go to standard output into this file, whole or not at all
    #[arg(long, short, global = true, value_name = "FILE", help_heading = "Output")]
    pub(crate) output: Option<PathBuf>,
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
    Man(man::ManArgs),
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
        Command::Man(args) => man::run(&args, &program()),
        Command::Completions(args) => completions::run(&args, &mut Cli::command()),
    }
}

/// Everything that a run names besides `--output` and that may be a file: what is no word of ours.
pub(crate) fn files(command: &clap::Command, matches: &ArgMatches) -> Vec<PathBuf> {
    let may_be = |argument: &&Arg| {
        let is_path = argument.get_value_parser().type_id() == TypeId::of::<PathBuf>();
        argument.get_id() != "output" && (is_path || !argument.is_positional())
    };
    let raw = |argument: &Arg| matches.try_get_raw(argument.get_id().as_str()).ok().flatten();
    let given = command.get_arguments().filter(may_be).filter_map(raw).flatten().map(PathBuf::from);
    let mut files: Vec<_> = given.filter(|path| path.exists()).collect();
    if let Some((name, below)) = matches.subcommand() {
        files.extend(command.find_subcommand(name).map(|command| self::files(command, below)).unwrap_or_default());
    }
    files
}

/// Flags that name a file or folder to write, but for `--output`, which `-` gives back to standard output.
const WRITE: [&str; 5] = ["case", "duplicates", "out", "rejected", "save-reading"];

/// A flag with `-` for a file to write. Standard output has the report, and a file of that name is wanted by nobody.
pub(crate) fn writes_to_dash(command: &clap::Command, matches: &ArgMatches) -> Option<&'static str> {
    let is_dash = |flag: &&str| {
        let argument = command.get_arguments().find(|argument| argument.get_long() == Some(*flag));
        let raw = argument.and_then(|argument| matches.try_get_raw(argument.get_id().as_str()).ok().flatten());
        raw.is_some_and(|mut values| values.any(|value| value == "-"))
    };
    WRITE.iter().find(|flag| is_dash(flag)).copied().or_else(|| {
        let (name, below) = matches.subcommand()?;
        writes_to_dash(command.find_subcommand(name)?, below)
    })
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
