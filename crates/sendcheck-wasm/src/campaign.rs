//! Campaign requests: the report, the service's answer, and the message of one consumer.

use sendcheck_core::check::{Earlier, Judging, Named, Report, check_as};
use sendcheck_core::handoff::{Handoff, HandoffFile, Pick};
use sendcheck_core::handover::{self, SplitReport, SplitRequest, Splitting, respond};
use sendcheck_core::json;
use sendcheck_core::options::{self, FileGiven, Options, RequestGiven};
use sendcheck_core::policy::Policy;
use sendcheck_core::render::preview_consumer;
use sendcheck_core::wire::{CampaignRequest, Consumer, FromValue, RequestError};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;
use crate::handoff::chosen;
use crate::to_js::to_js;

/// The report on a request.
#[wasm_bindgen]
pub fn check(request: &[u8], handoff: &[u8], options: &[u8]) -> Result<JsValue, JsValue> {
    to_js(&judged(request, handoff, options)?.report)
}

/// The service's answer to a request, as JSON text: what it echoes may be any JSON, fractions too.
#[wasm_bindgen]
pub fn answer(request: &[u8], handoff: &[u8], options: &[u8]) -> Result<String, JsValue> {
    let Judged { request, report, .. } = judged(request, handoff, options)?;
    Ok(respond(&request, &report).to_value().to_json())
}

/// When the messages of a request go.
#[wasm_bindgen]
pub fn schedule_request(request: &[u8], handoff: &[u8], options: &[u8], sending: &[u8]) -> Result<JsValue, JsValue> {
    let Judged { request, handoff, report, policy } = judged(request, handoff, options)?;
    let sending = options::sending(sending, policy.at).map_err(Fault::from)?;
    to_js(&handover::schedule_request(&request, handoff.as_ref(), &report, &policy, &sending))
}

/// What was found on a campaign, before there are recipients.
#[wasm_bindgen]
pub fn check_campaign(campaign: &[u8], handoff: &[u8], options: &[u8]) -> Result<JsValue, JsValue> {
    let campaign = options::campaign(campaign).map_err(Fault::from)?;
    let Options { policy, pick } = Options::read(options).map_err(Fault::from)?;
    let pick = Pick { asked: pick.as_deref(), template_id: campaign.template_id.as_deref(), ..Pick::default() };
    to_js(&handover::check_campaign(&campaign, &chosen(handoff, &pick)?, &policy))
}

/// The messages of one consumer.
#[wasm_bindgen]
pub fn preview(consumer: &[u8], handoff: &[u8], options: &[u8]) -> Result<JsValue, JsValue> {
    let options = Options::read(options).map_err(Fault::from)?;
    let handoff = chosen(handoff, &Pick { asked: options.pick.as_deref(), ..Pick::default() })?;
    let document = json::parse_bytes(consumer).map_err(|error| Fault::from(RequestError::from(error)))?;
    let consumer = Consumer::from_value(document.value)
        .map_err(|other| Fault::usage(format!("a consumer is a JSON object; found {}", other.kind().as_str())))?;
    to_js(&preview_consumer(&consumer, &handoff, &options.policy))
}

/// A request as it was read, as JSON that everybody reads.
#[wasm_bindgen]
pub fn request_text(request: &[u8]) -> Result<String, JsValue> {
    Ok(CampaignRequest::read(request).map_err(Fault::from)?.0.to_json())
}

/// A request of any size, taken apart.
#[wasm_bindgen]
pub fn split(request: &[u8], handoff: &[u8], options: &[u8]) -> Result<JsValue, JsValue> {
    to_js(&taken_apart(request, handoff, options)?)
}

fn taken_apart(request: &[u8], handoff: &[u8], options: &[u8]) -> Result<SplitReport, Fault> {
    let given = RequestGiven::read_split(options)?;
    let file = HandoffFile::read(handoff)?;
    let after = earlier(&given, &file)?;
    let how = Splitting { asked: given.options.pick.as_deref(), repair: given.repair, after: Some(&after) };
    Ok(SplitRequest::read(request, &file, &given.options.policy, &how)?.into_report(given.size)?)
}

/// Whom the requests have accepted that this one came from.
fn earlier(given: &RequestGiven, file: &HandoffFile) -> Result<Earlier, Fault> {
    let how = Splitting { asked: given.options.pick.as_deref(), repair: given.repair, after: None };
    let files = given.after.iter().map(|FileGiven(bytes)| bytes.as_slice());
    let earlier = SplitRequest::earlier(files, file, &given.options.policy, &how);
    earlier.map_err(|error| Fault::from(error).in_option("after"))
}

/// A request, what it was checked against, and what that gave.
struct Judged {
    request: CampaignRequest,
    handoff: Option<Handoff>,
    report: Report,
    policy: Policy,
}

// Not inlined: there are three callers.
#[inline(never)]
fn judged(request: &[u8], handoff: &[u8], options: &[u8]) -> Result<Judged, Fault> {
    let given = RequestGiven::read(options)?;
    let (request, notes) = CampaignRequest::read(request)?;
    let file = HandoffFile::read(handoff)?;
    let after = earlier(&given, &file)?;
    let how = Judging { after: Some(&after), ..Judging::default() };
    let Options { policy, pick } = given.options;
    let Named { handoff, report, .. } = check_as(&request, &notes, &file, pick.as_deref(), &policy, how)?;
    Ok(Judged { request, handoff, report, policy })
}
