//! `sendcheck completions`: what a shell needs to complete commands and arguments.

use std::io::Write;

use clap::{Args, Command};
use clap_complete::{Shell, generate};

use crate::error::CliError;
use crate::outcome::Outcome;
use crate::output;

/// Print the completion script of a shell
#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(args: &CompletionsArgs, command: &mut Command) -> Result<Outcome, CliError> {
    // The generator panics where it cannot write, so it writes to memory first.
    let mut script = Vec::new();
    generate(args.shell, command, "sendcheck", &mut script);
    output::data(|out| out.write_all(&script))?;
    Ok(Outcome::Clear)
}
