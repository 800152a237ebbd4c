//! What holds of every request that is split.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]
#![expect(dead_code, reason = "the inputs are those of other properties too")]

#[path = "properties/inputs.rs"]
mod inputs;
#[path = "../../crates/sendcheck-core/tests/seeds/mod.rs"]
mod seeds;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use proptest::prelude::*;
use sendcheck::engine::options::Options;
use sendcheck::{
    CampaignError, CampaignRequest, Earlier, HandoffFile, Policy, RequestPart, SplitReport, SplitRequest, Splitting,
    Verdict, check_named,
};
use sendcheck_tests::vectors::root;
use serde_json::{Value, json};

use inputs::{handoff_name, policy, request};
use seeds::with_seeds;

fn handoffs(name: &str) -> HandoffFile {
    HandoffFile::read(&fs::read(root().join(format!("handoffs/{name}.json"))).unwrap()).unwrap()
}

fn split(text: &str, file: &HandoffFile, policy: &Policy) -> SplitRequest {
    SplitRequest::read(text.as_bytes(), file, policy, &Splitting { asked: Some("1"), ..Splitting::default() }).unwrap()
}

/// A request with one consumer a line, so that it is known which bytes are whose.
fn written(request: &Value) -> (String, Vec<String>, String) {
    let mut head = request.clone();
    let consumers = head.as_object_mut().unwrap().insert("consumers".into(), json!([])).unwrap();
    let consumers = consumers.as_array().unwrap().iter().map(ToString::to_string).collect();
    let head = head.to_string();
    let (before, behind) = head.split_once("\"consumers\":[").unwrap();
    (format!("{before}\"consumers\":["), consumers, behind.into())
}

fn together((before, consumers, behind): &(String, Vec<String>, String), which: impl Fn(usize) -> bool) -> String {
    let consumers: Vec<_> =
        consumers.iter().enumerate().filter(|(index, _)| which(*index)).map(|(_, text)| text.as_str()).collect();
    format!("{before}\n  {}\n{behind}", consumers.join(",\n  "))
}

fn count(request: Option<&String>) -> usize {
    request.map_or(0, |text| CampaignRequest::read(text.as_bytes()).unwrap().0.consumers().len())
}

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::default()))]

    #[test]
    fn every_accepted_consumer_is_in_one_part_as_it_was_written(
        request in request(), name in handoff_name(), policy in policy(), size in 1_usize..4,
    ) {
        let (file, pieces) = (handoffs(name), written(&request));
        let text = together(&pieces, |_| true);
        let split = split(&text, &file, &policy);
        let report = split.report().clone();
        let made = match split.into_report(Some(size)) {
            Ok(made) => made,
            Err(CampaignError::Refused(findings)) => {
                prop_assert!(findings.iter().any(sendcheck::Finding::is_error) && report.summary.accepted == 0);
                return Ok(());
            }
            Err(CampaignError::Handoff(findings)) => {
                prop_assert!(findings.iter().any(sendcheck::Finding::is_error) && findings == report.handoff);
                return Ok(());
            }
            Err(error) => return Err(TestCaseError::fail(error.to_string())),
        };
        let mut accepted = (0..report.recipients.len()).filter(|index| report.recipients[*index].verdict == Verdict::Accepted);
        let SplitReport { requests, to_mend, duplicates, .. } = made;
        for RequestPart { body, consumers, .. } in &requests {
            let here: Vec<_> = accepted.by_ref().take(*consumers).collect();
            prop_assert_eq!(body, &together(&pieces, |index| here.contains(&index)));
            prop_assert!(*consumers <= size);
            let (part, notes) = CampaignRequest::read(body.as_bytes()).unwrap();
            let again = check_named(&part, &notes, &file, Some("1"), &policy).unwrap().report;
            prop_assert_eq!((&again.refused, again.summary.accepted as usize), (&None, *consumers));
        }
        prop_assert_eq!(accepted.count(), 0);
        let posted: usize = requests.iter().map(|part| part.consumers).sum();
        let skipped = report.summary.skipped as usize;
        prop_assert_eq!(
            posted + count(to_mend.as_ref()) + count(duplicates.as_ref()) + skipped,
            report.recipients.len()
        );
    }

    #[test]
    fn what_nobody_mends_comes_back_as_it_was(request in request(), name in handoff_name(), policy in policy()) {
        let file = handoffs(name);
        let first = split(&together(&written(&request), |_| true), &file, &policy);
        let Some(to_mend) = first.to_mend() else { return Ok(()) };
        let second = split(&to_mend, &file, &policy);
        if first.report().refused.is_none() {
            prop_assert_eq!(second.report().summary.accepted, 0);
        }
        let again = second.to_mend().unwrap();
        prop_assert_eq!(count(Some(&again)), count(Some(&to_mend)));
        // Rows are those of the file from now on.
        prop_assert_eq!(split(&again, &file, &policy).to_mend().unwrap(), again);
    }
}

