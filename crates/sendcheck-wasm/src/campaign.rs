//! Campaign requests: the report, the service's answer, and the message of one consumer.

use std::borrow::Cow;

use sendcheck_core::check::{Earlier, Judging, Named, check_as};
use sendcheck_core::handoff::{Handoff, HandoffFile, Pick};
use sendcheck_core::handover::{self, Campaign, SplitRequest, Splitting, respond};
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
    to_js(&judged(request, handoff, options)?.0.named.report)
}

/// The service's answer to a request, as JSON text: what it echoes may be any JSON, fractions too.
#[wasm_bindgen]
pub fn answer(request: &[u8], handoff: &[u8], options: &[u8]) -> Result<String, JsValue> {
    let (Judged { request, named }, _) = judged(request, handoff, options)?;
    Ok(respond(&request, &named.report).to_value().to_json())
}

/// When the messages of a request go.
#[wasm_bindgen]
pub fn schedule_request(request: &[u8], handoff: &[u8], options: &[u8], sending: &[u8]) -> Result<JsValue, JsValue> {
    let (Judged { request, named }, policy) = judged(request, handoff, options)?;
    let sending = options::sending(sending, policy.at).map_err(Fault::from)?;
    to_js(&handover::schedule_request(&request, named.handoff.as_ref(), &named.report, &policy, &sending))
}

/// What was found on a campaign, before there are recipients.
#[wasm_bindgen]
pub fn check_campaign(campaign: &[u8], handoff: &[u8], options: &[u8]) -> Result<JsValue, JsValue> {
    let campaign = options::campaign(campaign).map_err(Fault::from)?;
    let Options { policy, pick } = Options::read(options).map_err(Fault::from)?;
    let file = HandoffFile::read(handoff).map_err(Fault::from)?;
    Against { file: &file, pick: pick.as_deref(), policy: &policy }.campaign(&campaign)
}

/// The messages of one consumer.
#[wasm_bindgen]
pub fn preview(consumer: &[u8], handoff: &[u8], options: &[u8]) -> Result<JsValue, JsValue> {
    let options = Options::read(options).map_err(Fault::from)?;
    let handoff = chosen(handoff, &Pick { asked: options.pick.as_deref(), ..Pick::default() })?;
    previewed(consumer, &handoff, &options.policy)
}

pub(crate) fn previewed(consumer: &[u8], handoff: &Handoff, policy: &Policy) -> Result<JsValue, JsValue> {
    let document = json::parse_bytes(consumer).map_err(|error| Fault::from(RequestError::from(error)))?;
    let consumer = Consumer::from_value(document.value)
        .map_err(|other| Fault::usage(format!("a consumer is a JSON object; found {}", other.kind().as_str())))?;
    to_js(&preview_consumer(&consumer, handoff, policy))
}

/// A request as it was read, as JSON that everybody reads.
#[wasm_bindgen]
pub fn request_text(request: &[u8]) -> Result<String, JsValue> {
    Ok(CampaignRequest::read(request).map_err(Fault::from)?.0.to_json())
}

/// A request of any size, taken apart.
#[wasm_bindgen]
pub fn split(request: &[u8], handoff: &[u8], options: &[u8]) -> Result<JsValue, JsValue> {
    let given = RequestGiven::read_split(options).map_err(Fault::from)?;
    let file = HandoffFile::read(handoff).map_err(Fault::from)?;
    let against = Against::of(&file, &given.options);
    let nobody = Earlier::default();
    let after = against.earlier(&given, &nobody)?;
    let split = against.split(request, &given, &after)?;
    to_js(&split.into_report(given.size).map_err(Fault::from)?)
}

/// What a request is checked against.
#[derive(Clone, Copy)]
pub(crate) struct Against<'a> {
    pub(crate) file: &'a HandoffFile,
    pub(crate) pick: Option<&'a str>,
    pub(crate) policy: &'a Policy,
}

/// A request that was read, with what was noted there.
type Read = (CampaignRequest, Vec<json::Note>);

/// A request, and what it was checked against with what that gave.
pub(crate) struct Judged {
    pub(crate) request: CampaignRequest,
    pub(crate) named: Named,
}

impl Judged {
    /// Adds whom the service would accept: of a request that it refuses nobody.
    pub(crate) fn add_to(&self, earlier: &mut Earlier, policy: &Policy) {
        if self.named.report.refused.is_none() {
            earlier.add_request(&self.request, &self.named, policy);
        }
    }
}

impl<'a> Against<'a> {
    fn of(file: &'a HandoffFile, options: &'a Options) -> Self {
        Self { file, pick: options.pick.as_deref(), policy: &options.policy }
    }

    /// Whom the requests have accepted that this one came from, and who is remembered.
    pub(crate) fn earlier<'e>(self, given: &RequestGiven, remembered: &'e Earlier) -> Result<Cow<'e, Earlier>, Fault> {
        if given.after.is_empty() {
            return Ok(Cow::Borrowed(remembered));
        }
        let how = Splitting { asked: self.pick, repair: given.repair, after: None };
        let files = given.after.iter().map(|FileGiven(bytes)| bytes.as_slice());
        let earlier = SplitRequest::earlier(files, self.file, self.policy, &how);
        let mut earlier = earlier.map_err(|error| Fault::from(error).in_option("after"))?;
        earlier.merge(remembered);
        Ok(Cow::Owned(earlier))
    }

    // Not inlined: there are several callers.
    #[inline(never)]
    pub(crate) fn judged(self, request: Read, after: &Earlier) -> Result<Judged, Fault> {
        let (request, notes) = request;
        let how = Judging { after: Some(after), ..Judging::default() };
        let named = check_as(&request, &notes, self.file, self.pick, self.policy, how)?;
        Ok(Judged { request, named })
    }

    /// What was found on a campaign.
    pub(crate) fn campaign(self, campaign: &Campaign) -> Result<JsValue, JsValue> {
        let pick = Pick { asked: self.pick, template_id: campaign.template_id.as_deref(), ..Pick::default() };
        let handoff = self.file.choose(&pick).map_err(Fault::from)?;
        to_js(&handover::check_campaign(campaign, &handoff, self.policy))
    }

    /// A request of any size, judged in parts.
    pub(crate) fn split(self, request: &[u8], given: &RequestGiven, after: &Earlier) -> Result<SplitRequest, Fault> {
        let how = Splitting { asked: self.pick, repair: given.repair, after: Some(after) };
        Ok(SplitRequest::read(request, self.file, self.policy, &how)?)
    }
}

// Not inlined: there are three callers.
#[inline(never)]
fn judged(request: &[u8], handoff: &[u8], options: &[u8]) -> Result<(Judged, Policy), Fault> {
    let given = RequestGiven::read(options)?;
    let request = CampaignRequest::read(request)?;
    let file = HandoffFile::read(handoff)?;
    let against = Against::of(&file, &given.options);
    let nobody = Earlier::default();
    let after = against.earlier(&given, &nobody)?;
    let judged = against.judged(request, &after)?;
    Ok((judged, given.options.policy))
}
