//! What many checks have in common, read once: handoffs, sets of recipients, options.

use std::sync::{Mutex, PoisonError};

use pyo3::{PyResult, Python, pyclass, pymethods};
use sendcheck::engine::options::{self, FileGiven, ListOptions, RequestGiven};
use sendcheck::{CampaignRequest, HandoffFile, Named, Pick, Recipients, SET_READERS, respond};

use crate::fault::Cause;
use crate::list::{List, Open, Reading, after_all};
use crate::request::previewed;
use crate::work::{text, work};

/// Handoffs and options that were read once, and whom checks have accepted that were asked to be remembered.
#[pyclass(frozen)]
pub(crate) struct Checker {
    file: HandoffFile,
    pick: Option<String>,
    checker: Mutex<sendcheck::Checker>,
}

#[pymethods]
impl Checker {
    /// Reads what a list would be checked with.
    #[new]
    fn new(py: Python<'_>, handoff: &[u8], options: &[u8]) -> PyResult<Self> {
        work(py, || {
            let ListOptions { options, .. } = ListOptions::read_with(options, SET_READERS)?;
            let file = HandoffFile::read(handoff)?;
            let checker = sendcheck::Checker::new(file.clone(), options.policy);
            let checker = match &options.pick {
                Some(pick) => checker.picking(pick.clone()),
                None => checker,
            };
            Ok(Self { file, pick: options.pick, checker: Mutex::new(checker) })
        })
    }

    /// The report on a request.
    fn check(&self, py: Python<'_>, request: &[u8], remember: bool) -> PyResult<String> {
        work(py, || self.judged(request, remember, |_, named| text(&named.report)))
    }

    /// The service's answer to a request.
    fn answer(&self, py: Python<'_>, request: &[u8]) -> PyResult<String> {
        work(py, || {
            self.judged(request, false, |request, named| Ok(respond(request, &named.report).to_value().to_json()))
        })
    }

    /// When the messages of a request go.
    fn schedule_request(&self, py: Python<'_>, request: &[u8], sending: &[u8]) -> PyResult<String> {
        work(py, || {
            let policy = self.with(|checker| checker.policy().clone());
            let sending = options::sending(sending, policy.at)?;
            self.judged(request, false, |request, named| {
                let handoff = named.handoff.as_ref();
                text(&sendcheck::schedule_request(request, handoff, &named.report, &policy, &sending))
            })
        })
    }

    /// What was found on a campaign, before there are recipients.
    fn check_campaign(&self, py: Python<'_>, campaign: &[u8]) -> PyResult<String> {
        work(py, || {
            let campaign = options::campaign(campaign)?;
            let template_id = campaign.template_id.as_deref();
            let pick = Pick { asked: self.pick.as_deref(), template_id, ..Pick::default() };
            let handoff = self.file.choose(&pick)?;
            text(&self.with(|checker| sendcheck::check_campaign(&campaign, &handoff, checker.policy())))
        })
    }

    /// The messages of one consumer.
    fn preview(&self, py: Python<'_>, consumer: &[u8]) -> PyResult<String> {
        work(py, || self.with(|checker| previewed(consumer, &checker.handoff()?, checker.policy())))
    }

    /// A request of any size, taken apart.
    fn split(&self, py: Python<'_>, request: &[u8], given: &[u8], remember: bool) -> PyResult<String> {
        work(py, || {
            let given = RequestGiven::read_split_with(given, SET_READERS)?;
            let split = self.with(|checker| checker.split(request, given.repair))?;
            if remember {
                self.with(|checker| checker.remember_split(&split));
            }
            text(&split.into_report(given.size)?)
        })
    }

    /// A list of which nothing was read yet. `options` are those of its reading.
    fn reading(&self, py: Python<'_>, options: &[u8]) -> PyResult<Reading> {
        work(py, || {
            let ListOptions { read, after, .. } = ListOptions::read_with(options, SET_READERS)?;
            let (builder, handoff, policy) = self.with(|checker| {
                let handoff = checker.handoff()?;
                Ok::<_, Cause>((checker.builder(read.clone())?, handoff, checker.policy().clone()))
            })?;
            let earlier = |FileGiven(bytes)| Ok(Recipients::read(&bytes, &handoff, &policy, read.clone())?);
            Ok(Reading::of(Open { builder: after_all(builder, after, earlier)?, at: policy.at }))
        })
    }

    /// Remembers whom a list has accepted.
    fn remember(&self, py: Python<'_>, list: &List) -> PyResult<()> {
        work(py, || {
            let remembered = self.with(|checker| checker.remember(&list.recipients()));
            remembered.map_err(|error| Cause::usage(error.to_string()))
        })
    }

    /// Remembers nobody any more.
    fn forget(&self) {
        self.with(sendcheck::Checker::forget);
    }
}

impl Checker {
    /// One thread at a time: who is remembered may change.
    fn with<T>(&self, act: impl FnOnce(&mut sendcheck::Checker) -> T) -> T {
        act(&mut self.checker.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn judged<T>(
        &self,
        request: &[u8],
        remember: bool,
        tell: impl FnOnce(&CampaignRequest, &Named) -> Result<T, Cause>,
    ) -> Result<T, Cause> {
        let (request, notes) = CampaignRequest::read(request)?;
        let named = self.with(|checker| {
            let named = checker.check(&request, &notes)?;
            if remember {
                checker.remember_request(&request, &named);
            }
            Ok::<_, Cause>(named)
        })?;
        tell(&request, &named)
    }
}
