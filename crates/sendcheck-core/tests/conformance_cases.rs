//! What holds for the cases that are made of disagreements, whatever was sent: nothing of it is in them, and they show the same.

mod seeds;

use std::collections::BTreeSet;

use proptest::prelude::*;
use sendcheck_core::answers::{Sent, SentRequest, ServiceAnswer, read_answers};
use sendcheck_core::check::check;
use sendcheck_core::conformance::{CaseFile, MadeCase, Standing, cases_of};
use sendcheck_core::handoff::Handoff;
use sendcheck_core::policy::Policy;
use sendcheck_core::rules::RuleCode;
use sendcheck_core::wire::CampaignRequest;
use serde_json::{Value, json};

use seeds::with_seeds;

/// Letters and digits that stand in a row in a text, four at a time, without case.
fn runs(text: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let lower = text.to_lowercase();
    let joined: String = text.chars().filter(char::is_ascii_digit).collect();
    let numbers = if joined.len() > 6 { joined.as_str() } else { "" };
    for run in lower.split(|c: char| !c.is_alphanumeric()).chain([numbers]) {
        let letters: Vec<char> = run.chars().collect();
        all.extend(letters.windows(4).map(String::from_iter));
    }
    all
}

/// What every number that is reserved for fiction has, and what every link and file may have: nobody's.
const NOBODYS: &str = "55501 447700900 442079460 441134960 448081570 449098790 443069990 6149157015 61255501 61370101 \
                       61755501 3363998 3319900 3326191 3335301 4917139200 49176040690 493023125 496990009 494066969 \
                       4670174066 468465004 463139006 https http example jpeg 1234567890";

/// Whether a text is long enough for a number, and nothing else.
fn is_number(text: &str) -> bool {
    text.chars().filter(char::is_ascii_digit).count() > 6 && !text.contains(char::is_alphabetic)
}

/// Whether characters may be what a text is filled with: one letter of each kind, and one digit.
fn is_filling(run: &str) -> bool {
    let kind = |c: char| match c {
        '0'..='9' => 0,
        '\0'..='\u{7f}' => 1,
        '\u{80}'..='\u{ff}' => 2,
        '\u{100}'..='\u{ffff}' => 3,
        _ => 4,
    };
    let characters: BTreeSet<char> = run.chars().flat_map(char::to_lowercase).collect();
    characters.iter().copied().map(kind).collect::<BTreeSet<_>>().len() == characters.len()
}

/// Every text of a document but those of members that say how.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(members) => {
            let how = ["type", "sub_type", "language", "title", "source", "certainty", "live", "made"];
            members.iter().filter(|(name, _)| !how.contains(&name.as_str())).for_each(|(_, value)| texts(value, found));
        }
        _ => {}
    }
}

fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        "1[2-9][0-9]{2}[2-9][0-9]{6}",
        "44(7[0-9]{9}|20[0-9]{8})",
        "49(15[0-9]{9}|30[0-9]{6})",
        "33[67][0-9]{8}",
        "(55119|4670|346|34|8613|91[6-9])[0-9]{8}",
        "\\+1 \\([2-9][0-9]{2}\\) 555-[0-9]{4}",
        "[0-9a-z+ ]{0,14}",
    ]
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        8 => "[A-Za-z0-9 äßжя山’“\u{1F600}.,-]{0,40}".prop_map(Value::String),
        1 => "https://[a-z]{2,12}\\.[a-z]{2,8}\\.(com|net)/[a-z0-9%-]{0,12}\\.(jpg|jpeg|pdf)".prop_map(Value::String),
        1 => (0_u32..99_999).prop_map(|number| json!(number)),
        1 => Just(Value::Null),
    ]
}

fn handoff() -> impl Strategy<Value = Value> {
    ("[A-Z][a-z]{3,12}", "[A-Za-z ]{4,30}", number()).prop_map(|(name, text, sender)| {
        json!({ "id": "H1234567890", "name": name, "channels": [ { "type": "sms-twilio", "language": "en",
            "outboundnumber": sender, "messageComponents": [ { "type": "body",
            "content": format!("{text} ${{{{1}}}} {name}"), "variables": ["1"], "optOut": format!("{text} STOP") } ] } ] })
    })
}

