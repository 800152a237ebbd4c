//! What vectors cannot state of the requests that are made of a list.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use std::fs;

use sendcheck::engine::wire::FromValue;
use sendcheck::engine::{json, options};
use sendcheck::{
    Campaign, Handoff, NotChecked, Policy, ReadOptions, Recipients, RuleCode, SchedulingMetrics, check_campaign,
};
use sendcheck_tests::vectors::{Command, Input, Library, Surface, Vector, load, root};
use serde_json::{Map, Value};

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

/// A list of so many numbers, each another one.
fn many(count: u32) -> Recipients {
    let handoff = Handoff::read(&fs::read(root().join("handoffs/wa-then-sms-one-variable.json")).unwrap()).unwrap();
    let rows: Vec<_> = (0..count).map(|n| format!("1202{},Jo", 2_000_000 + n)).collect();
    Recipients::read(rows.join("\n").as_bytes(), &handoff, &Policy::default(), ReadOptions::default()).unwrap()
}

#[test]
fn more_than_a_day_takes_is_told_whatever_was_sent_before() {
    let told = |list: &Recipients| {
        let found: Vec<_> = list.findings().iter().filter(|found| found.code == RuleCode::DailyLimitExceeded).collect();
        found.iter().map(|found| found.message.clone()).collect::<Vec<_>>()
    };
    let fits = many(100_000);
    assert_eq!(told(&fits), [""; 0]);
    assert!(fits.summary().not_checked.contains(&NotChecked::SentToday));
    let exceeds = many(100_001);
    // WhatsApp is tried for everybody, SMS for those whom it does not reach.
    assert_eq!(told(&exceeds), ["100001 recipients on the channel `wa`, at most 100000 fit today"]);
    assert!(!exceeds.summary().not_checked.contains(&NotChecked::SentToday));
    assert_eq!(exceeds.summary().failed, 0);
    // The request that begins with the last of them is for tomorrow.
    let day = |first: usize| exceeds.requests(&campaign()).unwrap().starting_at(first).day();
    assert_eq!([day(0), day(99_999), day(100_000)], [1, 1, 2]);
    let by_ninety_nine = Campaign { size: Some(99), ..campaign() };
    let requests = exceeds.requests(&by_ninety_nine).unwrap().starting_at(99_990);
    assert_eq!(requests.map(|request| request.consumers().len()).collect::<Vec<_>>(), [10, 1]);
}

#[test]
fn why_no_requests_are_made_is_one_sentence() {
    let handoff = Handoff::read(&fs::read(root().join("handoffs/sms-two-variables.json")).unwrap()).unwrap();
    let refused = |list: &[u8], campaign: &Campaign| {
        let list = Recipients::read(list, &handoff, &Policy::default(), ReadOptions::default()).unwrap();
        list.requests(campaign).map(|_| ()).unwrap_err().to_string()
    };
    let no_skill = Campaign { skill: String::new(), ..campaign() };
    assert_eq!(
        refused(b"Phone,B1,B2\n12025550123,Jo,Bo\n", &no_skill),
        "the service would refuse every request: FIELDS_MISSING_IN_REQUEST: the required field `skill` is missing, `null` \
         or empty"
    );
    assert_eq!(
        refused(b"Phone,Shop,Place\n12025550123,Jo,Bo\n", &campaign()),
        "COLUMNS_BY_POSITION: no heading names what the message needs, so columns are taken as they stand: \
         B1 ← \"Shop\", B2 ← \"Place\"; what settles it is `columns` with `position`"
    );
    // No column settles what numbers lack.
    let without_code: Vec<_> = (100..125).map(|n| format!("2025550{n},Jo,Bo\n")).collect();
    assert_eq!(
        refused(format!("Phone,B1,B2\n{}", without_code.concat()).as_bytes(), &campaign()),
        "NUMBERS_WITHOUT_CODE: 25 of 25 numbers without `+` are no valid numbers as they stand and valid ones of US without \
         its calling code. Say the country with `country`, or that the numbers are right with `numbersAsGiven`; files to send \
         wait for that."
    );
}

/// What is found on a campaign is what is found on a request with that head, on the crate and on the command.
#[test]
fn a_request_is_refused_as_its_campaign_is() {
    let (vectors, _) = load().unwrap();
    let heads: Vec<_> = vectors.iter().filter(|vector| vector.name.starts_with("list/campaign-heads")).collect();
    assert!(heads.len() > 40, "{}", heads.len());
    let command = Command::build().unwrap();
    for vector in heads {
        let handoff = Handoff::read(&vector.handoff).unwrap();
        let policy = Library.options(vector).unwrap().policy;
        let json = Value::from(vector.campaign.clone().unwrap()).to_string();
        let campaign = options::campaign(json.as_bytes()).unwrap();
        let found = serde_json::to_value(check_campaign(&campaign, &handoff, &policy)).unwrap();
        let mut head = vector.campaign.clone().unwrap();
        head.remove("windows");
        let metrics = campaign.scheduling_metrics.map(|metrics| serde_json::from_str(&metrics.to_value().to_json()));
        head.extend(metrics.map(|metrics| ("schedulingMetrics".to_string(), metrics.unwrap())));
        head.entry("templateId").or_insert_with(|| handoff.id().unwrap().into());
        let keys = handoff.channels().iter().filter_map(|channel| channel.kind.content_key());
        let content: Map<_, _> = keys.map(|key| (key.to_string(), "12025550123".into())).collect();
        head.insert(
            "consumers".into(),
            serde_json::json!([{ "consumerContent": content, "variables": { "1": "Jo" } }]),
        );
        let mut asked: Vector = vector.clone();
        asked.input = Some(Input::Request(Value::from(head).to_string().into_bytes()));
        asked.campaign = None;
        for surface in [&Library as &dyn Surface, &command] {
            if surface.is_asked(&asked) {
                let report = surface.run(&asked).report.unwrap();
                assert_eq!(report["request"], found, "{} on the {}", vector.title, surface.name());
            }
        }
    }
}
