//! What programs store and post can be serialized as it is, by whatever serializer they use.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use sendcheck::engine::rules::RuleInfo;
use sendcheck::engine::wire::{CampaignResponse, FailedConsumer, RefusedRequest};
use sendcheck::{
    Answer, AnswerReport, CampaignRequest, Case, CaseFile, Consumer, Country, Finding, HandoffFile, HandoffReport,
    ListReport, NumberReport, Pick, Policy, Preview, Report, SchedulingMetrics, SendingWindow, SmsReport, SplitReport,
    Summary, UrlReport, Weekday, check_noted, respond,
};
use serde::Serialize;
use serde_json::json;

const HANDOFF: &[u8] = include_bytes!("../../../examples/handoffs/sms-one-variable.json");
const REQUEST: &str = r#"{"campaignName":"A","skill":"s","templateId":"1","consent":true,"loyalty":2,"consumers":[
    {"consumerContent":{"sms":"12015997090"},"variables":{"1":"a"},"tier":null}]}"#;

fn is_stored<T: Serialize>() {}

#[test]
fn what_people_store_has_a_serializer() {
    is_stored::<(Report, ListReport, Summary, Finding, Preview, SmsReport)>();
    is_stored::<(HandoffReport, NumberReport, UrlReport, AnswerReport, SplitReport)>();
    is_stored::<(CampaignRequest, Consumer, SchedulingMetrics, SendingWindow, Weekday, Country)>();
    is_stored::<(Answer, CampaignResponse, FailedConsumer, RefusedRequest, CaseFile, Case, RuleInfo)>();
}

#[test]
fn a_request_is_posted_with_everything_that_came_in() {
    let (request, _) = CampaignRequest::read(REQUEST.as_bytes()).unwrap();
    let stored = serde_json::to_string(&request).unwrap();
    assert_eq!(stored, request.to_json());
    assert!(stored.contains(r#""tier":null"#), "{stored}");
    let (again, _) = CampaignRequest::read(stored.as_bytes()).unwrap();
    assert_eq!(again.consumers(), request.consumers());
}

#[test]
fn an_answer_is_stored_as_the_service_would_write_it() {
    let handoff = HandoffFile::read(HANDOFF).unwrap().choose(&Pick::default()).unwrap();
    let (request, notes) = CampaignRequest::read(REQUEST.as_bytes()).unwrap();
    let report = check_noted(&request, &notes, &handoff, &Policy::default());
    let answer = respond(&request, &report);
    assert_eq!(serde_json::to_string(&answer).unwrap(), answer.to_value().to_json());
}

#[test]
fn small_values_are_what_is_typed() {
    let window: SendingWindow = "MONDAY 09:00-17:30".parse().unwrap();
    let stored = json!([window, Weekday::Sunday, Country::parse("gb").unwrap()]);
    assert_eq!(stored, json!(["MONDAY 09:00-17:30", "SUNDAY", "GB"]));
}
