//! Campaign requests: the report, the service's answer, and the message of one consumer.

use pyo3::{PyResult, Python, pyfunction};
use sendcheck::engine::answers;
use sendcheck::engine::json;
use sendcheck::engine::options::{self, FileGiven, Options, RequestGiven};
use sendcheck::engine::wire::FromValue;
use sendcheck::{
    AnswerReport, CampaignRequest, Consumer, Earlier, Handoff, HandoffFile, Judging, MadeCase, Named, Pick, Policy,
    Report, RequestError, SET_READERS, Sent, SentRequest, ServiceAnswer, SplitRequest, Splitting, cases_of, check_as,
    check_named, preview_consumer, respond,
};
use serde_json::json;

use crate::fault::Cause;
use crate::work::{text, work};

/// The report on a request.
#[pyfunction]
pub(crate) fn check(py: Python<'_>, request: &[u8], handoff: &[u8], options: &[u8]) -> PyResult<String> {
    work(py, || text(&judged(request, handoff, options)?.named.report))
}

/// The service's answer to a request.
#[pyfunction]
pub(crate) fn answer(py: Python<'_>, request: &[u8], handoff: &[u8], options: &[u8]) -> PyResult<String> {
    work(py, || {
        let Judged { request, named, .. } = judged(request, handoff, options)?;
        Ok(respond(&request, &named.report).to_value().to_json())
    })
}

/// When the messages of a request go.
#[pyfunction]
pub(crate) fn schedule_request(
    py: Python<'_>,
    request: &[u8],
    handoff: &[u8],
    options: &[u8],
    sending: &[u8],
) -> PyResult<String> {
    work(py, || {
        let Judged { request, named, policy } = judged(request, handoff, options)?;
        let sending = options::sending(sending, policy.at)?;
        let handoff = named.handoff.as_ref();
        text(&sendcheck::schedule_request(&request, handoff, &named.report, &policy, &sending))
    })
}

/// What was found on a campaign, before there are recipients.
#[pyfunction]
pub(crate) fn check_campaign(py: Python<'_>, campaign: &[u8], handoff: &[u8], options: &[u8]) -> PyResult<String> {
    work(py, || {
        let campaign = options::campaign(campaign)?;
        let Options { policy, pick } = Options::read_with(options, SET_READERS)?;
        let template_id = campaign.template_id.as_deref();
        let pick = Pick { asked: pick.as_deref(), template_id, ..Pick::default() };
        let handoff = HandoffFile::read(handoff)?.choose(&pick)?;
        text(&sendcheck::check_campaign(&campaign, &handoff, &policy))
    })
}

/// The messages of one consumer.
#[pyfunction]
pub(crate) fn preview(py: Python<'_>, consumer: &[u8], handoff: &[u8], options: &[u8]) -> PyResult<String> {
    work(py, || {
        let Options { policy, pick } = Options::read_with(options, SET_READERS)?;
        let pick = Pick { asked: pick.as_deref(), ..Pick::default() };
        previewed(consumer, &HandoffFile::read(handoff)?.choose(&pick)?, &policy)
    })
}

/// The messages that a consumer gets of a handoff.
pub(crate) fn previewed(consumer: &[u8], handoff: &Handoff, policy: &Policy) -> Result<String, Cause> {
    let document = json::parse_bytes(consumer).map_err(RequestError::from)?;
    let consumer = Consumer::from_value(document.value)
        .map_err(|other| Cause::usage(format!("a consumer is a JSON object; found {}", other.kind().as_str())))?;
    text(&preview_consumer(&consumer, handoff, policy))
}

/// A request of any size, taken apart.
#[pyfunction]
pub(crate) fn split(py: Python<'_>, request: &[u8], handoff: &[u8], options: &[u8]) -> PyResult<String> {
    work(py, || {
        let given = RequestGiven::read_split_with(options, SET_READERS)?;
        let file = HandoffFile::read(handoff)?;
        let after = earlier(&given, &file)?;
        let Options { policy, pick } = &given.options;
        let how = Splitting { asked: pick.as_deref(), repair: given.repair, after: Some(&after) };
        let split = SplitRequest::read(request, &file, policy, &how)?;
        text(&split.into_report(given.size)?)
    })
}

/// A request, and what checking it gave.
struct Judged {
    request: CampaignRequest,
    named: Named,
    policy: Policy,
}

fn judged(request: &[u8], handoff: &[u8], options: &[u8]) -> Result<Judged, Cause> {
    let given = RequestGiven::read_with(options, SET_READERS)?;
    let (request, notes) = CampaignRequest::read(request)?;
    let file = HandoffFile::read(handoff)?;
    let after = earlier(&given, &file)?;
    let Options { policy, pick } = given.options;
    let how = Judging { after: Some(&after), ..Judging::default() };
    let named = check_as(&request, &notes, &file, pick.as_deref(), &policy, how)?;
    Ok(Judged { request, named, policy })
}

