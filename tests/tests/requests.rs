//! What vectors cannot state of the requests that are made of a list.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use std::fs;

use sendcheck::core::json;
use sendcheck::core::wire::FromValue;
use sendcheck::{Campaign, Handoff, Policy, ReadOptions, Recipients, SchedulingMetrics};
use sendcheck_tests::vectors::root;
use serde_json::Value;

const WINDOWS: &str =
    r#"{"windows":[{"startTime":{"hour":9,"minute":0},"endTime":{"hour":17,"minute":0},"day":"MONDAY"}]}"#;

/// The requests with one recipient each.
fn bodies(campaign: &Campaign) -> Vec<Value> {
    let handoff = Handoff::read(&fs::read(root().join("handoffs/sms-no-variables.json")).unwrap()).unwrap();
    let list = b"12025550123\n12025550124\n12025550125\n";
    let recipients = Recipients::read(list, &handoff, &Policy::default(), ReadOptions::default()).unwrap();
    let requests = recipients.requests(campaign).unwrap();
    requests.map(|request| serde_json::from_str(&request.to_json()).unwrap()).collect()
}

fn campaign() -> Campaign {
    Campaign { name: "Cards".into(), skill: "billing".into(), consent: true, size: Some(1), ..Campaign::default() }
}

#[test]
fn every_request_has_the_windows_of_its_campaign() {
    let windows = SchedulingMetrics::from_value(json::parse(WINDOWS).unwrap().value).unwrap();
    let made = bodies(&Campaign { scheduling_metrics: Some(windows), ..campaign() });
    let expected: Value = serde_json::from_str(WINDOWS).unwrap();
    assert_eq!(made.len(), 3);
    assert!(made.iter().all(|request| request.get("schedulingMetrics") == Some(&expected)));
    assert!(bodies(&campaign()).iter().all(|request| request.get("schedulingMetrics").is_none()));
}

#[test]
fn requests_can_go_on_where_they_stopped() {
    let handoff = Handoff::read(&fs::read(root().join("handoffs/sms-no-variables.json")).unwrap()).unwrap();
    let list = b"12025550123\nabc\n12025550125\n";
    let recipients = Recipients::read(list, &handoff, &Policy::default(), ReadOptions::default()).unwrap();
    let mut first = recipients.requests(&campaign()).unwrap();
    assert_eq!(first.position(), 0);
    let one = first.next().unwrap();
    let stopped = first.position();
    assert_eq!(stopped, 1);
    let rest: Vec<_> = recipients.requests(&campaign()).unwrap().starting_at(stopped).collect();
    assert_eq!(rest.len(), 1);
    assert_ne!(one.to_json(), rest.first().unwrap().to_json());
    assert!(recipients.requests(&campaign()).unwrap().starting_at(3).next().is_none());
}

#[test]
fn a_request_for_readers_says_the_same() {
    let handoff = Handoff::read(&fs::read(root().join("handoffs/sms-one-variable.json")).unwrap()).unwrap();
    let recipients =
        Recipients::read(b"12025550123,Hi\n", &handoff, &Policy::default(), ReadOptions::default()).unwrap();
    let request = recipients.requests(&campaign()).unwrap().next().unwrap();
    let pretty = request.to_json_pretty();
    assert!(pretty.starts_with("{\n  \"campaignName\": \"Cards\",\n"), "{pretty}");
    let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(value(&pretty), value(&request.to_json()));
}