/// A consumer of each kind: 250 of them, as a service may have them.
fn mixed(consumers: u32) -> String {
    let mut text =
        String::from(r#"{"campaignName":"A","skill":"s","templateId":"H1234567890","consent":true,"consumers":["#);
    for index in 0..consumers {
        let number = 12_022_000_000_u64 + u64::from(index);
        let consumer = match index % 25 {
            3 => r#"{"consumerContent":{"sms":"abc"},"variables":{"1":"Jo"}}"#.into(),
            7 => format!(r#"{{"consumerContent":{{"sms":"{number}"}}}}"#),
            11 => r#"{"consumerContent":{"sms":"12022000000"},"variables":{"1":"Jo"}}"#.into(),
            15 => "7".into(),
            19 => format!(r#"{{"consumerContent":{{"sms":"{number}"}},"variables":{{"1":"\ud83d"}}}}"#),
            _ => format!(
                r#"{{"consumerContent":{{"sms":"{number}","sms":"{number}"}},"variables":{{"1":"Jo"}},"x":1.50}}"#
            ),
        };
        let comma = if index > 0 { "," } else { "" };
        write!(text, "{comma}{consumer}").unwrap();
    }
    text + "]}"
}

#[test]
fn two_hundred_and_fifty_come_out_as_two_bodies_and_one_request_to_mend() {
    let (file, policy) = (handoffs("sms-one-variable"), Policy::default());
    let text = mixed(250);
    let made = split(&text, &file, &policy).into_report(None).unwrap();
    assert_eq!(made.requests.iter().map(|part| part.consumers).collect::<Vec<_>>(), [100, 100]);
    assert_eq!((count(made.to_mend.as_ref()), count(made.duplicates.as_ref())), (40, 10));
    assert_eq!((made.report.summary.accepted, made.report.summary.failed), (200, 50));
    // What is mended, carelessly: to numbers of which some are accepted, and one twice.
    let mut mended: Value = serde_json::from_str(&made.to_mend.unwrap().replace("\\ud83d", "")).unwrap();
    for (consumer, next) in mended["consumers"].as_array_mut().unwrap().iter_mut().zip(12_021_999_995_u64..) {
        let number = (next - next % 2).to_string();
        *consumer = json!({ "sendcheck": consumer["sendcheck"], "consumerContent": { "sms": number }, "variables": { "1": "Jo" } });
    }
    let mut earlier = Earlier::default();
    split(&text, &file, &policy).add_to(&mut earlier);
    let how = Splitting { asked: Some("1"), after: Some(&earlier), ..Splitting::default() };
    let second = SplitRequest::read(mended.to_string().as_bytes(), &file, &policy, &how).unwrap();
    let made_again = second.into_report(None).unwrap();
    let mut sent = BTreeSet::new();
    for part in made.requests.iter().chain(&made_again.requests) {
        let body: Value = serde_json::from_str(&part.body).unwrap();
        for consumer in body["consumers"].as_array().unwrap() {
            assert!(sent.insert(consumer["consumerContent"]["sms"].to_string()), "{consumer}");
        }
    }
    assert_eq!(sent.len(), 200 + made_again.report.summary.accepted as usize);
    assert!(made_again.report.summary.accepted > 0, "{:?}", made_again.report.summary);
}

/// Twenty times as many take twenty times the memory, in as many pieces and in all, where each that is copied for each other
/// would take four hundred times as much.
#[test]
fn a_hundred_thousand_are_split_with_the_memory_that_they_take() {
    let (file, policy) = (handoffs("sms-one-variable"), Policy::default());
    let taken = |consumers: u32| {
        let text = mixed(consumers);
        let taken = allocation_counter::measure(|| {
            let made = split(&text, &file, &policy).into_report(None).unwrap();
            let posted: usize = made.requests.iter().map(|part| part.consumers).sum();
            assert_eq!(posted, consumers as usize / 25 * 20);
        });
        (taken.count_total, taken.bytes_total)
    };
    let (few, many) = (taken(5_000), taken(100_000));
    assert!(many.0 < few.0 * 22 && many.1 < few.1 * 22, "{few:?}, {many:?}");
}

#[test]
fn more_than_a_day_takes_are_for_several_days() {
    let options = Options::read(br#"{ "sentToday": 99870 }"#).unwrap();
    let (file, policy) = (handoffs("sms-one-variable"), options.policy);
    let made = split(&mixed(250), &file, &policy).into_report(None).unwrap();
    let parts: Vec<_> = made.requests.iter().map(|part| (part.day, part.consumers)).collect();
    assert_eq!(parts, [(1, 100), (1, 30), (2, 70)]);
    let first = made.report.request.first().unwrap();
    assert_eq!((first.code.as_str(), first.severity.as_str()), ("DAILY_LIMIT_EXCEEDED", "warning"));
}

#[test]
fn a_consumer_with_two_numbers_to_mend_is_told_once_and_both_are_mended_where_they_stand() {
    let (file, policy) = (handoffs("wa-then-sms-one-variable"), Policy::default());
    let consumer = |sms: &str, wa: &str| {
        format!(r#"{{"consumerContent":{{"sms":"{sms}","wa":"{wa}"}},"variables":{{"1":"Jo"}}}}"#)
    };
    let text = |consumers: &[String]| {
        let consumers = consumers.join(",");
        format!(
            r#"{{"campaignName":"A","skill":"s","templateId":"H1234567890","consent":true,"consumers":[{consumers}]}}"#
        )
    };
    let given = text(&[consumer("12025550123", "12025550123"), consumer("+1 (202) 555-0124", "+1 202 555 0124")]);
    let how = Splitting { asked: Some("1"), repair: true, ..Splitting::default() };
    let read = SplitRequest::read(given.as_bytes(), &file, &policy, &how).unwrap();
    assert_eq!(read.repaired(), [2]);
    let bodies: Vec<_> = read.into_report(None).unwrap().requests.into_iter().map(|part| part.body).collect();
    assert_eq!(bodies, [text(&[consumer("12025550123", "12025550123"), consumer("12025550124", "12025550124")])]);
}

#[test]
fn of_a_handoff_with_errors_no_part_is_made() {
    let handoff = br#"{ "id": "H1234567890", "type": "sms-twilio", "messageComponents": [] }"#;
    let (file, policy) = (HandoffFile::read(handoff).unwrap(), Policy::default());
    let read = split(&mixed(3), &file, &policy);
    assert_eq!(read.report().refused, None);
    let errors = read.report().handoff.clone();
    let refused = read.requests(None).err();
    assert_eq!(refused, Some(CampaignError::Handoff(errors)));
}

#[test]
fn what_stood_in_the_place_of_a_consumer_is_kept_until_somebody_mends_it() {
    let (file, policy) = (handoffs("sms-one-variable"), Policy::default());
    let mut text = mixed(16);
    for _ in 0..3 {
        text = split(&text, &file, &policy).to_mend().unwrap();
        let mend: Value = serde_json::from_str(&text).unwrap();
        let found: Vec<_> =
            mend["consumers"].as_array().unwrap().iter().map(|one| &one["sendcheck"]["found"]).collect();
        assert_eq!(found, [&Value::Null, &Value::Null, &json!(7)]);
    }
}
