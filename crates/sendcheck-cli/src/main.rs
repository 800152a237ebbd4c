//! `sendcheck`: what LivePerson Proactive Messaging 2.0 will do with a campaign, told before anything is sent.

mod args;
mod checked;
mod commands;
mod draw;
mod error;
mod files;
mod github;
mod host;
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

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use commands::Cli;

fn main() -> ExitCode {
    host::start();
    match commands::run(Cli::parse()) {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            // Where even standard error is closed, the exit code is all that is left to say it with.
            let _ = writeln!(io::stderr(), "error: {error}");
            error::EXIT.into()
        }
    }
}
