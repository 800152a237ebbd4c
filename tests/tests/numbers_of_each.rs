//! A list with a column for the numbers of each channel, and the request that says the same.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is a failed test")]

#[path = "../../crates/sendcheck-core/tests/seeds/mod.rs"]
mod seeds;

use std::fs;

use proptest::collection::vec;
use proptest::prelude::*;
use sendcheck::engine::options::{ListOptions, Options};
use sendcheck::{CampaignRequest, Handoff, Policy, RecipientReport, Recipients, check};
use sendcheck_tests::vectors::root;
use serde_json::{Value, json};

use seeds::with_seeds;

fn handoff(swapped: bool) -> Handoff {
    let text = fs::read(root().join("handoffs/wa-then-sms-one-variable.json")).unwrap();
    let mut document: Value = serde_json::from_slice(&text).unwrap();
    if swapped {
        document["channels"].as_array_mut().unwrap().reverse();
    }
    Handoff::read(document.to_string().as_bytes()).unwrap()
}

fn policy(sets: bool, at: bool) -> Policy {
    let mut options = json!({ "numbers": "valid" });
    if sets {
        options["optedOut"] = json!("12025550101\n12025550102\n");
        options["activeConversations"] = json!("12025550103\n");
    }
    if at {
        options["at"] = json!("2026-11-20T15:00:00Z");
    }
    Options::read(options.to_string().as_bytes()).unwrap().policy
}

/// Few numbers, so that many repeat; some are none, or missing.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => (0..12_u32).prop_map(|n| format!("120255501{n:02}")),
        2 => (0..4_u32).prop_map(|n| format!("44740012345{n}")),
        1 => Just(String::new()),
        1 => proptest::sample::select(vec!["1202555", "12025550101234", "18005550100", "442079460018"]).prop_map(String::from),
    ]
}

type Row = (String, String, String);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    // A row of empty cells is none.
    let name = prop_oneof![4 => "[A-Z][a-z]{1,8}", 1 => Just(String::new())];
    let row = (number(), number(), name)
        .prop_filter("a blank row", |(sms, wa, name)| [sms, wa, name].iter().any(|text| !text.is_empty()));
    vec(row, 1..24)
}

fn list(rows: &[Row], handoff: &Handoff, policy: &Policy, after: Option<&Recipients>) -> Recipients {
    let lines: Vec<_> = rows.iter().map(|(sms, wa, name)| format!("{name},{wa},{sms}\n")).collect();
    let options = br#"{ "header": "no", "columns": { "sms": 3, "wa": 2, "B1": 1 } }"#;
    let mut builder = Recipients::builder(handoff, policy, ListOptions::read(options).unwrap().read);
    if let Some(after) = after {
        builder = builder.after(after).unwrap();
    }
    builder.push(lines.concat().as_bytes()).unwrap();
    builder.finish().unwrap()
}

fn request(rows: &[Row]) -> CampaignRequest {
    let given = |pairs: &[(&str, &String)]| -> Value {
        pairs.iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| (*key, text.as_str())).collect()
    };
    let consumer = |(sms, wa, name): &Row| json!({ "consumerContent": given(&[("sms", sms), ("wa", wa)]), "variables": given(&[("1", name)]) });
    let document = json!({ "campaignName": "A", "skill": "s", "templateId": "H1234567890", "consent": true,
        "consumers": rows.iter().map(consumer).collect::<Vec<_>>() });
    CampaignRequest::read(document.to_string().as_bytes()).unwrap().0
}

/// What is said of a recipient, wherever it stands.
fn said(report: &RecipientReport) -> Value {
    let mut said = serde_json::to_value(report).unwrap();
    said.as_object_mut().unwrap().remove("line");
    for finding in said["findings"].as_array_mut().unwrap() {
        let finding = finding.as_object_mut().unwrap();
        let at = finding.remove("at").unwrap();
        // The place of an address is that of its channel; what is missing is nowhere in a request.
        let column = |key: Option<&str>| match key {
            Some("sms") => json!(3),
            Some("wa") => json!(2),
            _ => Value::Null,
        };
        let place = match at.as_str().map(|pointer| pointer.rsplit('/').next()) {
            None => at["column"].clone(),
            Some(Some("consumerContent")) => column(finding["args"]["channel"].as_str()),
            Some(key) => column(key),
        };
        if matches!(place.as_u64(), Some(2 | 3)) {
            finding.insert("place".into(), place);
        }
    }
    said
}

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::default()))]

    #[test]
    fn get_the_same_verdicts_and_findings(rows in rows(), swapped: bool, sets: bool, at: bool) {
        let (handoff, policy) = (handoff(swapped), policy(sets, at));
        let list = list(&rows, &handoff, &policy, None);
        let report = check(&request(&rows), &handoff, &policy);
        for (index, of_request) in report.recipients.iter().enumerate() {
            let of_row = list.recipient(index).unwrap();
            prop_assert_eq!(said(&of_row), said(of_request), "row {}", index + 1);
        }
        let counts = |summary: &sendcheck::Summary| (summary.total, summary.accepted, summary.failed, summary.skipped);
        prop_assert_eq!(counts(list.summary()), counts(&report.summary));
    }

    #[test]
    fn nobody_is_accepted_twice(earlier in rows(), later in rows()) {
        let (handoff, policy) = (handoff(false), policy(false, false));
        let first = list(&earlier, &handoff, &policy, None);
        let second = list(&later, &handoff, &policy, Some(&first));
        let numbers = |rows: &[Row], list: &Recipients| -> Vec<String> {
            let accepted = (0..list.len()).filter(|index| list.verdict(*index) == Some(sendcheck::Verdict::Accepted));
            accepted.flat_map(|index| [rows[index].0.clone(), rows[index].1.clone()]).collect()
        };
        let sent = numbers(&earlier, &first);
        let again = numbers(&later, &second);
        prop_assert!(again.iter().all(|number| !sent.contains(number)), "{again:?} after {sent:?}");
    }
}