/// Whom the requests have accepted that this one came from.
fn earlier(given: &RequestGiven, file: &HandoffFile) -> Result<Earlier, Cause> {
    let how = Splitting { asked: given.options.pick.as_deref(), repair: given.repair, after: None };
    let files = given.after.iter().map(|FileGiven(bytes)| bytes.as_slice());
    let earlier = SplitRequest::earlier(files, file, &given.options.policy, &how);
    earlier.map_err(|error| Cause::from(error).in_option("after"))
}

/// What the answers to some requests mean. Without a handoff nothing is compared.
#[pyfunction]
pub(crate) fn read_answers(
    py: Python<'_>,
    answers: Vec<Vec<u8>>,
    requests: Vec<Vec<u8>>,
    handoff: Option<&[u8]>,
    options: &[u8],
) -> PyResult<String> {
    work(py, || {
        let answers = read(&answers)?;
        let sent = posted(&requests, handoff, options)?;
        text(&report(&answers, &sent))
    })
}

/// The consumers that failed, as a request; nothing if none did.
#[pyfunction]
pub(crate) fn failed_request(
    py: Python<'_>,
    answers: Vec<Vec<u8>>,
    requests: Vec<Vec<u8>>,
) -> PyResult<Option<String>> {
    work(py, || {
        let answers = read(&answers)?;
        let sent = posted(&requests, None, b"{}")?;
        let report = report(&answers, &sent);
        Ok(answers::failed_request(&report, &of(&sent)).map(|request| request.to_json()))
    })
}

/// A case for each forecast that answers contradict; nothing where it is not said what was forecast.
#[pyfunction]
pub(crate) fn answer_cases(
    py: Python<'_>,
    answers: Vec<Vec<u8>>,
    requests: Vec<Vec<u8>>,
    handoff: &[u8],
    options: &[u8],
) -> PyResult<String> {
    work(py, || {
        let answers = read(&answers)?;
        let sent = posted(&requests, Some(handoff), options)?;
        let report = report(&answers, &sent);
        let policy = Options::read_with(options, SET_READERS)?.policy;
        let named = sent.iter().find_map(|one| one.handoff.as_ref());
        cases(&named.map_or_else(Vec::new, |named| cases_of(&report, &Sent::Requests(&of(&sent)), named, &policy)))
    })
}

/// Whether a text is an answer of the service.
#[pyfunction]
pub(crate) fn is_answer(text: &[u8]) -> bool {
    answers::is_answer(text)
}

/// The answers of some texts.
pub(crate) fn read(texts: &[Vec<u8>]) -> Result<Vec<ServiceAnswer>, Cause> {
    let mut answers = Vec::new();
    for text in texts {
        answers.append(&mut ServiceAnswer::read(text)?);
    }
    Ok(answers)
}

/// Cases as their names and texts; what none was made of with the reason.
pub(crate) fn cases(made: &[MadeCase]) -> Result<String, Cause> {
    let told = made.iter().filter_map(|made| match made {
        MadeCase::Case(file) => Some(json!({ "name": file.name, "text": file.to_json_pretty() + "\n" })),
        MadeCase::Not { of, because, .. } => Some(json!({ "of": of, "because": because })),
        _ => None,
    });
    text(&told.collect::<Vec<_>>())
}

/// A request that was posted, with what a check of it found against which handoff.
struct Posted {
    request: CampaignRequest,
    report: Option<Report>,
    handoff: Option<Handoff>,
}

fn posted(requests: &[Vec<u8>], handoff: Option<&[u8]>, options: &[u8]) -> Result<Vec<Posted>, Cause> {
    let against =
        handoff.map(|handoff| Ok::<_, Cause>((HandoffFile::read(handoff)?, Options::read_with(options, SET_READERS)?)));
    let against = against.transpose()?;
    let one = |text: &Vec<u8>| {
        let (request, notes) = CampaignRequest::read(text)?;
        let Some((file, Options { policy, pick })) = &against else {
            return Ok(Posted { request, report: None, handoff: None });
        };
        let named = check_named(&request, &notes, file, pick.as_deref(), policy)?;
        Ok(Posted { request, report: Some(named.report), handoff: named.handoff })
    };
    requests.iter().map(one).collect()
}

fn report(answers: &[ServiceAnswer], posted: &[Posted]) -> AnswerReport {
    let sent = of(posted);
    answers::read_answers(answers, &if sent.is_empty() { Sent::Unsaid } else { Sent::Requests(&sent) })
}

fn of(posted: &[Posted]) -> Vec<SentRequest<'_>> {
    posted.iter().map(|one| SentRequest { request: &one.request, report: one.report.as_ref() }).collect()
}
