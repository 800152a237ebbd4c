//! What holds for any input, not only for the documented ones.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::num::NonZeroUsize;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use sendcheck::core::json;
use sendcheck::{
    AllowedHosts, At, Campaign, CampaignRequest, Finding, Handoff, HandoffFile, HeaderMode, InputKind, NumberPolicy,
    OptedOut, Policy, Profile, ReadOptions, Recipients, Report, RuleCode, Severity, Summary, Verdict, check,
    check_handoff, check_noted,
};
use sendcheck_tests::vectors::root;
use serde_json::{Value, json};

/// The handoffs that inputs are made for: every channel, with and without header, buttons and variables.
const HANDOFFS: [&str; 9] = [
    "sms-no-variables",
    "sms-one-variable",
    "sms-two-variables",
    "wa-two-variables",
    "wa-image-and-link",
    "wa-document-fragment",
    "wa-then-sms",
    "wa-then-sms-one-variable",
    "inapp-two-variables",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_are_answered(bytes in bytes(), handoff in handoff(), policy in policy()) {
        if let Ok(file) = HandoffFile::read(&bytes) {
            for handoff in file.all().into_iter().flatten() {
                let _ = check_handoff(&handoff, &policy);
            }
        }
        if let Ok((request, notes)) = CampaignRequest::read(&bytes) {
            let report = check_noted(&request, &notes, &handoff, &policy);
            let _ = sendcheck::respond(&request, &report).to_value().to_json();
            prop_assert!(adds_up(&report.summary));
        }
        for options in [file(HeaderMode::Auto), lines(HeaderMode::Auto)] {
            if let Ok(recipients) = Recipients::read(&bytes, &handoff, &policy, options) {
                let _ = recipients.rejected_csv().collect::<String>();
                let _ = recipients.requests(&campaign()).unwrap().count();
                prop_assert_eq!(recipients.reports(0..recipients.len()).count(), recipients.len());
                prop_assert!(adds_up(recipients.summary()));
            }
        }
    }

    #[test]
    fn an_accepted_consumer_has_every_text_and_no_error(request in request(), handoff in handoff(), policy in policy()) {
        let report = report(&request, &handoff, &policy);
        prop_assert!(adds_up(&report.summary));
        prop_assert_eq!(report.summary.total as usize, report.recipients.len());
        for (index, recipient) in report.recipients.iter().enumerate() {
            let errors = recipient.findings.iter().any(|finding| finding.severity == Severity::Error);
            prop_assert_eq!(recipient.error_message.is_some(), recipient.verdict == Verdict::Failed);
            if recipient.verdict != Verdict::Accepted {
                prop_assert!(errors || report.refused.is_some() || recipient.verdict == Verdict::Skipped);
                continue;
            }
            prop_assert!(!errors && report.refused.is_none());
            let defaults = recipient.findings.iter().any(|finding| finding.code == RuleCode::HandoffDefaultsUsed);
            let given = &request["consumers"][index]["variables"];
            for name in handoff.expected() {
                prop_assert!(defaults || given[name.as_str()].is_string(), "{} of {}", name, given);
            }
        }
    }

    #[test]
    fn an_accepted_row_has_every_value_and_no_error(rows in rows(), handoff in handoff(), policy in policy()) {
        let recipients = Recipients::read(csv(&rows).as_bytes(), &handoff, &policy, file(HeaderMode::No));
        let Ok(recipients) = recipients else { return Ok(()) };
        prop_assert!(adds_up(recipients.summary()));
        let expected = sendcheck::expected_columns(&handoff).columns.len();
        let mut scratch = sendcheck::core::recipients::Scratch::default();
        for (index, report) in recipients.reports(0..recipients.len()).enumerate() {
            prop_assert_eq!(recipients.verdict(index), Some(report.verdict));
            let found: BTreeSet<_> = report.findings.iter().map(|finding| finding.code).collect();
            prop_assert_eq!(recipients.rules(index).unwrap().iter().collect::<BTreeSet<_>>(), found);
            if report.verdict == Verdict::Accepted {
                prop_assert!(report.findings.iter().all(|finding| finding.severity != Severity::Error));
                let cells = recipients.list().cells(index, &mut scratch).unwrap();
                let defaults = report.findings.iter().any(|finding| finding.code == RuleCode::HandoffDefaultsUsed);
                prop_assert!(defaults || (0..expected).all(|column| cells.expected(column).is_some()));
            }
        }
    }

    #[test]
    fn every_pointer_leads_to_a_value(request in request(), handoff in handoff(), policy in policy()) {
        let report = report(&request, &handoff, &policy);
        let document = json::parse(&request.to_string()).unwrap().value;
        for finding in report.recipients.iter().flat_map(|recipient| &recipient.findings).chain(&report.request) {
            let At::Pointer(pointer) = &finding.at else { panic!("{finding:?}") };
            prop_assert!(document.pointer(pointer).is_some(), "{finding:?}");
        }
    }

    #[test]
    fn every_cell_is_there(rows in rows(), handoff in handoff(), policy in policy()) {
        let recipients = Recipients::read(csv(&rows).as_bytes(), &handoff, &policy, file(HeaderMode::No));
        let Ok(recipients) = recipients else { return Ok(()) };
        let mut scratch = sendcheck::core::recipients::Scratch::default();
        for (index, report) in recipients.reports(0..recipients.len()).enumerate() {
            let meta = recipients.list().record(index).unwrap();
            let width = recipients.list().cells(index, &mut scratch).unwrap().width();
            for finding in &report.findings {
                let At::Cell(cell) = &finding.at else { panic!("{finding:?}") };
                prop_assert_eq!((cell.row, cell.line), (meta.row, meta.line));
                prop_assert!(cell.column.is_none_or(|column| (1..=width).contains(&column)), "{:?} of {}", finding, width);
            }
        }
    }

    #[test]
    fn a_file_and_typed_lines_with_the_same_plain_content_agree(rows in plain_rows(), handoff in handoff(), policy in policy()) {
        let text: String = rows.iter().map(|cells| cells.join(",") + "\n").collect();
        let read = |options| Recipients::read(text.as_bytes(), &handoff, &policy, options);
        match (read(file(HeaderMode::No)), read(lines(HeaderMode::No))) {
            // One variable by SMS: typed lines have no surplus cells and keep every comma.
            _ if rows.iter().any(|cells| cells.len() > 2) && handoff.expected().len() == 1 => {}
            (Ok(file), Ok(lines)) => prop_assert_eq!(rows_as_json(&file), rows_as_json(&lines)),
            (file, lines) => prop_assert_eq!(file.map(|_| ()), lines.map(|_| ())),
        }
    }

    #[test]
    fn the_file_of_failed_rows_reads_back_with_the_same_codes(rows in rows(), handoff in handoff(), policy in policy()) {
        let Ok(first) = Recipients::read(csv(&rows).as_bytes(), &handoff, &policy, file(HeaderMode::No)) else { return Ok(()) };
        let failed: Vec<usize> = (0..first.len()).filter(|index| first.verdict(*index) == Some(Verdict::Failed)).collect();
        let text: String = first.rejected_csv().collect();
        let again = Recipients::read(text.as_bytes(), &handoff, &policy, file(HeaderMode::Auto));
        if failed.is_empty() {
            prop_assert!(again.is_err());
            return Ok(());
        }
        let again = again.unwrap();
        prop_assert_eq!(again.len(), failed.len());
        prop_assert!(again.findings().iter().all(|finding| finding.code == RuleCode::ListTooLong), "{:?}", again.findings());
        for (index, earlier) in failed.into_iter().enumerate() {
            prop_assert_eq!(kept(&again, index), kept(&first, earlier), "row {} of {}", index + 1, text);
        }
    }

    #[test]
    fn another_permitted_host_adds_no_finding(request in request(), handoff in handoff(), hosts in vec(host(), 0..4), more in host()) {
        let with = |hosts: &[String]| {
            let policy = Policy { allow: Some(AllowedHosts::new(hosts).unwrap()), ..Policy::default() };
            report(&request, &handoff, &policy)
        };
        let (fewer, more) = (with(&hosts), with(&[hosts.as_slice(), &[more]].concat()));
        for (fewer, more) in fewer.recipients.iter().zip(&more.recipients) {
            prop_assert!(more.findings.iter().all(|finding| fewer.findings.iter().any(|known| same_but_hosts(known, finding))));
        }
        prop_assert!(more.handoff.iter().all(|finding| fewer.handoff.contains(finding)));
    }

    #[test]
    fn requests_made_of_accepted_rows_check_clean(rows in rows(), handoff in handoff(), policy in policy(), size in 1_usize..5) {
        let Ok(recipients) = Recipients::read(csv(&rows).as_bytes(), &handoff, &policy, file(HeaderMode::No)) else { return Ok(()) };
        let mut posted = 0;
        for request in recipients.requests(&Campaign { size: Some(size), ..campaign() }).unwrap() {
            let report = report(&serde_json::from_str(&request.to_json()).unwrap(), &handoff, &policy);
            prop_assert_eq!(&report.refused, &None);
            prop_assert!(report.recipients.len() <= size);
            for recipient in &report.recipients {
                prop_assert_eq!(recipient.verdict, Verdict::Accepted, "{:?} in {}", recipient.findings, request.to_json());
            }
            posted += report.recipients.len();
        }
        prop_assert_eq!(posted, recipients.summary().accepted as usize);
    }

    #[test]
    fn any_pieces_give_the_same_report(rows in rows(), handoff in handoff(), policy in policy(), cuts in vec(1_usize..40, 1..20)) {
        let text = csv(&rows);
        let whole = Recipients::read(text.as_bytes(), &handoff, &policy, file(HeaderMode::Auto));
        let mut builder = Recipients::builder(&handoff, &policy, file(HeaderMode::Auto));
        let mut rest = text.as_bytes();
        for cut in cuts.iter().cycle() {
            let (piece, behind) = rest.split_at_checked(*cut).unwrap_or((rest, &[]));
            builder.push(piece).unwrap();
            rest = behind;
            if rest.is_empty() {
                break;
            }
        }
        match (whole, builder.finish()) {
            (Ok(whole), Ok(pieces)) => prop_assert_eq!(whole_as_json(&whole), whole_as_json(&pieces)),
            (whole, pieces) => prop_assert_eq!(whole.map(|_| ()), pieces.map(|_| ())),
        }
    }
}

