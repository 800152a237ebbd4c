//! What many checks have in common, read once.

use sendcheck_core::check::{Earlier, Judging, Named, NobodyJudged, check_as};
use sendcheck_core::handoff::{Handoff, HandoffError, HandoffFile, Pick};
use sendcheck_core::handover::{SplitError, SplitRequest, Splitting};
use sendcheck_core::json::Note;
use sendcheck_core::policy::Policy;
use sendcheck_core::recipients::ReadOptions;
use sendcheck_core::render::{Preview, preview_consumer};
use sendcheck_core::wire::{CampaignRequest, Consumer};

use crate::{Recipients, RecipientsBuilder};

/// Handoffs and a policy that were read once, for any number of requests and lists: what a service keeps, whose account has
/// hundreds of handoffs and as many opted-out numbers as it may.
///
/// It remembers nobody unless it is [told to](Self::remember).
///
/// ```
/// use sendcheck::{CampaignRequest, Checker, HandoffFile, Policy, ReadOptions, RuleCode};
///
/// let handoffs = HandoffFile::read(br#"{ "id": "H1", "type": "sms-twilio", "messageComponents": [
///     { "type": "body", "content": "Hi ${{1}}, your order is ready.", "variables": ["1"] } ] }"#)?;
/// let mut checker = Checker::new(handoffs, Policy::default());
///
/// let (request, notes) = CampaignRequest::read(br#"{ "campaignName": "A", "skill": "sales", "templateId": "H1",
///     "outboundNumber": "12025550100", "consent": true,
///     "consumers": [ { "consumerContent": { "sms": "12025550123" }, "variables": { "1": "Jane" } } ] }"#)?;
/// let checked = checker.check(&request, &notes)?;
/// assert_eq!(checked.report.summary.accepted, 1);
///
/// checker.remember_request(&request, &checked);
/// let mut builder = checker.builder(ReadOptions::default())?;
/// builder.push(b"12025550123,Jane\n12025550124,Omar\n")?;
/// let list = builder.finish()?;
/// assert!(list.rules(0).is_some_and(|rules| rules.contains(RuleCode::AcceptedBefore)));
/// assert_eq!(list.summary().accepted, 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Checker {
    handoffs: HandoffFile,
    policy: Policy,
    pick: Option<String>,
    remembered: Earlier,
}

impl Checker {
    /// A checker for the handoffs of a document.
    pub fn new(handoffs: HandoffFile, policy: Policy) -> Self {
        Self { handoffs, policy, pick: None, remembered: Earlier::default() }
    }

    /// Takes this handoff of several, by its id or its place from 1, where a request names none.
    #[must_use]
    pub fn picking(self, handoff: impl Into<String>) -> Self {
        Self { pick: Some(handoff.into()), ..self }
    }

    /// The policy that everything is checked with.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The handoff that lists and single consumers are for.
    ///
    /// # Errors
    ///
    /// [`HandoffError::NoChoice`] if there are several and none is [picked](Self::picking).
    pub fn handoff(&self) -> Result<Handoff, HandoffError> {
        self.handoffs.choose(&Pick { asked: self.pick.as_deref(), ..Pick::default() })
    }

    /// Checks a request against the handoff that it names. `notes` are what [`CampaignRequest::read`] gave beside it.
    ///
    /// # Errors
    ///
    /// [`HandoffError::NoChoice`] if neither the request nor the checker says which handoff is meant.
    pub fn check(&self, request: &CampaignRequest, notes: &[Note]) -> Result<Named, HandoffError> {
        let how = Judging { after: Some(&self.remembered), ..Judging::default() };
        check_as(request, notes, &self.handoffs, self.pick.as_deref(), &self.policy, how)
    }

    /// Takes a request of any size apart.
    ///
    /// # Errors
    ///
    /// [`SplitError`] if the text is no request or it is not known which handoff is meant.
    pub fn split(&self, request: &[u8], repair: bool) -> Result<SplitRequest, SplitError> {
        let how = Splitting { asked: self.pick.as_deref(), repair, after: Some(&self.remembered) };
        SplitRequest::read(request, &self.handoffs, &self.policy, &how)
    }

    /// The message that one consumer gets.
    ///
    /// # Errors
    ///
    /// As [`handoff`](Self::handoff).
    pub fn preview(&self, consumer: &Consumer) -> Result<Preview, HandoffError> {
        Ok(preview_consumer(consumer, &self.handoff()?, &self.policy))
    }

    /// Begins a list that comes in pieces, or in one.
    ///
    /// # Errors
    ///
    /// As [`handoff`](Self::handoff).
    pub fn builder(&self, options: ReadOptions) -> Result<RecipientsBuilder, HandoffError> {
        Ok(RecipientsBuilder::new(&self.handoff()?, &self.policy, options).after_all(&self.remembered))
    }

    /// Remembers whom a list has accepted: later checks accept nobody of them again.
    ///
    /// # Errors
    ///
    /// [`NobodyJudged`] if the columns of the list are uncertain.
    pub fn remember(&mut self, list: &Recipients) -> Result<(), NobodyJudged> {
        list.add_to(&mut self.remembered)
    }

    /// Remembers whom a request has accepted: of one that the service refuses as a whole nobody.
    pub fn remember_request(&mut self, request: &CampaignRequest, checked: &Named) {
        if checked.report.refused.is_none() {
            self.remembered.add_request(request, checked, &self.policy);
        }
    }

    /// Remembers whom a request of any size has accepted.
    pub fn remember_split(&mut self, split: &SplitRequest) {
        split.add_to(&mut self.remembered);
    }

    /// Remembers nobody any more.
    pub fn forget(&mut self) {
        self.remembered = Earlier::default();
    }
}
