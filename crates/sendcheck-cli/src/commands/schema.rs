//! `sendcheck schema`: the JSON Schema of what comes in or goes out.

use std::io::Write;

use clap::{Args, Command, ValueEnum};

use crate::config;
use crate::error::CliError;
use crate::outcome::Outcome;
use crate::output;

/// Print the JSON Schema of a document
#[derive(Debug, Args)]
pub(crate) struct SchemaArgs {
    /// The document
    #[arg(value_enum)]
    document: Document,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Document {
    /// A campaign request
    Request,
    /// The service's answer to one
    Response,
    /// A handoff
    Handoff,
    /// What `check --format json` prints
    Report,
    /// What `check --format json` prints of several files
    Reports,
    /// A line of what `check --format ndjson` prints
    Line,
    /// What `preview --format json` prints; with --extremes that is an array of these, each with `because`
    Preview,
    /// What `schedule --format json` prints
    Schedule,
    /// What `answer --format json` prints
    Answer,
    /// What `handoff --format json` prints
    HandoffReport,
    /// What `rules --format json` prints
    Rules,
    /// A line of what `inspect` prints
    Inspect,
    /// What `explain --format json` prints
    Explain,
    /// `sendcheck.toml`, the settings of a team
    Config,
}

pub(super) fn run(args: &SchemaArgs, program: &Command) -> Result<Outcome, CliError> {
    let schema = match args.document {
        Document::Request => include_str!("../../schemas/request.json"),
        Document::Response => include_str!("../../schemas/response.json"),
        Document::Handoff => include_str!("../../schemas/handoff.json"),
        Document::Report => include_str!("../../schemas/report.json"),
        Document::Preview => include_str!("../../schemas/preview.json"),
        Document::Schedule => include_str!("../../schemas/schedule.json"),
        Document::Answer => include_str!("../../schemas/answer.json"),
        Document::Reports => include_str!("../../schemas/reports.json"),
        Document::Line => include_str!("../../schemas/line.json"),
        Document::HandoffReport => include_str!("../../schemas/handoff-report.json"),
        Document::Rules => include_str!("../../schemas/rules.json"),
        Document::Inspect => include_str!("../../schemas/inspect.json"),
        Document::Explain => include_str!("../../schemas/explain.json"),
        Document::Config => {
            output::data(|out| {
                serde_json::to_writer_pretty(&mut *out, &config::schema(program))?;
                writeln!(out)
            })?;
            return Ok(Outcome::Clear);
        }
    };
    output::data(|out| out.write_all(schema.as_bytes()))?;
    Ok(Outcome::Clear)
}
