//! What the properties are tried on.

use std::fs;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use sendcheck::{
    AllowedHosts, Campaign, Handoff, HeaderMode, InputKind, NumberPolicy, OptedOut, Policy, Profile, ReadOptions,
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

/// A handoff of the vectors.
pub(crate) fn named(name: &str) -> Handoff {
    Handoff::read(&fs::read(root().join(format!("handoffs/{name}.json"))).unwrap()).unwrap()
}

pub(crate) fn handoff_name() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(HANDOFFS.to_vec())
}

pub(crate) fn policy() -> impl Strategy<Value = Policy> {
    let numbers = prop_oneof![Just(NumberPolicy::Shape), Just(NumberPolicy::Possible), Just(NumberPolicy::Valid)];
    let profile = prop_oneof![Just(Profile::Api), Just(Profile::Webtool)];
    let allow = prop_oneof![Just(None), Just(Some(AllowedHosts::new(["cdn.example.com", "*.wikimedia.org"]).unwrap()))];
    let opted_out = OptedOut::read(b"12025550101\n447400123456", ReadOptions::default()).unwrap();
    let opted_out = prop_oneof![Just(None), Just(Some(opted_out))];
    (numbers, profile, allow, opted_out).prop_map(|(numbers, profile, allow, opted_out)| Policy {
        numbers,
        profile,
        allow,
        opted_out,
        ..Policy::default()
    })
}

pub(crate) fn campaign() -> Campaign {
    Campaign { name: "Test".into(), skill: "sales".into(), consent: true, ..Campaign::default() }
}

pub(crate) fn file(header: HeaderMode) -> ReadOptions {
    ReadOptions { header, ..ReadOptions::default() }
}

pub(crate) fn lines(header: HeaderMode) -> ReadOptions {
    ReadOptions { input: InputKind::Lines, header, ..ReadOptions::default() }
}

/// Anything, and documents with a few bytes changed.
pub(crate) fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let texts = ["requests", "lists", "handoffs"].map(|kind| match kind {
        "requests" => json!({ "campaignName": "A", "skill": "s", "templateId": "H1234567890", "consent": true, "consumers": [
            { "consumerContent": { "wa": "12025550123", "sms": "12025550123" }, "variables": { "1": "a", "2": "\u{1f44b}" } },
            { "consumerCountryCode": "1", "consumerPhoneNumber": "2025550123", "variables": {}, "headerVariables": { "image": "https://a.example/b.png" } } ] })
        .to_string(),
        "lists" => "\u{feff}Phone,B1,B2\r\n12025550123,\"Doe, Jane\",9999\r\n'+1 (202) 555-0124;=1+1;\"x\"\"y\"\n\n1.2E+10\tZoë\n".into(),
        _ => fs::read_to_string(root().join("handoffs/wa-image-and-link.json")).unwrap(),
    });
    let changed =
        (proptest::sample::select(texts.to_vec()), vec((any::<prop::sample::Index>(), any::<u8>(), 0_u8..3), 0..6))
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
    (proptest::sample::select(vec!["https", "http"]), host(), path)
        .prop_map(|(scheme, host, path)| format!("{scheme}://{host}{path}"))
}

pub(crate) fn host() -> impl Strategy<Value = String> {
    proptest::sample::select(vec!["cdn.example.com", "upload.wikimedia.org", "a.example", "b.c.example"])
        .prop_map(String::from)
}

/// A request whose required fields are there, so that what is said of consumers can be seen.
pub(crate) fn request() -> impl Strategy<Value = Value> {
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
    let headers =
        proptest::option::of(btree_map(kinds, prop_oneof![3 => link().prop_map(Value::from), 1 => text.clone()], 0..3));
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
pub(crate) fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    let row = prop_oneof![
        2 => (number(), vec(value(), 0..6)).prop_map(|(number, values)| [vec![number], values].concat()),
        2 => (number(), value(), value()).prop_map(|(number, one, two)| vec![number, one, two]),
        1 => (number(), link(), value(), value(), value()).prop_map(|(number, link, one, two, three)| vec![number, link, one, two, three]),
    ];
    vec(row, 1..8)
}

/// A heading of some names of the message's columns in any order, others' too, and rows that fill most of them.
pub(crate) fn named_rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    let names = ["H1", "H2", "H3", "B1", "B2", "B3", "BU1", "BU2", "U1", "Image", "Document", "Code", "{{1}}"];
    let names = proptest::sample::subsequence(names.to_vec(), 1..6).prop_shuffle();
    let cell =
        prop_oneof![4 => "[A-Za-z]{1,8}", 3 => "https://cdn\\.example\\.com/[a-z]{1,4}\\.(png|pdf)", 1 => value()];
    let rows = vec((0..30_u32, vec(cell, 6)), 1..6);
    (names, rows).prop_map(|(names, rows)| {
        let width = names.len();
        let heading = std::iter::once("Phone").chain(names).map(String::from).collect();
        let row = |(number, cells): (u32, Vec<String>)| {
            std::iter::once(format!("120255501{number:02}")).chain(cells.into_iter().take(width)).collect()
        };
        std::iter::once(heading).chain(rows.into_iter().map(row)).collect()
    })
}

/// Rows without anything that a file and typed lines treat differently.
pub(crate) fn plain_rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    let number = prop_oneof![3 => (0..30_u32).prop_map(|n| format!("120255501{n:02}")), 1 => "[0-9]{5,16}", 1 => Just("12x".to_string())];
    let value = prop_oneof![4 => "[A-Za-z0-9]{1,8}( [a-z]{1,4})?", 1 => Just(String::new())];
    vec((number, vec(value, 0..5)).prop_map(|(number, values)| [vec![number], values].concat()), 1..8)
}

/// The rows as a file in which every cell stands in quotes.
pub(crate) fn csv(rows: &[Vec<String>]) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |cells: &Vec<String>| cells.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n";
    rows.iter().map(line).collect()
}
