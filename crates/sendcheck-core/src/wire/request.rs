//! The campaign request: `POST /api/v2/account/{ACCOUNT_ID}/campaign`.

use alloc::string::String;
use alloc::vec::Vec;

use crate::json::{self, Document, JsonError, Object, Value};
use crate::wire::customer::{CustomerInfo, PersonalInfo};
use crate::wire::field::{Field, FromValue, wire};
use crate::wire::response::as_answer;
use crate::wire::schedule::SchedulingMetrics;
use crate::wire::stray::Stray;

wire! {
    /// A campaign request as it was sent, nothing checked yet.
    ///
    /// ```
    /// use sendcheck_core::wire::CampaignRequest;
    ///
    /// let (request, notes) = CampaignRequest::read(br#"{ "campaignName": "Renewals", "consumers": [] }"#)?;
    /// assert_eq!(request.campaign_name.as_deref(), Some("Renewals"));
    /// assert!(request.consent.is_missing());
    /// assert!(notes.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct CampaignRequest {
        /// What agents see as the campaign's name; required, at most 255 characters.
        campaign_name: String = "campaignName" is required,
        /// The name of the skill that answers are routed to; required, at most 255 characters.
        skill: String = "skill" is required,
        /// The handoff's id, or a WhatsApp template's; required, at most 32 characters.
        template_id: String = "templateId" is required,
        /// The number that sends; needed where `templateId` is a template's, at most 16 characters.
        outbound_number: String = "outboundNumber",
        /// That every consumer agreed to be written to; required and `true`.
        consent: bool = "consent" is required,
        /// When messages may go out.
        scheduling_metrics: SchedulingMetrics = "schedulingMetrics",
        /// Who is written to; required, 1 to 100.
        consumers: Vec<Field<Consumer>> = "consumers" is required,
    }
}

wire! {
    /// One recipient of a campaign request, in either of the two addressing versions.
    pub struct Consumer {
        /// New version: an address for each channel (`sms`, `wa`: digits with calling code; `inapp`: the brand's own id).
        consumer_content: Object = "consumerContent",
        /// Old version: the calling code.
        consumer_country_code: String = "consumerCountryCode",
        /// Old version: the rest of the number.
        consumer_phone_number: String = "consumerPhoneNumber",
        /// The body's values by variable name; required, may be empty.
        variables: Object = "variables" is required,
        /// The header's value: one of `image`, `video`, `document` with an https URL.
        header_variables: Object = "headerVariables",
        /// The values of dynamic URL buttons by variable name.
        button_variables: Object = "buttonVariables",
        /// Customer data that agents see, as engagement attribute "personal info".
        personal_info: PersonalInfo = "personalInfo",
        /// Customer data that agents see, as engagement attribute "customer info".
        customer_info: CustomerInfo = "customerInfo",
    }
}

/// Why a text is no campaign request.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RequestError {
    /// The text is not JSON.
    #[error("the campaign request is not readable JSON: {0}")]
    Json(#[from] JsonError),
    /// The text is JSON, but not an object.
    #[error(
        "a campaign request is a JSON object with `campaignName`, `skill`, `templateId`, `consent` and `consumers`; found {found}"
    )]
    NotAnObject {
        /// The JSON type that was found.
        found: &'static str,
    },
    /// The text is what the service answers.
    #[error("this is {found}, not a request")]
    Answer {
        /// Which answer it is.
        found: String,
    },
}

impl CampaignRequest {
    /// Reads a request from JSON text, with what was mended on the way.
    ///
    /// Comments, trailing commas and unquoted keys, as the documents print them, are accepted.
    ///
    /// # Errors
    ///
    /// [`RequestError`], with line and column if the text is not JSON; if it is no object, or an answer of the service.
    pub fn read(bytes: &[u8]) -> Result<(Self, Vec<json::Note>), RequestError> {
        let Document { value, notes } = json::parse_bytes(bytes)?;
        if let Some(found) = value.as_object().and_then(as_answer) {
            return Err(RequestError::Answer { found });
        }
        Ok((
            Self::from_value(value).map_err(|other| RequestError::NotAnObject { found: other.kind().as_str() })?,
            notes,
        ))
    }

    /// The request as JSON, with every field that came in.
    pub fn to_json(&self) -> String {
        self.to_value().to_json()
    }

