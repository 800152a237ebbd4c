//! `sendcheck answer`: what the service answered, explained and held against the forecast.

use std::path::{Path, PathBuf};

use clap::Args;
use sendcheck::engine::conformance::{MadeCase, cases_of};
use sendcheck::engine::json::Note;
use sendcheck::{
    AnswerReport, CampaignRequest, Earlier, Handoff, Named, Policy, Recipients, Report, Sent, SentRequest,
    ServiceAnswer, failed_request, read_answers,
};

use crate::args::{HandoffArgs, ListArgs, PolicyArgs, ReportFormat, Settings};
use crate::checked::Checked;
use crate::commands::answer_cases;
use crate::error::CliError;
use crate::files;
use crate::human::{self, Look};
use crate::input::{self, Input, Kind, is_same_file};
use crate::outcome::Outcome;
use crate::output;
use crate::redact::Values;

const EXIT_CODES: &str = "\
Exit codes:
  0  everything was taken, as forecast
  1  something is to be mended, or is not as forecast: a consumer or a request was refused, or the counts do not add up
  2  could not be read: wrong usage, or an answer, request or list that is none";

/// Explain what the service answered, and hold it against what was forecast
///
/// ANSWER is what came back of a request: the body of the response, with or without its status line and headers, be it the
/// documented JSON, a refusal such as `jwt expired`, or the page of a gateway. Give one for each request that was posted.
/// With --request or --list every entry is told whose it is, and what failed can be written back to be mended; with
/// --handoff it is compared with the forecast as well, which takes the options that the check was made with.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct AnswerArgs {
    /// The answers, in the order of their requests; `-` reads standard input
    #[arg(required = true, value_name = "ANSWER")]
    answers: Vec<PathBuf>,
    /// The request that was posted; may be given several times
    #[arg(long, value_name = "FILE", conflicts_with = "recipients")]
    request: Vec<PathBuf>,
    /// The list that the requests were made of: `.csv`, `.txt` or a workbook
    #[arg(long = "list", value_name = "FILE", requires = "handoff")]
    recipients: Option<PathBuf>,
    /// The handoff as the Outbound Configuration API gives it: a handoff, a channel, or a list of either
    #[arg(long, value_name = "FILE")]
    handoff: Option<PathBuf>,
    /// Which handoff of the file, by its id or its place in the list from 1
    #[arg(long, value_name = "ID|N", requires = "handoff")]
    pick: Option<String>,
    /// What the list is, where its name does not say so
    #[arg(long, value_enum, value_name = "KIND")]
    input: Option<Kind>,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
    /// How many entries of each kind the human report names
    #[arg(long, value_name = "N", default_value_t = 20)]
    rows: usize,
    /// Show whole numbers and ids also where standard output is no terminal
    #[arg(long)]
    show_values: bool,
    /// Write what the service refused, to be mended: the rows of a list as CSV in the form in which it came, the consumers of
    /// a request as a request
    #[arg(long, value_name = "FILE")]
    rejected: Option<PathBuf>,
    /// Write a case without personal data for each forecast that was wrong: into a folder, or one into a file ending in .json
    #[arg(long, value_name = "DIR|FILE", requires = "handoff")]
    case: Option<PathBuf>,
    #[command(flatten)]
    list: ListArgs,
    #[command(flatten)]
    policy: PolicyArgs,
}

/// A request that was posted, with what a check of it found against which handoff.
struct Judged {
    request: CampaignRequest,
    report: Option<Report>,
    handoff: Option<Handoff>,
}

/// What was posted.
enum Posted {
    Nothing,
    Requests(Vec<Judged>),
    List(Box<Recipients>),
}

pub(super) fn run(args: &AnswerArgs) -> Result<Outcome, CliError> {
    args.suits()?;
    let settings = args.policy.settings(&args.list.reading()?)?;
    let answers = args.read_answers()?;
    let posted = args.posted(&settings).map_err(|error| error.showing(args.show_values))?;
    let report = posted.read(&answers);
    if let Some(path) = &args.rejected {
        posted.write_rejected(&report, path)?;
    }
    if let Some(path) = &args.case {
        answer_cases::write(&posted.cases(&report, &settings.policy), path)?;
    }
    let values = Values::asked(args.show_values);
    match args.format {
        ReportFormat::Human => output::page(|out| human::answer(&report, Look { values, rows: args.rows }, out))?,
        ReportFormat::Json => output::json(&report)?,
    }
    Ok(if report.all_clear() { Outcome::Clear } else { Outcome::Rejected })
}

