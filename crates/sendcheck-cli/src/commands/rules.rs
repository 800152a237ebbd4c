//! `sendcheck rules`: every code there is.

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use sendcheck::RuleCode;
use sendcheck::engine::rules::RuleInfo;

use crate::error::CliError;
use crate::human::Paint;
use crate::outcome::Outcome;
use crate::output;

/// List every rule
#[derive(Debug, Args)]
pub(crate) struct RulesArgs {
    /// How to list them
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// A table for readers
    #[default]
    Human,
    /// A JSON array with an object for each rule
    Json,
}

pub(super) fn run(args: &RulesArgs) -> Result<Outcome, CliError> {
    let rules: Vec<RuleInfo> = RuleCode::ALL.iter().map(|code| code.info()).collect();
    match args.format {
        Format::Human => output::page(|out| table(&rules, out))?,
        Format::Json => output::data(|out| {
            serde_json::to_writer(&mut *out, &rules)?;
            writeln!(out)
        })?,
    }
    Ok(Outcome::Clear)
}

fn table(rules: &[RuleInfo], out: &mut impl Write) -> io::Result<()> {
    let code_width = rules.iter().map(|rule| rule.code.as_str().len()).max().unwrap_or(0);
    let scope_width = rules.iter().map(|rule| rule.scopes.join(", ").len()).max().unwrap_or(0);
    let heading = format!(
        "{:code_width$}  {:15}  {:7}  {:scope_width$}  {:6}  title",
        "code", "severity", "origin", "looks at", "effect"
    );
    writeln!(out, "{}", Paint::aside(&heading))?;
    for rule in rules {
        let word = format!("{:15}", severity(rule));
        let word = Paint::severity(rule.severity.api, &word);
        let (code, origin, effect) = (rule.code.as_str(), rule.origin.as_str(), rule.verdict.as_str());
        let scopes = rule.scopes.join(", ");
        writeln!(out, "{code:code_width$}  {word}  {origin:7}  {scopes:scope_width$}  {effect:6}  {}", rule.title)?;
    }
    let key =
        "severity: with the API | with the web tool, where they differ; effect: what an error does to a recipient";
    writeln!(out, "\n{}", Paint::aside(key))
}

fn severity(rule: &RuleInfo) -> String {
    match (rule.severity.api.as_str(), rule.severity.webtool.as_str()) {
        (api, web_tool) if api == web_tool => api.into(),
        (api, web_tool) => format!("{api} | {web_tool}"),
    }
}
