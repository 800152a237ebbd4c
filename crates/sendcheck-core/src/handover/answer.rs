//! The service's answer to a request, as it would be.

use alloc::string::String;
use alloc::vec::Vec;

use crate::check::{RecipientReport, Report, Verdict};
use crate::json::Value;
use crate::view::as_printed;
use crate::wire::{
    AcceptedConsumer, CampaignRequest, CampaignResponse, Consumer, FailedConsumer, Field, FromValue, REMARKS,
    RefusedRequest,
};

/// The answer to a request.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a request is taken or refused")]
pub enum Answer {
    /// The request is taken; some consumers may have failed.
    Taken(CampaignResponse),
    /// The request is refused whole.
    Refused(RefusedRequest),
}

impl Answer {
    /// The answer as JSON.
    pub fn to_value(&self) -> Value {
        match self {
            Self::Taken(response) => response.to_value(),
            Self::Refused(refused) => refused.to_value(),
        }
    }
}

impl serde::Serialize for Answer {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

/// What the service would answer. Ids are `null`: only the service can give them.
pub fn respond(request: &CampaignRequest, report: &Report) -> Answer {
    if let Some(message) = &report.refused {
        return Answer::Refused(RefusedRequest {
            code: Field::Given(0),
            request_trace_id: Field::Null,
            message: Field::Given(message.clone()),
            ..RefusedRequest::default()
        });
    }
    let mut failed = Vec::new();
    let mut accepted = Vec::new();
    for (field, recipient) in request.consumers().iter().zip(&report.recipients) {
        let Some(consumer) = field.given() else { continue };
        match recipient.verdict {
            Verdict::Failed => failed.push(Field::Given(failed_consumer(consumer, recipient))),
            Verdict::Accepted | Verdict::Skipped => accepted.push(Field::Given(accepted_consumer(consumer, recipient))),
        }
    }
    Answer::Taken(CampaignResponse {
        proactive_campaign_id: Field::Null,
        le_campaign_id: Field::Null,
        le_engagement_id: Field::Null,
        request_trace_id: Field::Null,
        failed_consumers: Field::Given(failed),
        accepted_consumers: Field::Given(accepted),
        ..CampaignResponse::default()
    })
}

fn failed_consumer(consumer: &Consumer, recipient: &RecipientReport) -> FailedConsumer {
    let mut echo = FailedConsumer::from_value(consumer.to_value()).unwrap_or_default();
    // What was said of it earlier is not sent.
    echo.other.remove(REMARKS);
    if recipient.id.is_none() {
        echo.phone = given_number(consumer).map_or(Field::Missing, |given| Field::Given(as_printed(&given)));
    }
    // A non-geographic code such as +800 has the region `001`, which is no ISO country.
    let country = recipient.region.filter(|region| region.bytes().all(|b| b.is_ascii_uppercase()));
    echo.country_code = country.map_or(Field::Missing, |region| Field::Given(region.into()));
    echo.error_message = Field::Given(recipient.error_message.clone().unwrap_or_default());
    echo
}

/// The number as the consumer gives it, in whichever version.
fn given_number(consumer: &Consumer) -> Option<String> {
    let new = ["sms", "wa"].into_iter().find_map(|key| consumer.content(key)?.as_str());
    new.map(String::from).or_else(|| consumer.old_number())
}

fn accepted_consumer(consumer: &Consumer, recipient: &RecipientReport) -> AcceptedConsumer {
    AcceptedConsumer {
        id: Field::Null,
        phone_number: recipient.number.clone().map_or(Field::Missing, Field::Given),
        consumer_content: consumer.consumer_content.clone(),
        ..AcceptedConsumer::default()
    }
}
