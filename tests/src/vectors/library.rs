//! The crate `sendcheck`, called as a Rust service calls it.

use sendcheck::engine::options::{self, FileGiven, ListOptions, Options, OptionsError, RequestGiven};
use sendcheck::{
    CampaignError, CampaignRequest, Earlier, Finding, Handoff, HandoffError, HandoffFile, HandoffReport, InputKind,
    Judging, ListError, Named, Pick, ReadOptions, Recipients, RecipientsBuilder, RequestError, SET_READERS, Sending,
    SplitError, SplitReport, SplitRequest, Splitting, check_as, check_handoff, expected_columns, respond,
    schedule_request,
};
use serde_json::{Map, Value, json};

use super::outcome::file;
use super::{Input, Outcome, Problem, Surface, Vector};

/// The crate `sendcheck`.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::exhaustive_structs, reason = "used by tests only")]
pub struct Library;

/// What became of the requests that a vector asks for.
#[derive(Debug)]
#[non_exhaustive]
pub struct Made {
    /// Those that were made.
    pub requests: Vec<CampaignRequest>,
    /// What was found on what all of them say.
    pub findings: Vec<Finding>,
    /// Why none was made, where the service would refuse each or the handoff has errors: the error that a program gets.
    pub refused: Option<Problem>,
}

impl Surface for Library {
    fn name(&self) -> &'static str {
        "library"
    }

    fn run(&self, vector: &Vector) -> Outcome {
        answer(vector).unwrap_or_else(|problem| Outcome { exit: 2, problem: Some(problem), ..Outcome::default() })
    }
}

impl Library {
    /// The checked list of a vector that has one.
    ///
    /// # Errors
    ///
    /// What keeps the list from being checked.
    pub fn recipients(self, vector: &Vector) -> Option<Result<Recipients, Problem>> {
        let (kind, bytes) = given(vector)?;
        Some(read(vector, kind, bytes))
    }

    /// What has read the list of a vector that has one, which is not checked yet.
    ///
    /// # Errors
    ///
    /// What keeps the list from being read.
    pub fn unchecked(self, vector: &Vector) -> Option<Result<RecipientsBuilder, Problem>> {
        let (kind, bytes) = given(vector)?;
        Some(builder(vector, kind, bytes))
    }

    /// The request of a vector that has one, with what a check of it gives.
    ///
    /// # Errors
    ///
    /// What keeps the request from being checked.
    pub fn judged(self, vector: &Vector) -> Option<Result<(CampaignRequest, Named), Problem>> {
        let Some(Input::Request(text)) = &vector.input else { return None };
        Some(judged(vector, text))
    }

    /// What the request of a vector is split into, if it is to be.
    ///
    /// # Errors
    ///
    /// Why it cannot be, also that the service would refuse each part.
    pub fn split(self, vector: &Vector) -> Option<Result<SplitReport, Problem>> {
        let (Some(Input::Request(text)), Some(how)) = (&vector.input, &vector.split) else { return None };
        Some(split(vector, text, how))
    }

    /// The requests that a vector asks to be made of its list.
    ///
    /// # Errors
    ///
    /// Why none can be made, unless it is that the service would refuse each.
    pub fn requests(self, vector: &Vector, recipients: &Recipients) -> Option<Result<Made, Problem>> {
        vector.campaign.as_ref().map(|campaign| requests(campaign, recipients))
    }

    /// How the messages of a vector are sent, if it asks when they go.
    ///
    /// # Errors
    ///
    /// The first member that cannot be used.
    pub fn sending(self, vector: &Vector) -> Option<Result<Sending, Problem>> {
        let read = |given: &Map<String, Value>| options::sending(&json_of(given), None);
        vector.sending.as_ref().map(|given| read(given).map_err(|error| misread("options", &error)))
    }

    /// The reports on the handoffs of a vector: all of the document, or the one that the options pick.
    ///
    /// # Errors
    ///
    /// What keeps them from being checked.
    pub fn handoffs(self, vector: &Vector) -> Result<Vec<HandoffReport>, Problem> {
        let Options { policy, pick } = self.options(vector)?;
        let handoffs = match pick {
            Some(_) => vec![handoff(vector, pick.as_deref())?],
            None => {
                HandoffFile::read(&vector.handoff).and_then(|file| file.all()).map_err(|error| no_handoff(&error))?
            }
        };
        Ok(handoffs.iter().map(|handoff| HandoffReport::of(handoff, &policy)).collect())
    }