#[test]
fn any_number_of_threads_and_any_pieces_give_the_same_report() {
    let text = long_list(30_000);
    let policy = Policy { opted_out: Some(OptedOut::read("12025550177")), ..Policy::default() };
    let handoff = named("wa-then-sms");
    let read = |threads: usize, piece: usize| {
        let mut builder = Recipients::builder(&handoff, &policy, file(HeaderMode::Auto)).threads(NonZeroUsize::new(threads).unwrap());
        text.as_bytes().chunks(piece).for_each(|piece| builder.push(piece).unwrap());
        builder.finish().unwrap()
    };
    let one = read(1, text.len());
    assert_eq!(one.len(), 30_000);
    let report = whole_as_json(&one);
    for (threads, piece) in [(2, 65_536), (8, 4_099), (8, 1)] {
        assert!(whole_as_json(&read(threads, piece)) == report, "{threads} threads, pieces of {piece} bytes");
    }
}

/// Rows of every kind: good ones, bad numbers, missing values, duplicates near and far, opted-out numbers.
fn long_list(rows: usize) -> String {
    let mut text = String::from("Phone,B1,B2,B3\n");
    for row in 0..rows {
        let number = match row % 17 {
            3 => "abc".to_string(),
            5 => format!("1202555{:04}", row % 100),
            8 => "12025550177".to_string(),
            _ => format!("1202{:07}", 2_000_000 + row),
        };
        let last = if row % 11 == 0 { "" } else { "Monday" };
        writeln!(text, "{number},\"Doe, Jane\",bill {row},{last}").unwrap();
    }
    text
}

