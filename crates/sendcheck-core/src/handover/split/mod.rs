//! A campaign request of any size, taken apart into requests that are ready to post.
//!
//! What goes into a part is taken from the text as it was written, so that nothing is lost that nobody documents and no
//! number loses a digit. Only what is not JSON (comments, trailing commas, names without quotes) is taken back.

mod repair;
mod text;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::check::{Earlier, Judging, Named, Report, Verdict, check_as};
use crate::finding::{Arg, At};
use crate::handoff::{Handoff, HandoffError, HandoffFile};
use crate::handover::CampaignError;
use crate::handover::campaign::request_size;
use crate::json::{self, Value};
use crate::policy::Policy;
use crate::rules::{Finding, RuleCode};
use crate::view;
use crate::wire::{CampaignRequest, Field, REMARKS, RequestError, remarks};

use repair::repairs;
use text::{Lines, RequestText, with_member, without_member};

/// How a request is taken apart.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::exhaustive_structs, reason = "built by callers with `..Splitting::default()`")]
pub struct Splitting<'a> {
    /// Which handoff of several is asked for; else it is the one that the request names.
    pub asked: Option<&'a str>,
    /// Whether numbers are mended whose spelling is refused or not documented, as they are in lists. Nothing of a consumer is changed
    /// otherwise.
    pub repair: bool,
    /// Whom the requests have accepted that this one came from: nobody is accepted again.
    pub after: Option<&'a Earlier>,
}

/// A campaign request of any size, judged consumer by consumer.
///
/// ```
/// use sendcheck_core::handoff::HandoffFile;
/// use sendcheck_core::handover::{SplitRequest, Splitting};
/// use sendcheck_core::policy::Policy;
///
/// let handoff = HandoffFile::read(br#"{ "id": "H1", "type": "wa", "messageComponents": [
///     { "type": "body", "content": "Hi ${{1}}", "variables": ["1"] } ] }"#)?;
/// let request = br#"{"campaignName":"A","skill":"sales","templateId":"H1","consent":true,"priority":1.50,"consumers":[
///   {"consumerContent":{"wa":"12025550123"},"variables":{"1":"Jo"},"note":"kept"},
///   {"consumerContent":{"wa":"12025550124"},"variables":{}}]}"#;
/// let split = SplitRequest::read(request, &handoff, &Policy::default(), &Splitting::default())?;
/// let bodies: Vec<_> = split.requests(None)?.map(|part| part.body).collect();
/// assert_eq!(bodies, [concat!(
///     r#"{"campaignName":"A","skill":"sales","templateId":"H1","consent":true,"priority":1.50,"consumers":["#, "\n  ",
///     r#"{"consumerContent":{"wa":"12025550123"},"variables":{"1":"Jo"},"note":"kept"}]}"#)]);
/// assert!(split.to_mend().unwrap().contains(r#""codes":["INSUFFICIENT_VARIABLES"]"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct SplitRequest {
    request: CampaignRequest,
    named: Named,
    policy: Policy,
    text: RequestText,
    repaired: Vec<u32>,
}

/// Why a request cannot be taken apart.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SplitError {
    /// It cannot be read.
    #[error(transparent)]
    Request(#[from] RequestError),
    /// The handoff cannot be used, or none can be chosen.
    #[error(transparent)]
    Handoff(#[from] HandoffError),
}

/// One of the requests that another is taken apart into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RequestPart {
    /// The body, as JSON text: a text and no object, as numbers of some languages would lose digits.
    pub body: String,
    /// How many consumers it holds.
    pub consumers: usize,
    /// The day, counted from 1, on which it is to be posted, so that no channel gets more recipients in a day than it takes.
    pub day: usize,
}

/// Everything that a request is taken apart into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SplitReport {
    /// What was found: on the head, and on every consumer in its order. A consumer for whom the service would refuse the whole
    /// request fails alone.
    pub report: Report,
    /// The requests that post every accepted consumer, none left out and none twice.
    pub requests: Vec<RequestPart>,
    /// A request, as JSON text, of the consumers that failed and can be mended, each with what is wrong with it under
    /// `sendcheck`. Mended it is given back with the option `after`. `null` without any.
    pub to_mend: Option<String>,
    /// The failed consumers that need no mending, in the same form: whose number another consumer has who did not fail.
    pub duplicates: Option<String>,
    /// The consumers, counted from 1, the spelling of whose number was mended, where that was asked for.
    pub repaired: Vec<u32>,
}