impl AnswerArgs {
    fn suits(&self) -> Result<(), CliError> {
        let wrong = |text: &str| Err(CliError::Usage(text.into()));
        let stdin = self.inputs().filter(|path| input::is_stdin(path)).count();
        if stdin > 1 {
            return wrong("only one of the files can be read from standard input");
        }
        if self.recipients.is_none() && self.request.is_empty() {
            if self.rejected.is_some() {
                return wrong("--rejected writes back what was sent: give it with --request or --list");
            }
            if self.handoff.is_some() {
                return wrong("a forecast takes what was sent: give it with --request or --list");
            }
        }
        let overwrites = |path: &PathBuf| self.inputs().any(|read| is_same_file(path, read));
        if self.rejected.as_ref().is_some_and(overwrites) {
            return wrong("--rejected would overwrite a file that is read; give it another name");
        }
        if self.case.as_ref().is_some_and(|path| overwrites(path) || self.rejected.as_ref() == Some(path)) {
            return wrong("--case would overwrite a file that is read or written; give it another name");
        }
        if self.recipients.is_none() {
            self.list.suits_request(&self.policy)?;
        }
        self.list.suits(self.recipients.is_some(), self.inputs().chain(self.rejected.as_deref()))
    }

    /// The files that are read.
    fn inputs(&self) -> impl Iterator<Item = &Path> {
        let given = self.answers.iter().chain(&self.request).chain(&self.recipients).chain(&self.handoff);
        given.map(PathBuf::as_path).chain(self.policy.files()).chain(self.list.files())
    }

    fn read_answers(&self) -> Result<Vec<ServiceAnswer>, CliError> {
        let mut answers = Vec::new();
        for path in &self.answers {
            let bytes = input::whole(path, "the answer")?;
            let read = ServiceAnswer::read(&bytes);
            answers.extend(read.map_err(|source| CliError::Answer { name: input::shown(path), source })?);
        }
        Ok(answers)
    }

    /// The handoff as other commands take it.
    fn handoff(&self) -> Option<HandoffArgs> {
        self.handoff.clone().map(|handoff| HandoffArgs { handoff, pick: self.pick.clone() })
    }

    fn posted(&self, settings: &Settings) -> Result<Posted, CliError> {
        let handoff = self.handoff();
        if let (Some(path), Some(handoff)) = (&self.recipients, &handoff) {
            let input = Input::open(path, self.input)?;
            if input.kind.list().is_none() {
                return Err(CliError::Usage("--list takes a list of recipients; give a request with --request".into()));
            }
            return Ok(match Checked::read(input, handoff, &self.list, settings)? {
                Checked::List(list) => {
                    self.list.save(&list)?;
                    Posted::List(list)
                }
                Checked::Request(_) => Posted::Nothing,
            });
        }
        if self.request.is_empty() {
            return Ok(Posted::Nothing);
        }
        let judged = |path: &PathBuf| {
            let (request, notes): (CampaignRequest, Vec<Note>) = Input::open(path, Some(Kind::Request))?.request()?;
            let named = handoff
                .as_ref()
                .map(|handoff| handoff.check((&request, &notes), &settings.policy, |_| Ok(Earlier::default())))
                .transpose()?;
            let (report, handoff) = match named {
                Some(Named { report, handoff, .. }) => (Some(report), handoff),
                None => (None, None),
            };
            Ok(Judged { request, report, handoff })
        };
        self.request.iter().map(judged).collect::<Result<_, _>>().map(Posted::Requests)
    }
}

impl Posted {
    fn read(&self, answers: &[ServiceAnswer]) -> AnswerReport {
        match self {
            Self::Nothing => read_answers(answers, &Sent::Unsaid),
            Self::Requests(requests) => read_answers(answers, &Sent::Requests(&sent(requests))),
            Self::List(list) => list.read_answers(answers),
        }
    }

    /// Cases of what was not as forecast.
    fn cases(&self, report: &AnswerReport, policy: &Policy) -> Vec<MadeCase> {
        match self {
            Self::Nothing => Vec::new(),
            Self::Requests(requests) => {
                let handoff = requests.iter().find_map(|judged| judged.handoff.as_ref());
                handoff.map_or_else(Vec::new, |handoff| {
                    cases_of(report, &Sent::Requests(&sent(requests)), handoff, policy)
                })
            }
            Self::List(list) => list.cases_of(report),
        }
    }

    fn write_rejected(&self, report: &AnswerReport, path: &Path) -> Result<(), CliError> {
        match self {
            Self::Nothing => Ok(()),
            Self::Requests(requests) => {
                let mended = failed_request(report, &sent(requests));
                let text = mended.map(|request| (request.to_json_pretty() + "\n").into_bytes());
                files::write(path, text)
            }
            Self::List(list) => files::write(path, list.refused_csv(report)),
        }
    }
}

fn sent(requests: &[Judged]) -> Vec<SentRequest<'_>> {
    requests.iter().map(|of| SentRequest { request: &of.request, report: of.report.as_ref() }).collect()
}