fn report(request: &Value, handoff: &Handoff, policy: &Policy) -> Report {
    let (request, _) = CampaignRequest::read(request.to_string().as_bytes()).unwrap();
    check(&request, handoff, policy)
}

fn adds_up(summary: &Summary) -> bool {
    summary.total == summary.accepted + summary.failed + summary.skipped
}

/// A permitted host is an argument of the finding about one that is not.
fn same_but_hosts(one: &Finding, other: &Finding) -> bool {
    let but_hosts = one.code == RuleCode::ImageUrlNotWhitelisted && one.code == other.code && one.at == other.at;
    but_hosts || one == other
}

/// The codes of a row but those that the other rows or the row's own width decide.
fn kept(recipients: &Recipients, index: usize) -> Vec<RuleCode> {
    let decided_elsewhere = [RuleCode::DuplicateNumber, RuleCode::RowTooShort];
    recipients.rules(index).unwrap().iter().filter(|code| !decided_elsewhere.contains(code)).collect()
}

fn rows_as_json(recipients: &Recipients) -> Vec<Value> {
    recipients.reports(0..recipients.len()).map(|report| serde_json::to_value(report).unwrap()).collect()
}

fn whole_as_json(recipients: &Recipients) -> String {
    serde_json::to_string(&recipients.report_of(0..recipients.len())).unwrap()
}

