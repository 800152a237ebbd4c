//! `sendcheck inspect`: everything about one number, text or link.

use std::io::{self, BufRead, Write};

use clap::{Args, Subcommand};
use sendcheck::engine::json::{self, NoteKind, Value};
use sendcheck::{
    AllowedHosts, Country, Finding, NumberPolicy, NumberReport, TextReport, UrlReport, inspect_number,
    inspect_number_in, inspect_text, inspect_url,
};
use serde::Serialize;

use crate::args::{allowed, choice};
use crate::error::CliError;
use crate::outcome::Outcome;
use crate::output;

const EXIT_CODES: &str = "\
Exit codes:
  0  every value may be used
  1  a check would refuse a value: a number that is not good enough, a link, a text that lost characters
  2  could not look at all of them: wrong usage, or a line that is no JSON string";

/// Tell everything about single values, as JSON
///
/// Whether a check would take all of them is what the exit code says.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct InspectArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Phone numbers: shape, possible, valid, E.164, region, type, time zones
    #[command(after_help = EXIT_CODES)]
    Number {
        #[command(flatten)]
        values: Values,
        /// When a number is good enough
        #[arg(long, value_parser = choice::<NumberPolicy>(), default_value = NumberPolicy::default().as_str())]
        numbers: NumberPolicy,
        /// Read numbers without `+` as they are dialled in this country, by its two letters
        #[arg(long, value_name = "CODE", value_parser = Country::parse)]
        country: Option<Country>,
    },
    /// Texts as an SMS: alphabet, segments, and the characters that make it UCS-2
    #[command(after_help = EXIT_CODES)]
    Text(Values),
    /// Links for message headers: whether they may be used, host, extension
    #[command(after_help = EXIT_CODES)]
    Url {
        #[command(flatten)]
        values: Values,
        /// A host from which header media may come; may be given several times
        #[arg(long, value_name = "HOST")]
        allow: Vec<String>,
    },
}

#[derive(Debug, Args)]
struct Values {
    /// The values
    #[arg(required_unless_present = "ndjson")]
    values: Vec<String>,
    /// Read standard input, a JSON string a line, and write a JSON object a line: the answer, or `line` and `error`
    #[arg(long, conflicts_with = "values")]
    ndjson: bool,
}

pub(super) fn run(args: &InspectArgs) -> Result<Outcome, CliError> {
    match &args.what {
        What::Number { values, numbers, country } => {
            let inspect = |number: &str| match country {
                Some(country) => inspect_number_in(number, *country),
                None => inspect_number(number),
            };
            values.each(inspect, |report: &NumberReport| report.suits(*numbers) && is_whole(&report.findings))
        }
        What::Text(values) => values.each(inspect_text, |report: &TextReport| is_whole(&report.findings)),
        What::Url { values, allow } => {
            let hosts: Option<AllowedHosts> = allowed(allow)?;
            values.each(|link| inspect_url(link, hosts.as_ref()), |report: &UrlReport| report.ok)
        }
    }
}

/// Whether nothing was lost of a value before it came here.
fn is_whole(findings: &[Finding]) -> bool {
    Finding::first_error(findings).is_none()
}

/// What stands in place of an answer for a line that holds no JSON string.
#[derive(Serialize)]
struct Unanswered {
    line: u64,
    error: &'static str,
}

impl Values {
    /// Writes a line for each value, and answers whether all may be used. A line of standard input that is no JSON string does
    /// not keep the others from being answered; the first such line is what the run ends with.
    fn each<T: Serialize>(
        &self,
        inspect: impl Fn(&str) -> T,
        may_be_used: impl Fn(&T) -> bool,
    ) -> Result<Outcome, CliError> {
        let (mut outcome, mut wrong) = (Outcome::Clear, None);
        output::data(|out| {
            let mut answer = |out: &mut _, value: &str| {
                let report = inspect(value);
                if !may_be_used(&report) {
                    outcome = Outcome::Rejected;
                }
                write_line(out, &report)
            };
            if !self.ndjson {
                return self.values.iter().try_for_each(|value| answer(out, value));
            }
            for (line, bytes) in (1_u64..).zip(io::stdin().lock().split(b'\n')) {
                let bytes = match bytes {
                    Ok(bytes) => bytes,
                    Err(error) => {
                        wrong.get_or_insert((line, format!("cannot be read: {error}")));
                        break;
                    }
                };
                match text(bytes.trim_ascii()) {
                    Ok(Some(value)) => answer(out, &value)?,
                    Ok(None) => {}
                    Err(error) => {
                        write_line(out, &Unanswered { line, error })?;
                        wrong.get_or_insert((line, error.into()));
                    }
                }
            }
            Ok(())
        })?;
        wrong.map_or(Ok(outcome), |(line, reason)| {
            Err(CliError::Usage(format!("standard input, line {line}: {reason}")))
        })
    }
}

fn write_line(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}

/// The string a line holds; nothing for a blank line. A byte order mark before it is passed over, and half a surrogate
/// reads as U+FFFD, which the answer tells; what else files may hold besides JSON, a line may not.
fn text(line: &[u8]) -> Result<Option<String>, &'static str> {
    if line.is_empty() {
        return Ok(None);
    }
    let document = json::parse_bytes(line).ok().filter(|document| {
        document.notes.iter().all(|note| matches!(note.kind, NoteKind::ByteOrderMark | NoteKind::LoneSurrogate))
    });
    match document.map(|document| document.value) {
        Some(Value::String(text)) => Ok(Some(text)),
        _ => Err("no JSON string; expected a JSON string such as `\"+12025550123\"`"),
    }
}
