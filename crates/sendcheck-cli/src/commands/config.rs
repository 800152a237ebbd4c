//! `sendcheck config`: what is settled in files and variables, and where.

use std::io::{self, Write};

use clap::{Args, Command};
use serde::Serialize;

use crate::args::ReportFormat;
use crate::config::{Chosen, Sources, settings};
use crate::error::CliError;
use crate::human::Paint;
use crate::input::shown;
use crate::outcome::Outcome;
use crate::output;
use crate::text::plain;

/// Show what sendcheck.toml, package.json and variables of the environment settle
#[derive(Debug, Args)]
pub(crate) struct ConfigArgs {
    /// How to show it
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
}

/// What is settled.
#[derive(Debug, Serialize)]
struct Settled {
    /// The file that was read.
    file: Option<String>,
    settings: Vec<Line>,
}

/// One setting.
#[derive(Debug, Serialize)]
struct Line {
    name: String,
    /// The one command that it is for; every command that has it where left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    command: Option<String>,
    /// As it would be typed.
    arguments: Vec<String>,
    /// Who says so.
    from: String,
}

pub(super) fn run(args: &ConfigArgs, chosen: &Chosen, program: &Command) -> Result<Outcome, CliError> {
    let sources = Sources::of(chosen.document()?, program)?;
    let mut lines = Vec::new();
    for setting in settings(&sources, program)? {
        let arguments = setting.arguments.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
        lines.push(Line { name: setting.name, command: setting.command, arguments, from: setting.from });
    }
    let file = sources.document.map(|document| shown(&document.path));
    let settled = Settled { file, settings: lines };
    match args.format {
        ReportFormat::Human => output::page(|out| write(&settled, out))?,
        ReportFormat::Json => output::json(&settled)?,
    }
    Ok(Outcome::Clear)
}

fn write(settled: &Settled, out: &mut impl Write) -> io::Result<()> {
    match &settled.file {
        Some(file) => writeln!(out, "settings of `{}`", plain(file))?,
        None => writeln!(out, "no sendcheck.toml here or above, and no package.json with a member `sendcheck`")?,
    }
    for Line { command, arguments, from, .. } in &settled.settings {
        let command = command.as_ref().map(|name| format!("{name}: ")).unwrap_or_default();
        let typed = if arguments.is_empty() { "(off)".into() } else { arguments.join(" ") };
        writeln!(out, "  {command}{}  {}", plain(&typed), Paint::aside(&plain(from)))?;
    }
    Ok(())
}
