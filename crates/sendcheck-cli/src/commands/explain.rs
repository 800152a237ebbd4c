//! `sendcheck explain`: one code in full.

use std::io::{self, Write};

use clap::Args;
use sendcheck::core::rules::{RuleInfo, RuleVerdict, Spelling};
use sendcheck::{Origin, RuleCode};

use crate::error::CliError;
use crate::human::Paint;
use crate::outcome::Outcome;
use crate::output;
use crate::rule_pages::page;
use crate::text::plain;

/// Explain a code, or an error message of the service
#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// For example `MISSING_VARIABLE`, `MISSING_VARIABLE=5` or `Fields missing in request: skill`
    #[arg(required = true, value_name = "CODE")]
    words: Vec<String>,
}

pub(super) fn run(args: &ExplainArgs) -> Result<Outcome, CliError> {
    let asked = args.words.join(" ");
    let Some(code) = known(&asked) else { return Err(CliError::Usage(unknown(&asked))) };
    output::page(|out| write(code, out))?;
    Ok(Outcome::Clear)
}

/// The rule that is meant, in whatever case.
fn known(asked: &str) -> Option<RuleCode> {
    let in_lower_case = asked.trim().trim_matches(['\'', '"', '`']).to_ascii_lowercase();
    let sentence = |code: &&RuleCode| match code.meta().spelling {
        Spelling::Sentence(start) => {
            in_lower_case.starts_with(&start.trim_end_matches([':', ' ']).to_ascii_lowercase())
        }
        Spelling::Bare | Spelling::Joined(_) => false,
    };
    RuleCode::from_error_message(&in_lower_case).or_else(|| RuleCode::ALL.iter().find(sentence).copied())
}

fn unknown(asked: &str) -> String {
    let bare = asked.split(['=', ':']).next().unwrap_or(asked).trim().to_ascii_uppercase().replace([' ', '-'], "_");
    let likeness = |code: &&RuleCode| strsim::jaro_winkler(code.as_str(), &bare);
    let nearest = RuleCode::ALL.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    let meant = match nearest.filter(|code| likeness(code) > 0.8) {
        Some(code) => format!("did you mean `{code}`?"),
        None => "`sendcheck rules` lists them all".into(),
    };
    format!("no rule has the code `{}`; {meant}", plain(asked))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_codes_however_they_are_spelled() {
        for asked in ["MISSING_VARIABLE", "missing_variable", "MISSING_VARIABLE=5", " 'MISSING_VARIABLE=<name>' "] {
            assert_eq!(known(asked), Some(RuleCode::MissingVariable), "{asked}");
        }
        for asked in ["Fields missing in request: skill", "fields missing in request", "FIELDS_MISSING_IN_REQUEST"] {
            assert_eq!(known(asked), Some(RuleCode::FieldsMissingInRequest), "{asked}");
        }
        assert_eq!(known("MISSING_CONSUMER_INFORMATION==wa"), Some(RuleCode::MissingConsumerInformation));
    }

    #[test]
    fn offers_the_nearest_code() {
        assert!(unknown("MISING_VARIABLE=5").contains("did you mean `MISSING_VARIABLE`?"));
        assert!(!unknown("weather").contains("did you mean"));
    }

    #[test]
    fn every_code_is_found_by_its_own_spelling() {
        for code in RuleCode::ALL {
            assert_eq!(known(&code.meta().spelled()), Some(*code));
        }
    }
}
