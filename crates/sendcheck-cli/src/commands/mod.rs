//! The commands, one file each.

mod check;

use clap::{Parser, Subcommand};
use sendcheck::METADATA_VERSION;

use crate::error::CliError;
use crate::outcome::Outcome;

const EXIT_CODES: &str = "\
Exit codes:
  0  everything may be sent
  1  something was rejected: a recipient, the request, or the handoff or list as a whole
  2  could not check: wrong usage, or something that cannot be read
  3  with --strict-unknown: nothing was rejected, but something you can supply was missing";

/// Tells what LivePerson Proactive Messaging 2.0 will do with a campaign before anything is sent.
///
/// Nothing is sent, fetched or stored: recipients stay on this machine.
#[derive(Debug, Parser)]
#[command(name = "sendcheck", version = version(), after_help = EXIT_CODES, max_term_width = 120)]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::CheckArgs),
}

/// Carries out a command.
pub(crate) fn run(cli: Cli) -> Result<Outcome, CliError> {
    match cli.command {
        Command::Check(args) => check::run(&args),
    }
}

fn version() -> String {
    format!("{} (phone metadata {METADATA_VERSION})", env!("CARGO_PKG_VERSION"))
}