    /// What the options of a vector say.
    ///
    /// # Errors
    ///
    /// The first option that cannot be used.
    pub fn options(self, vector: &Vector) -> Result<Options, Problem> {
        Ok(options(vector)?.options)
    }
}

fn answer(vector: &Vector) -> Result<Outcome, Problem> {
    if let Some(recipients) = Library.recipients(vector) {
        return list(vector, &recipients?);
    }
    match &vector.input {
        Some(Input::Request(text)) => request(vector, text),
        _ => handoff_alone(vector),
    }
}

fn given(vector: &Vector) -> Option<(InputKind, &[u8])> {
    match &vector.input {
        Some(Input::Csv(bytes)) => Some((InputKind::Csv, bytes)),
        Some(Input::Lines(bytes)) => Some((InputKind::Lines, bytes)),
        Some(Input::Request(_)) | None => None,
    }
}

fn read(vector: &Vector, input: InputKind, bytes: &[u8]) -> Result<Recipients, Problem> {
    builder(vector, input, bytes)?.finish().map_err(|error| unreadable(&error))
}

fn builder(vector: &Vector, input: InputKind, bytes: &[u8]) -> Result<RecipientsBuilder, Problem> {
    let ListOptions { options: Options { policy, pick }, read, after } = options(vector)?;
    let handoff = handoff(vector, pick.as_deref())?;
    let read = ReadOptions { input, ..read };
    let mut builder = Recipients::builder(&handoff, &policy, read.clone());
    for FileGiven(earlier) in &after {
        let earlier = Recipients::read(earlier, &handoff, &policy, read.clone());
        let earlier = earlier.map_err(|error| in_after(unreadable(&error)))?;
        builder = builder.after(&earlier).map_err(|error| in_after(problem("options", &error)))?;
    }
    builder.push(bytes).map_err(|error| unreadable(&error))?;
    Ok(builder)
}

fn handoff_alone(vector: &Vector) -> Result<Outcome, Problem> {
    let Options { policy, pick } = Library.options(vector)?;
    let handoff = handoff(vector, pick.as_deref())?;
    let findings = check_handoff(&handoff, &policy);
    let exit = u8::from(Finding::first_error(&findings).is_some());
    let report = json!({ "handoff": value(&findings)? });
    Ok(Outcome { exit, report: Some(report), ..asked_of_recipients(&handoff) })
}

fn judged(vector: &Vector, text: &[u8]) -> Result<(CampaignRequest, Named), Problem> {
    let given =
        RequestGiven::read_with(&json_of(&vector.options), SET_READERS).map_err(|error| misread(error.kind, &error))?;
    let Options { policy, pick } = &given.options;
    let (request, notes) = CampaignRequest::read(text).map_err(|error| no_request(&error))?;
    let file = HandoffFile::read(&vector.handoff).map_err(|error| no_handoff(&error))?;
    let earlier = earlier(&given, &file)?;
    let how = Judging { after: Some(&earlier), ..Judging::default() };
    let named = check_as(&request, &notes, &file, pick.as_deref(), policy, how).map_err(|error| no_handoff(&error))?;
    Ok((request, named))
}

/// Whom the requests have accepted that this one came from.
fn earlier(given: &RequestGiven, file: &HandoffFile) -> Result<Earlier, Problem> {
    let how = Splitting { asked: given.options.pick.as_deref(), repair: given.repair, after: None };
    let files = given.after.iter().map(|FileGiven(bytes)| bytes.as_slice());
    SplitRequest::earlier(files, file, &given.options.policy, &how).map_err(|error| in_after(unsplittable(&error)))
}

