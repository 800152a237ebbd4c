//! What reports say of SMS, in requests and in lists.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use sendcheck_core::check::{RecipientReport, Recipients, Report, Unchecked, check_noted};
use sendcheck_core::handoff::Handoff;
use sendcheck_core::policy::{Policy, Profile};
use sendcheck_core::recipients::{InputKind, ReadOptions, read};
use sendcheck_core::rules::RuleCode;
use sendcheck_core::sets::OptedOut;
use sendcheck_core::sms::SegmentsAre;
use sendcheck_core::view::expected_columns;
use sendcheck_core::wire::CampaignRequest;

/// 11 characters with two values of 4, and 20 of opt-out text with its blank.
const SMS: &str = r#"{ "type": "sms-twilio", "messageComponents": [ { "type": "body",
    "content": "${{1}}, ${{2}}.", "variables": ["1", "2"], "optOut": "Reply STOP to stop." } ] }"#;
const WHATSAPP: &str = r#"{ "type": "wa", "messageComponents": [ { "type": "body",
    "content": "Hi ${{1}}, it is ${{2}}.", "variables": ["1", "2"] } ] }"#;
const WITHOUT: &str = r#"{ "type": "wa", "messageComponents": [ { "type": "body",
    "content": "Hi ${{1}}, ${{2}}.", "variables": ["1", "2"] } ] }"#;

fn handoff(channels: &[&str]) -> Handoff {
    let all = channels.join(",");
    Handoff::read(format!(r#"{{ "id": "H1", "name": "Orders", "channels": [{all}] }}"#).as_bytes()).unwrap()
}

fn list(channels: &[&str], policy: Policy, rows: &str) -> Recipients {
    let handoff = handoff(channels);
    let list = read(rows.as_bytes(), expected_columns(&handoff), ReadOptions::default()).unwrap();
    let unchecked = Unchecked::new(list, InputKind::Csv, handoff, policy);
    let results = unchecked.check_rows(0..unchecked.len());
    unchecked.finish([results])
}

fn request(channels: &[&str], variables: &str) -> Report {
    let text = format!(
        r#"{{ "campaignName": "Orders", "skill": "sales", "templateId": "H1", "consent": true, "consumers": [
            {{ "consumerContent": {{ "sms": "12025550123", "wa": "12025550123" }}, "variables": {variables} }} ] }}"#
    );
    let (request, notes) = CampaignRequest::read(text.as_bytes()).unwrap();
    check_noted(&request, &notes, &handoff(channels), &Policy::default())
}

fn json(report: &RecipientReport) -> serde_json::Value {
    serde_json::to_value(report).unwrap()["sms"].clone()
}

#[test]
fn a_request_and_a_list_say_the_same() {
    let requested = request(&[SMS], r#"{ "1": "José", "2": "l’été" }"#);
    let listed = list(&[SMS], Policy::default(), "Phone,B1,B2\n12025550123,José,l’été\n");
    let expected = serde_json::json!({ "encoding": "UCS-2", "segments": 1, "units": 32, "segmentsAre": "exact" });
    assert_eq!(json(&requested.recipients[0]), expected);
    assert_eq!(json(&listed.recipient(0).unwrap()), expected);
    for summary in [&requested.summary, listed.summary()] {
        assert_eq!(
            (summary.segments, summary.splits, summary.segments_are),
            (Some(1), Some(0), Some(SegmentsAre::Exact))
        );
    }
}

#[test]
fn without_sms_or_with_a_value_missing_there_is_nothing_to_say() {
    let without = request(&[WITHOUT], r#"{ "1": "José", "2": "nine" }"#);
    assert_eq!(without.recipients[0].sms, None);
    let summary = serde_json::to_value(&without.summary).unwrap();
    assert!(["segments", "segmentsAre", "splits"].iter().all(|name| summary.get(name).is_none()));
    let missing = request(&[SMS], r#"{ "1": "José" }"#);
    assert_eq!(missing.recipients[0].sms, None);
    assert_eq!((missing.summary.segments, missing.summary.splits), (Some(0), Some(0)));
}

#[test]
fn half_a_character_is_not_measured() {
    let report = request(&[SMS], r#"{ "1": "Jos\ud83d", "2": "nine" }"#);
    assert_eq!(report.recipients[0].error_message.as_deref(), Some("LONE_SURROGATE"));
    assert_eq!(report.recipients[0].sms, None);
}

#[test]
fn a_torn_row_is_not_measured() {
    let report = list(&[SMS], Policy::default(), "Phone,B1,B2\n12025550123,José,\"nine");
    assert_eq!(report.recipient(0).unwrap().sms, None);
    assert_eq!(report.summary().segments, Some(0));
}

#[test]
fn behind_whatsapp_segments_are_an_upper_bound() {
    let ahead = list(&[WHATSAPP, SMS], Policy::default(), "Phone,B1,B2\n12025550123,José,nine\n");
    assert_eq!(ahead.recipient(0).unwrap().sms.unwrap().segments_are, SegmentsAre::AtMost);
    assert_eq!(ahead.summary().segments_are, Some(SegmentsAre::AtMost));
    let behind = list(&[SMS, WHATSAPP], Policy::default(), "Phone,B1,B2\n12025550123,José,nine\n");
    assert_eq!(behind.summary().segments_are, Some(SegmentsAre::Exact));
}

#[test]
fn the_total_counts_who_gets_an_sms() {
    let long = "x".repeat(200);
    let rows = format!(
        "Phone,B1,B2\n12025550123,Jane,{long}\n12025550123,Jane,{long}\n12025550124,Jane,nine\n12025550125,Jane,{long}\n"
    );
    let policy = || Policy {
        opted_out: Some(OptedOut::read(b"12025550125", ReadOptions::default()).unwrap()),
        ..Policy::default()
    };
    for (channels, accepted) in [(&[SMS][..], 2), (&[WHATSAPP, SMS], 3)] {
        let report = list(channels, policy(), &rows);
        let summary = report.summary();
        assert_eq!((summary.accepted, summary.segments, summary.splits), (accepted, Some(3), Some(1)));
        assert_eq!(summary.by_code.count(RuleCode::MessageSplits).total(), 3);
    }
}

#[test]
fn the_opt_out_text_and_its_separator_count() {
    let units = |policy: Policy| {
        let plain = SMS.replace(r#", "optOut": "Reply STOP to stop.""#, "");
        let of = |sms: &str| list(&[sms], policy.clone(), "Phone,B1,B2\n12025550123,Jane,nine\n").recipient(0).unwrap();
        [of(SMS), of(&plain)].map(|report| report.sms.unwrap().units)
    };
    assert_eq!(units(Policy::default()), [31, 11]);
    assert_eq!(units(Policy { profile: Profile::Webtool, ..Policy::default() }), [31, 11 + 1 + 42]);
    assert_eq!(units(Policy { opt_out_separator: "\n[\n".into(), ..Policy::default() }), [34, 11]);
}

#[test]
fn both_counts_are_told_where_clusters_decide() {
    let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦";
    let value = format!("{}{family}{}", "’".repeat(60), "x".repeat(60 - 27));
    let report = request(&[SMS], &format!(r#"{{ "1": "{value}", "2": "four" }}"#));
    let sms = report.recipients[0].sms.unwrap();
    assert_eq!((sms.units, sms.segments, sms.segments_other), (131, 3, Some(2)));
}
