//! The check of a campaign request.

use alloc::string::String;
use alloc::vec::Vec;

use crate::check::consumer::LocatedConsumer;
use crate::check::report::{CodeCounts, Counted, Tally};
use crate::check::{Earlier, NotChecked, RecipientReport, Report, Verdict, check_handoff, not_checked};
use crate::clock::Instant;
use crate::finding::{At, Severity};
use crate::handoff::{ChannelKind, Handoff, HandoffError, HandoffFile, Pick, Plan};
use crate::json::{Note, NoteKind};
use crate::order;
use crate::phone::{METADATA_VERSION, Region};
use crate::policy::Policy;
use crate::rules::{self, Finding, Findings, RuleCode, Under};
use crate::schedule::{Hours, SendState, SendTime};
use crate::view::{self, ConsumerCx, FirstSeen, Meant, ReadAbroad, RequestCx, Source, Standing};
use crate::wire::{CampaignRequest, Consumer, Field};

/// Checks a campaign request against its handoff.
///
/// Every consumer gets a verdict and all its findings; nothing is sent, fetched or remembered.
///
/// ```
/// use sendcheck_core::check::check;
/// use sendcheck_core::handoff::Handoff;
/// use sendcheck_core::policy::Policy;
/// use sendcheck_core::wire::CampaignRequest;
///
/// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [
///     { "type": "body", "content": "Hi ${{1}}, your order ${{2}} is ready", "variables": ["1", "2"] } ] }"#)?;
/// let (request, _) = CampaignRequest::read(br#"{
///     "campaignName": "Orders", "skill": "sales", "templateId": "H1234567890", "consent": true,
///     "consumers": [ { "consumerContent": { "sms": "12345678891" }, "variables": { "1": "Jane" } } ] }"#)?;
/// let report = check(&request, &handoff, &Policy::default());
/// assert_eq!(report.recipients[0].error_message.as_deref(), Some("MISSING_VARIABLE=2"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check(request: &CampaignRequest, handoff: &Handoff, policy: &Policy) -> Report {
    check_noted(request, &[], handoff, policy)
}

/// [`check`] for a request that was read from text, with what was mended on the way.
pub fn check_noted(request: &CampaignRequest, notes: &[Note], handoff: &Handoff, policy: &Policy) -> Report {
    against((request, notes), handoff, policy, Judging::default())
}

fn against(
    (request, notes): (&CampaignRequest, &[Note]),
    handoff: &Handoff,
    policy: &Policy,
    how: Judging<'_>,
) -> Report {
    report(&how.of((request, notes), (Meant::This(handoff), handoff.plan()), policy), how)
}

/// How a request is judged.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::exhaustive_structs, reason = "built by callers with `..Judging::default()`")]
pub struct Judging<'a> {
    /// As it will be when it is taken apart: what the service would refuse the whole request for because of one consumer
    /// fails that consumer, and there may be any number of them.
    pub in_parts: bool,
    /// Whom the requests have accepted that this one came from: nobody is accepted again.
    pub after: Option<&'a Earlier>,
}

impl<'c> Judging<'c> {
    /// A request as the rules see it when it is judged so.
    fn of(
        self,
        (request, notes): (&'c CampaignRequest, &'c [Note]),
        (handoff, plan): (Meant<'c>, &'c Plan),
        policy: &'c Policy,
    ) -> RequestCx<'c> {
        let is_after_others = self.after.is_some_and(Earlier::is_of_any);
        let accepted_nobody = self.after.map_or(&[][..], Earlier::accepted_nobody);
        let (in_parts, read_abroad) = (self.in_parts, ReadAbroad::of_request(request, plan, policy));
        RequestCx { request, notes, handoff, plan, policy, in_parts, is_after_others, accepted_nobody, read_abroad }
    }
}

/// A request that was checked against the handoff that it names.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Named {
    /// The handoff; none if no handoff of the document has the id, so that nobody was judged.
    pub handoff: Option<Handoff>,
    /// The report.
    pub report: Report,
}

