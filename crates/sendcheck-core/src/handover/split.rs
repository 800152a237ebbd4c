//! A campaign request of any size, taken apart into requests that are ready to post.
//!
//! What goes into a part is taken from the text as it was written, so that nothing is lost that nobody documents and no
//! number loses a digit. Only what is not JSON (comments, trailing commas, names without quotes) is taken back.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ops::Range;

use serde::Serialize;

use crate::check::{Earlier, Judging, Named, Report, Verdict, check_as};
use crate::finding::{Arg, At};
use crate::handoff::{Handoff, HandoffError, HandoffFile, Pick};
use crate::handover::CampaignError;
use crate::json::layout::{Part, parts, strict};
use crate::json::{self, Note, Object, Value};
use crate::policy::Policy;
use crate::rules::{Finding, RuleCode};
use crate::view::{self, AddressState};
use crate::wire::{CampaignRequest, Consumer, Field, REMARKS, RequestError};

/// How a request is taken apart.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::exhaustive_structs, reason = "built by callers with `..Splitting::default()`")]
pub struct Splitting<'a> {
    /// Which handoff of several is asked for; else it is the one that the request names.
    pub asked: Option<&'a str>,
    /// Whether numbers are mended whose spelling alone is refused, as they are in lists. Nothing of a consumer is changed
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
    /// [`CampaignError`] if the service would refuse every request because of what they all say, the sets of recipients are to
    /// be settled first, or the size is out of range.
    pub fn requests(&self, size: Option<usize>) -> Result<RequestParts<'_>, CampaignError> {
        let report = self.report();
        if report.refused.is_some() {
            return Err(CampaignError::Refused(report.request.clone()));
        }
        let unsettled = |finding: &&Finding| finding.code.keeps_files_back(finding.severity);
        if let Some(finding) = report.request.iter().find(unsettled) {
            let message = format!("{}: {}", finding.code, finding.message);
            return Err(CampaignError::List { code: finding.code, message, options: Vec::new() });
        }
        let limit = self.policy.max_recipients;
        let size = size.unwrap_or(limit);
        if size == 0 || size > limit {
            return Err(CampaignError::Size { size, limit });
        }
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
        let texts = |texts: &mut dyn Iterator<Item = String>| Value::Array(texts.map(Value::String).collect());
        let mut remarks = Object::new();
        remarks.insert("row".into(), u64::from(report.row).into());
        remarks.insert("codes".into(), texts(&mut errors().map(|error| error.error_message.clone())));
        let base = format!("/consumers/{index}");
        remarks.insert("reasons".into(), texts(&mut errors().map(|error| sentence(error, &base))));
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

/// The text of a request, and where its consumers stand in it.
#[derive(Debug, Default)]
struct RequestText {
    text: String,
    /// Everything before the list's first consumer, and behind its last; blanks beside the brackets belong to the lines.
    before: String,
    behind: String,
    /// The blanks before each consumer, and behind the last.
    lead: String,
    tail: String,
    consumers: Vec<Range<usize>>,
}

/// How consumers are laid out.
#[derive(Clone, Copy, PartialEq)]
enum Lines {
    /// As in the request.
    AsTheyStand,
    /// Each begins a line, for somebody who has to mend them.
    EachItsOwn,
}

impl RequestText {
    /// The text of a request that could be read, with what was noted.
    fn of(text: &str, notes: &[Note]) -> Self {
        let text = strict(text, notes).into_owned();
        let members = parts(&text, 0..text.len());
        // Of members with one name the last one counts.
        let Some(place) = members.iter().rposition(|part| part.is_called("consumers", &text)) else {
            return Self { text, ..Self::default() };
        };
        let list = members.get(place).map(|part| part.value.clone()).unwrap_or_default();
        let consumers: Vec<_> = parts(&text, list.clone()).into_iter().map(|part| part.value).collect();
        let first = consumers.first().map_or(list.end, |first| first.start);
        let end = consumers.last().map_or(list.end, |last| last.end);
        let piece = |range: Range<usize>| String::from(text.get(range).unwrap_or_default());
        let mut before = String::new();
        let mut from = 0;
        // An earlier list of that name counts for nobody and would be taken for this one.
        let (earlier, later) = (members.iter(), members.iter().skip(1));
        for (part, next) in earlier.zip(later).take(place).filter(|(part, _)| part.is_called("consumers", &text)) {
            before += &piece(from..part.whole().start);
            from = next.whole().start;
        }
        before += &piece(from..list.start + 1);
        let (lead, tail) = (piece(list.start + 1..first), piece(end..list.end.saturating_sub(1)));
        let behind = piece(list.end.saturating_sub(1)..text.len());
        Self { text, before, behind, lead, tail, consumers }
    }

    fn consumer(&self, index: usize) -> &str {
        self.consumers.get(index).and_then(|range| self.text.get(range.clone())).unwrap_or_default()
    }

