//! `sendcheck explain`: one code in full, or one word of the service's reports and answers.

use std::ffi::OsStr;
use std::io::{self, Write};

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Args, Command};
use sendcheck::engine::glossary::{Explained, Unexplained, Word, WordKind, explain};
use sendcheck::engine::rules::{RuleInfo, RuleVerdict};
use sendcheck::{Origin, RuleCode};
use serde::Serialize;

use crate::args::ReportFormat;
use crate::error::CliError;
use crate::human::Paint;
use crate::outcome::Outcome;
use crate::output;
use crate::rule_pages::page;
use crate::text::plain;

/// Explain a code, an error message of the service, or a word of its reports
#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// For example `MISSING_VARIABLE=5`, `Fields missing in request: skill`, `SKIPPED`, `outbound_twilio_21614`, `jwt expired`
    #[arg(required = true, value_name = "CODE", value_parser = AnyWord, hide_possible_values = true)]
    words: Vec<String>,
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
}

/// Takes any word, and tells shells which to offer.
#[derive(Debug, Clone, Copy)]
struct AnyWord;

impl TypedValueParser for AnyWord {
    type Value = String;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(known().map(|(word, means)| PossibleValue::new(word).help(means))))
    }
}

/// Every code, and every word of reports and answers that is one word, with what it is.
pub(super) fn known() -> impl Iterator<Item = (&'static str, &'static str)> {
    let codes = RuleCode::ALL.iter().map(|code| (code.as_str(), code.info().title));
    let words = Word::ALL.iter().flat_map(|word| word.names.iter().map(|name| (*name, word.means)));
    codes.chain(words.filter(|(name, _)| !name.contains(' ')))
}

/// What `--format json` prints, as `schemas/explain.json` declares it.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Told {
    Rule(Box<RuleInfo>),
    Word(&'static Word),
}

pub(super) fn run(args: &ExplainArgs) -> Result<Outcome, CliError> {
    let asked = args.words.join(" ");
    let explained = explain(&asked);
    if let (ReportFormat::Json, Ok(explained)) = (args.format, &explained) {
        output::json(&match explained {
            Explained::Rule(code) => Told::Rule(Box::new(code.info())),
            Explained::Word(word) => Told::Word(word),
        })?;
        return Ok(Outcome::Clear);
    }
    match explained {
        Ok(Explained::Rule(code)) => output::page(|out| write(code, out))?,
        Ok(Explained::Word(word)) => output::page(|out| write_word(word, out))?,
        Err(unknown) => return Err(CliError::Usage(not_known(&asked, &unknown))),
    }
    Ok(Outcome::Clear)
}

fn not_known(asked: &str, unknown: &Unexplained) -> String {
    let meant = match unknown.nearest {
        Some(name) => format!("did you mean `{name}`?"),
        None => "`sendcheck rules` lists all codes, docs/words.md the words of reports and answers".into(),
    };
    format!("nothing is called `{}`; {meant}", plain(asked))
}

fn write_word(word: &Word, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}\n{}\n", Paint::heading(word.name()), word.means)?;
    let kind = match word.kind {
        WordKind::RecipientState => "state of a recipient, in reports",
        WordKind::CampaignState => "state of a campaign, in reports",
        WordKind::DeliveryError => "why one message was not delivered, in reports",
        WordKind::Refusal => "why a whole request was refused",
        other => other.as_str(),
    };
    fact(out, "is", kind)?;
    if let [_, others @ ..] = word.names
        && !others.is_empty()
    {
        fact(out, "also", &others.join(", "))?;
    }
    fact(out, "what to do", word.help)?;
    let rules: Vec<_> = word.rules.iter().map(|rule| rule.as_str()).collect();
    if !rules.is_empty() {
        fact(out, "found by", &format!("{} before sending", rules.join(", ")))?;
    }
    fact(out, "source", word.cite)
}

fn write(code: RuleCode, out: &mut impl Write) -> io::Result<()> {
    let rule = code.info();
    writeln!(out, "{}\n{}\n", Paint::heading(&rule.spelled), rule.title)?;
    fact(out, "severity", &severity(&rule))?;
    fact(out, "origin", origin(rule.origin))?;
    fact(out, "looks at", &rule.scopes.join(", "))?;
    fact(out, "effect", effect(rule.verdict))?;
    for (index, arg) in rule.args.iter().enumerate() {
        let label = if index == 0 { "arguments" } else { "" };
        fact(out, label, &format!("{} ({}): {}", arg.name, arg.shape, arg.about))?;
    }
    fact(out, "what to do", rule.help)?;
    fact(out, "source", rule.cite)?;
    page(code).map_or(Ok(()), |page| rest_of(page, out))
}

/// The page below its title, which stands above already; what examples say to the tests is left out.
fn rest_of(page: &str, out: &mut impl Write) -> io::Result<()> {
    let below = page.split_once("\n## ").map_or("", |(_, below)| below);
    for line in ["\n## ", below.trim_end()].concat().lines() {
        match line.strip_prefix("## ") {
            Some(heading) => writeln!(out, "{}", Paint::heading(heading))?,
            None if line.starts_with("```") => writeln!(out, "{}", line.split(' ').next().unwrap_or(line))?,
            None => writeln!(out, "{line}")?,
        }
    }
    Ok(())
}

fn fact(out: &mut impl Write, label: &str, text: &str) -> io::Result<()> {
    writeln!(out, "  {}  {text}", Paint::aside(&format!("{label:10}")))
}

fn severity(rule: &RuleInfo) -> String {
    let (api, web_tool) = (rule.severity.api.as_str(), rule.severity.webtool.as_str());
    let declared = if api == web_tool { api.into() } else { format!("{api}; {web_tool} under profile webtool") };
    match rule.milder {
        Some(milder) => format!("{declared}; {milder}"),
        None => declared,
    }
}

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Service => "service: LivePerson documents it",
        Origin::Channel => "channel: Twilio, Meta, Google or Apple would refuse",
        Origin::Local => "local: nobody else would say so",
    }
}

fn effect(verdict: RuleVerdict) -> &'static str {
    match verdict {
        RuleVerdict::Fails => "as an error: the recipient, or the whole request, fails",
        RuleVerdict::Skips => "the recipient is skipped",
        RuleVerdict::Keeps => "verdicts stay as they are",
    }
}
