//! The engine as JavaScript calls it, in Node and in a browser: what goes in as bytes, what comes out as objects.
//!
//! The same tests run in Chromium with `WASM_BINDGEN_USE_BROWSER=1`; `cargo xtask test` runs them in both.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests of wasm-bindgen are not known to clippy as tests")]
#![allow(clippy::float_cmp, reason = "numbers of JavaScript that are counts")]

use js_sys::{Array, JSON, Reflect};
use sendcheck_wasm::campaign::{answer, check, preview};
use sendcheck_wasm::handoff::check_handoffs;
use sendcheck_wasm::inspect::{inspect_number, inspect_text, inspect_url};
use sendcheck_wasm::list::{List, Reading};
use sendcheck_wasm::rule::rule_info;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const HANDOFF: &[u8] = include_bytes!("../../../examples/handoffs/prioritized.json");
const LIST: &[u8] = include_bytes!("../../../examples/lists/prioritized.csv");
const REQUEST: &[u8] = include_bytes!("../../../examples/requests/some-will-fail.json");
const HANDOFF_OF_REQUEST: &[u8] = include_bytes!("../../../examples/handoffs/whatsapp-plain.json");

fn member(object: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(object.clone(), |value, name| Reflect::get(&value, &name.into()).unwrap())
}

fn text(object: &JsValue, path: &str) -> String {
    member(object, path).as_string().unwrap_or_else(|| panic!("`{path}` of {}", json(object)))
}

fn number(object: &JsValue, path: &str) -> f64 {
    member(object, path).as_f64().unwrap_or_else(|| panic!("`{path}` of {}", json(object)))
}

fn json(value: &JsValue) -> String {
    JSON::stringify(value).map(String::from).unwrap_or_default()
}

fn open(list: &[u8]) -> Result<List, JsValue> {
    let mut reading = Reading::new(HANDOFF, b"{}")?;
    for piece in list.chunks(7) {
        reading.push(piece)?;
    }
    reading.finish()
}

#[wasm_bindgen_test]
fn a_request_gives_its_report_and_the_answer_of_the_service() {
    let report = check(REQUEST, HANDOFF_OF_REQUEST, b"{}").unwrap();
    let total = number(&report, "summary.total");
    assert_eq!(total, f64::from(Array::from(&member(&report, "recipients")).length()));
    assert!(number(&report, "summary.failed") > 0.0 && number(&report, "summary.accepted") > 0.0);
    let answer = JSON::parse(&answer(REQUEST, HANDOFF_OF_REQUEST, b"{}").unwrap()).unwrap();
    assert_eq!(f64::from(Array::from(&member(&answer, "failedConsumers")).length()), number(&report, "summary.failed"));
}

#[wasm_bindgen_test]
fn what_has_no_value_is_null_and_maps_are_objects() {
    let mut list = open(b"Phone,B1,B2\n12025550161,Jane,2\n1,Omar,3\n").unwrap();
    let page = list.page(0, 10, false, false, "", "", "", "").unwrap();
    assert!(member(&page, "recipients.0.errorMessage").is_null());
    assert!(member(&page, "recipients.0.cells").is_undefined());
    assert_eq!(number(&list.summary().unwrap(), "byCode.INVALID_NUMBER.error"), 1.0);
}

#[wasm_bindgen_test]
fn pages_hold_what_was_selected() {
    let mut list = open(b"12025550161,Jane,2\n1,Omar,3\n12025550163,Omar,4\n").unwrap();
    let page = list.page(0, 1, true, true, "accepted", "", "", "").unwrap();
    assert_eq!((number(&page, "total"), number(&page, "recipients.0.row")), (2.0, 1.0));
    assert_eq!(text(&page, "recipients.0.cells.1"), "Jane");
    assert_eq!(text(&page, "recipients.0.messages.0.channel"), "wa");
    assert_eq!(list.rows("", "", "INVALID_NUMBER", "").unwrap(), [1]);
    assert_eq!(list.rows("accepted", "", "", "OMAR").unwrap(), [2]);
    assert_eq!(list.rows("", "error", "", "").unwrap(), [1]);
    let refused = list.rows("good", "", "", "").unwrap_err();
    assert_eq!(text(&refused, "kind"), "usage");
}

