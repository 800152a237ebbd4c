//! Request bodies that are ready to post, made from the accepted rows of a list.

use alloc::string::String;
use alloc::vec::Vec;

use crate::check::{Recipients, RowMemory, Verdict};
use crate::json::{Object, Value};
use crate::rules::RuleCode;
use crate::view::{AddressState, ConsumerCx, Slot};
use crate::wire::{
    CampaignRequest, Consumer, Field, FromValue, SchedulingMetrics, is_template_number, scheduling_metrics,
};

/// What a campaign is called and where its answers go.
#[derive(Debug, Clone, PartialEq, Default)]
#[expect(clippy::exhaustive_structs, reason = "built by callers with `..Campaign::default()`")]
pub struct Campaign {
    /// What agents see; required.
    pub name: String,
    /// The skill that answers are routed to; required.
    pub skill: String,
    /// The handoff's id unless given.
    pub template_id: Option<String>,
    /// The sender; left out for handoffs unless given.
    pub outbound_number: Option<String>,
    /// That every recipient has agreed to be written to; must be true.
    pub consent: bool,
    /// When messages may go out, as `schedulingMetrics` has it.
    pub scheduling_metrics: Option<SchedulingMetrics>,
    /// Recipients of one request; as many as the policy allows unless given.
    pub size: Option<usize>,
}

/// Why no requests can be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CampaignError {
    /// Nobody said that the recipients agreed.
    #[error("consent is not given: say so only if every recipient has agreed to be written to")]
    Consent,
    /// A required text is empty.
    #[error("`{field}` is empty; the service refuses a request without it")]
    Empty {
        /// The field.
        field: &'static str,
    },
    /// The handoff has no channel that the campaign API addresses.
    #[error("the handoff has no channel that a campaign request can address; use SMS, WhatsApp or in-app")]
    NoChannel,
    /// Neither the handoff nor the caller names a template id.
    #[error("the handoff has no id, so `templateId` has to be given")]
    NoTemplateId,
    /// `templateId` is a template's own number, which says nothing of the sender.
    #[error("`templateId` is the number of a template, so `outboundNumber` has to be given too")]
    NoSender,
    /// The list has to be settled first: which column is which, or what its numbers lack.
    #[error("{message}")]
    List {
        /// The rule that says so.
        code: RuleCode,
        /// What is to be settled, and how.
        message: String,
        /// What settles it, as entries of the option `columns`.
        options: Vec<String>,
    },
    /// A request would hold nobody, or more than the service takes.
    #[error("a request holds 1 to {limit} recipients, not {size}")]
    Size {
        /// What was asked for.
        size: usize,
        /// What the policy allows.
        limit: usize,
    },
}

/// The requests of a campaign, one after the other.
#[derive(Debug)]
pub struct Requests<'a> {
    recipients: &'a Recipients,
    head: CampaignRequest,
    size: usize,
    next: usize,
    memory: RowMemory,
}

impl Recipients {
    /// Whether files to send may be made of the list.
    pub(super) fn settled(&self) -> Result<(), CampaignError> {
        self.unsettled().map_or(Ok(()), |finding| {
            Err(CampaignError::List {
                code: finding.code,
                message: alloc::format!("{}: {}", finding.code, finding.message),
                options: self.settled_by(),
            })
        })
    }

    /// The requests that post every accepted row, none left out, none twice.
    ///
    /// # Errors
    ///
    /// [`CampaignError`] if consent or a required field is missing, or the size is out of range.
    pub fn requests(&self, campaign: &Campaign) -> Result<Requests<'_>, CampaignError> {
        if !campaign.consent {
            return Err(CampaignError::Consent);
        }
        if self.handoff().plan().addressed.is_empty() {
            return Err(CampaignError::NoChannel);
        }
        self.settled()?;
        for (field, value) in [("campaignName", &campaign.name), ("skill", &campaign.skill)] {
            if value.trim().is_empty() {
                return Err(CampaignError::Empty { field });
            }
        }
        let id = campaign.template_id.as_deref().or(self.handoff().id()).filter(|id| !id.is_empty());
        let id = id.ok_or(CampaignError::NoTemplateId)?;
        if self.handoff().plan().sends_by_number() && is_template_number(id) && campaign.outbound_number.is_none() {
            return Err(CampaignError::NoSender);
        }
        let limit = self.max_recipients();
        let size = campaign.size.unwrap_or(limit);
        if size == 0 || size > limit {
            return Err(CampaignError::Size { size, limit });
        }
        let head = CampaignRequest {
            campaign_name: campaign.name.clone().into(),
            skill: campaign.skill.clone().into(),
            template_id: String::from(id).into(),
            outbound_number: campaign.outbound_number.clone().map_or(Field::Missing, Field::Given),
            consent: true.into(),
            scheduling_metrics: campaign.scheduling_metrics.clone().or_else(|| scheduling_metrics(&self.policy().windows)).map_or(Field::Missing, Field::Given),
            ..CampaignRequest::default()
        };
        Ok(Requests { recipients: self, head, size, next: 0, memory: RowMemory::default() })
    }
}