fn named(name: &str) -> Handoff {
    Handoff::read(&fs::read(root().join(format!("handoffs/{name}.json"))).unwrap()).unwrap()
}

fn handoff() -> impl Strategy<Value = Handoff> {
    proptest::sample::select(HANDOFFS.to_vec()).prop_map(named)
}

fn policy() -> impl Strategy<Value = Policy> {
    let numbers = prop_oneof![Just(NumberPolicy::Shape), Just(NumberPolicy::Possible), Just(NumberPolicy::Valid)];
    let profile = prop_oneof![Just(Profile::Api), Just(Profile::Webtool)];
    let allow = prop_oneof![Just(None), Just(Some(AllowedHosts::new(["cdn.example.com", "*.wikimedia.org"]).unwrap()))];
    let opted_out = prop_oneof![Just(None), Just(Some(OptedOut::read("12025550101\n447400123456")))];
    (numbers, profile, allow, opted_out).prop_map(|(numbers, profile, allow, opted_out)| Policy {
        numbers,
        profile,
        allow,
        opted_out,
        ..Policy::default()
    })
}

fn campaign() -> Campaign {
    Campaign { name: "Test".into(), skill: "sales".into(), consent: true, ..Campaign::default() }
}

fn file(header: HeaderMode) -> ReadOptions {
    ReadOptions { header, ..ReadOptions::default() }
}

fn lines(header: HeaderMode) -> ReadOptions {
    ReadOptions { input: InputKind::Lines, header, ..ReadOptions::default() }
}

/// Anything, and documents with a few bytes changed.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let texts = ["requests", "lists", "handoffs"].map(|kind| match kind {
        "requests" => json!({ "campaignName": "A", "skill": "s", "templateId": "H1234567890", "consent": true, "consumers": [
            { "consumerContent": { "wa": "12025550123", "sms": "12025550123" }, "variables": { "1": "a", "2": "\u{1f44b}" } },
            { "consumerCountryCode": "1", "consumerPhoneNumber": "2025550123", "variables": {}, "headerVariables": { "image": "https://a.example/b.png" } } ] })
        .to_string(),
        "lists" => "\u{feff}Phone,B1,B2\r\n12025550123,\"Doe, Jane\",9999\r\n'+1 (202) 555-0124;=1+1;\"x\"\"y\"\n\n1.2E+10\tZoë\n".into(),
        _ => fs::read_to_string(root().join("handoffs/wa-image-and-link.json")).unwrap(),
    });
    let changed = (proptest::sample::select(texts.to_vec()), vec((any::<prop::sample::Index>(), any::<u8>(), 0_u8..3), 0..6))
        .prop_map(|(text, changes)| {
            let mut bytes = text.into_bytes();
            for (at, byte, how) in changes {
                let at = at.index(bytes.len());
                match how {
                    0 => drop(std::mem::replace(bytes.get_mut(at).unwrap(), byte)),
                    1 => bytes.insert(at, byte),
                    _ => bytes.truncate(at.max(1)),
                }
            }
            bytes
        });
    prop_oneof![vec(any::<u8>(), 0..200), "[\\[\\]{}\",:;0-9+ntf \\\\\n]{0,60}".prop_map(String::into_bytes), changed]
}

fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (0..30_u32).prop_map(|n| format!("120255501{n:02}")),
        1 => (0..30_u32).prop_map(|n| format!("+1 (202) 555-01{n:02}")),
        1 => "[0-9]{5,18}",
        1 => "\\+?44 ?0?7400123456",
        1 => "(44|49|39|1)0?1?[0-9]{3,9}",
        1 => proptest::sample::select(vec!["", " ", "abc", "'12025550101", "1.2025550101E+10", "1.20256E+10", "=\"12025550101\"", "12025550101.0", "442079460018"]).prop_map(String::from),
        1 => "[-+()0-9 .]{1,16}",
    ]
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-z]{1,8}",
        1 => "[^\u{0}]{0,12}",
        1 => "[ -~]{0,12}",
        1 => link(),
        1 => proptest::sample::select(vec!["", "  ", "a\nb", "a     b", "reply STOP", "&amp;", "=1+1", "'=1+1", "+1", "\"", "a,b", "@x\r\ny", "\u{feff}x", "😀"]).prop_map(String::from),
        1 => (1500_usize..1600).prop_map(|length| "x".repeat(length)),
    ]
}

