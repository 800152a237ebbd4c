//! What many checks have in common, read once: handoffs, sets of recipients, options.

use sendcheck_core::check::Earlier;
use sendcheck_core::handoff::{Handoff, HandoffFile, Pick};
use sendcheck_core::handover::{self, respond};
use sendcheck_core::options::{self, ListOptions, RequestGiven};
use sendcheck_core::policy::Policy;
use sendcheck_core::wire::CampaignRequest;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::campaign::{self, Against, Judged};
use crate::fault::Fault;
use crate::list::{List, Reading};
use crate::to_js::to_js;

/// Handoffs and options that were read once, and whom checks have accepted that were asked to be remembered.
#[wasm_bindgen]
pub struct Prepared {
    file: HandoffFile,
    pick: Option<String>,
    policy: Policy,
    remembered: Earlier,
}

#[wasm_bindgen]
impl Prepared {
    /// Reads what a list would be checked with.
    #[wasm_bindgen(constructor)]
    pub fn new(handoff: &[u8], options: &[u8]) -> Result<Self, JsValue> {
        let ListOptions { options, .. } = ListOptions::read(options).map_err(Fault::from)?;
        let file = HandoffFile::read(handoff).map_err(Fault::from)?;
        Ok(Self { file, pick: options.pick, policy: options.policy, remembered: Earlier::default() })
    }

    /// The report on a request. `given` are the options of this check alone.
    pub fn check(&mut self, request: &[u8], given: &[u8], remember: bool) -> Result<JsValue, JsValue> {
        let judged = self.judged(request, given)?;
        if remember {
            judged.add_to(&mut self.remembered, &self.policy);
        }
        to_js(&judged.named.report)
    }

    /// The service's answer to a request, as JSON text.
    pub fn answer(&self, request: &[u8], given: &[u8]) -> Result<String, JsValue> {
        let Judged { request, named } = self.judged(request, given)?;
        Ok(respond(&request, &named.report).to_value().to_json())
    }

    /// When the messages of a request go.
    pub fn schedule_request(&self, request: &[u8], given: &[u8], sending: &[u8]) -> Result<JsValue, JsValue> {
        let Judged { request, named } = self.judged(request, given)?;
        let sending = options::sending(sending, self.policy.at).map_err(Fault::from)?;
        let handoff = named.handoff.as_ref();
        to_js(&handover::schedule_request(&request, handoff, &named.report, &self.policy, &sending))
    }

    /// What was found on a campaign, before there are recipients.
    pub fn check_campaign(&self, campaign: &[u8]) -> Result<JsValue, JsValue> {
        self.against().campaign(&options::campaign(campaign).map_err(Fault::from)?)
    }

    /// The messages of one consumer.
    pub fn preview(&self, consumer: &[u8]) -> Result<JsValue, JsValue> {
        campaign::previewed(consumer, &self.handoff()?, &self.policy)
    }

    /// A request of any size, taken apart.
    pub fn split(&mut self, request: &[u8], given: &[u8], remember: bool) -> Result<JsValue, JsValue> {
        let given = RequestGiven::read_split(given).map_err(Fault::from)?;
        let after = self.against().earlier(&given, &self.remembered)?;
        let split = self.against().split(request, &given, &after)?;
        drop(after);
        if remember {
            split.add_to(&mut self.remembered);
        }
        to_js(&split.into_report(given.size).map_err(Fault::from)?)
    }

    /// A list of which nothing was read yet. `options` are those of its reading.
    pub fn reading(&self, options: &[u8]) -> Result<Reading, JsValue> {
        let ListOptions { read, after, .. } = ListOptions::read(options).map_err(Fault::from)?;
        Ok(Reading::of(self.handoff()?, self.policy.clone(), read, &after, self.remembered.clone())?)
    }

    /// Remembers whom a list has accepted.
    pub fn remember(&mut self, list: &List) -> Result<(), JsValue> {
        Ok(list.add_to(&mut self.remembered)?)
    }

    /// Remembers nobody any more.
    pub fn forget(&mut self) {
        self.remembered = Earlier::default();
    }
}

impl Prepared {
    fn handoff(&self) -> Result<Handoff, Fault> {
        Ok(self.file.choose(&Pick { asked: self.pick.as_deref(), ..Pick::default() })?)
    }

    fn against(&self) -> Against<'_> {
        Against { file: &self.file, pick: self.pick.as_deref(), policy: &self.policy }
    }

    fn judged(&self, request: &[u8], given: &[u8]) -> Result<Judged, Fault> {
        let given = RequestGiven::read(given)?;
        let request = CampaignRequest::read(request)?;
        let after = self.against().earlier(&given, &self.remembered)?;
        self.against().judged(request, &after)
    }
}
