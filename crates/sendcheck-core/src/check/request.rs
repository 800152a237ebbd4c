//! The check of a campaign request.

use alloc::string::String;
use alloc::vec::Vec;

use crate::check::report::Tally;
use crate::check::{NotChecked, RecipientReport, Report, Verdict, check_handoff, not_checked};
use crate::clock::Instant;
use crate::finding::At;
use crate::handoff::Handoff;
use crate::json::pointer::push_token;
use crate::json::{Note, NoteKind};
use crate::phone::{METADATA_VERSION, Region, ZoneList};
use crate::policy::Policy;
use crate::rules::{self, Finding, Findings, Locate, Place, Under};
use crate::schedule::{SendState, SendTime, Week};
use crate::view::{self, ConsumerCx, FirstSeen, RequestCx, Source, Standing, Windows};
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
    let plan = handoff.plan();
    let mut whole = Vec::new();
    let cx = RequestCx { request, notes, handoff, plan, policy };
    rules::check_request(&cx, &mut Findings::keeping(policy.profile, &Under(""), &mut whole));
    let refused = Finding::first_error(&whole).map(|error| error.error_message.clone());
    let windows = request.scheduling_metrics.given().map(|metrics| Windows::of(metrics).open).unwrap_or_default();
    let windows: Vec<_> = windows.into_iter().map(|(_, window)| window).collect();
    let week = view::hours(plan, &windows);
    let hours = policy.at.map(|at| (&week, at));
    let mut first_seen = FirstSeen::default();
    let mut tally = Tally::new();
    let consumers = request.consumers().iter().zip(0_u32..).map(|(field, index)| {
        let mut report = consumer(field, index, (&cx, hours), &mut first_seen);
        if let Some(message) = &refused {
            report.verdict = Verdict::Failed;
            report.error_message = Some(message.clone());
        }
        let rules = report.findings.iter().map(|finding| finding.code).collect();
        tally.add(report.verdict, rules, report.sms.map_or(0, |sms| sms.segments));
        report
    });
    let recipients = consumers.collect();
    let summary = tally.summary(None, view::segments_are(plan), not_checked::listed(unchecked(&cx)));
    let handoff = check_handoff(handoff, policy);
    Report {
        version: super::REPORT_VERSION,
        phone_metadata: METADATA_VERSION,
        handoff,
        request: whole,
        refused,
        recipients,
        summary,
    }
}

/// What this request and handoff leave open.
fn unchecked(cx: &RequestCx<'_>) -> Vec<NotChecked> {
    let mut keys = not_checked::of(cx.handoff, cx.policy);
    let data = |consumer: &Consumer| !consumer.personal_info.is_missing() || !consumer.customer_info.is_missing();
    if cx.request.consumers().iter().filter_map(Field::given).any(data) {
        keys.push(NotChecked::SdeEnabled);
    }
    if cx.policy.skills.is_none() {
        keys.push(NotChecked::Skills);
    }
    keys
}

/// The report on one consumer.
fn consumer(
    field: &Field<Consumer>,
    index: u32,
    (cx, hours): (&RequestCx<'_>, Option<(&Week, Instant)>),
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
        error_message,
        findings: found,
    };
    report.tell_time(time.as_ref());
    report
}

/// When a message may go to a consumer, where it was said from when on messages are sent. Who has another number on another
/// channel is where the first is.
fn send_time(view: &ConsumerCx<'_>, hours: Option<(&Week, Instant)>) -> Option<SendTime> {
    let (week, at) = hours?;
    match view.addresses.first_number() {
        Some(number) => Some(SendTime::of(ZoneList::of_number(number.e164()), week, at)),
        None => view.plan.is_in_app().then(|| SendTime::without_number(week, at)),
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
            Place::Whole | Place::Column(_) => {}
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
