//! `sendcheck man`: pages of the manual, as `man` shows them.

use std::io::Write;

use clap::{Args, Command};
use clap_mangen::Man;

use crate::error::CliError;
use crate::outcome::Outcome;
use crate::output;

/// Print a page of the manual, for `man`: that of the program, or of one command
#[derive(Debug, Args)]
pub(crate) struct ManArgs {
    /// The command, such as `check` or `inspect number`
    command: Vec<String>,
}

pub(super) fn run(args: &ManArgs, program: &Command) -> Result<Outcome, CliError> {
    let mut command = program;
    for name in &args.command {
        let below = command.find_subcommand(name);
        command = below.ok_or_else(|| {
            CliError::Usage(format!("`{}` has no command `{name}`; `sendcheck help` lists them", command.get_name()))
        })?;
    }
    // Named as it is called, which is also how pages refer to each other.
    let name =
        [&["sendcheck"], args.command.iter().map(String::as_str).collect::<Vec<_>>().as_slice()].concat().join("-");
    let mut page = Vec::new();
    // The day of a build is not in it: the same sources make the same page.
    Man::new(command.clone().name(name)).source("sendcheck").date("").render(&mut page)?;
    output::data(|out| out.write_all(&page))?;
    Ok(Outcome::Clear)
}
