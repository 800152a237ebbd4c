//! What was sent, seen alike: who is in it, and what was forecast of each.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::answers::{Forecast, keys};
use crate::check::{Recipients, Report, RowMemory, Verdict};
use crate::handover::consumer_of_row;
use crate::json::Value;
use crate::rules::Finding;
use crate::wire::{CampaignRequest, Consumer, FromValue};

/// A request that was sent, with the report on it, if there is one.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::exhaustive_structs, reason = "built by callers")]
pub struct SentRequest<'a> {
    /// The request.
    pub request: &'a CampaignRequest,
    /// What a check of it found; without, entries are told whose they are and nothing is compared.
    pub report: Option<&'a Report>,
}

/// What was sent.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::exhaustive_enums, reason = "nothing else is sent")]
pub enum Sent<'a> {
    /// Nobody says.
    Unsaid,
    /// These requests, in the order of their answers.
    Requests(&'a [SentRequest<'a>]),
    /// The accepted rows of this list.
    List(&'a Recipients),
}

/// One recipient that was sent, or could have been.
pub(super) struct Addressee {
    /// The request, from 0; 0 for a list.
    pub(super) request: usize,
    /// The place in it, from 0.
    pub(super) index: usize,
    /// As reports count it.
    pub(super) row: u32,
    pub(super) keys: Vec<String>,
    pub(super) forecast: Option<Forecast>,
    /// Whether an answer has to name it.
    pub(super) is_sent: bool,
}

impl Sent<'_> {
    /// Whether places are told with their request.
    pub(super) fn has_several(&self) -> bool {
        matches!(self, Self::Requests(requests) if requests.len() > 1)
    }

    pub(crate) fn requests(&self) -> &[SentRequest<'_>] {
        match self {
            Self::Requests(requests) => requests,
            Self::Unsaid | Self::List(_) => &[],
        }
    }

    /// Everybody.
    pub(super) fn addressees(&self) -> Vec<Addressee> {
        match self {
            Self::Unsaid => Vec::new(),
            Self::Requests(requests) => {
                requests.iter().enumerate().flat_map(|(at, sent)| of_request(at, *sent)).collect()
            }
            Self::List(list) => of_list(list),
        }
    }

    /// The consumer that was sent.
    pub(crate) fn consumer(&self, request: usize, index: usize) -> Option<Consumer> {
        match self {
            Self::Unsaid => None,
            Self::Requests(requests) => requests.get(request)?.request.consumers().get(index)?.given().cloned(),
            Self::List(list) => list.look(index, &mut RowMemory::default(), consumer_of_row),
        }
    }

    /// The values that an answer echoes of a consumer.
    pub(super) fn echo(&self, request: usize, index: usize) -> Option<Value> {
        let consumer = self.consumer(request, index)?;
        consumer.variables.given().map(FromValue::to_value)
    }
}

fn of_request(at: usize, sent: SentRequest<'_>) -> impl Iterator<Item = Addressee> + '_ {
    let blank = Consumer::default();
    sent.request.consumers().iter().enumerate().map(move |(index, field)| {
        let reported = sent.report.and_then(|report| report.recipients.get(index));
        let forecast = reported.map(|one| {
            // What the whole request is refused for is no forecast of one consumer.
            let own = Finding::first_error(&one.findings).map(|error| error.error_message.clone());
            let refused = sent.report.is_some_and(|report| report.refused.is_some());
            match (refused, own) {
                (true, None) => Forecast { verdict: Verdict::Accepted, error_message: None },
                (true, own) => Forecast { verdict: Verdict::Failed, error_message: own },
                (false, _) => Forecast { verdict: one.verdict, error_message: one.error_message.clone() },
            }
        });
        Addressee {
            request: at,
            index,
            row: u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1),
            keys: keys::of_consumer(field.given().unwrap_or(&blank)),
            forecast,
            is_sent: true,
        }
    })
}

/// The recipients of a list. Requests are made of the accepted rows, so only those have to be answered.
fn of_list(list: &Recipients) -> Vec<Addressee> {
    let reports = list.reports(0..list.len());
    let addressee = |(index, report): (usize, crate::check::RecipientReport)| {
        let mut found = Vec::new();
        let second = list.second_number(index).map(|number| number.to_string());
        [report.number.as_ref(), second.as_ref(), report.id.as_ref()]
            .into_iter()
            .flatten()
            .for_each(|text| keys::add(text, &mut found));
        Addressee {
            request: 0,
            index,
            row: report.row,
            keys: found,
            is_sent: report.verdict == Verdict::Accepted,
            forecast: Some(Forecast { verdict: report.verdict, error_message: report.error_message }),
        }
    };
    reports.enumerate().map(addressee).collect()
}