    /// What does not belong into the head: everything but the consumers.
    pub(crate) fn strays_of_head(&self) -> Vec<Stray> {
        let mut strays = Vec::new();
        let pointer = &mut String::new();
        for (name, field) in [
            ("campaignName", &self.campaign_name),
            ("skill", &self.skill),
            ("templateId", &self.template_id),
            ("outboundNumber", &self.outbound_number),
        ] {
            field.gather_as(name, pointer, &mut strays);
        }
        self.consent.gather_as("consent", pointer, &mut strays);
        self.scheduling_metrics.gather_as("schedulingMetrics", pointer, &mut strays);
        strays.extend(self.other.iter().map(|(name, _)| Stray::unknown("", name, Self::FIELDS)));
        strays
    }

    /// What does not belong into the consumers, or in their place.
    pub(crate) fn strays_of_consumers(&self) -> Vec<Stray> {
        let mut strays = Vec::new();
        self.consumers.gather_as("consumers", &mut String::new(), &mut strays);
        strays.retain(|stray| !is_remarks(stray));
        strays
    }

    /// The request that says the same of these consumers. (Not by its `clone`, which could clone every consumer and takes 5 kB
    /// of code.)
    pub(crate) fn with_consumers(&self, consumers: Vec<Field<Consumer>>) -> Self {
        Self {
            campaign_name: self.campaign_name.clone(),
            skill: self.skill.clone(),
            template_id: self.template_id.clone(),
            outbound_number: self.outbound_number.clone(),
            consent: self.consent.clone(),
            scheduling_metrics: self.scheduling_metrics.clone(),
            consumers: Field::Given(consumers),
            other: self.other.clone(),
        }
    }

    /// The consumers, also those that are no objects.
    pub fn consumers(&self) -> &[Field<Consumer>] {
        self.consumers.as_deref().unwrap_or_default()
    }
}

/// The member of a consumer under which a request to mend says what is wrong with it; nothing that is sent.
pub(crate) const REMARKS: &str = "sendcheck";

/// What is said there: the row, counted from 1, and why it failed, in codes as the service spells them and in sentences.
pub(crate) fn remarks(row: u32, codes: impl Iterator<Item = String>, reasons: impl Iterator<Item = String>) -> Object {
    let texts = |texts: &mut dyn Iterator<Item = String>| Value::Array(texts.map(Value::String).collect());
    let (mut codes, mut reasons) = (codes, reasons);
    let members = [("row", u64::from(row).into()), ("codes", texts(&mut codes)), ("reasons", texts(&mut reasons))];
    members.into_iter().map(|(name, value)| (name.into(), value)).collect()
}

/// Whether it is that member: `/consumers/3/sendcheck`.
fn is_remarks(stray: &Stray) -> bool {
    matches!(stray, Stray::Unknown { pointer, field, .. } if field == REMARKS && pointer.matches('/').count() == 3)
}

/// The `templateId` that means SMS (Proactive Messaging API page, question on supported channels).
pub const SMS_TEMPLATE_ID: &str = "1234567890";

/// Whether a `templateId` is a template's own number: all digits, where a handoff's id starts with `H`.
///
/// Nothing else says who sends then, so the request needs an `outboundNumber`.
///
/// ```
/// use sendcheck_core::wire::is_template_number;
///
/// assert!(is_template_number("1234567890"));
/// assert!(!is_template_number("H1234567890") && !is_template_number(""));
/// ```
pub fn is_template_number(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit())
}

impl Consumer {
    /// What was said of it when it failed in the request that it came from.
    pub(crate) fn remarks(&self) -> Option<&Value> {
        self.other.get(REMARKS)
    }

    /// The row, counted from 1, that it had there.
    pub(crate) fn row_before(&self) -> Option<u32> {
        u32::try_from(self.remarks()?.as_object()?.get("row")?.as_number()?.as_u64()?).ok()
    }

    /// The number of the old version as it stands in its two fields, or in the one that is there.
    pub(crate) fn old_number(&self) -> Option<String> {
        match (self.consumer_country_code.as_deref(), self.consumer_phone_number.as_deref()) {
            (None, None) => None,
            (code, number) => Some([code, number].into_iter().flatten().collect()),
        }
    }

    /// The value of `key` in `consumerContent`.
    pub fn content(&self, key: &str) -> Option<&Value> {
        self.consumer_content.given().and_then(|content| content.get(key))
    }
}
