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
use config::Arguments;
use error::CliError;
use outcome::Outcome;

fn main() -> ExitCode {
    host::start();
    let typed: Vec<_> = env::args_os().collect();
    let ran = match config::arguments(typed.clone(), commands::program) {
        Ok(arguments) => run(&arguments).map_err(|error| (error, arguments.all)),
        Err(error) => Err((error, typed)),
    };
    match ran {
        Ok(outcome) => outcome.into(),
        Err((error, arguments)) => {
            output::give_up();
            output::complain(&error);
            if github::is_asked(&arguments) {
                // Where nothing can be written, what was said on standard error is all that is left.
                let _ = github::stopped(&error, None);
            }
            error::EXIT.into()
        }
    }
}

fn run(arguments: &Arguments) -> Result<Outcome, CliError> {
    // Before the arguments are read, as what is wrong with them has colours too.
    output::settle(output::Color::typed(&arguments.all), false);
    let matches = Cli::command().try_get_matches_from(&arguments.all).map_err(CliError::of_arguments)?;
    let cli = Cli::from_arg_matches(&matches).map_err(CliError::of_arguments)?;
    output::settle(cli.color, cli.quiet);
    if let Some(flag) = commands::writes_to_dash(&Cli::command(), &matches) {
        let wrong =
            format!("--{flag} names what is written, and `-` is standard output, which has the report; name a file");
        return Err(CliError::Usage(wrong));
    }
    if let Some(file) = cli.output.as_deref().filter(|file| !input::is_stdin(file)) {
        if commands::files(&commands::program(), &matches).iter().any(|other| input::is_same_file(other, file)) {
            let wrong = "--output would overwrite a file that this run reads or writes; give it another name";
            return Err(CliError::Usage(wrong.into()));
        }
        output::into_file(file)?;
    }
    arguments.warnings.iter().for_each(|warning| output::warn(warning));
    if let Some(file) = &arguments.file {
        output::note(&format!("with the settings of `{}`", input::shown(file)));
    }
    let outcome = commands::run(cli)?;
    output::finish()?;
    Ok(outcome)
}
