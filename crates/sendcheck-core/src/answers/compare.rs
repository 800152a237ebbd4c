//! Answers held against what was sent: whose each entry is, and whether it was forecast.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::answers::sent::Addressee;
use crate::answers::{
    AddressBook, Agreement, AnswerCounts, AnswerReport, AnswerSummary, EntryReport, Explanation, Forecast, Known,
    Outcome, RefusalReport, Refused, Sent, ServiceAnswer, Unanswered, keys, same_message,
};
use crate::check::{REPORT_VERSION, Verdict};
use crate::json::{Object, Value};
use crate::limits::{REQUEST_RECIPIENTS, UNANSWERED};
use crate::order;
use crate::phone::METADATA_VERSION;
use crate::wire::{AcceptedConsumer, CampaignResponse, FailedConsumer, Field};

/// Explains answers and holds them against what was sent.
///
/// An entry is found by its number or id, among several with the same by the values that it echoes. Of a request that was
/// forecast to be refused whole, but was taken, consumers are compared as if it had been right.
///
/// ```
/// use sendcheck_core::answers::{Agreement, Sent, SentRequest, ServiceAnswer, read_answers};
/// use sendcheck_core::check::check;
/// use sendcheck_core::handoff::Handoff;
/// use sendcheck_core::policy::Policy;
/// use sendcheck_core::wire::CampaignRequest;
///
/// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [
///     { "type": "body", "content": "Hi ${{1}}", "variables": ["1"] } ] }"#)?;
/// let (request, _) = CampaignRequest::read(br#"{
///     "campaignName": "Orders", "skill": "sales", "templateId": "H1234567890", "consent": true,
///     "consumers": [ { "consumerContent": { "sms": "12025550123" }, "variables": { "1": "Jane" } } ] }"#)?;
/// let report = check(&request, &handoff, &Policy::default());
/// let answers = ServiceAnswer::read(br#"{ "acceptedConsumers": [], "failedConsumers": [
///     { "consumerContent": { "sms": "12025550123" }, "phone": "+12025550123", "errorMessage": "INVALID_NUMBER" } ] }"#)?;
/// let sent = [SentRequest { request: &request, report: Some(&report) }];
/// let read = read_answers(&answers, &Sent::Requests(&sent));
/// assert_eq!(read.entries[0].row, Some(1));
/// assert_eq!(read.entries[0].agreement, Agreement::FailedInstead);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read_answers(answers: &[ServiceAnswer], sent: &Sent<'_>) -> AnswerReport {
    let mut reading = Reading::of(answers, sent);
    for (at, answer) in answers.iter().enumerate() {
        if let ServiceAnswer::Taken(response) = answer {
            reading.failed(at, response);
        }
    }
    for (at, answer) in answers.iter().enumerate() {
        if let ServiceAnswer::Taken(response) = answer {
            reading.accepted(at, response);
        }
    }
    reading.finish(answers)
}

struct Reading<'a> {
    sent: &'a Sent<'a>,
    everybody: Vec<Addressee>,
    /// Places of everybody by each of their keys.
    places: AddressBook,
    answered: Vec<bool>,
    /// To which request, from 0, each answer belongs.
    of: Vec<Option<usize>>,
    entries: Vec<EntryReport>,
    counts: AnswerCounts,
}

/// An entry of an answer, before it is known whose it is.
struct Entry<'e> {
    answer: usize,
    at: String,
    keys: Vec<String>,
    echo: Option<&'e Value>,
    number: Option<String>,
    id: Option<String>,
    outcome: Outcome,
    message: Option<&'e str>,
}

impl<'a> Reading<'a> {
    fn of(answers: &[ServiceAnswer], sent: &'a Sent<'a>) -> Self {
        let everybody = sent.addressees();
        let keyed = |(place, one): (usize, &Addressee)| {
            // Who has no address is found under none.
            let keys = if one.keys.is_empty() { [String::new()].into() } else { one.keys.clone() };
            keys.into_iter().map(move |key| (key, place)).collect::<Vec<_>>()
        };
        let places = AddressBook::of(everybody.iter().enumerate().flat_map(keyed));
        let requests = sent.requests().len();
        let is_one_each = requests == answers.len();
        let of = (0..answers.len()).map(|at| match requests {
            0 => None,
            1 => Some(0),
            _ => is_one_each.then_some(at),
        });
        Self {
            answered: everybody.iter().map(|_| false).collect(),
            sent,
            everybody,
            places,
            of: of.collect(),
            entries: Vec::new(),
            counts: AnswerCounts { answers: count(answers.len()), ..AnswerCounts::default() },
        }
    }

