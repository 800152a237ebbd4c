//! `sendcheck handoff`: what is wrong with a handoff, and which columns a list for it needs.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use sendcheck::{Finding, Handoff, HandoffColumn, HandoffReport, Pick};

use crate::args::{TemplateArgs, choose_handoff, parse_handoffs};
use crate::error::CliError;
use crate::human::{self, Paint, handoff_title};
use crate::outcome::Outcome;
use crate::text::{decoded, plain};
use crate::{github, input, markdown, output, sarif};

/// Check the handoffs of a file and tell which columns a list for them needs
#[derive(Debug, Args)]
pub(crate) struct HandoffArgs {
    /// The handoffs as the Outbound Configuration API gives them, or `-` for standard input
    file: PathBuf,
    /// Only this one, by its id or its place in the file from 1
    #[arg(long, value_name = "ID|N")]
    pick: Option<String>,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    templates: TemplateArgs,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For readers
    #[default]
    Human,
    /// A JSON array with an object for each handoff
    Json,
    /// Annotations for GitHub Actions, and the summary of the step where `GITHUB_STEP_SUMMARY` names its file
    Github,
    /// For a page that draws Markdown, such as a comment on a change
    Markdown,
    /// For code scanning: SARIF 2.1.0
    Sarif,
}

pub(super) fn run(args: &HandoffArgs) -> Result<Outcome, CliError> {
    look(args).or_else(|error| {
        if !matches!(args.format, Format::Markdown) || matches!(error, CliError::Output(_)) {
            return Err(error);
        }
        output::data(|out| markdown::unchecked(&error.to_string(), out))?;
        output::complain(&error);
        Ok(Outcome::Unchecked)
    })
}

fn look(args: &HandoffArgs) -> Result<Outcome, CliError> {
    let policy = args.templates.policy()?;
    let bytes = input::whole(&args.file, "the handoff")?;
    let file = parse_handoffs(&args.file, &bytes)?;
    let handoffs = match args.pick.as_deref() {
        Some(asked) => vec![choose_handoff(&args.file, &file, &Pick { asked: Some(asked), ..Pick::default() })?],
        None => file.all().map_err(|source| CliError::Handoff { name: input::shown(&args.file), source })?,
    };
    let reports: Vec<_> = handoffs.iter().map(|handoff| HandoffReport::of(handoff, &policy)).collect();
    let name = || (!input::is_stdin(&args.file)).then(|| args.file.to_string_lossy());
    match args.format {
        Format::Human => output::page(|out| write(&handoffs, &reports, out))?,
        Format::Json => output::data(|out| {
            serde_json::to_writer(&mut *out, &reports)?;
            writeln!(out)
        })?,
        Format::Github => {
            let (file, text) = (name(), decoded(&bytes));
            output::data(|out| github::on_handoffs(&handoffs, &reports, (file.as_deref(), &text), out))?;
            github::add_to_step_summary(|out| markdown::on_handoffs(&handoffs, &reports, out))?;
        }
        Format::Markdown => output::data(|out| markdown::on_handoffs(&handoffs, &reports, out))?,
        Format::Sarif => output::json(&sarif::log(&handoffs, &reports, name().as_deref(), &decoded(&bytes)))?,
    }
    let wrong = Finding::first_error(reports.iter().flat_map(|report| &report.findings));
    Ok(if wrong.is_some() { Outcome::Rejected } else { Outcome::Clear })
}

/// A column by its name, and what its cells are the addresses of.
fn described(column: &HandoffColumn) -> String {
    match column.link {
        Some(link) => format!("{} (https address of the {})", column.name, link.as_str()),
        None => column.name.clone(),
    }
}

fn write(handoffs: &[Handoff], reports: &[HandoffReport], out: &mut impl Write) -> io::Result<()> {
    for (index, (handoff, report)) in handoffs.iter().zip(reports).enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        writeln!(out, "{}", Paint::heading(&handoff_title(handoff)))?;
        if let (Some(_), Some(name)) = (&report.id, &report.name) {
            writeln!(out, "  title    {}", plain(name))?;
        }
        let columns: Vec<_> = report.columns.iter().map(described).collect();
        writeln!(out, "  columns  {}", plain(&columns.join(", ")))?;
        human::findings(&report.findings, out)?;
        if report.findings.is_empty() {
            writeln!(out, "  nothing found")?;
        }
    }
    if reports.len() > 1 {
        writeln!(out, "\n{}", human::with_errors(reports))?;
    }
    Ok(())
}