/// [`check_noted`] against the handoff of a document that is `asked` for, or else that the request names.
///
/// A request that names none of the account's handoffs is refused (`TEMPLATE_ID_UNKNOWN`), which is a finding and no
/// error; its consumers fail for that reason alone.
///
/// # Errors
///
/// [`HandoffError`] if none can be chosen, or the one that was chosen cannot be used.
///
/// ```
/// use sendcheck_core::check::check_named;
/// use sendcheck_core::handoff::HandoffFile;
/// use sendcheck_core::policy::Policy;
/// use sendcheck_core::wire::CampaignRequest;
///
/// let file = HandoffFile::read(br#"[
///     { "id": "H1", "channels": [ { "type": "wa", "messageComponents": [ { "type": "body", "content": "Hi" } ] } ] },
///     { "id": "H2", "channels": [ { "type": "wa", "messageComponents": [ { "type": "body", "content": "Bye" } ] } ] } ]"#)?;
/// let (request, notes) = CampaignRequest::read(br#"{ "campaignName": "A", "skill": "sales", "templateId": "H999",
///     "consent": true, "consumers": [ { "consumerContent": { "wa": "12025550123" }, "variables": {} } ] }"#)?;
/// let named = check_named(&request, &notes, &file, None, &Policy::default())?;
/// assert_eq!(named.report.refused.as_deref(), Some("TEMPLATE_ID_UNKNOWN"));
/// assert!(named.handoff.is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_named(
    request: &CampaignRequest,
    notes: &[Note],
    file: &HandoffFile,
    asked: Option<&str>,
    policy: &Policy,
) -> Result<Named, HandoffError> {
    check_as(request, notes, file, asked, policy, Judging::default())
}

/// [`check_named`] as it is said how to judge.
///
/// # Errors
///
/// As [`check_named`].
pub fn check_as(
    request: &CampaignRequest,
    notes: &[Note],
    file: &HandoffFile,
    asked: Option<&str>,
    policy: &Policy,
    how: Judging<'_>,
) -> Result<Named, HandoffError> {
    let (template_id, outbound_number) = (request.template_id.as_deref(), request.outbound_number.as_deref());
    if asked.is_none() && template_id.is_some_and(|id| file.lacks(id)) {
        let (all, plan) = (file.candidates(), Plan::of(&[]));
        let cx = how.of((request, notes), (Meant::NoneOf(&all), &plan), policy);
        return Ok(Named { handoff: None, report: report(&cx, how) });
    }
    let handoff = file.choose(&Pick { template_id, outbound_number, asked })?;
    let report = against((request, notes), &handoff, policy, how);
    Ok(Named { handoff: Some(handoff), report })
}

fn report(cx: &RequestCx<'_>, how: Judging<'_>) -> Report {
    let (policy, handoff) = (cx.policy, cx.head().handoff());
    let mut whole = Vec::new();
    rules::check_request(cx, &mut Findings::keeping(policy.profile, &Under(""), &mut whole));
    let mut of_consumers =
        if how.in_parts { take_errors_of_consumers(&mut whole) } else { Vec::new() }.into_iter().peekable();
    rules::sort(&mut whole);
    let refused = Finding::first_error(&whole).cloned();
    // Who is too much in one request is none the worse in another.
    let fails_all = whole.iter().find(|found| found.is_error() && found.code != RuleCode::TooManyRecipients).cloned();
    let surrogates = Surrogates::of(cx.notes);
    let windows = cx.request.scheduling_metrics.given().map(view::windows_of).unwrap_or_default();
    let hours = view::hours(cx.plan, &windows, policy);
    let hours = policy.at.map(|at| (&hours, at));
    let mut first_seen = FirstSeen::default();
    let (mut codes, mut tally) = (CodeCounts::new(), Tally::new());
    let consumers = cx.request.consumers().iter().zip(0_u32..).map(|(field, index)| {
        let mut report = match handoff {
            Some(_) => {
                let mut found = Vec::new();
                while let Some((_, finding)) = of_consumers.next_if(|(of, _)| *of <= index) {
                    found.push(finding);
                }
                let of_it = OfConsumer { found, surrogates: surrogates.of_consumer(index), after: how.after };
                consumer(field, index, (cx, hours), of_it, &mut first_seen)
            }
            None => unjudged(field, index, policy),
        };
        if let Some(error) = &fails_all {
            report.verdict = Verdict::Failed;
            report.error_message = Some(error.error_message.clone());
        }
        codes.add_all(report.findings.iter().collect());
        tally.add(&counted(&report, fails_all.as_ref().map(|error| error.code)));
        report
    });
    let recipients = consumers.collect();
    let keys = handoff.map(|handoff| unchecked(cx, handoff)).unwrap_or_default();
    let summary = tally.summary(&codes, None, view::segments_are(cx.plan), not_checked::listed(keys));
    Report {
        version: super::REPORT_VERSION,
        phone_metadata: METADATA_VERSION,
        handoff: handoff.map(|handoff| check_handoff(handoff, policy)).unwrap_or_default(),
        request: whole,
        refused: refused.map(|error| error.error_message),
        recipients,
        summary,
    }
}