    fn failed(&mut self, answer: usize, response: &CampaignResponse) {
        let nobody = FailedConsumer::default();
        for (index, field) in response.failed_consumers.as_deref().unwrap_or_default().iter().enumerate() {
            let failed = field.given().unwrap_or(&nobody);
            let said = failed.said();
            let content = failed.consumer_content.given().and_then(Value::as_object);
            let number = failed.phone.as_deref().map(String::from);
            self.counts.failed += 1;
            self.entry(&Entry {
                answer,
                at: format!("/failedConsumers/{index}"),
                keys: keys::of_failed(failed),
                echo: failed.variables.given(),
                id: id_of(content).filter(|_| number.is_none()),
                number: number.or_else(|| number_of(content)),
                outcome: Outcome::Failed,
                message: Some(&said),
            });
        }
    }

    fn accepted(&mut self, answer: usize, response: &CampaignResponse) {
        let nobody = AcceptedConsumer::default();
        for (index, field) in response.accepted_consumers.as_deref().unwrap_or_default().iter().enumerate() {
            let accepted = field.given().unwrap_or(&nobody);
            let content = accepted.consumer_content.given();
            let number = accepted.phone_number.as_deref().map(String::from);
            self.counts.accepted += 1;
            self.entry(&Entry {
                answer,
                at: format!("/acceptedConsumers/{index}"),
                keys: keys::of_accepted(accepted),
                echo: None,
                id: id_of(content).filter(|_| number.is_none()),
                number: number.or_else(|| number_of(content)),
                outcome: Outcome::Accepted,
                message: None,
            });
        }
    }

    fn entry(&mut self, entry: &Entry<'_>) {
        let found = self.find(entry);
        let of = found.and_then(|place| self.everybody.get(place));
        let forecast = of.and_then(|of| of.forecast.clone());
        let agreement = match (self.sent, of, &forecast) {
            (Sent::Unsaid, ..) => Agreement::NotCompared,
            (_, None, _) => Agreement::NotSent,
            _ if found.is_some_and(|place| self.answered.get(place) == Some(&true)) => Agreement::Twice,
            (_, _, None) => Agreement::NotCompared,
            (_, _, Some(forecast)) => agreement(entry, forecast),
        };
        let explanation = entry.message.map(Explanation::of);
        self.counts.unknown += u32::from(explanation.is_some_and(|one| one.known == Known::Unknown));
        match agreement {
            Agreement::Agreed => self.counts.agreed += 1,
            Agreement::NotSent => self.counts.not_sent += 1,
            Agreement::Twice => self.counts.twice += 1,
            Agreement::NotCompared => {}
            _ => self.counts.disagreed += 1,
        }
        let is_expected = matches!(agreement, Agreement::Agreed | Agreement::NotCompared);
        if entry.outcome == Outcome::Failed || !is_expected {
            self.entries.push(EntryReport {
                answer: count(entry.answer + 1),
                at: entry.at.clone(),
                request: of.filter(|_| self.sent.has_several()).map(|of| count(of.request + 1)),
                row: of.map(|of| of.row),
                number: entry.number.clone(),
                id: entry.id.clone(),
                outcome: entry.outcome,
                error_message: entry.message.map(String::from),
                explanation,
                forecast,
                agreement,
                of: of.map(|of| (of.request, of.index)),
            });
        }
        if let Some(answered) = found.and_then(|place| self.answered.get_mut(place)) {
            *answered = true;
        }
    }

    /// Whose entry it is: of several (never more than a request holds) with the same address one that no entry has told of,
    /// with the values that the entry echoes, of whom this was forecast.
    fn find(&self, entry: &Entry<'_>) -> Option<usize> {
        let nowhere = [String::new()];
        let keys = if entry.keys.is_empty() { &nowhere[..] } else { &entry.keys };
        let mut candidates: Vec<usize> = Vec::new();
        for key in keys {
            for place in self.places.places(key).take(REQUEST_RECIPIENTS.value) {
                if !candidates.contains(&place) {
                    candidates.push(place);
                }
            }
        }
        if let [only] = candidates.as_slice() {
            return Some(*only);
        }
        let mut best: Option<(u32, usize)> = None;
        for place in candidates {
            let points = self.likeness(place, entry);
            if best.is_none_or(|(most, _)| points > most) {
                best = Some((points, place));
            }
        }
        best.map(|(_, place)| place)
    }

    fn likeness(&self, place: usize, entry: &Entry<'_>) -> u32 {
        let Some(one) = self.everybody.get(place) else { return 0 };
        let is_free = self.answered.get(place) != Some(&true);
        let echoes =
            is_free && entry.echo.is_some_and(|echo| self.sent.echo(one.request, one.index).as_ref() == Some(echo));
        let is_forecast = one.forecast.as_ref().is_some_and(|of| agreement(entry, of) == Agreement::Agreed);
        let in_its_request = self.of.get(entry.answer).copied().flatten() == Some(one.request);
        8 * u32::from(is_free) + 4 * u32::from(in_its_request) + 2 * u32::from(echoes) + u32::from(is_forecast)
    }