fn link() -> impl Strategy<Value = String> {
    let path = proptest::sample::select(vec!["/a.png", "/a.pdf", "/a.gif", "/a", "/a b.png"]);
    (proptest::sample::select(vec!["https", "http"]), host(), path).prop_map(|(scheme, host, path)| format!("{scheme}://{host}{path}"))
}

fn host() -> impl Strategy<Value = String> {
    proptest::sample::select(vec!["cdn.example.com", "upload.wikimedia.org", "a.example", "b.c.example"]).prop_map(String::from)
}

/// A request whose required fields are there, so that what is said of consumers can be seen.
fn request() -> impl Strategy<Value = Value> {
    vec(consumer(), 0..5).prop_map(|consumers| {
        json!({ "campaignName": "A", "skill": "s", "templateId": "H1234567890", "consent": true, "consumers": consumers })
    })
}

fn consumer() -> impl Strategy<Value = Value> {
    let address = prop_oneof![
        3 => number().prop_map(|n| json!({ "consumerContent": { "wa": n, "sms": n, "inapp": n } })),
        2 => (number(), number()).prop_map(|(wa, sms)| json!({ "consumerContent": { "wa": wa, "sms": sms } })),
        1 => number().prop_map(|n| json!({ "consumerContent": { "sms": n } })),
        1 => ("\\+?[0-9]{0,4}", number()).prop_map(|(code, n)| json!({ "consumerCountryCode": code, "consumerPhoneNumber": n })),
        1 => (number(), number()).prop_map(|(new, n)| json!({ "consumerContent": { "wa": new }, "consumerCountryCode": "1", "consumerPhoneNumber": n })),
        1 => Just(json!({})),
    ];
    let text = prop_oneof![6 => value().prop_map(Value::from), 1 => Just(json!(5)), 1 => Just(Value::Null)];
    let names = proptest::sample::select(vec!["1", "2", "3", "4", "10", "a/b~c", ""]).prop_map(String::from);
    let variables = prop_oneof![
        3 => btree_map(names, text.clone(), 0..5).prop_map(|map| json!(map)),
        2 => (value(), value()).prop_map(|(one, two)| json!({ "1": one, "2": two })),
        1 => value().prop_map(|one| json!({ "1": one })),
        2 => (value(), value(), value()).prop_map(|(one, two, three)| json!({ "1": one, "2": two, "3": three })),
    ];
    let kinds = proptest::sample::select(vec!["image", "document", "video", "x/y"]).prop_map(String::from);
    let headers = proptest::option::of(btree_map(kinds, prop_oneof![3 => link().prop_map(Value::from), 1 => text.clone()], 0..3));
    let buttons = proptest::option::of(btree_map("[12]", text, 0..3));
    (address, variables, headers, buttons).prop_map(|(mut consumer, variables, headers, buttons)| {
        let members = consumer.as_object_mut().unwrap();
        members.insert("variables".into(), variables);
        members.extend(headers.map(|headers| ("headerVariables".to_string(), json!(headers))));
        members.extend(buttons.map(|buttons| ("buttonVariables".to_string(), json!(buttons))));
        consumer
    })
}

/// Rows of cells: a number first, then values; every row is at least as wide as one cell.
fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    let row = prop_oneof![
        2 => (number(), vec(value(), 0..6)).prop_map(|(number, values)| [vec![number], values].concat()),
        2 => (number(), value(), value()).prop_map(|(number, one, two)| vec![number, one, two]),
        1 => (number(), link(), value(), value(), value()).prop_map(|(number, link, one, two, three)| vec![number, link, one, two, three]),
    ];
    vec(row, 1..8)
}

/// Rows without anything that a file and typed lines treat differently.
fn plain_rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    let number = prop_oneof![3 => (0..30_u32).prop_map(|n| format!("120255501{n:02}")), 1 => "[0-9]{5,16}", 1 => Just("12x".to_string())];
    let value = prop_oneof![4 => "[A-Za-z0-9]{1,8}( [a-z]{1,4})?", 1 => Just(String::new())];
    vec((number, vec(value, 0..5)).prop_map(|(number, values)| [vec![number], values].concat()), 1..8)
}

/// The rows as a file in which every cell stands in quotes.
fn csv(rows: &[Vec<String>]) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |cells: &Vec<String>| cells.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n";
    rows.iter().map(line).collect()
}