#[wasm_bindgen_test]
fn columns_hold_a_number_for_every_recipient() {
    let handoff = br#"{ "type": "sms-twilio", "messageComponents": [
        { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#;
    let mut reading = Reading::new(handoff, br#"{ "optedOut": ["+12025550163"] }"#).unwrap();
    let list = format!("Phone,B1\n12025550161,Jane\n\n1,Omar\n12025550163,Ruby\n12025550164,{}\n", "x".repeat(200));
    reading.push(list.as_bytes()).unwrap();
    let list = reading.finish().unwrap();
    assert_eq!(list.column_of_rows().unwrap(), [1, 3, 4, 5], "row 2 is blank");
    assert_eq!(list.column_of_verdicts().unwrap(), [0, 1, 2, 0]);
    assert_eq!(list.column_of_segments().unwrap(), [1, 1, 1, 2]);
}

#[wasm_bindgen_test]
fn requests_follow_each_other_until_nobody_is_left() {
    let list = open(LIST).unwrap();
    let campaign = br#"{ "campaignName": "Parcels", "skill": "delivery", "consent": true, "size": 1 }"#;
    let (mut from, mut bodies) = (0, 0);
    while let Some(request) = list.request(campaign, from).unwrap() {
        assert_eq!(Array::from(&member(&JSON::parse(&request.json()).unwrap(), "consumers")).length(), 1);
        (from, bodies) = (request.next(), bodies + 1);
    }
    assert_eq!(f64::from(bodies), number(&list.summary().unwrap(), "accepted"));
    let Err(refused) = list.request(br#"{ "campaignName": "Parcels", "skill": "delivery", "consent": false }"#, 0)
    else {
        panic!("nobody gave consent")
    };
    assert_eq!(text(&refused, "kind"), "consent");
}

#[wasm_bindgen_test]
fn the_report_is_written_whole_or_line_by_line() {
    let list = open(LIST).unwrap();
    let whole = JSON::parse(&String::from_utf8(list.report(true).unwrap()).unwrap()).unwrap();
    assert_eq!(number(&whole, "version"), 1.0);
    assert_eq!(text(&whole, "recipients.0.messages.1.channel"), "sms-twilio");
    let lines = String::from_utf8(list.lines(0, list.length(), false, true).unwrap()).unwrap();
    assert_eq!(lines.lines().count(), list.length());
    let summary = list.lines(list.length(), list.length(), false, true).unwrap();
    assert!(summary.starts_with(b"{\"summary\":"));
}

#[wasm_bindgen_test]
fn errors_say_what_where_and_what_there_is_to_choose_from() {
    let broken = check(b"{\n  \"skill\" }", HANDOFF, b"{}").unwrap_err();
    assert_eq!((text(&broken, "kind").as_str(), number(&broken, "line")), ("request", 2.0));
    let misspelt = check(REQUEST, HANDOFF, br#"{ "alow": [] }"#).unwrap_err();
    assert_eq!((text(&misspelt, "kind").as_str(), text(&misspelt, "path").as_str()), ("options", "alow"));
    let two = [b"[".as_slice(), HANDOFF, b",", HANDOFF_OF_REQUEST, b"]"].concat();
    let Err(several) = Reading::new(&two, b"{}") else { panic!("two handoffs and no choice") };
    assert_eq!(text(&several, "kind"), "choice");
    assert_eq!(Array::from(&member(&several, "candidates")).length(), 2);
    let Err(empty) = open(b"\n\n") else { panic!("nobody is in the list") };
    assert_eq!((text(&empty, "kind").as_str(), text(&empty, "code").as_str()), ("list", "NO_RECIPIENTS"));
}

#[wasm_bindgen_test]
fn single_values_and_rules() {
    assert_eq!(text(&inspect_number("+1 202 555 0123", b"{}").unwrap(), "e164"), "+12025550123");
    let dialled = inspect_number("(202) 555-0123", br#"{ "country": "US" }"#).unwrap();
    assert_eq!(text(&dialled, "e164"), "+12025550123");
    let unknown = inspect_number("(202) 555-0123", br#"{ "country": "UK" }"#).unwrap_err();
    assert_eq!((text(&unknown, "kind").as_str(), text(&unknown, "path").as_str()), ("options", "country"));
    assert_eq!(number(&inspect_text("Don’t").unwrap(), "segments"), 1.0);
    let url = inspect_url("https://a.example/b.jpg", br#"{ "allow": ["https://b.example"] }"#).unwrap();
    assert_eq!(text(&url, "code"), "IMAGE_URL_NOT_WHITELISTED");
    assert_eq!(text(&rule_info("MISSING_VARIABLE=5").unwrap(), "code"), "MISSING_VARIABLE");
    assert!(rule_info("NO_SUCH_CODE").unwrap().is_undefined());
}

#[wasm_bindgen_test]
fn handoffs_and_previews() {
    let reports = check_handoffs(HANDOFF, b"{}").unwrap();
    assert_eq!(json(&member(&reports, "0.columns.1")), r#"{"name":"B1","fills":"body","variable":"1"}"#);
    let draft = preview(b"{}", HANDOFF, b"{}").unwrap();
    assert_eq!(Array::from(&member(&draft, "channels")).length(), 2);
    assert!(json(&draft).contains(r#""unresolved":"1""#));
}
