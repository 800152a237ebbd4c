//! What was sent that the service did not take as forecast, as little of it as shows that.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::answers::{self, AddressBook, AnswerReport, AnswerSummary, EntryReport, Explanation, Outcome, Sent};
use crate::conformance::CaseAnswer;
use crate::handoff::Handoff;
use crate::limits::REQUEST_RECIPIENTS;
use crate::order;
use crate::rules::RuleCode;
use crate::wire::{CampaignRequest, Consumer, Field};

/// A disagreement: what was sent, as little of it as shows it, and what the service said to that.
pub(super) struct Told {
    pub(super) of: String,
    /// What those have in common that show the same: answers that say one thing of one request as a whole.
    pub(super) alike: Option<String>,
    pub(super) title: String,
    pub(super) forecast: Option<CaseAnswer>,
    /// From little to much.
    pub(super) attempts: Vec<Attempt>,
    /// The request, from 0, all consumers of which may show it where these do not.
    pub(super) together_in: Option<usize>,
}

/// What may show a disagreement, and what the service said to it.
pub(super) type Attempt = (CampaignRequest, CaseAnswer);

/// The disagreements of a report.
pub(super) struct Disagreements<'a> {
    report: &'a AnswerReport,
    sent: &'a Sent<'a>,
    handoff: &'a Handoff,
    /// What the service said of consumers, sorted by request and place.
    entries: Vec<((usize, usize), &'a EntryReport)>,
    /// The consumers of each request by their addresses.
    by_address: Vec<AddressBook>,
}

impl<'a> Disagreements<'a> {
    pub(super) fn of(report: &'a AnswerReport, sent: &'a Sent<'a>, handoff: &'a Handoff) -> Self {
        let mut entries: Vec<_> = report.entries.iter().filter_map(|entry| Some((entry.of?, entry))).collect();
        // What is equal stays in its order: what is said first of somebody counts.
        order::sort_by(&mut entries, |one, other| one.0.cmp(&other.0));
        let by_address = sent.requests().iter().map(|sent| by_address(sent.request)).collect();
        Self { report, sent, handoff, entries, by_address }
    }

    /// Each of them.
    pub(super) fn told(&self) -> impl Iterator<Item = Told> {
        let whole = self.report.answers.iter().filter(|answer| answer.agreement.is_disagreement());
        let whole = whole.filter_map(|answer| self.of_answer(answer));
        let single = self.report.entries.iter().filter(|entry| entry.agreement.is_disagreement());
        whole.chain(single.filter_map(|entry| self.of_entry(entry)))
    }

    /// All consumers of a request.
    pub(super) fn together(&self, request: usize) -> Attempt {
        let count = self.consumers(request).len();
        self.attempt(request, &(0..count).collect::<Vec<_>>())
    }

    /// The service took or refused a whole request, other than was forecast: shown with its first consumer, else with all.
    fn of_answer(&self, answer: &AnswerSummary) -> Option<Told> {
        let of = answer.of?;
        let request = self.sent.requests().get(of)?.request;
        let refused = answer.refusal.as_ref().map(|refusal| &refusal.message);
        let said = |count: usize| match &answer.refusal {
            Some(refusal) => CaseAnswer::Refused(refusal.message.clone()),
            None => CaseAnswer::Taken(alloc::vec![None; count]),
        };
        let whole = request.consumers().len();
        // More than a request holds show no more than one too many.
        let few = [1, whole.min(REQUEST_RECIPIENTS.value + 1)].into_iter().filter(|count| *count <= whole);
        let first = |count| request.consumers().iter().take(count).cloned().collect();
        let attempts = few.map(|count| (request.with_consumers(first(count)), said(count)));
        Some(Told {
            of: format!("answer {}", answer.answer),
            alike: Some(format!("{of} {refused:?}")),
            title: "The service answered a whole request in another way than was forecast".into(),
            forecast: answer.forecast.clone().map(CaseAnswer::Refused),
            attempts: attempts.collect(),
            together_in: None,
        })
    }