impl SplitRequest {
    /// Reads a request and judges each of its consumers, however many there are.
    ///
    /// A consumer for whom the service would refuse the whole request (one without `variables`, or of another type) fails
    /// alone, because it goes into no part.
    ///
    /// # Errors
    ///
    /// [`SplitError`] if the request cannot be read, or no handoff can be chosen for it.
    pub fn read(bytes: &[u8], file: &HandoffFile, policy: &Policy, how: &Splitting<'_>) -> Result<Self, SplitError> {
        let (mut request, mut notes) = CampaignRequest::read(bytes)?;
        let mut text = RequestText::of(&json::text(bytes).map_err(RequestError::from)?, &notes);
        let mut repaired = Vec::new();
        if how.repair {
            let edits = repairs(&request, &text, file, policy, how.asked);
            if !edits.is_empty() {
                repaired.extend(edits.iter().map(|edit| edit.row));
                repaired.dedup();
                let mended = text.edited(&edits);
                (request, notes) = CampaignRequest::read(mended.as_bytes())?;
                text = RequestText::of(&mended, &notes);
            }
        }
        let judging = Judging { in_parts: true, after: how.after };
        let named = check_as(&request, &notes, file, how.asked, policy, judging)?;
        Ok(Self { request, named, policy: policy.clone(), text, repaired })
    }

    /// The request as it was read.
    pub fn request(&self) -> &CampaignRequest {
        &self.request
    }

    /// What was found: on the head, and on every consumer in its order. A request that is split is never too long.
    pub fn report(&self) -> &Report {
        &self.named.report
    }

    /// The handoff; none if no handoff of the document has the id that the request names.
    pub fn handoff(&self) -> Option<&Handoff> {
        self.named.handoff.as_ref()
    }

    /// The consumers, counted from 1, one of whose numbers was mended.
    pub fn repaired(&self) -> &[u32] {
        &self.repaired
    }

    /// Adds those who are accepted to whom a request that came from this one must not accept again.
    pub fn add_to(&self, earlier: &mut Earlier) {
        earlier.add_request(&self.request, &self.named, &self.policy);
    }

    /// The requests that post every accepted consumer, none left out, none twice, each as it was written: of at most `size`
    /// consumers, or as many as the policy allows.
    ///
    /// # Errors
    ///
    /// [`CampaignError`] if the service would refuse every request because of what they all say, the handoff has errors, the
    /// sets of recipients are to be settled first, or the size is out of range.
    pub fn requests(&self, size: Option<usize>) -> Result<RequestParts<'_>, CampaignError> {
        let report = self.report();
        if report.refused.is_some() {
            return Err(CampaignError::Refused(report.request.clone()));
        }
        CampaignError::of_handoff(&report.handoff)?;
        if let Some(finding) = report.request.iter().find(|finding| finding.keeps_files_back()) {
            return Err(CampaignError::unsettled(finding, Vec::new()));
        }
        let size = request_size(size, self.policy.max_recipients)?;
        let plan = self.handoff().map(Handoff::plan);
        let shares = plan.map(|plan| view::daily_shares(plan, &self.policy, report.summary.accepted.into()));
        Ok(RequestParts { split: self, size, next: 0, shares: shares.unwrap_or_default(), day: 0 })
    }

    /// Everything that it is taken apart into.
    ///
    /// # Errors
    ///
    /// As [`Self::requests`].
    pub fn into_report(self, size: Option<usize>) -> Result<SplitReport, CampaignError> {
        let requests = self.requests(size)?.collect();
        let (to_mend, duplicates) = (self.to_mend(), self.duplicates());
        Ok(SplitReport { requests, to_mend, duplicates, repaired: self.repaired, report: self.named.report })
    }

    /// Whom these requests have accepted, each taken apart as it is said.
    ///
    /// # Errors
    ///
    /// As [`Self::read`].
    pub fn earlier<'b>(
        requests: impl IntoIterator<Item = &'b [u8]>,
        file: &HandoffFile,
        policy: &Policy,
        how: &Splitting<'_>,
    ) -> Result<Earlier, SplitError> {
        let mut earlier = Earlier::default();
        for bytes in requests {
            Self::read(bytes, file, policy, how)?.add_to(&mut earlier);
        }
        Ok(earlier)
    }

    /// Whether the consumer at `index`, counted from 0, failed and can be mended. Whose number another consumer has who is
    /// accepted or skipped, here or in an earlier request, is written to already, or not to be written to.
    pub fn is_to_mend(&self, index: usize) -> bool {
        self.report().recipients.get(index).is_some_and(|report| {
            report.verdict == Verdict::Failed && !report.findings.iter().any(is_of_one_written_to)
        })
    }

    /// A request of the consumers that failed and can be mended, each with what is wrong with it under `sendcheck`: its row,
    /// its errors as codes, and in sentences. It is to be mended and split with the option `after`, which leaves out whom this
    /// one accepts; the member is passed over then. Without anybody to mend there is none.
    pub fn to_mend(&self) -> Option<String> {
        self.set_apart(|index| self.is_to_mend(index))
    }

    /// The failed consumers that need no mending, in the same form: whose number another consumer has who did not fail.
    pub fn duplicates(&self) -> Option<String> {
        let failed = |index: usize| self.verdict(index) == Some(Verdict::Failed);
        self.set_apart(|index| failed(index) && !self.is_to_mend(index))
    }

    fn verdict(&self, index: usize) -> Option<Verdict> {
        self.report().recipients.get(index).map(|report| report.verdict)
    }

    fn set_apart(&self, belongs: impl Fn(usize) -> bool) -> Option<String> {
        let indexes = (0..self.report().recipients.len()).filter(|index| belongs(*index));
        let consumers: Vec<String> = indexes.map(|index| self.with_remarks(index)).collect();
        let lines = consumers.len();
        (lines > 0).then(|| self.text.with_consumers(&consumers, Lines::EachItsOwn))
    }

    /// The consumer as it was given, but for what was said of it in an earlier request.
    fn consumer(&self, index: usize) -> String {
        let text = self.text.consumer(index);
        let has_remarks =
            self.request.consumers().get(index).and_then(Field::given).is_some_and(|one| one.remarks().is_some());
        if has_remarks { without_member(text, REMARKS) } else { text.into() }
    }

    /// The consumer with what is wrong with it.
    fn with_remarks(&self, index: usize) -> String {
        let Some(report) = self.report().recipients.get(index) else { return String::new() };
        let errors = || report.findings.iter().filter(|finding| finding.is_error());
        let base = format!("/consumers/{index}");
        let codes = errors().map(|error| error.error_message.clone());
        let mut remarks = remarks(report.row, codes, errors().map(|error| sentence(error, &base)));
        let consumer = self.consumer(index);
        match self.request.consumers().get(index) {
            Some(Field::Given(given)) => {
                // What stood in the place of a consumer stays beside it until somebody mends it.
                let instead = given.remarks().and_then(Value::as_object).and_then(|earlier| earlier.get(INSTEAD));
                instead.map(|instead| remarks.insert(INSTEAD.into(), instead.clone()));
                with_member(&consumer, REMARKS, &Value::Object(remarks).to_json())
            }
            other => {
                let instead = if let Some(Field::Wrong(value)) = other { value.clone() } else { Value::Null };
                remarks.insert(INSTEAD.into(), instead);
                with_member("{}", REMARKS, &Value::Object(remarks).to_json())
            }
        }
    }
}

