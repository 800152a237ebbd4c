//! What packages for other languages ask of a checked list: which rows are meant, pages and reports, and the error of a call.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use sendcheck_core::answers::AnswerError;
use sendcheck_core::calls::{Fault, Only, With, WorthALook, last_line, lines, page, report};
use sendcheck_core::check::{LineParts, Recipients, Unchecked};
use sendcheck_core::handoff::{Handoff, HandoffFile, Pick};
use sendcheck_core::handover::{Campaign, SplitError, WebListError};
use sendcheck_core::options::Options;
use sendcheck_core::policy::Policy;
use sendcheck_core::recipients::{InputKind, ListError, ReadOptions, read};
use sendcheck_core::view::expected_columns;
use sendcheck_core::wire::CampaignRequest;
use serde_json::{Value, json};

const HANDOFF: &[u8] = br#"{ "id": "H1", "type": "wa", "messageComponents": [
    { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#;

fn list(text: &str) -> Recipients {
    let handoff = Handoff::read(HANDOFF).unwrap();
    let list = read(text.as_bytes(), expected_columns(&handoff), ReadOptions::default()).unwrap();
    let unchecked = Unchecked::new(list, InputKind::Csv, handoff, Policy::default());
    let rows = unchecked.check_rows(0..unchecked.len());
    unchecked.finish([rows])
}

fn people() -> Recipients {
    list(
        "Phone,B1\n+1 202-555-0123,Zo\u{eb}\n12025550124,\"a \"\"b\"\"\"\nabc,Omar\n12025550124,Jo\n\
        4915123456789,Stra\u{df}e\n",
    )
}

/// What the letters of these tests are made of.
fn parted(text: &str) -> String {
    text.replace(['\u{eb}', '\u{cb}'], "e\u{308}").to_lowercase()
}

fn selected(conditions: [Option<&str>; 4]) -> Vec<u32> {
    Only::read("", conditions).unwrap().select(&people(), parted)
}

#[test]
fn conditions_hold_all_at_once() {
    assert_eq!(selected([None; 4]), [0, 1, 2, 3, 4]);
    assert_eq!(selected([Some("failed"), None, None, None]), [2, 3]);
    assert_eq!(selected([None, Some("error"), None, None]), [2, 3]);
    assert_eq!(selected([None, None, Some("DUPLICATE_NUMBER"), None]), [3]);
    assert_eq!(selected([Some("accepted"), None, Some("DUPLICATE_NUMBER"), None]), [0; 0]);
    assert_eq!(selected([Some("failed"), None, None, Some("oma")]), [2]);
}

#[test]
fn a_text_is_found_without_accents_capitals_and_spelling() {
    let found = |text| selected([None, None, None, Some(text)]);
    for text in ["zoe", "ZO\u{cb}", " zo\u{eb} ", "strasse"] {
        assert_eq!(found(text).len(), 1, "{text}");
    }
    for text in ["2025550123", "(202) 555-0123", "0012025550123", "+12025550123", "555 0123"] {
        assert_eq!(found(text), [0], "{text}");
    }
    assert_eq!(found(""), [0, 1, 2, 3, 4]);
    // Three digits are looked for as they stand, and no text is found across two cells.
    assert_eq!((found("202-"), found("abcomar")), (vec![0], vec![]));
}

#[test]
fn a_word_that_is_none_of_those_expected_is_told_with_its_name() {
    for (conditions, said) in [
        ([Some("fine"), None, None, None], "`only.verdict` is `fine`; expected `accepted`, `failed` or `skipped`"),
        ([Some(""), None, None, None], "`only.verdict` is ``; expected `accepted`, `failed` or `skipped`"),
        ([None, Some("bad"), None, None], "`only.severity` is `bad`; expected `error`, `warning` or `info`"),
        ([None, None, Some("X=5"), None], "`only.code` is `X=5`; expected the bare code of a rule"),
    ] {
        let fault = Only::read("only.", conditions).unwrap_err();
        assert_eq!((fault.kind(), fault.message()), ("usage", said));
    }
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_page_has_the_reports_of_its_rows_and_what_is_asked_for_besides() {
    let people = people();
    let all = page(&people, &[0, 1, 3], 1, 5, With { cells: true, messages: true });
    let all = parsed(&all);
    assert_eq!((&all["total"], &all["offset"]), (&json!(3), &json!(1)));
    let rows = all["recipients"].as_array().unwrap();
    assert_eq!(rows.len(), 2);
    for (row, index) in rows.iter().zip([1, 3]) {
        let mut expected = serde_json::to_value(people.recipient(index).unwrap()).unwrap();
        expected["index"] = json!(index);
        expected["cells"] = serde_json::to_value(people.cells(index)).unwrap();
        expected["messages"] = serde_json::to_value(people.messages(index)).unwrap();
        assert_eq!(*row, expected);
    }
    assert_eq!(rows[0]["cells"], json!(["12025550124", "a \"b\""]));
    let bare = parsed(&page(&people, &[0], 0, 1, With::default()));
    let expected = serde_json::to_value(people.recipient(0).unwrap()).unwrap();
    assert_eq!(bare["recipients"][0].as_object().unwrap().len(), expected.as_object().unwrap().len() + 1);
    // Nothing is selected, asked for, or there.
    for (selected, offset, limit) in [(&[][..], 0, 5), (&[0], 1, 5), (&[0], 0, 0), (&[99], 0, 5)] {
        let empty = page(&people, selected, offset, limit, With::default());
        assert_eq!(parsed(&empty)["recipients"], json!([]), "{empty}");
    }
}

#[test]
fn a_report_is_the_whole_with_every_recipient() {
    let people = people();
    let whole = serde_json::to_string(&people.whole()).unwrap();
    let written = parsed(&report(&people, &whole, LineParts::default()));
    for (name, value) in parsed(&whole).as_object().unwrap() {
        assert_eq!(written[name], *value, "{name}");
    }
    let rows: Vec<Value> = lines(&people, 0..5, LineParts::default()).lines().map(parsed).collect();
    assert_eq!((written["recipients"].as_array().unwrap(), rows.len()), (&rows, 5));
    let last = last_line(&whole);
    assert!(last.ends_with("}\n"));
    assert_eq!(parsed(&last)["summary"], parsed(&whole));
}

#[test]
fn rows_worth_a_look_are_told_as_reports_count_them() {
    let found = WorthALook::all(&people());
    assert!(!found.is_empty());
    assert!(found.iter().all(|one| one.row as usize == one.index + 1), "{found:?}");
}

/// What an error becomes for programs.
fn members(error: impl Into<Fault>) -> Value {
    serde_json::to_value(error.into()).unwrap()
}

#[test]
fn errors_say_what_could_not_be_used_and_where() {
    let error = members(Handoff::read(b"{ oops").unwrap_err());
    assert_eq!((&error["kind"], &error["line"], &error["column"]), (&json!("handoff"), &json!(1), &json!(7)));
    let two = [b"[".as_slice(), HANDOFF, b",", HANDOFF, b"]"].concat();
    let file = HandoffFile::read(&two).unwrap();
    let error = members(file.choose(&Pick { asked: Some("H2"), ..Pick::default() }).unwrap_err());
    assert_eq!((&error["kind"], error["candidates"].as_array().map(Vec::len)), (&json!("choice"), Some(2)));
    let error = members(CampaignRequest::read(b"[]").unwrap_err());
    assert_eq!((&error["kind"], error.get("line")), (&json!("request"), None));
    let error = members(SplitError::from(CampaignRequest::read(b"[").unwrap_err()));
    assert_eq!((&error["kind"], &error["line"]), (&json!("request"), &json!(1)));
    let error = members(Options::read(br#"{ "alow": [] }"#).unwrap_err());
    assert_eq!((&error["kind"], &error["path"]), (&json!("options"), &json!("alow")));
    assert_eq!(members(AnswerError::Empty)["kind"], "answer");
    assert_eq!(members(WebListError::NoChannel)["kind"], "usage");
    let campaign = Campaign { name: "Orders".into(), ..Campaign::default() };
    assert_eq!(members(people().requests(&campaign).unwrap_err())["kind"], "consent");
    let campaign = Campaign { consent: true, ..campaign };
    let error = members(people().requests(&campaign).unwrap_err());
    assert_eq!((&error["kind"], error["findings"].as_array().map(Vec::is_empty)), (&json!("campaign"), Some(false)));
}

#[test]
fn an_unknown_encoding_keeps_what_shows_it() {
    let handoff = Handoff::read(HANDOFF).unwrap();
    // "Phone,B1" and a name in Shift JIS, again and again.
    let row = [b"12025550123,".as_slice(), b"\x8e\x52\x93\x63\x91\xbe\x98\x59", b"\n"].concat();
    let text = [b"Phone,B1\n".as_slice(), &row.repeat(20)].concat();
    let error = read(&text, expected_columns(&handoff), ReadOptions::default()).unwrap_err();
    let ListError::EncodingUnknown(expected) = error.clone() else { panic!("{error}") };
    let fault = Fault::from(error);
    assert_eq!(fault.unknown_encoding(), Some(expected.clone()));
    let fault = members(fault);
    assert_eq!((&fault["code"], &fault["line"]), (&json!("ENCODING_UNKNOWN"), &json!(expected.line)));
    assert_eq!(fault["sample"].as_array().map(Vec::len), Some(expected.sample.len()));
    assert_eq!(Fault::usage("nonsense").unknown_encoding(), None);
}

#[test]
fn an_error_in_a_file_that_is_an_option_names_the_option() {
    let fault = members(Fault::from(Handoff::read(b"").unwrap_err()).in_option("after"));
    assert_eq!((&fault["kind"], &fault["path"]), (&json!("options"), &json!("after")));
    assert!(fault["message"].as_str().unwrap().starts_with("`after`: "), "{fault}");
}
