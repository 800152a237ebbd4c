//! What the service answers to a campaign request.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::json::{Object, Value};
use crate::limits::{WORD, beginning};
use crate::wire::field::{Field, FromValue, wire};

wire! {
    /// The answer to a request that was taken.
    pub struct CampaignResponse {
        /// The campaign's id; only the service can give it.
        proactive_campaign_id: String = "proactiveCampaignId" is required,
        /// The id of the Conversational Cloud campaign.
        le_campaign_id: String = "leCampaignId" is required,
        /// The id of the Conversational Cloud engagement.
        le_engagement_id: String = "leEngagementId" is required,
        /// The id under which the service logged the request.
        request_trace_id: String = "requestTraceId" is required,
        /// Who will not be written to, and why.
        failed_consumers: Vec<Field<FailedConsumer>> = "failedConsumers" is required,
        /// Who will be written to.
        accepted_consumers: Vec<Field<AcceptedConsumer>> = "acceptedConsumers" is required,
    }
}

wire! {
    /// A consumer that the service refused: what the request said of it, and why it failed.
    pub struct FailedConsumer {
        /// As in the request.
        variables: Value = "variables",
        /// As in the request.
        consumer_content: Value = "consumerContent",
        /// As in the request.
        consumer_country_code: Value = "consumerCountryCode",
        /// As in the request.
        consumer_phone_number: Value = "consumerPhoneNumber",
        /// As in the request.
        header_variables: Value = "headerVariables",
        /// As in the request.
        button_variables: Value = "buttonVariables",
        /// As in the request.
        personal_info: Value = "personalInfo",
        /// As in the request.
        customer_info: Value = "customerInfo",
        /// The number with `+`.
        phone: String = "phone",
        /// The ISO 3166 code of the number's country.
        country_code: String = "countryCode",
        /// One of the documented error messages.
        error_message: String = "errorMessage" is required,
    }
}

impl FailedConsumer {
    /// Why it failed: the error message, or those of a list, in which no document has it.
    pub(crate) fn said(&self) -> Cow<'_, str> {
        match &self.error_message {
            Field::Given(message) => Cow::Borrowed(message),
            Field::Wrong(Value::Array(messages)) => {
                let messages: Vec<&str> = messages.iter().filter_map(Value::as_str).collect();
                Cow::Owned(messages.join(", "))
            }
            _ => Cow::Borrowed(""),
        }
    }
}

wire! {
    /// A consumer that the service took.
    pub struct AcceptedConsumer {
        /// The recipient's id in reports; only the service can give it.
        id: String = "id" is required,
        /// The number with `+`; in-app consumers have none.
        phone_number: String = "phoneNumber",
        /// As in the request, if it was there.
        consumer_content: Object = "consumerContent",
    }
}

wire! {
    /// The answer to a request that was refused whole.
    pub struct RefusedRequest {
        /// Always 0 in the documents.
        code: i64 = "code" is required,
        /// The id under which the service logged the request.
        request_trace_id: String = "requestTraceId" is required,
        /// Why, for example `Fields missing in request: variables`.
        message: String = "message" is required,
    }
}

/// What an object is called that is an answer of the service and no input of ours; `None` for any other.
pub(crate) fn as_answer(object: &Object) -> Option<String> {
    if object.get("consumers").is_some() {
        return None;
    }
    if object.get("failedConsumers").is_some() || object.get("acceptedConsumers").is_some() {
        return Some("the service's answer to a campaign request".into());
    }
    let message = object.get("message").and_then(Value::as_str)?;
    let message = beginning(message, WORD);
    object.get("code").map(|_| alloc::format!("an answer of the service, `{message}`"))
}

impl CampaignResponse {
    /// The answer as JSON.
    pub fn to_value(&self) -> Value {
        FromValue::to_value(self)
    }
}

impl RefusedRequest {
    /// The answer as JSON.
    pub fn to_value(&self) -> Value {
        FromValue::to_value(self)
    }
}
