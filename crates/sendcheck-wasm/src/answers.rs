//! The service's answers: explained, and held against what was sent.

use sendcheck_core::answers::{self, AnswerReport, Sent, SentRequest, ServiceAnswer};
use sendcheck_core::check::{Report, check_named};
use sendcheck_core::handoff::HandoffFile;
use sendcheck_core::options::Options;
use sendcheck_core::wire::CampaignRequest;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;
use crate::to_js::to_js;

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
    let judged = judged(requests, request_ends, (!handoff.is_empty()).then_some((handoff, options)))?;
    to_js(&report(&answers, &judged))
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

type Judged = (CampaignRequest, Option<Report>);

fn judged(requests: &[u8], ends: &[usize], against: Option<(&[u8], &[u8])>) -> Result<Vec<Judged>, Fault> {
    let against =
        against.map(|(handoff, options)| Ok::<_, Fault>((HandoffFile::read(handoff)?, Options::read(options)?)));
    let against = against.transpose()?;
    let mut judged = Vec::new();
    for text in pieces(requests, ends) {
        let (request, notes) = CampaignRequest::read(text)?;
        let report = match &against {
            None => None,
            Some((file, Options { policy, pick })) => {
                Some(check_named(&request, &notes, file, pick.as_deref(), policy)?.report)
            }
        };
        judged.push((request, report));
    }
    Ok(judged)
}

fn report(answers: &[ServiceAnswer], judged: &[Judged]) -> AnswerReport {
    let sent = sent(judged);
    answers::read_answers(answers, &if sent.is_empty() { Sent::Unsaid } else { Sent::Requests(&sent) })
}

fn sent(judged: &[Judged]) -> Vec<SentRequest<'_>> {
    judged.iter().map(|(request, report)| SentRequest { request, report: report.as_ref() }).collect()
}

/// Several texts that came as one.
fn pieces<'a>(texts: &'a [u8], ends: &'a [usize]) -> impl Iterator<Item = &'a [u8]> {
    let starts = [0].into_iter().chain(ends.iter().copied());
    starts.zip(ends).filter_map(|(start, end)| texts.get(start..*end))
}