impl Requests<'_> {
    /// Leaves out the recipients before this one, counted from 0; where [`position`](Self::position) stopped, for a
    /// caller that makes one request at a time.
    #[must_use]
    pub fn starting_at(mut self, index: usize) -> Self {
        self.next = index;
        self
    }

    /// The day, counted from 1, on which the next request is to be posted, so that no channel gets more recipients in a day
    /// than it takes.
    pub fn day(&self) -> usize {
        1 + self.recipients.day_ends().iter().take_while(|end| **end <= self.next).count()
    }

    /// The recipient, counted from 0, that is looked at next.
    pub fn position(&self) -> usize {
        self.next
    }
}

impl Iterator for Requests<'_> {
    type Item = CampaignRequest;

    fn next(&mut self) -> Option<CampaignRequest> {
        let mut consumers = Vec::new();
        // A request never holds recipients of two days.
        let end = self.recipients.day_ends().iter().find(|end| **end > self.next);
        let end = end.copied().unwrap_or(self.recipients.len());
        while consumers.len() < self.size && self.next < end {
            let index = self.next;
            self.next += 1;
            if self.recipients.verdict(index) == Some(Verdict::Accepted) {
                consumers.extend(self.recipients.look(index, &mut self.memory, consumer).map(Field::Given));
            }
        }
        (!consumers.is_empty()).then(|| with_consumers(&self.head, consumers))
    }
}

/// The request that begins like `head`. (Not by its `clone`, which could clone every consumer and takes 5 kB of code.)
fn with_consumers(head: &CampaignRequest, consumers: Vec<Field<Consumer>>) -> CampaignRequest {
    CampaignRequest {
        campaign_name: head.campaign_name.clone(),
        skill: head.skill.clone(),
        template_id: head.template_id.clone(),
        outbound_number: head.outbound_number.clone(),
        consent: head.consent.clone(),
        scheduling_metrics: head.scheduling_metrics.clone(),
        consumers: consumers.into(),
        ..CampaignRequest::default()
    }
}

impl CampaignRequest {
    /// The request as JSON text for readers, indented by two blanks.
    pub fn to_json_pretty(&self) -> String {
        self.to_value().to_json_pretty()
    }
}

/// The consumer that a row makes.
fn consumer(view: &ConsumerCx<'_>) -> Consumer {
    let address = view.addresses.iter().next().and_then(|address| match address.state {
        AddressState::Number(facts) => facts.parsed.map(|number| alloc::format!("{}", number.e164().digits())),
        AddressState::Id(id) => Some(id.into()),
        AddressState::Missing | AddressState::NotString => None,
    });
    let keys = view.plan.addressed.iter().filter_map(|channel| channel.content_key());
    let content = keys.filter_map(|key| Some((key.into(), Value::String(address.clone()?)))).collect();
    let variables = object(view.values());
    let header = view.plan.header.iter().map(|plan| (plan.media.as_str(), view.header()));
    Consumer {
        consumer_content: Field::Given(content),
        variables: Field::Given(variables),
        header_variables: given(object(header)),
        button_variables: given(object(view.buttons())),
        ..Consumer::default()
    }
}

fn object<'a>(values: impl Iterator<Item = (&'a str, Slot<'a>)>) -> Object {
    values.filter_map(|(name, slot)| Some((name.into(), Value::String(slot.text()?.into())))).collect()
}

fn given(object: Object) -> Field<Object> {
    if object.is_empty() { Field::Missing } else { Field::Given(object) }
}
