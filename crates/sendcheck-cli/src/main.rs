//! `sendcheck`: what LivePerson Proactive Messaging 2.0 will do with a campaign, told before anything is sent.

mod args;
mod checked;
mod commands;
mod config;
mod draw;
mod error;
mod files;
mod github;
mod host;
mod human;
mod input;
mod junit;
mod lines;
mod machine;
mod markdown;
mod outcome;
mod output;
mod progress;
mod redact;
#[expect(clippy::too_many_lines, reason = "a table with a line for each rule")]
mod rule_pages;
mod sarif;
mod text;

use std::env;
use std::process::ExitCode;

use clap::Parser;

use commands::Cli;
use error::CliError;
use outcome::Outcome;

fn main() -> ExitCode {
    host::start();
    match run() {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            output::complain(&error);
            error::EXIT.into()
        }
    }
}

fn run() -> Result<Outcome, CliError> {
    let arguments = config::arguments(env::args_os().collect(), commands::program)?;
    let cli = Cli::parse_from(arguments.all);
    output::settle(cli.color, cli.quiet);
    if let Some(file) = &arguments.file {
        output::note(&format!("with the settings of `{}`", input::shown(file)));
    }
    commands::run(cli)
}
