//! What a caller gets who decides nothing: the limits as the documents print them.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use std::fs;

use sendcheck::{CampaignRequest, Handoff, InputKind, Policy, ReadOptions, Recipients, RuleCode, SentToday, check};
use sendcheck_tests::vectors::root;
use serde_json::json;

/// Rows of different numbers.
fn list(rows: usize) -> String {
    (0..rows).map(|row| format!("1202{:07},Hi\n", 5_550_000 + row)).collect::<Vec<_>>().concat()
}

fn one_variable() -> Handoff {
    Handoff::read(&fs::read(root().join("handoffs/sms-one-variable.json")).unwrap()).unwrap()
}

fn read(list: &str, policy: &Policy, input: InputKind) -> Recipients {
    let options = ReadOptions { input, ..ReadOptions::default() };
    Recipients::read(list.as_bytes(), &one_variable(), policy, options).unwrap()
}

/// What is said of the list as a whole.
fn codes(recipients: &Recipients) -> Vec<RuleCode> {
    recipients.findings().iter().map(|finding| finding.code).collect()
}

#[test]
fn a_file_has_10000_rows() {
    let policy = Policy::default();
    assert_eq!(codes(&read(&list(10_000), &policy, InputKind::Csv)), []);
    assert_eq!(codes(&read(&list(10_001), &policy, InputKind::Csv)), [RuleCode::ListTooLong]);
}

#[test]
fn a_hundred_lines_are_typed() {
    let policy = Policy::default();
    assert_eq!(codes(&read(&list(100), &policy, InputKind::Lines)), []);
    assert_eq!(codes(&read(&list(101), &policy, InputKind::Lines)), [RuleCode::ListTooLong]);
}

#[test]
fn a_day_has_100000_recipients() {
    let sent = |count| {
        let mut sent_today = SentToday::default();
        sent_today.every_channel = Some(count);
        Policy { sent_today, ..Policy::default() }
    };
    assert_eq!(codes(&read(&list(10), &sent(99_990), InputKind::Csv)), []);
    assert_eq!(codes(&read(&list(10), &sent(99_991), InputKind::Csv)), [RuleCode::DailyLimitExceeded]);
}

#[test]
fn a_request_has_100_consumers() {
    let codes = |recipients: u32| {
        let consumer = |row: u32| json!({ "consumerContent": { "sms": format!("1202{:07}", 5_550_000 + row) }, "variables": { "1": "Hi" } });
        let consumers: Vec<_> = (0..recipients).map(consumer).collect();
        let request = json!({ "campaignName": "A", "skill": "s", "templateId": "H1234567890", "consent": true, "consumers": consumers });
        let (request, _) = CampaignRequest::read(request.to_string().as_bytes()).unwrap();
        let report = check(&request, &one_variable(), &Policy::default());
        report.request.iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(100), []);
    assert_eq!(codes(101), [RuleCode::TooManyRecipients]);
}

#[test]
fn a_row_has_a_megabyte() {
    // Without the line break, which is not the row's.
    let of = |bytes: usize| {
        let start = "12025550123,Hi,";
        let recipients =
            read(&[start, &"x".repeat(bytes - start.len()), "\n"].concat(), &Policy::default(), InputKind::Csv);
        recipients.rules(0).unwrap().contains(RuleCode::RowTooLarge)
    };
    assert_eq!((of(1_048_576), of(1_048_577)), (false, true));
}

#[test]
fn a_body_that_stands_alone_may_have_32768_characters_for_meta() {
    let fixed = "a".repeat(32_768 - 4);
    let handoff = json!({ "channels": [{ "type": "wa", "templatename": "long", "messageComponents": [
        { "type": "body", "content": format!("{fixed}${{{{1}}}}"), "variables": ["1"] }] }] });
    let handoff = Handoff::read(handoff.to_string().as_bytes()).unwrap();
    let list = b"Phone,B1\n12025550123,Nick\n12025550124,Nicky\n";
    let list = Recipients::read(list, &handoff, &Policy::default(), ReadOptions::default()).unwrap();
    let is_error = |row: usize| {
        let report = list.reports(row..row + 1).next().unwrap();
        let found = report.findings.iter().find(|finding| finding.code == RuleCode::BodyTooLong);
        found.map(sendcheck::Finding::is_error)
    };
    assert_eq!([is_error(0), is_error(1)], [Some(false), Some(true)]);
}

#[test]
fn a_notification_may_have_4096_bytes_with_its_values() {
    let told = |fixed: usize, value: &str| {
        let handoff = json!({ "type": "inapp", "appNames": ["a"], "messageComponents": [{ "type": "text",
            "messageText": "News", "isSameMessageForNotification": false, "notificationTitle": "",
            "notificationMessage": format!("{}${{{{1}}}}", "a".repeat(fixed)), "variables": ["1"] }] });
        let handoff = Handoff::read(handoff.to_string().as_bytes()).unwrap();
        let list = format!("Id,B1\nuser1,{value}\n");
        let list = Recipients::read(list.as_bytes(), &handoff, &Policy::default(), ReadOptions::default()).unwrap();
        list.rules(0).unwrap().contains(RuleCode::NotificationTooLong)
    };
    assert_eq!([told(4_095, "b"), told(4_095, "bb"), told(4_096, "b")], [false, true, true]);
    // Fixed text that is too much is the handoff's fault, and said there.
    assert!(!told(4_097, "b"));
}
