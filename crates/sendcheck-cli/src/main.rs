//! `sendcheck`: what LivePerson Proactive Messaging 2.0 will do with a campaign, told before anything is sent.

mod args;
mod checked;
mod commands;
mod draw;
mod error;
mod files;
mod github;
mod human;
mod input;
mod machine;
mod outcome;
mod output;
mod progress;
mod redact;
#[expect(clippy::too_many_lines, reason = "a table with a line for each rule")]
mod rule_pages;
mod text;

use std::process::ExitCode;

use clap::Parser;

use commands::Cli;

fn main() -> ExitCode {
    match commands::run(Cli::parse()) {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            output::complain(&error);
            error::EXIT.into()
        }
    }
}