/// A consumer or several with one number, all of whom a case may need; and for each whether the service takes it.
fn consumers() -> impl Strategy<Value = Vec<(String, Value, bool)>> {
    let others = prop::collection::vec((value(), any::<bool>()), 1..4);
    (number(), others)
        .prop_map(|(number, all)| all.into_iter().map(|(value, taken)| (number.clone(), value, taken)).collect())
}

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::with_cases(120)))]

    #[test]
    fn a_case_holds_nothing_of_whom_it_is_about(
        handoff in handoff(),
        consumers in consumers(),
        name in "[A-Z][a-z]{4,9} [a-z]{4,9}",
        message in prop_oneof![Just("INVALID_NUMBER".to_string()), "[a-z]{4,9} [a-z]{4,9}"],
    ) {
        let of = |(number, value, _): &(String, Value, bool)| json!({
            "consumerContent": { "sms": number }, "variables": { "1": value }, "personalInfo": { "firstname": name } });
        let request = json!({ "campaignName": name, "skill": name, "templateId": "H1234567890", "consent": true,
            "consumers": consumers.iter().map(of).collect::<Vec<_>>() });
        let (accepted, failed): (Vec<_>, Vec<_>) = consumers.iter().partition(|(.., taken)| *taken);
        let said = |(number, value, _): &&(String, Value, bool)| json!({ "consumerContent": { "sms": number },
            "variables": { "1": value }, "errorMessage": format!("{message} {number}") });
        let took = |(number, ..): &&(String, Value, bool)| json!({ "consumerContent": { "sms": number } });
        let answer = json!({ "failedConsumers": failed.iter().map(said).collect::<Vec<_>>(),
            "acceptedConsumers": accepted.iter().map(took).collect::<Vec<_>>() });

        let policy = Policy::default();
        let read = Handoff::read(handoff.to_string().as_bytes()).unwrap();
        let (sent, _) = CampaignRequest::read(request.to_string().as_bytes()).unwrap();
        let report = check(&sent, &read, &policy);
        let sent = [SentRequest { request: &sent, report: Some(&report) }];
        let answers = ServiceAnswer::read(answer.to_string().as_bytes()).unwrap();
        let told = read_answers(&answers, &Sent::Requests(&sent));

        let (mut originals, mut known) = (Vec::new(), Vec::new());
        texts(&request, &mut originals);
        texts(&handoff, &mut originals);
        let numbers: BTreeSet<_> =
            originals.iter().filter(|text| is_number(text)).flat_map(|text| runs(text)).collect();
        let originals: BTreeSet<_> = originals.iter().flat_map(|text| runs(text)).collect();
        let nobodys = NOBODYS.split_whitespace().flat_map(runs).collect::<BTreeSet<_>>();
        for made in cases_of(&told, &Sent::Requests(&sent), &read, &policy) {
            let MadeCase::Case(file) = made else { continue };
            let text = file.to_json_pretty();
            let file = CaseFile::read(text.as_bytes()).unwrap();
            prop_assert_eq!(file.cases[0].run(&file).unwrap().standing, Standing::Disagrees, "{}", text);
            known.clear();
            let written: Value = serde_json::from_str(&text).unwrap();
            texts(&written["handoff"], &mut known);
            for part in ["request", "answer", "forecast"] {
                texts(&written["cases"][0][part], &mut known);
            }
            // What is made up shares nothing with whom the case is about, and by chance something with another consumer.
            let is_of_all = written["cases"][0]["request"]["consumers"].as_array().map(Vec::len) == Some(consumers.len());
            for text in &known {
                // The service's own words are nobody's.
                let text = RuleCode::ALL.iter().fold(text.clone(), |text, code| text.replace(code.as_str(), ""));
                let text = text.strip_prefix("Fields missing in request: ").unwrap_or(&text);
                let of = if is_number(text) && !is_of_all { &numbers } else { &originals };
                let left: Vec<_> = runs(text)
                    .into_iter()
                    .filter(|run| of.contains(run) && !nobodys.contains(run) && (is_of_all || !is_filling(run)))
                    .collect();
                prop_assert!(left.is_empty(), "{left:?} of {request} and {handoff} is in {text}");
            }
            for (number, ..) in &consumers {
                let digits: String = number.chars().filter(char::is_ascii_digit).collect();
                // Fewer digits are nobody's number, and may be in another by chance.
                prop_assert!(digits.len() < 7 || !text.contains(&digits), "{number} is in {text}");
            }
        }
    }
}

