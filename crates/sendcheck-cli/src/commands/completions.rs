//! `sendcheck completions`: what a shell needs to complete commands and arguments.

use std::io::Write;

use clap::{Args, Command};
use clap_complete::{Shell, generate};

use crate::commands::explain;
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
    if args.shell == Shell::Fish {
        script.extend(codes_for_fish().into_bytes());
    }
    output::data(|out| out.write_all(&script))?;
    Ok(Outcome::Clear)
}

/// What `explain` explains, which the generator leaves out: it knows only flags of fish.
fn codes_for_fish() -> String {
    // Inside of single quotes fish takes everything as it is but these two.
    let quoted = |text: &str| text.replace('\\', "\\\\").replace('\'', "\\'");
    let line = |(word, means): (&str, &str)| {
        let (word, means) = (quoted(word), quoted(means));
        format!("complete -c sendcheck -n '__fish_seen_subcommand_from explain' -f -a '{word}' -d '{means}'\n")
    };
    explain::known().map(line).collect()
}
