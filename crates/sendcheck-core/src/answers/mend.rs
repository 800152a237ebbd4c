//! What failed, handed back to be mended: a request of the failed consumers, or the rows of the list.

use alloc::string::String;
use alloc::vec::Vec;

use crate::answers::{AnswerReport, EntryReport, Explanation, Outcome, Sent, SentRequest, ServiceAnswer, read_answers};
use crate::check::{Recipients, Says};
use crate::json::Value;
use crate::wire::{CampaignRequest, Field, REMARKS, remarks};

/// The consumers that failed, as they were sent, in a request with the head of the first; `None` if none failed that was
/// sent. What is wrong with each stands in it under `sendcheck`, as in a request to mend that a
/// [split](crate::handover::SplitRequest::to_mend) makes: its row in the request, the service's message, and what that means.
/// Mended it is read as any other request, and given `after` those that were sent it accepts nobody else again.
///
/// ```
/// # use sendcheck_core::answers::{Sent, SentRequest, ServiceAnswer, failed_request, read_answers};
/// # use sendcheck_core::wire::CampaignRequest;
/// let (request, _) = CampaignRequest::read(br#"{ "campaignName": "Orders", "consumers": [
///     { "consumerContent": { "sms": "12025550123" } }, { "consumerContent": { "sms": "12025550124" } } ] }"#)?;
/// let answers = ServiceAnswer::read(br#"{ "acceptedConsumers": [ { "phoneNumber": "+12025550123" } ],
///     "failedConsumers": [ { "phone": "+12025550124", "errorMessage": "INVALID_NUMBER" } ] }"#)?;
/// let sent = [SentRequest { request: &request, report: None }];
/// let report = read_answers(&answers, &Sent::Requests(&sent));
/// assert_eq!(
///     failed_request(&report, &sent).map(|request| request.to_json()).as_deref(),
///     Some(concat!(
///         r#"{"campaignName":"Orders","consumers":[{"consumerContent":{"sms":"12025550124"},"sendcheck":{"row":2,"#,
///         r#""codes":["INVALID_NUMBER"],"reasons":["The number is not one that a message can be sent to"]}}]}"#
///     ))
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn failed_request(report: &AnswerReport, sent: &[SentRequest<'_>]) -> Option<CampaignRequest> {
    let everybody = Sent::Requests(sent);
    let to_mend = |(entry, (request, index)): (&EntryReport, (usize, usize))| {
        let mut consumer = everybody.consumer(request, index)?;
        let (code, reason) = told(entry);
        let texts = |text: String| Some(text).filter(|text| !text.is_empty()).into_iter();
        let remarks = remarks(entry.row.unwrap_or_default(), texts(code), texts(reason));
        consumer.other.insert(REMARKS.into(), Value::Object(remarks));
        Some(Field::Given(consumer))
    };
    let consumers: Vec<_> = failed(report).filter_map(to_mend).collect();
    let head = sent.first()?.request;
    (!consumers.is_empty()).then(|| head.with_consumers(consumers))
}

/// The failed entries whose consumer is known, in the order of what was sent, each consumer once.
fn failed(report: &AnswerReport) -> impl Iterator<Item = (&EntryReport, (usize, usize))> {
    let failed = report.entries.iter().filter(|entry| entry.outcome == Outcome::Failed);
    let mut places: Vec<_> = failed.filter_map(|entry| Some((entry, entry.of?))).collect();
    crate::order::sort_by(&mut places, |one, other| one.1.cmp(&other.1));
    places.dedup_by(|later, first| later.1 == first.1);
    places.into_iter()
}

/// The service's message, and what it means.
fn told(entry: &EntryReport) -> (String, String) {
    let means = entry.explanation.as_ref().map(|known| known.means).unwrap_or_default();
    (entry.error_message.clone().unwrap_or_default(), String::from(means))
}

impl Recipients {
    /// Explains answers to the requests that were made of this list, and holds them against its verdicts.
    pub fn read_answers(&self, answers: &[ServiceAnswer]) -> AnswerReport {
        read_answers(answers, &Sent::List(self))
    }

    /// The rows that the service refused, as a CSV file in the form of the list, with the service's messages and what they
    /// mean; as [`Self::rejected_csv`], given piece by piece.
    pub fn refused_csv(&self, report: &AnswerReport) -> impl Iterator<Item = Vec<u8>> {
        self.write_back_told(told_of_rows(report, &mut |known| known.means.into()), None)
    }

    /// The same with sentences of somebody else, such as in another language: what is said of our own findings with the
    /// service's message, and what any other message means. They may hold what windows-1252 lacks, as in
    /// [`Self::rejected_csv_saying`].
    pub fn refused_csv_saying(
        &self,
        report: &AnswerReport,
        says: Says<'_>,
        means: Means<'_>,
    ) -> impl Iterator<Item = Vec<u8>> {
        self.write_back_told(told_of_rows(report, means), Some(says))
    }
}

/// What whoever asks for such a file says that a text of the service means, in words of their own.
pub type Means<'a> = &'a mut dyn FnMut(&Explanation) -> String;

/// The rows that the service refused, by index, with its messages and what they mean.
fn told_of_rows(report: &AnswerReport, means: Means<'_>) -> Vec<(usize, String, String)> {
    let told = |(entry, (_, index)): (&EntryReport, (usize, usize))| {
        let said = entry.explanation.as_ref().map(&mut *means).unwrap_or_default();
        (index, entry.error_message.clone().unwrap_or_default(), said)
    };
    failed(report).map(told).collect()
}