/// Most disagreements can be shown without what they were about; else the property above would say nothing.
#[test]
fn nearly_every_disagreement_makes_a_case() {
    let handoff = Handoff::read(
        br#"{ "type": "sms-twilio", "messageComponents": [ { "type": "body", "content": "Hi ${{1}}", "variables": ["1"] } ] }"#,
    )
    .unwrap();
    for (number, region_is_fiction) in [
        ("14155551234", true),
        ("12025550123", true),
        ("447400123456", true),
        ("33612345678", true),
        ("491512345678", false),
        ("61412345678", true),
        ("46701234567", true),
        ("5511961234567", false),
        ("919876543210", false),
        ("12", false),
        ("not a number", true),
    ] {
        let consumer = json!({ "consumerContent": { "sms": number }, "variables": { "1": "Jane Doe" } });
        let request = json!({ "campaignName": "Summer", "skill": "sales", "templateId": "H1", "consent": true,
            "consumers": [consumer] });
        let (sent, _) = CampaignRequest::read(request.to_string().as_bytes()).unwrap();
        let report = check(&sent, &handoff, &Policy::default());
        let sent = [SentRequest { request: &sent, report: Some(&report) }];
        let answer = json!({ "acceptedConsumers": [], "failedConsumers": [
            { "consumerContent": { "sms": number }, "errorMessage": "TOO_MANY_VARIABLES" } ] });
        let answers = ServiceAnswer::read(answer.to_string().as_bytes()).unwrap();
        let told = read_answers(&answers, &Sent::Requests(&sent));
        match cases_of(&told, &Sent::Requests(&sent), &handoff, &Policy::default()).as_slice() {
            [MadeCase::Case(file)] => {
                let live = &file.cases[0].live;
                assert_eq!(live.because.is_none(), region_is_fiction, "{number}: {}", file.to_json_pretty());
            }
            other => assert_eq!(format!("{other:?}"), "a case", "{number}"),
        }
    }
}

/// Many answers to one request that say the same show the same; it is worked out once, or many would take as long as the
/// square of their number.
#[test]
fn answers_that_say_the_same_of_a_request_make_one_case() {
    let handoff = Handoff::read(
        br#"{ "type": "sms-twilio", "messageComponents": [ { "type": "body", "content": "Hi ${{1}}", "variables": ["1"] } ] }"#,
    )
    .unwrap();
    let consumer =
        |n: u32| json!({ "consumerContent": { "sms": format!("1202555{n:04}") }, "variables": { "1": "Jo" } });
    let request = json!({ "campaignName": "Summer", "skill": "sales", "templateId": "H1", "consent": true,
        "consumers": (100..201).map(consumer).collect::<Vec<_>>() });
    let (request, _) = CampaignRequest::read(request.to_string().as_bytes()).unwrap();
    let report = check(&request, &handoff, &Policy::default());
    assert!(report.refused.is_some(), "101 are one too many");
    let sent = [SentRequest { request: &request, report: Some(&report) }];
    let cases = |answers: &[Value]| {
        let answers = ServiceAnswer::read(json!(answers).to_string().as_bytes()).unwrap();
        let told = read_answers(&answers, &Sent::Requests(&sent));
        cases_of(&told, &Sent::Requests(&sent), &handoff, &Policy::default())
    };
    let taken = json!({ "acceptedConsumers": [], "failedConsumers": [] });
    let refused = json!({ "statusCode": 400, "error": "Bad Request", "message": "Fields missing in request: skill" });
    let one_each = cases(&[taken.clone(), refused.clone()]);
    assert_eq!(one_each.len(), 2);
    assert_eq!(cases(&[taken.clone(), refused.clone(), taken, refused]), one_each);
}
