//! `sendcheck inspect`: everything about one number or link.

use std::io::{self, BufRead, Write};

use clap::{Args, Subcommand};
use sendcheck::{AllowedHosts, inspect_number, inspect_url};
use serde::Serialize;

use crate::args::allowed;
use crate::error::CliError;
use crate::outcome::Outcome;
use crate::output;

/// Tell everything about single values, as JSON
#[derive(Debug, Args)]
pub(crate) struct InspectArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Phone numbers: shape, possible, valid, E.164, region, type, time zones
    Number(Values),
    /// Links for message headers: whether they may be used, host, extension
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
    /// Read standard input, a JSON string a line, and write a JSON object a line
    #[arg(long, conflicts_with = "values")]
    ndjson: bool,
}

pub(super) fn run(args: &InspectArgs) -> Result<Outcome, CliError> {
    match &args.what {
        What::Number(values) => values.each(inspect_number)?,
        What::Url { values, allow } => {
            let hosts: Option<AllowedHosts> = allowed(allow)?;
            values.each(|link| inspect_url(link, hosts.as_ref()))?;
        }
    }
    Ok(Outcome::Clear)
}

impl Values {
    /// Writes a line for each value. Where a line of standard input is no JSON string, the ones before it are answered.
    fn each<T: Serialize>(&self, inspect: impl Fn(&str) -> T) -> Result<(), CliError> {
        let mut wrong = None;
        output::data(|out| {
            let mut answer = |value: &str| {
                serde_json::to_writer(&mut *out, &inspect(value))?;
                out.write_all(b"\n")
            };
            if !self.ndjson {
                return self.values.iter().try_for_each(|value| answer(value));
            }
            for (number, line) in (1_u64..).zip(io::stdin().lock().split(b'\n')) {
                match text(&line) {
                    Ok(Some(value)) => answer(&value)?,
                    Ok(None) => {}
                    Err(reason) => {
                        wrong = Some((number, reason));
                        break;
                    }
                }
            }
            Ok(())
        })?;
        wrong.map_or(Ok(()), |(line, reason)| {
            Err(CliError::Usage(format!(
                "standard input, line {line}: {reason}; expected a JSON string such as `\"+12025550123\"`"
            )))
        })
    }
}

/// The string a line holds; nothing for a blank line.
fn text(line: &io::Result<Vec<u8>>) -> Result<Option<String>, String> {
    let line = line.as_ref().map_err(|error| format!("cannot be read: {error}"))?.trim_ascii();
    if line.is_empty() {
        return Ok(None);
    }
    // The message of the JSON reader would name a line of its own.
    serde_json::from_slice(line).map(Some).map_err(|_| "no JSON string".into())
}