/// The member of the remarks that holds what stood in the place of a consumer and was none.
const INSTEAD: &str = "found";

/// Whether it says that somebody else has the number who is written to, or not to be written to.
fn is_of_one_written_to(finding: &Finding) -> bool {
    let kept =
        || matches!(finding.args.arg("outcome"), Some(Arg::Text(outcome)) if outcome == view::FirstIs::Kept.as_str());
    match finding.code {
        RuleCode::AcceptedBefore => true,
        RuleCode::DuplicateNumber => kept(),
        _ => false,
    }
}

/// What is wrong, behind the place below the consumer where it is.
fn sentence(finding: &Finding, base: &str) -> String {
    let at = if let At::Pointer(pointer) = &finding.at { pointer.as_str() } else { "" };
    match at.strip_prefix(base).map(|rest| rest.trim_start_matches('/')) {
        Some(rest) if !rest.is_empty() => format!("{rest}: {}", finding.message),
        _ => finding.message.clone(),
    }
}

/// The parts of a request, one after the other.
#[derive(Debug)]
pub struct RequestParts<'a> {
    split: &'a SplitRequest,
    size: usize,
    next: usize,
    /// How many recipients each day still takes.
    shares: Vec<u64>,
    day: usize,
}

impl Iterator for RequestParts<'_> {
    type Item = RequestPart;

    fn next(&mut self) -> Option<RequestPart> {
        while self.shares.get(self.day) == Some(&0) {
            self.day += 1;
        }
        let share = self.shares.get_mut(self.day)?;
        // A request never holds recipients of two days.
        let most = usize::try_from(*share).unwrap_or(usize::MAX).min(self.size);
        let mut consumers = Vec::new();
        while consumers.len() < most {
            let index = self.next;
            let verdict = self.split.verdict(index)?;
            self.next += 1;
            if verdict == Verdict::Accepted {
                consumers.push(self.split.consumer(index));
            }
        }
        *share = share.saturating_sub(consumers.len() as u64);
        let body = self.split.text.with_consumers(&consumers, Lines::AsTheyStand);
        Some(RequestPart { body, consumers: consumers.len(), day: self.day + 1 })
    }
}
