//! The service's answers: explained, and held against what was sent.

use sendcheck_core::answers::{self, AnswerReport, Sent, SentRequest, ServiceAnswer};
use sendcheck_core::check::{Named, Report, check_named};
use sendcheck_core::conformance::{MadeCase, cases_of};
use sendcheck_core::handoff::{Handoff, HandoffFile};
use sendcheck_core::json::{Object, Value};
use sendcheck_core::options::Options;
use sendcheck_core::wire::CampaignRequest;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;
use crate::to_js::{js_of, to_js};

/// What the answers to some requests mean. Without a handoff, which is no bytes at all, nothing is compared.
#[wasm_bindgen]
pub fn read_answers(
    answers: &[u8],
    ends: &[usize],
    requests: &[u8],
    request_ends: &[usize],
    handoff: &[u8],
    options: &[u8],
) -> Result<JsValue, JsValue> {
    let answers = read(answers, ends)?;
    let against = Against::read(handoff, options)?;
    to_js(&report(&answers, &judged(requests, request_ends, against.as_ref())?))
}

/// The consumers that failed, as a request; nothing if none did.
#[wasm_bindgen]
pub fn failed_request(
    answers: &[u8],
    ends: &[usize],
    requests: &[u8],
    request_ends: &[usize],
) -> Result<Option<String>, JsValue> {
    let answers = read(answers, ends)?;
    let judged = judged(requests, request_ends, None)?;
    let report = report(&answers, &judged);
    Ok(answers::failed_request(&report, &sent(&judged)).map(|request| request.to_json()))
}

/// Whether a text is an answer of the service.
#[wasm_bindgen]
pub fn is_answer(text: &[u8]) -> bool {
    answers::is_answer(text)
}

/// The answers of some texts, one behind the other.
pub(crate) fn read(texts: &[u8], ends: &[usize]) -> Result<Vec<ServiceAnswer>, Fault> {
    let mut answers = Vec::new();
    for text in pieces(texts, ends) {
        answers.append(&mut ServiceAnswer::read(text)?);
    }
    Ok(answers)
}

/// A case for each forecast that answers contradict; nothing where it is not said what was forecast.
#[wasm_bindgen]
pub fn answer_cases(
    answers: &[u8],
    ends: &[usize],
    requests: &[u8],
    request_ends: &[usize],
    handoff: &[u8],
    options: &[u8],
) -> Result<JsValue, JsValue> {
    let answers = read(answers, ends)?;
    let against = Against::read(handoff, options)?;
    let judged = judged(requests, request_ends, against.as_ref())?;
    let named = judged.iter().find_map(|one| one.handoff.as_ref());
    let made = match (named, &against) {
        (Some(handoff), Some(Against { options, .. })) => {
            cases_of(&report(&answers, &judged), &Sent::Requests(&sent(&judged)), handoff, &options.policy)
        }
        _ => Vec::new(),
    };
    cases(&made)
}

/// Cases as their names and texts, which may hold numbers that JavaScript has not; what none was made of with the reason.
pub(crate) fn cases(made: &[MadeCase]) -> Result<JsValue, JsValue> {
    let object = |members: [(&str, &str); 2]| {
        let members = members.map(|(name, text)| (name.to_owned(), Value::String(text.to_owned())));
        Value::Object(members.into_iter().collect::<Object>())
    };
    let told = made.iter().filter_map(|made| match made {
        MadeCase::Case(file) => Some(object([("name", &file.name), ("text", &(file.to_json_pretty() + "\n"))])),
        MadeCase::Not { of, because, .. } => Some(object([("of", of), ("because", because)])),
        _ => None,
    });
    js_of(Ok(Value::Array(told.collect())))
}

/// What a forecast is made with.
struct Against {
    file: HandoffFile,
    options: Options,
}

impl Against {
    /// Nothing where no handoff is given, which is no bytes at all.
    fn read(handoff: &[u8], options: &[u8]) -> Result<Option<Self>, Fault> {
        if handoff.is_empty() {
            return Ok(None);
        }
        Ok(Some(Self { file: HandoffFile::read(handoff)?, options: Options::read(options)? }))
    }
}

/// A request that was posted, with what a check of it found against which handoff.
struct Judged {
    request: CampaignRequest,
    report: Option<Report>,
    handoff: Option<Handoff>,
}

fn judged(requests: &[u8], ends: &[usize], against: Option<&Against>) -> Result<Vec<Judged>, Fault> {
    let mut judged = Vec::new();
    for text in pieces(requests, ends) {
        let (request, notes) = CampaignRequest::read(text)?;
        let (report, handoff) = match against {
            None => (None, None),
            Some(Against { file, options: Options { policy, pick } }) => {
                let Named { report, handoff, .. } = check_named(&request, &notes, file, pick.as_deref(), policy)?;
                (Some(report), handoff)
            }
        };
        judged.push(Judged { request, report, handoff });
    }
    Ok(judged)
}

fn report(answers: &[ServiceAnswer], judged: &[Judged]) -> AnswerReport {
    let sent = sent(judged);
    answers::read_answers(answers, &if sent.is_empty() { Sent::Unsaid } else { Sent::Requests(&sent) })
}

fn sent(judged: &[Judged]) -> Vec<SentRequest<'_>> {
    judged.iter().map(|one| SentRequest { request: &one.request, report: one.report.as_ref() }).collect()
}

/// Several texts that came as one.
fn pieces<'a>(texts: &'a [u8], ends: &'a [usize]) -> impl Iterator<Item = &'a [u8]> {
    let starts = [0].into_iter().chain(ends.iter().copied());
    starts.zip(ends).filter_map(|(start, end)| texts.get(start..*end))
}