    fn finish(mut self, answers: &[ServiceAnswer]) -> AnswerReport {
        let told = answers.iter().enumerate().map(|(at, answer)| self.answer(at, answer));
        let answers: Vec<_> = told.collect();
        self.counts.refused = count(answers.iter().filter(|answer| answer.refusal.is_some()).count());
        self.counts.disagreed += count(answers.iter().filter(|answer| answer.agreement.is_disagreement()).count());
        // Whose request was refused has been answered.
        let refused =
            |request: usize| answers.iter().any(|answer| answer.refusal.is_some() && answer.of == Some(request));
        let open = self.everybody.iter().zip(&self.answered);
        let open = open.filter(|(one, answered)| one.is_sent && !**answered && !refused(one.request));
        let mut unanswered = Vec::new();
        for (one, _) in open {
            self.counts.unanswered += 1;
            if unanswered.len() < UNANSWERED.value {
                let request = self.sent.has_several().then(|| count(one.request + 1));
                unanswered.push(Unanswered { request, row: one.row });
            }
        }
        order::sort_by(&mut self.entries, |one, other| one.answer.cmp(&other.answer));
        AnswerReport {
            version: REPORT_VERSION,
            sendcheck: env!("CARGO_PKG_VERSION"),
            phone_metadata: METADATA_VERSION,
            answers,
            entries: self.entries,
            unanswered,
            summary: self.counts,
        }
    }

    fn answer(&self, at: usize, answer: &ServiceAnswer) -> AnswerSummary {
        let of = self.of.get(at).copied().flatten();
        let report = of.and_then(|of| self.sent.requests().get(of)).and_then(|sent| sent.report);
        let forecast = report.and_then(|report| report.refused.clone());
        let mut summary = AnswerSummary {
            answer: count(at + 1),
            proactive_campaign_id: None,
            request_trace_id: None,
            accepted: 0,
            failed: 0,
            refusal: None,
            forecast,
            agreement: Agreement::NotCompared,
            of,
        };
        match answer {
            ServiceAnswer::Taken(response) => {
                let text = |field: &Field<String>| field.as_deref().map(String::from);
                summary.proactive_campaign_id = text(&response.proactive_campaign_id);
                summary.request_trace_id = text(&response.request_trace_id);
                summary.accepted = count(response.accepted_consumers.as_deref().unwrap_or_default().len());
                summary.failed = count(response.failed_consumers.as_deref().unwrap_or_default().len());
                summary.agreement = match (report, &summary.forecast) {
                    (None, _) => Agreement::NotCompared,
                    (_, Some(_)) => Agreement::AcceptedInstead,
                    (_, None) => Agreement::Agreed,
                };
            }
            ServiceAnswer::Refused(refused) => {
                summary.request_trace_id.clone_from(&refused.request_trace_id);
                let refusal = of_refusal(refused);
                summary.agreement = match (report, &summary.forecast) {
                    // An expired token or a full server says nothing of the campaign.
                    _ if refusal.explanation.known == Known::Word => Agreement::NotCompared,
                    (None, _) => Agreement::NotCompared,
                    (_, None) => Agreement::FailedInstead,
                    (_, Some(forecast)) if refused.texts().iter().any(|text| same_message(text, forecast)) => {
                        Agreement::Agreed
                    }
                    (_, Some(_)) => Agreement::OtherMessage,
                };
                summary.refusal = Some(refusal);
            }
        }
        summary
    }
}

fn of_refusal(refused: &Refused) -> RefusalReport {
    let explanation = Explanation::of_any(&refused.texts());
    RefusalReport { status: refused.status, message: refused.message.clone(), explanation }
}

/// How an entry relates to the forecast of the consumer that it is of. Who is skipped is taken all the same, and gets nothing.
fn agreement(entry: &Entry<'_>, forecast: &Forecast) -> Agreement {
    match (entry.outcome, forecast.verdict) {
        (Outcome::Accepted, Verdict::Accepted | Verdict::Skipped) => Agreement::Agreed,
        (Outcome::Accepted, Verdict::Failed) => Agreement::AcceptedInstead,
        (Outcome::Failed, Verdict::Accepted | Verdict::Skipped) => Agreement::FailedInstead,
        (Outcome::Failed, Verdict::Failed) => {
            let forecast = forecast.error_message.as_deref().unwrap_or_default();
            let is_same = same_message(entry.message.unwrap_or_default(), forecast);
            if is_same { Agreement::Agreed } else { Agreement::OtherMessage }
        }
    }
}

fn number_of(content: Option<&Object>) -> Option<String> {
    let content = content?;
    ["sms", "wa"].into_iter().find_map(|key| content.get(key)?.as_str()).map(String::from)
}

fn id_of(content: Option<&Object>) -> Option<String> {
    content?.get("inapp")?.as_str().map(String::from)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
