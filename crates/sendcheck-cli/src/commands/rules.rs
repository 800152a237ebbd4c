//! `sendcheck rules`: every code there is.

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use sendcheck::core::rules::{Scope, Verdict};
use sendcheck::{RuleCode, RuleMeta};
use serde::Serialize;

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
    let rules: Vec<_> = RuleCode::ALL.iter().map(|code| code.meta()).collect();
    match args.format {
        Format::Human => output::page(|out| table(&rules, out))?,
        Format::Json => output::data(|out| {
            serde_json::to_writer(&mut *out, &rules.iter().map(|meta| Rule::of(meta)).collect::<Vec<_>>())?;
            writeln!(out)
        })?,
    }
    Ok(Outcome::Clear)
}

/// A rule as JSON.
#[derive(Serialize)]
struct Rule {
    code: &'static str,
    spelled: String,
    title: &'static str,
    help: &'static str,
    severity: Severity,
    milder: Option<&'static str>,
    origin: &'static str,
    scopes: Vec<&'static str>,
    verdict: &'static str,
    cite: &'static str,
    args: Vec<Argument>,
}

#[derive(Serialize)]
struct Severity {
    api: &'static str,
    webtool: &'static str,
}

#[derive(Serialize)]
struct Argument {
    name: &'static str,
    #[serde(rename = "type")]
    shape: &'static str,
    about: &'static str,
}

impl Rule {
    fn of(meta: &RuleMeta) -> Self {
        Self {
            code: meta.text,
            spelled: meta.spelled(),
            title: meta.title,
            help: meta.help,
            severity: Severity { api: meta.severity.api.as_str(), webtool: meta.severity.web_tool.as_str() },
            milder: meta.milder,
            origin: meta.origin.as_str(),
            scopes: scopes(meta),
            verdict: effect(meta.verdict),
            cite: meta.cite,
            args: meta.args.iter().map(Argument::of).collect(),
        }
    }
}

impl Argument {
    fn of(meta: &sendcheck::core::rules::ArgMeta) -> Self {
        Self { name: meta.name, shape: shape(meta.shape), about: meta.about }
    }
}

/// The type as TypeScript writes it, without the bar in front that a union may have.
pub(super) fn shape(declared: &'static str) -> &'static str {
    declared.trim().trim_start_matches("| ")
}

/// What the rule looks at, each once.
pub(super) fn scopes(meta: &RuleMeta) -> Vec<&'static str> {
    let mut names: Vec<_> = meta.code.scopes().iter().copied().map(Scope::as_str).collect();
    names.dedup();
    names
}

fn effect(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Fails => "fails",
        Verdict::Skips => "skips",
        Verdict::Keeps => "keeps",
    }
}

fn table(rules: &[&RuleMeta], out: &mut impl Write) -> io::Result<()> {
    let code_width = rules.iter().map(|meta| meta.text.len()).max().unwrap_or(0);
    let scope_width = rules.iter().map(|meta| scopes(meta).join(", ").len()).max().unwrap_or(0);
    let heading = format!(
        "{:code_width$}  {:15}  {:7}  {:scope_width$}  {:6}  title",
        "code", "severity", "origin", "looks at", "effect"
    );
    writeln!(out, "{}", Paint::aside(&heading))?;
    for meta in rules {
        let word = format!("{:15}", severity(meta));
        let word = Paint::severity(meta.severity.api, &word);
        let (origin, scopes, effect) = (meta.origin.as_str(), scopes(meta).join(", "), effect(meta.verdict));
        let code = meta.text;
        writeln!(out, "{code:code_width$}  {word}  {origin:7}  {scopes:scope_width$}  {effect:6}  {}", meta.title)?;
    }
    let key =
        "severity: with the API | with the web tool, where they differ; effect: what an error does to a recipient";
    writeln!(out, "\n{}", Paint::aside(key))
}

fn severity(meta: &RuleMeta) -> String {
    match (meta.severity.api.as_str(), meta.severity.web_tool.as_str()) {
        (api, web_tool) if api == web_tool => api.into(),
        (api, web_tool) => format!("{api} | {web_tool}"),
    }
}
