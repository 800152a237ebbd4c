//! What is said of answers.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::answers::Explanation;
use crate::check::Verdict;
use crate::words::words;

words! {
    /// What the service did with a consumer.
    #[expect(clippy::exhaustive_enums, reason = "an answer has two lists")]
    pub enum Outcome: Serialize {
        /// It stands among `acceptedConsumers`.
        Accepted = "accepted",
        /// It stands among `failedConsumers`.
        Failed = "failed",
    }
}

words! {
    /// How what the service did relates to what was forecast.
    #[non_exhaustive]
    pub enum Agreement: Serialize {
        /// As forecast.
        Agreed = "agreed",
        /// Refused as forecast, with another text.
        OtherMessage = "other-message",
        /// Taken, where a refusal was forecast.
        AcceptedInstead = "accepted-instead",
        /// Refused, where nothing was found.
        FailedInstead = "failed-instead",
        /// Of a consumer that stands in nothing that was sent.
        NotSent = "not-sent",
        /// A second word on a consumer of which an earlier entry told already.
        Twice = "twice",
        /// Nobody said what was sent or what against, or it says nothing of the campaign, as an expired token.
        NotCompared = "not-compared",
    }
}

impl Agreement {
    /// Whether the forecast was wrong.
    pub fn is_disagreement(self) -> bool {
        matches!(self, Self::OtherMessage | Self::AcceptedInstead | Self::FailedInstead)
    }
}

/// What was forecast of a recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Forecast {
    /// The verdict.
    pub verdict: Verdict,
    /// The message; none unless it failed.
    pub error_message: Option<String>,
}

/// One entry of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EntryReport {
    /// The answer, counted from 1.
    pub answer: u32,
    /// The JSON pointer of the entry in it.
    pub at: String,
    /// The request that it belongs to, counted from 1, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<u32>,
    /// The recipient that it belongs to, as reports count them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// The number as the answer has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The in-app id as the answer has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What the service did.
    pub outcome: Outcome,
    /// Why, in the service's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// What that means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Explanation>,
    /// What was forecast.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forecast: Option<Forecast>,
    /// How the two relate.
    pub agreement: Agreement,
    /// The place in what was sent: request and recipient, both from 0.
    #[serde(skip)]
    pub(crate) of: Option<(usize, usize)>,
}

/// What a refusal of a whole request says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RefusalReport {
    /// The status of HTTP, where the answer says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Why, in the words of the answer.
    pub message: String,
    /// What that means.
    pub explanation: Explanation,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AnswerSummary {
    /// Its place, counted from 1.
    pub answer: u32,
    /// The campaign that the service made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proactive_campaign_id: Option<String>,
    /// The id under which the service logged the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_trace_id: Option<String>,
    /// How many consumers it took.
    pub accepted: u32,
    /// How many it refused.
    pub failed: u32,
    /// Why the whole request was refused, if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<RefusalReport>,
    /// With what message a refusal of the whole request was forecast, if one was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forecast: Option<String>,
    /// How the forecast for the request as a whole relates to this.
    pub agreement: Agreement,
    /// The request, from 0, that it answers, where that can be told.
    #[serde(skip)]
    pub(crate) of: Option<usize>,
}

/// A recipient that was sent, or was to be, and stands in no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Unanswered {
    /// The request, counted from 1, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<u32>,
    /// The recipient, as reports count them.
    pub row: u32,
}

/// The counts of all answers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AnswerCounts {
    /// The answers.
    pub answers: u32,
    /// Those that refuse a whole request.
    pub refused: u32,
    /// The consumers that were taken.
    pub accepted: u32,
    /// The consumers that were refused.
    pub failed: u32,
    /// Entries that are as forecast.
    pub agreed: u32,
    /// Entries and whole requests that are not: another text, taken instead of refused, refused instead of taken.
    pub disagreed: u32,
    /// Entries of consumers in nothing that was sent.
    pub not_sent: u32,
    /// Entries of consumers on whom an earlier entry told already.
    pub twice: u32,
    /// Recipients that stand in no answer.
    pub unanswered: u32,
    /// Entries whose text no document has.
    pub unknown: u32,
}

/// What answers mean, and how they relate to what was forecast.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AnswerReport {
    /// The version of this form.
    pub version: u32,
    /// The version of sendcheck.
    pub sendcheck: &'static str,
    /// The release of libphonenumber's metadata that judged the numbers.
    pub phone_metadata: &'static str,
    /// Each answer.
    pub answers: Vec<AnswerSummary>,
    /// Every failed consumer, and every accepted one that was not to be expected, in the order of the answers.
    pub entries: Vec<EntryReport>,
    /// The first recipients that stand in no answer; `summary` has their number.
    pub unanswered: Vec<Unanswered>,
    /// The counts.
    pub summary: AnswerCounts,
}

impl AnswerReport {
    /// Whether everything was taken, and all of it as forecast.
    pub fn all_clear(&self) -> bool {
        let counts = &self.summary;
        let wrong = [counts.refused, counts.failed, counts.disagreed, counts.not_sent, counts.twice, counts.unanswered];
        wrong.iter().all(|count| *count == 0)
    }
}
