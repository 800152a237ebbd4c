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
mod named;
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

use clap::{CommandFactory, FromArgMatches};

use commands::Cli;
use error::CliError;
use outcome::Outcome;

fn main() -> ExitCode {
    host::start();
    match run() {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            output::give_up();
            output::complain(&error);
            error::EXIT.into()
        }
    }
}

fn run() -> Result<Outcome, CliError> {
    let arguments = config::arguments(env::args_os().collect(), commands::program)?;
    let matches = Cli::command().get_matches_from(arguments.all);
    let cli = Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    output::settle(cli.color, cli.quiet);
    if let Some(file) = &cli.output {
        if commands::files(&commands::program(), &matches).iter().any(|other| input::is_same_file(other, file)) {
            let wrong = "--output would overwrite a file that this run reads or writes; give it another name";
            return Err(CliError::Usage(wrong.into()));
        }
        output::into_file(file)?;
    }
    if let Some(file) = &arguments.file {
        output::note(&format!("with the settings of `{}`", input::shown(file)));
    }
    let outcome = commands::run(cli)?;
    output::finish()?;
    Ok(outcome)
}