fn split(vector: &Vector, text: &[u8], how: &Map<String, Value>) -> Result<SplitReport, Problem> {
    let mut options = vector.options.clone();
    options.extend(how.clone());
    let given =
        RequestGiven::read_split_with(&json_of(&options), SET_READERS).map_err(|error| misread(error.kind, &error))?;
    let file = HandoffFile::read(&vector.handoff).map_err(|error| no_handoff(&error))?;
    let earlier = earlier(&given, &file)?;
    let how = Splitting { asked: given.options.pick.as_deref(), repair: given.repair, after: Some(&earlier) };
    let split = SplitRequest::read(text, &file, &given.options.policy, &how).map_err(|error| unsplittable(&error))?;
    split.into_report(given.size).map_err(|error| match &error {
        CampaignError::Refused(findings) | CampaignError::Handoff(findings) => refusal(&error, findings),
        _ => problem("campaign", &error),
    })
}

/// An error that says with these findings why nothing is made.
fn refusal(error: &CampaignError, findings: &[Finding]) -> Problem {
    let code = Finding::first_error(findings).map(|finding| finding.code.as_str().to_string());
    Problem { code, ..problem("campaign", error) }
}

fn unsplittable(error: &SplitError) -> Problem {
    match error {
        SplitError::Request(error) => no_request(error),
        SplitError::Handoff(error) => no_handoff(error),
        other => problem("request", other),
    }
}

fn request(vector: &Vector, text: &[u8]) -> Result<Outcome, Problem> {
    let (request, Named { handoff, report: checked, .. }) = judged(vector, text)?;
    let response = serde_json::from_str(&respond(&request, &checked).to_value().to_json()).map_err(unserializable)?;
    let mut exit = u8::from(!checked.all_clear());
    let report = Some(value(&checked)?);
    let mut asked = handoff.as_ref().map(asked_of_recipients).unwrap_or_default();
    if let Some(sending) = Library.sending(vector) {
        let Options { policy, .. } = Library.options(vector)?;
        let schedule = schedule_request(&request, handoff.as_ref(), &checked, &policy, &sending?);
        asked.schedule = Some(value(&schedule)?);
    }
    if let Some(how) = &vector.split {
        // What is refused whole makes no file, and is no failure of the call on the command.
        let made = match split(vector, text, how) {
            Err(refused) if refused.code.is_some() => None,
            made => Some(made?),
        };
        exit = made.as_ref().map_or(1, |made| u8::from(!made.report.all_clear()));
        let bodies = made.iter().flat_map(|made| &made.requests).map(|part| part.body.clone());
        asked.bodies = Some(bodies.collect());
        asked.duplicates = Some(made.as_ref().and_then(|made| made.duplicates.clone()));
        asked.to_mend = Some(made.and_then(|made| made.to_mend));
    }
    Ok(Outcome { exit, report, response: Some(response), ..asked })
}

fn list(vector: &Vector, recipients: &Recipients) -> Result<Outcome, Problem> {
    let mut outcome = asked_of_recipients(recipients.handoff());
    let (mut on_campaign, mut refuses) = (None, false);
    if let Some(campaign) = &vector.campaign {
        let Made { requests, findings, refused } = requests(campaign, recipients)?;
        on_campaign = Some(value(&findings)?);
        refuses = refused.is_some();
        let texts = requests.iter().map(|request| serde_json::from_str(&request.to_json()).map_err(unserializable));
        outcome = outcome.with_requests(texts.collect::<Result<Vec<Value>, _>>()?);
    }
    if let Some(sending) = Library.sending(vector) {
        let schedule = recipients.schedule(&sending?).map_err(|error| problem("campaign", &error))?;
        outcome.schedule = Some(value(&schedule)?);
    }
    if vector.expect.messages.is_some() {
        let texts = recipients.messages_in(0..recipients.len()).map(|messages| value(&messages));
        outcome.messages = Some(texts.collect::<Result<_, _>>()?);
    }
    let mut report = value(&recipients.report_of(0..recipients.len()))?;
    if let Some(report) = report.as_object_mut() {
        report.insert("summary".into(), value(recipients.summary())?);
        report.extend(on_campaign.map(|found| ("campaign".to_string(), found)));
    }
    Ok(Outcome {
        exit: u8::from(refuses || !recipients.all_clear()),
        report: Some(report),
        rejected_csv: Some(file(recipients.rejected_csv().flatten().collect())),
        duplicates_csv: Some(file(recipients.duplicates_csv().flatten().collect())),
        reading: serde_json::from_str(&recipients.reading().to_json()).ok(),
        ..outcome
    })
}

