//! Request bodies that are ready to post, made from the accepted rows of a list.

use alloc::string::String;
use alloc::vec::Vec;

use crate::check::{Recipients, RowMemory, Verdict, customer_data};
use crate::handover::campaign::{check_head, request_size};
use crate::handover::{Campaign, CampaignError};
use crate::json::{Object, Value};
use crate::rules::Finding;
use crate::view::{Address, AddressState, ConsumerCx, Slot};
use crate::wire::{CampaignRequest, Consumer, Field, FromValue, scheduling_metrics};

/// The requests of a campaign, one after the other.
#[derive(Debug)]
pub struct Requests<'a> {
    recipients: &'a Recipients,
    head: CampaignRequest,
    findings: Vec<Finding>,
    size: usize,
    next: usize,
    memory: RowMemory,
}

impl Recipients {
    /// Whether files to send may be made of the list, and with this handoff.
    pub(super) fn settled(&self) -> Result<(), CampaignError> {
        CampaignError::of_handoff(self.handoff_findings())?;
        let Some(finding) = self.unsettled() else { return Ok(()) };
        let options = if finding.settled_by().is_empty() { Vec::new() } else { self.settled_by() };
        Err(CampaignError::unsettled(finding, options))
    }

    /// The requests that post every accepted row, none left out, none twice.
    ///
    /// # Errors
    ///
    /// [`CampaignError`] if consent is not given, the list is to be settled first, the handoff has errors, the service
    /// would refuse every request because of what they all say, or the size is out of range.
    pub fn requests(&self, campaign: &Campaign) -> Result<Requests<'_>, CampaignError> {
        if !campaign.consent {
            return Err(CampaignError::Consent);
        }
        let mut head = campaign.head(self.handoff());
        // Those that the list was checked with, unless the campaign has its own.
        if let (Field::Missing, Some(metrics)) = (&head.scheduling_metrics, scheduling_metrics(&self.policy().windows))
        {
            head.scheduling_metrics = Field::Given(metrics);
        }
        let findings = check_head(&head, self.handoff(), self.policy());
        if Finding::first_error(&findings).is_some() {
            return Err(CampaignError::Refused(findings));
        }
        self.settled()?;
        let size = request_size(campaign.size, self.max_recipients())?;
        // Nothing sends by number then, which was told.
        if self.handoff().plan().is_in_app() {
            head.outbound_number = Field::Missing;
        }
        Ok(Requests { recipients: self, head, findings, size, next: 0, memory: RowMemory::default() })
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

    /// What [`check_campaign`](crate::handover::check_campaign) found on what all requests say: no errors.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
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
                consumers.extend(self.recipients.look(index, &mut self.memory, consumer_of_row).map(Field::Given));
            }
        }
        (!consumers.is_empty()).then(|| self.head.with_consumers(consumers))
    }
}

impl CampaignRequest {
    /// The request as JSON text for readers, indented by two blanks.
    pub fn to_json_pretty(&self) -> String {
        self.to_value().to_json_pretty()
    }
}

/// The consumer that a row makes.
pub(crate) fn consumer_of_row(view: &ConsumerCx<'_>) -> Consumer {
    let text = |address: &Address<'_>| match address.state {
        AddressState::Number(facts) => match facts.parsed {
            Some(number) => Some(alloc::format!("{}", number.e164().digits())),
            // What is no number is in no request, but may be in somebody else's.
            None => view.cell_of(address).map(String::from),
        },
        AddressState::Id(id) => Some(id.into()),
        AddressState::Missing | AddressState::NotString => None,
    };
    // The number of a row is that of all channels, unless its list has a column for each.
    let address = |key| view.addresses.iter().find(|address| address.key == key).or(view.addresses.iter().next());
    let keys = view.plan.addressed.iter().filter_map(|channel| channel.content_key());
    let content = keys.filter_map(|key| Some((key.into(), Value::String(text(address(key)?)?)))).collect();
    let variables = object(view.values());
    let header = view.plan.header.iter().map(|plan| (plan.media.as_str(), view.header()));
    // Made once more: to copy it takes code for each of its members.
    let data = view.row().and_then(|row| customer_data(&row.cells, true));
    Consumer {
        consumer_content: Field::Given(content),
        variables: Field::Given(variables),
        header_variables: given(object(header)),
        button_variables: given(object(view.buttons())),
        ..data.unwrap_or_default()
    }
}

fn object<'a>(values: impl Iterator<Item = (&'a str, Slot<'a>)>) -> Object {
    values.filter_map(|(name, slot)| Some((name.into(), Value::String(slot.text()?.into())))).collect()
}

fn given(object: Object) -> Field<Object> {
    if object.is_empty() { Field::Missing } else { Field::Given(object) }
}
