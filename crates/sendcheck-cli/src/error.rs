//! Why a command could not be carried out: where, what was found, what was expected, how to mend it.

use std::io;

use clap::error::ContextKind;
use sendcheck::engine::recipients::{ListError, UnknownEncoding};
use sendcheck::engine::wire::RequestError;
use sendcheck::{AllowedHostError, AnswerError, CampaignError, Candidate, HandoffError, SetKind};

use crate::host::Said;
use crate::human::{advised, said};
use crate::redact::Values;
use crate::text::{columns_flags, counted, plain, settling_flags};

/// The exit code of a command that could not be carried out.
pub(crate) const EXIT: u8 = 2;

/// Why a command could not be carried out.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CliError {
    #[error("cannot read {what} `{name}`: {}", Said(source))]
    Read { what: &'static str, name: String, source: io::Error },
    #[error("cannot write `{name}`: {}", Said(source))]
    Write { name: String, source: io::Error },
    #[error("cannot write to standard output: {}", Said(.0))]
    Output(#[from] io::Error),
    #[error("`{name}`: {}", handoff(source))]
    Handoff { name: String, source: HandoffError },
    #[error("{}`{name}`: {}{} ({}){}", flag_of(*set), plain(&source.to_string()), argument(source, *set), source.code(), samples(source, *values))]
    List { name: String, set: Option<SetKind>, source: ListError, values: Values },
    #[error("`{name}`: {}", plain(&source.to_string()))]
    Request { name: String, source: RequestError },
    #[error("`{name}`: {}", plain(&source.to_string()))]
    Answer { name: String, source: AnswerError },
    #[error("--allow: {0}; give it as in the product's settings, for example `https://cdn.example.com`")]
    Allow(#[from] AllowedHostError),
    #[error("{}", campaign(.0))]
    Campaign(CampaignError),
    #[error("{0}")]
    Usage(String),
    #[error("{}", in_short(.0))]
    Arguments(Box<clap::Error>),
}

/// What is wrong with the arguments, without the usage that a terminal gets as well.
fn in_short(error: &clap::Error) -> String {
    let said = error.to_string();
    let first = said.split("\n\n").next().unwrap_or_default();
    first.strip_prefix("error: ").unwrap_or(first).trim_end().into()
}

/// The flag of a set, whose file cannot be read.
fn flag_of(set: Option<SetKind>) -> String {
    set.map(|set| format!("--{} ", set.as_str())).unwrap_or_default()
}

/// How to say on the command line what the error asks to be said.
fn argument(error: &ListError, set: Option<SetKind>) -> String {
    match (error, set) {
        (ListError::HeaderOnly { .. }, _) => " with --header no".into(),
        (ListError::EncodingUnknown(UnknownEncoding { likely, .. }), None) => {
            likely.first().map(|name| format!("; here --encoding {name}")).unwrap_or_default()
        }
        (ListError::EncodingUnknown(UnknownEncoding { likely, .. }), Some(set)) => {
            likely.first().map(|name| format!("; here --set-encoding {}={name}", set.as_str())).unwrap_or_default()
        }
        (ListError::Columns(_), Some(set)) => format!("; say it with --set-columns or --set-where {}=…", set.as_str()),
        (ListError::ColumnsOfSheet { .. }, Some(set)) => format!(
            "; unless --set-sheet {0}=… names one, all sheets are read; say it with that, --set-columns or --set-where {0}=…",
            set.as_str()
        ),
        _ => String::new(),
    }
}

/// A cell in each encoding that it may be in, a line each.
fn samples(error: &ListError, values: Values) -> String {
    let ListError::EncodingUnknown(unknown) = error else { return String::new() };
    if values == Values::Redacted {
        return String::new();
    }
    let line = |(name, text): (&str, String)| format!("\n  line {} in {name}: {}", unknown.line, plain(&text));
    sendcheck::samples(unknown).into_iter().map(line).collect()
}

impl CliError {
    /// What the parser of arguments says. Help and version were asked for and are no errors: they are printed, and the run ends.
    pub(crate) fn of_arguments(error: clap::Error) -> Self {
        if error.use_stderr() { Self::Arguments(Box::new(error)) } else { error.exit() }
    }

    /// The flags that it is about, as they are typed.
    pub(crate) fn about(&self) -> String {
        let Self::Arguments(error) = self else { return self.to_string() };
        let flags = [ContextKind::InvalidArg, ContextKind::PriorArg].map(|kind| error.get(kind));
        flags.into_iter().flatten().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    /// The same error, with what it may show of recipients if they are to be shown.
    pub(crate) fn showing(self, show_values: bool) -> Self {
        match self {
            Self::List { name, set, source, .. } if show_values => {
                Self::List { name, set, source, values: Values::Shown }
            }
            other => other,
        }
    }
}

fn handoff(error: &HandoffError) -> String {
    match error {
        HandoffError::NoChoice { sought, candidates, .. } => choices(sought.as_deref(), candidates),
        other => plain(&other.to_string()).into_owned(),
    }
}

fn campaign(error: &CampaignError) -> String {
    let argument = match error {
        CampaignError::Size { .. } => "; the service's limit for your account is set with --max-recipients".into(),
        CampaignError::List { options, finding, .. } => {
            let flags = if options.is_empty() { settling_flags(finding) } else { Some(columns_flags(options)) };
            let give = |flags| format!("; nothing was written; give {flags}, or a reading that was saved so");
            flags.map(give).unwrap_or_default()
        }
        _ => String::new(),
    };
    let said = match error {
        CampaignError::List { options, finding, .. } if options.is_empty() && settling_flags(finding).is_none() => {
            format!("{}: {}", finding.code, advised(finding))
        }
        CampaignError::List { finding, .. } => format!("{}: {}", finding.code, said(finding)),
        other => other.to_string(),
    };
    plain(&format!("{said}{argument}")).into_owned()
}

/// What there is to choose from, one a line.
fn choices(sought: Option<&str>, candidates: &[Candidate]) -> String {
    let wrong = match (sought.map(plain), candidates.len()) {
        (Some(sought), 1) => format!(", which is not `{sought}`"),
        (Some(sought), _) => format!(", of which none or several are `{sought}`"),
        (None, _) => String::new(),
    };
    let line = |candidate: &Candidate| {
        let id = candidate.id.as_deref().unwrap_or("(no id)");
        let name = candidate.name.as_deref().map(|name| format!("  {}", plain(name))).unwrap_or_default();
        let channels = candidate.channels.join(", ");
        format!("\n  {:>3}  {}  {}{name}", candidate.position, plain(id), plain(&channels))
    };
    let lines: String = candidates.iter().map(line).collect();
    let count = counted(candidates.len() as u64, "handoff");
    format!("holds {count}{wrong}; choose one with --pick ID or --pick N:{lines}")
}