fn requests(campaign: &Map<String, Value>, recipients: &Recipients) -> Result<Made, Problem> {
    let campaign = options::campaign(&json_of(campaign)).map_err(|error| misread("campaign", &error))?;
    match recipients.requests(&campaign) {
        Ok(made) => Ok(Made { findings: made.findings().to_vec(), requests: made.collect(), refused: None }),
        Err(error) => {
            let (refused, findings) = match &error {
                CampaignError::Refused(findings) => (refusal(&error, findings), findings.clone()),
                // What was found is the handoff's.
                CampaignError::Handoff(findings) => (refusal(&error, findings), Vec::new()),
                other => return Err(problem("campaign", other)),
            };
            let refused = Some(refused);
            Ok(Made { requests: Vec::new(), findings, refused })
        }
    }
}

fn asked_of_recipients(handoff: &Handoff) -> Outcome {
    let expected = expected_columns(handoff);
    let columns = expected.columns.iter().map(sendcheck::engine::recipients::Column::name);
    Outcome {
        variables: Some(handoff.expected().iter().map(ToString::to_string).collect()),
        columns: Some([expected.address.name().to_string()].into_iter().chain(columns).collect()),
        ..Outcome::default()
    }
}

fn handoff(vector: &Vector, asked: Option<&str>) -> Result<Handoff, Problem> {
    let pick = Pick { asked, ..Pick::default() };
    HandoffFile::read(&vector.handoff).and_then(|file| file.choose(&pick)).map_err(|error| no_handoff(&error))
}

/// What the options of a vector say, read as every caller's.
fn options(vector: &Vector) -> Result<ListOptions, Problem> {
    let json = json_of(&vector.options);
    let read = match vector.input {
        Some(Input::Csv(_) | Input::Lines(_)) => ListOptions::read_with(&json, SET_READERS),
        Some(Input::Request(_)) => RequestGiven::read_with(&json, SET_READERS)
            .map(|given| ListOptions { options: given.options, ..ListOptions::default() }),
        _ => Options::read_with(&json, SET_READERS).map(|options| ListOptions { options, ..ListOptions::default() }),
    };
    read.map_err(|error| misread(error.kind, &error))
}

fn misread(kind: &str, error: &OptionsError) -> Problem {
    let line = match error.file.as_deref() {
        Some(ListError::EncodingUnknown(unknown)) => Some(unknown.line),
        _ => None,
    };
    Problem { path: Some(error.path.clone()), line, ..problem(kind, error) }
}

fn json_of(members: &Map<String, Value>) -> Vec<u8> {
    Value::from(members.clone()).to_string().into()
}

fn no_handoff(error: &HandoffError) -> Problem {
    match error {
        HandoffError::Json(json) => {
            Problem { line: Some(json.line), column: Some(json.column), ..problem("handoff", error) }
        }
        HandoffError::NoChoice { .. } => problem("choice", error),
        _ => problem("handoff", error),
    }
}

fn no_request(error: &RequestError) -> Problem {
    match error {
        RequestError::Json(json) => {
            Problem { line: Some(json.line), column: Some(json.column), ..problem("request", error) }
        }
        _ => problem("request", error),
    }
}

fn unreadable(error: &ListError) -> Problem {
    let line = if let ListError::EncodingUnknown(unknown) = error { Some(unknown.line) } else { None };
    Problem { code: Some(error.code().as_str().into()), line, ..problem(error.kind(), error) }
}

/// The same of an earlier list, which is an option.
fn in_after(problem: Problem) -> Problem {
    let message = format!("`after`: {}", problem.message);
    Problem { kind: Some("options".into()), message, path: Some("after".into()), ..problem }
}

fn problem(kind: &str, message: &dyn std::fmt::Display) -> Problem {
    Problem { kind: Some(kind.into()), message: message.to_string(), ..Problem::default() }
}

fn value<T: serde::Serialize>(of: &T) -> Result<Value, Problem> {
    serde_json::to_value(of).map_err(unserializable)
}

#[expect(clippy::needless_pass_by_value, reason = "used as a function in map_err")]
fn unserializable(error: serde_json::Error) -> Problem {
    problem("output", &error)
}
