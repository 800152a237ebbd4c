//! How strict to be, and what only the caller knows.

use std::path::{Path, PathBuf};

use clap::Args;
use sendcheck::{NumberPolicy, OptedOut, Policy};

use crate::args::TemplateArgs;
use crate::args::sent_today::{self, Sent};
use crate::args::word::word;
use crate::error::CliError;
use crate::text::{counted, decoded};
use crate::{input, output};

/// How strict to be, and what only the caller knows. What is not given shows as not checked.
#[derive(Debug, Args)]
#[command(next_help_heading = "Checking")]
pub(crate) struct PolicyArgs {
    #[command(flatten)]
    templates: TemplateArgs,
    /// When a number is good enough
    #[arg(long, value_parser = word(about), default_value = NumberPolicy::default().as_str())]
    numbers: NumberPolicy,
    /// Numbers that opted out of SMS, one a line, with calling code
    #[arg(long, value_name = "FILE")]
    opted_out: Option<PathBuf>,
    /// Messages that already went out today, on every channel or on one (sms, wa, inapp); may be given several times
    #[arg(long, value_name = "N|CHANNEL=N", value_parser = sent_today::parse)]
    sent_today: Vec<Sent>,
    /// The names of the account's skills, one a line
    #[arg(long, value_name = "FILE")]
    skill_list: Option<PathBuf>,
    /// Recipients that one API request may have
    #[arg(long, value_name = "N", default_value_t = Policy::default().max_recipients)]
    max_recipients: usize,
    /// Recipients that an uploaded file may have
    #[arg(long, value_name = "N", default_value_t = Policy::default().max_rows)]
    max_rows: usize,
    /// Typed lines that the web tool takes
    #[arg(long, value_name = "N", default_value_t = Policy::default().max_lines)]
    max_lines: usize,
    /// What stands between an SMS and its opt-out text; one blank unless given
    #[arg(long, value_name = "TEXT")]
    opt_out_separator: Option<String>,
    /// End with exit code 3 when something the caller could have supplied was not there to check against
    #[arg(long)]
    strict_unknown: bool,
}

fn about(numbers: NumberPolicy) -> &'static str {
    match numbers {
        NumberPolicy::Shape => "One of the four documented spellings, 7 to 15 digits, a known calling code",
        NumberPolicy::Possible => "A length that numbers of the calling code have, as libphonenumber knows them",
        NumberPolicy::Valid => "In a range that has been given out, as libphonenumber knows them",
    }
}

/// A policy, and what to make of what it leaves open.
pub(crate) struct Settings {
    pub(crate) policy: Policy,
    /// Whether something left open is worth an exit code of its own.
    pub(crate) strict: bool,
    /// Lines of the opted-out list that hold no number.
    pub(crate) unread: usize,
}

impl PolicyArgs {
    /// Recipients that one API request may have.
    pub(crate) fn max_recipients(&self) -> usize {
        self.max_recipients
    }

    /// The policy that the arguments ask for.
    pub(crate) fn settings(&self) -> Result<Settings, CliError> {
        let opted_out = self.opted_out.as_deref().map(read_opted_out).transpose()?;
        let unread = opted_out.as_ref().map_or(0, |list| list.unread().len());
        let template_policy = self.templates.policy()?;
        let policy = Policy {
            numbers: self.numbers,
            opted_out,
            sent_today: sent_today::collected(&self.sent_today),
            skills: self.skill_list.as_deref().map(read_skills).transpose()?,
            max_recipients: self.max_recipients,
            max_rows: self.max_rows,
            max_lines: self.max_lines,
            opt_out_separator: self.opt_out_separator.clone().unwrap_or(template_policy.opt_out_separator.clone()),
            ..template_policy
        };
        Ok(Settings { policy, strict: self.strict_unknown, unread })
    }
}

/// The numbers that opted out. A line that holds none is somebody who may be written to against their will, so it is said.
fn read_opted_out(path: &Path) -> Result<OptedOut, CliError> {
    let list = OptedOut::read(&decoded(&input::whole(path, "the opted-out numbers")?));
    let unread = list.unread().len();
    if unread > 0 {
        output::warn(&format!(
            "`{}`: {} no number with calling code; write each as `+12025550123`",
            input::shown(path),
            if unread == 1 { "1 line holds".into() } else { format!("{} hold", counted(unread as u64, "line")) },
        ));
    }
    Ok(list)
}

fn read_skills(path: &Path) -> Result<Vec<String>, CliError> {
    let text = decoded(&input::whole(path, "the skills")?);
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(String::from).collect())
}