/// What counts of a consumer of a request that may have been refused as a whole.
fn counted(report: &RecipientReport, refused: Option<RuleCode>) -> Counted {
    let has = |code| report.findings.iter().any(|finding| finding.code == code);
    Counted {
        verdict: report.verdict,
        reason: refused.or(Finding::first_error(&report.findings).map(|error| error.code)),
        warned: report.findings.iter().any(|finding| finding.severity == Severity::Warning),
        segments: report.sms.filter(|_| !has(RuleCode::OptedOut)).map_or(0, |sms| sms.segments),
    }
}

/// What this request and handoff leave open.
fn unchecked(cx: &RequestCx<'_>, handoff: &Handoff) -> Vec<NotChecked> {
    let mut keys = not_checked::of(handoff, cx.policy, cx.request.consumers().len());
    let data = |consumer: &Consumer| !consumer.personal_info.is_missing() || !consumer.customer_info.is_missing();
    if cx.request.consumers().iter().filter_map(Field::given).any(data) {
        keys.push(NotChecked::SdeEnabled);
    }
    not_checked::of_sets(&cx.read_abroad, &mut keys);
    if cx.policy.skills.is_none() {
        keys.push(NotChecked::Skills);
    }
    keys
}

/// The report on a consumer whom nobody can judge, because there is no handoff that says what is asked of it.
fn unjudged(field: &Field<Consumer>, index: u32, policy: &Policy) -> RecipientReport {
    let blank = Consumer::default();
    let consumer = field.given().unwrap_or(&blank);
    let channels = ChannelKind::ALL.into_iter().filter(|kind| {
        kind.content_key().is_some_and(|key| consumer.consumer_content.is_missing() || consumer.content(key).is_some())
    });
    let (addresses, _) = view::of_consumer(consumer, &channels.collect::<Vec<_>>(), policy.numbers);
    let (number, id) = addresses.printed(|address| Some(given(consumer, address.key)));
    let region = addresses.region().map(Region::as_str);
    let (verdict, findings) = (Verdict::Failed, Vec::new());
    RecipientReport {
        row: index + 1,
        line: None,
        number,
        id,
        region,
        verdict,
        sms: None,
        send_state: None,
        send_at: None,
        send_local: None,
        zones: None,
        us_state: None,
        error_message: None,
        findings,
    }
}

/// Takes out the errors that are about one consumer, with its index, in the order of consumers.
fn take_errors_of_consumers(whole: &mut Vec<Finding>) -> Vec<(u32, Finding)> {
    let of_consumer = |finding: &Finding| match &finding.at {
        At::Pointer(at) if finding.is_error() => index_of(at).map(|(index, _)| index),
        _ => None,
    };
    let mut taken: Vec<(u32, Finding)> = Vec::new();
    for finding in core::mem::take(whole) {
        match of_consumer(&finding) {
            Some(index) => taken.push((index, finding)),
            None => whole.push(finding),
        }
    }
    order::sort_by(&mut taken, |a, b| a.0.cmp(&b.0));
    taken
}

/// What is known of a consumer before it is looked at.
struct OfConsumer<'a> {
    /// What was found on it where the whole request was looked at.
    found: Vec<Finding>,
    surrogates: &'a [&'a str],
    after: Option<&'a Earlier>,
}