    /// The service did something else with one consumer: shown alone, with those that have the same address, or with all.
    fn of_entry(&self, entry: &EntryReport) -> Option<Told> {
        let (request, index) = entry.of?;
        let consumer = self.sent.consumer(request, index)?;
        let said = self.said((request, index));
        // Nobody is a duplicate alone.
        let is_duplicate = said.as_deref().is_some_and(|said| code_of(said) == RuleCode::DuplicateNumber.as_str());
        let mut attempts = Vec::new();
        if !is_duplicate {
            let alone = Vec::from([Field::Given(consumer.clone())]);
            attempts.push((self.with_head(request, alone), CaseAnswer::Taken(alloc::vec![said])));
        }
        attempts.extend(self.alike(request, &consumer).map(|places| self.attempt(request, &places)));
        let forecast = entry.forecast.as_ref().and_then(|forecast| forecast.error_message.as_deref());
        let words = |message: Option<&str>| message.map_or("accepted", code_of).to_string();
        let (forecast, did) = (words(forecast), words(entry.error_message.as_deref()));
        Some(Told {
            of: format!("answer {} {}", entry.answer, entry.at),
            alike: None,
            title: format!("Forecast was {forecast}, the service said {did}"),
            forecast: None,
            attempts,
            together_in: (self.consumers(request).len() > 1).then_some(request),
        })
    }

    /// The consumers of a request that have one of these addresses, if they are several and not more than a request holds.
    fn alike(&self, request: usize, consumer: &Consumer) -> Option<Vec<usize>> {
        let known = self.by_address.get(request)?;
        let keys = answers::addresses(consumer);
        if keys.iter().any(|key| known.places(key).nth(REQUEST_RECIPIENTS.value).is_some()) {
            return None;
        }
        let places = order::distinct(keys.iter().flat_map(|key| known.places(key)));
        (places.len() > 1).then_some(places)
    }

    fn attempt(&self, request: usize, places: &[usize]) -> Attempt {
        let consumers = places.iter().filter_map(|place| self.consumers(request).get(*place)).cloned().collect();
        let said = places.iter().map(|place| self.said((request, *place))).collect();
        (self.with_head(request, consumers), CaseAnswer::Taken(said))
    }

    /// What the service said to a consumer that it refused.
    fn said(&self, of: (usize, usize)) -> Option<String> {
        let place = self.entries.partition_point(|(known, _)| *known < of);
        let (_, first) = self.entries.get(place).filter(|(known, _)| *known == of)?;
        let failed = Some(first).filter(|entry| entry.outcome == Outcome::Failed)?;
        Some(failed.error_message.clone().unwrap_or_default())
    }

    fn consumers(&self, request: usize) -> &[Field<Consumer>] {
        self.sent.requests().get(request).map(|sent| sent.request.consumers()).unwrap_or_default()
    }

    fn with_head(&self, request: usize, consumers: Vec<Field<Consumer>>) -> CampaignRequest {
        match self.sent.requests().get(request) {
            Some(sent) => sent.request.with_consumers(consumers),
            None => head_for(self.handoff).with_consumers(consumers),
        }
    }
}

fn by_address(request: &CampaignRequest) -> AddressBook {
    let of = |(place, field): (usize, &Field<Consumer>)| {
        let keys = field.given().map(answers::addresses).unwrap_or_default();
        keys.into_iter().map(move |key| (key, place))
    };
    AddressBook::of(request.consumers().iter().enumerate().flat_map(of))
}

/// The code of a message; a text that no document has is not repeated.
fn code_of(message: &str) -> &str {
    match Explanation::of(message).code {
        Some(code) => code.as_str(),
        None => "a text that no document has",
    }
}

/// The head of a request for recipients of a list, which has none.
fn head_for(handoff: &Handoff) -> CampaignRequest {
    CampaignRequest {
        campaign_name: Field::Given("A campaign".into()),
        skill: Field::Given("A skill".into()),
        template_id: Field::Given(handoff.id().unwrap_or("H1").into()),
        consent: Field::Given(true),
        ..CampaignRequest::default()
    }
}