    /// The request with these consumers.
    fn with_consumers(&self, consumers: &[String], lines: Lines) -> String {
        let is_one_line = lines == Lines::EachItsOwn && !self.lead.contains('\n');
        let (lead, tail) = if is_one_line { ("\n    ", "\n  ") } else { (self.lead.as_str(), self.tail.as_str()) };
        let length: usize = consumers.iter().map(|consumer| consumer.len() + lead.len() + 1).sum();
        let mut text = String::with_capacity(self.before.len() + length + tail.len() + self.behind.len());
        text += &self.before;
        for (place, consumer) in consumers.iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            text += lead;
            text += consumer;
        }
        text += tail;
        text += &self.behind;
        text
    }

    /// The text with something else in some places, which are in its order.
    fn edited(&self, edits: &[Edit]) -> String {
        let (mut text, mut from) = (String::with_capacity(self.text.len()), 0);
        for Edit { place, with, .. } in edits {
            text += self.text.get(from..place.start).unwrap_or_default();
            text += with;
            from = place.end;
        }
        text + self.text.get(from..).unwrap_or_default()
    }
}

/// A number that is written otherwise.
struct Edit {
    row: u32,
    place: Range<usize>,
    with: String,
}

/// What a list would make of numbers whose spelling a request is refused for.
fn repairs(
    request: &CampaignRequest,
    text: &RequestText,
    file: &HandoffFile,
    policy: &Policy,
    asked: Option<&str>,
) -> Vec<Edit> {
    let (template_id, outbound_number) = (request.template_id.as_deref(), request.outbound_number.as_deref());
    // Why there is none is told where the request is judged.
    let Ok(handoff) = file.choose(&Pick { template_id, outbound_number, asked }) else { return Vec::new() };
    let mut edits = Vec::new();
    for ((field, range), row) in request.consumers().iter().zip(&text.consumers).zip(1..) {
        let Some(consumer) = field.given() else { continue };
        let (addresses, _) = view::of_consumer(consumer, &handoff.plan().addressed, policy.numbers);
        let mut of_one: Vec<Edit> = Vec::new();
        for address in addresses.iter() {
            if let AddressState::Number(facts) = address.state
                && facts.judged.is_err()
                && let Some(mended) = mended(consumer, address.key, policy)
                && let Some(place) = place_of_number(&text.text, range.clone(), address.key)
            {
                of_one.push(Edit { row, place, with: format!("\"{mended}\"") });
            }
        }
        crate::order::sort_by(&mut of_one, |a, b| a.place.start.cmp(&b.place.start));
        edits.append(&mut of_one);
    }
    edits
}

fn mended(consumer: &Consumer, key: &str, policy: &Policy) -> Option<String> {
    let given = consumer.content(key)?.as_str()?;
    Some(view::mended_number(given, policy.numbers)?.digits().to_string())
}

/// Where the number for a channel stands in a consumer.
fn place_of_number(text: &str, consumer: Range<usize>, key: &str) -> Option<Range<usize>> {
    let content = last_called("consumerContent", text, consumer)?;
    last_called(key, text, content.value).map(|part| part.value)
}

fn last_called(name: &str, text: &str, object: Range<usize>) -> Option<Part> {
    parts(text, object).into_iter().rfind(|part| part.is_called(name, text))
}

/// An object without its member of this name.
fn without_member(object: &str, name: &str) -> String {
    let mut text = String::from(object);
    loop {
        let members = parts(&text, 0..text.len());
        let Some(place) = members.iter().position(|part| part.is_called(name, &text)) else { return text };
        let range = |at: usize| members.get(at).map(Part::whole);
        let own = range(place).unwrap_or_default();
        let cut = match (range(place + 1), place.checked_sub(1).and_then(range)) {
            (Some(next), _) => own.start..next.start,
            (None, Some(previous)) => previous.end..own.end,
            (None, None) => own,
        };
        text.replace_range(cut, "");
    }
}

/// An object with one more member, in front of all others; what cuts it out again leaves the object as it was.
fn with_member(object: &str, name: &str, value: &str) -> String {
    let inside = object.strip_prefix('{').unwrap_or(object);
    let rest = inside.trim_start();
    let blanks = inside.strip_suffix(rest).unwrap_or_default();
    let name = Value::from(name).to_json();
    let joint = if rest == "}" { "" } else { "," };
    let between = if rest == "}" { "" } else { blanks };
    format!("{{{blanks}{name}:{value}{joint}{between}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_comes_and_goes_without_a_trace() {
        for object in
            ["{}", "{ }", r#"{"a":1}"#, "{ \"a\" : 1 }", "{\n      \"a\": {\"x\": []},\n      \"b\": 2\n    }"]
        {
            let with = with_member(object, "x", "[7]");
            let value = json::parse(&with).unwrap().value;
            assert_eq!(value.pointer("/x/0"), Some(&Value::from(7_u64)), "{with}");
            assert_eq!(value.as_object().and_then(|members| members.iter().next().map(|(name, _)| name)), Some("x"));
            assert_eq!(without_member(&with, "x"), object, "{with}");
        }
        assert_eq!(without_member(r#"{"a":1, "x":2 }"#, "x"), r#"{"a":1 }"#);
        assert_eq!(without_member(r#"{"x":2,"a":1,"\u0078":3}"#, "x"), r#"{"a":1}"#);
    }
}