/// The report on one consumer.
fn consumer(
    field: &Field<Consumer>,
    index: u32,
    (cx, hours): (&RequestCx<'_>, Option<(&Hours, Instant)>),
    OfConsumer { mut found, surrogates, after }: OfConsumer<'_>,
    first_seen: &mut FirstSeen,
) -> RecipientReport {
    let blank = Consumer::default();
    let consumer = field.given().unwrap_or(&blank);
    let base = alloc::format!("/consumers/{index}");
    let (addresses, mixed) = view::of_consumer(consumer, &cx.plan.addressed, cx.policy.numbers);
    let source = Source::Json { consumer, surrogates };
    let view = ConsumerCx::new((cx.plan, cx.policy), source, addresses, mixed);
    let located = LocatedConsumer { base: &base, consumer };
    let unfit = !found.is_empty();
    let mut out = Findings::keeping(cx.policy.profile, &located, &mut found);
    if field.given().is_some() {
        rules::check_consumer(&view, &mut out);
    }
    let time = send_time(&view, hours);
    let never_open = time.as_ref().is_some_and(|time| time.state == SendState::Never);
    let mut standing = Standing::of(&view, first_seen, index, never_open);
    let earlier = after.and_then(|earlier| earlier.row_of_any(&view));
    // Who came back to be mended was not accepted there, even if it is now that its number is mended there too.
    if let Some((key, row)) = earlier.filter(|(_, row)| consumer.row_before() != Some(*row)) {
        standing.accepted_before = Some(row);
        if standing.same_as.is_none() {
            standing.key = key;
        }
    }
    rules::check_cross(&standing, &mut out);
    let failed = unfit || out.first_error().is_some();
    if failed {
        first_seen.note_failed(index + 1);
    }
    let verdict = Verdict::of(failed, standing.opted_out, out.rules());
    rules::sort(&mut found);
    let error_message = Finding::first_error(&found).map(|error| error.error_message.clone());
    let (number, id) = view.addresses.printed(|address| Some(given(consumer, address.key)));
    let region = view.addresses.region().map(Region::as_str);
    let sms = view::sms_report(&view);
    let mut report = RecipientReport {
        row: index + 1,
        line: None,
        number,
        id,
        region,
        verdict,
        sms,
        send_state: None,
        send_at: None,
        send_local: None,
        zones: None,
        us_state: None,
        error_message,
        findings: found,
    };
    report.tell_time(time.as_ref());
    report
}

/// When a message may go to a consumer, where it was said from when on messages are sent. Who has another number on another
/// channel is where the first is.
fn send_time(view: &ConsumerCx<'_>, hours: Option<(&Hours, Instant)>) -> Option<SendTime> {
    let (hours, at) = hours?;
    match view.addresses.first_number() {
        Some(number) => Some(SendTime::of(hours.spot(number.e164()), hours, at)),
        None => view.plan.is_in_app().then(|| SendTime::without_number(hours, at)),
    }
}

/// Values with half a surrogate pair by consumer, as pointers below it.
struct Surrogates<'n> {
    consumers: Vec<u32>,
    pointers: Vec<&'n str>,
}

impl<'n> Surrogates<'n> {
    fn of(notes: &'n [Note]) -> Self {
        let lone = notes.iter().filter(|note| note.kind == NoteKind::LoneSurrogate);
        let mut all: Vec<(u32, &str)> = lone.filter_map(|note| index_of(&note.pointer)).collect();
        all.retain(|(_, rest)| !rest.is_empty());
        order::sort_by(&mut all, |a, b| a.0.cmp(&b.0));
        let (consumers, pointers) = all.into_iter().unzip();
        Self { consumers, pointers }
    }

    fn of_consumer(&self, index: u32) -> &[&'n str] {
        let before = |least| self.consumers.partition_point(|consumer| *consumer < least);
        self.pointers.get(before(index)..before(index.saturating_add(1))).unwrap_or_default()
    }
}

/// The index of the consumer that a pointer leads to or into, and the rest of it: 3 and `/variables` of
/// `/consumers/3/variables`.
fn index_of(pointer: &str) -> Option<(u32, &str)> {
    let below = pointer.strip_prefix("/consumers/")?;
    let (index, rest) = below.split_at_checked(below.find('/').unwrap_or(below.len()))?;
    Some((index.parse().ok()?, rest))
}

/// The number that a consumer gives for a channel, in whichever version.
fn given(consumer: &Consumer, key: &str) -> String {
    let new = consumer.content(key).and_then(|value| value.as_str());
    new.map(String::from).or_else(|| consumer.old_number()).unwrap_or_default()
}
