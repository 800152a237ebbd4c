//! The check of a campaign request.

use alloc::string::String;
use alloc::vec::Vec;

use crate::check::report::{CodeCounts, Counted, Tally};
use crate::check::{NotChecked, RecipientReport, Report, Verdict, check_handoff, not_checked};
use crate::clock::Instant;
use crate::finding::{At, Severity};
use crate::handoff::{ChannelKind, Handoff, HandoffError, HandoffFile, Pick, Plan};
use crate::json::pointer::push_token;
use crate::json::{Note, NoteKind};
use crate::phone::{METADATA_VERSION, Region};
use crate::policy::Policy;
use crate::rules::{self, Finding, Findings, Locate, Place, RuleCode, Under};
use crate::schedule::{Hours, SendState, SendTime};
use crate::view::{self, ConsumerCx, FirstSeen, Meant, RequestCx, Source, Standing};
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
    report(&RequestCx { request, notes, handoff: Meant::This(handoff), plan: handoff.plan(), policy })
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
    let (template_id, outbound_number) = (request.template_id.as_deref(), request.outbound_number.as_deref());
    if asked.is_none() && template_id.is_some_and(|id| file.lacks(id)) {
        let (all, plan) = (file.candidates(), Plan::of(&[]));
        let cx = RequestCx { request, notes, handoff: Meant::NoneOf(&all), plan: &plan, policy };
        return Ok(Named { handoff: None, report: report(&cx) });
    }
    let handoff = file.choose(&Pick { template_id, outbound_number, asked })?;
    let report = check_noted(request, notes, &handoff, policy);
    Ok(Named { handoff: Some(handoff), report })
}

fn report(cx: &RequestCx<'_>) -> Report {
    let (policy, handoff) = (cx.policy, cx.head().handoff());
    let mut whole = Vec::new();
    rules::check_request(cx, &mut Findings::keeping(policy.profile, &Under(""), &mut whole));
    rules::sort(&mut whole);
    let refused = Finding::first_error(&whole).cloned();
    let windows = cx.request.scheduling_metrics.given().map(view::windows_of).unwrap_or_default();
    let hours = view::hours(cx.plan, &windows, policy);
    let hours = policy.at.map(|at| (&hours, at));
    let mut first_seen = FirstSeen::default();
    let (mut codes, mut tally) = (CodeCounts::new(), Tally::new());
    let consumers = cx.request.consumers().iter().zip(0_u32..).map(|(field, index)| {
        let mut report = match handoff {
            Some(_) => consumer(field, index, (cx, hours), &mut first_seen),
            None => unjudged(field, index, policy),
        };
        if let Some(error) = &refused {
            report.verdict = Verdict::Failed;
            report.error_message = Some(error.error_message.clone());
        }
        codes.add_all(report.findings.iter().collect());
        tally.add(&counted(&report, refused.as_ref().map(|error| error.code)));
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

/// The report on one consumer.
fn consumer(
    field: &Field<Consumer>,
    index: u32,
    (cx, hours): (&RequestCx<'_>, Option<(&Hours, Instant)>),
    first_seen: &mut FirstSeen,
) -> RecipientReport {
    let blank = Consumer::default();
    let consumer = field.given().unwrap_or(&blank);
    let base = alloc::format!("/consumers/{index}");
    let surrogates = surrogates(cx.notes, &base);
    let (addresses, mixed) = view::of_consumer(consumer, &cx.plan.addressed, cx.policy.numbers);
    let source = Source::Json { consumer, surrogates: &surrogates };
    let view = ConsumerCx::new((cx.plan, cx.policy), source, addresses, mixed);
    let located = Located { base: &base, consumer };
    let mut found = Vec::new();
    let mut out = Findings::keeping(cx.policy.profile, &located, &mut found);
    if field.given().is_some() {
        rules::check_consumer(&view, &mut out);
    }
    let time = send_time(&view, hours);
    let never_open = time.as_ref().is_some_and(|time| time.state == SendState::Never);
    let standing = Standing::of(&view, first_seen, index, never_open);
    rules::check_cross(&standing, &mut out);
    let failed = out.first_error().is_some();
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

/// Pointers, below the consumer at `base`, of values with half a surrogate pair.
fn surrogates<'n>(notes: &'n [Note], base: &str) -> Vec<&'n str> {
    let below = |note: &'n Note| note.pointer.strip_prefix(base).filter(|rest| rest.starts_with('/'));
    notes.iter().filter(|note| note.kind == NoteKind::LoneSurrogate).filter_map(below).collect()
}

/// The number that a consumer gives for a channel, in whichever version.
fn given(consumer: &Consumer, key: &str) -> String {
    let old = || [consumer.consumer_country_code.as_deref(), consumer.consumer_phone_number.as_deref()];
    let new = consumer.content(key).and_then(|value| value.as_str());
    new.map_or_else(|| old().into_iter().flatten().collect(), String::from)
}

/// Finds places in a consumer of a request.
struct Located<'a> {
    base: &'a str,
    consumer: &'a Consumer,
}

impl Locate for Located<'_> {
    fn at(&self, place: Place<'_>) -> At {
        let mut pointer = String::from(self.base);
        let mut step = |exists: bool, token: &str| {
            if exists {
                push_token(&mut pointer, token);
            }
            exists
        };
        let consumer = self.consumer;
        match place {
            Place::Whole | Place::Heading | Place::Column(_) => {}
            Place::Below(rest) => pointer.push_str(rest),
            Place::Address(key) => {
                if step(!consumer.consumer_content.is_missing(), "consumerContent") {
                    step(consumer.content(key).is_some(), key);
                } else {
                    step(!consumer.consumer_phone_number.is_missing(), "consumerPhoneNumber");
                }
            }
            Place::OldNumber => {
                step(!consumer.consumer_phone_number.is_missing(), "consumerPhoneNumber");
            }
            Place::Variables => {
                step(!consumer.variables.is_missing(), "variables");
            }
            Place::Headers => {
                step(!consumer.header_variables.is_missing(), "headerVariables");
            }
            Place::Buttons => {
                step(!consumer.button_variables.is_missing(), "buttonVariables");
            }
            Place::Variable(name) => {
                step(!consumer.variables.is_missing(), "variables");
                step(holds(&consumer.variables, name), name);
            }
            Place::Header(name) => {
                step(!consumer.header_variables.is_missing(), "headerVariables");
                step(holds(&consumer.header_variables, name), name);
            }
            Place::Button(name) => {
                step(!consumer.button_variables.is_missing(), "buttonVariables");
                step(holds(&consumer.button_variables, name), name);
            }
        }
        At::Pointer(pointer)
    }
}

fn holds(field: &Field<crate::json::Object>, name: &str) -> bool {
    field.given().is_some_and(|object| object.get(name).is_some())
}
