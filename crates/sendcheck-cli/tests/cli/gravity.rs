//! What a reader sees first, and what would bury it.

use crate::run::{Folder, SMS, WHATSAPP, rows};

fn check(folder: &Folder, more: &[&str]) -> String {
    folder.run(&[&["check", "r.csv", "--handoff", "h.json"], more].concat()).out
}

/// The annotations of one kind.
fn annotations<'a>(out: &'a str, kind: &str) -> Vec<&'a str> {
    let start = format!("::{kind} ");
    out.lines().filter(|line| line.starts_with(&start)).collect()
}

/// Sixty columns that nobody asked for, and one that the message needs is missing.
fn wide() -> String {
    let extra = rows(0..60, |number| format!(",Note {number}"));
    format!("Phone,B1{extra}\n12025550123,Jane\n")
}

#[test]
fn extra_columns_do_not_bury_the_first_error() {
    let folder = Folder::with("wide", &WHATSAPP.replace("templatename", "name"), &wide());
    let out = check(&folder, &[]);
    let (first, _) = out.split_once("COLUMN_UNKNOWN").expect("told once");
    assert!(first.contains("error    COLUMN_MISSING") && first.lines().count() < 20, "{out}");
    assert_eq!(out.matches("COLUMN_UNKNOWN").count(), 1, "{out}");
    assert!(
        out.contains("60 columns are ignored: `Note 0`, `Note 1`, `Note 2`, `Note 3`, `Note 4` and 55 more"),
        "{out}"
    );
    let out = check(&folder, &["--format", "github"]);
    assert!(annotations(&out, "error")[0].contains("COLUMN_MISSING"), "{out}");
    assert_eq!(annotations(&out, "warning").iter().filter(|line| line.contains("COLUMN_UNKNOWN")).count(), 1);
}

#[test]
fn ten_annotations_of_each_kind_errors_first() {
    let handoff = WHATSAPP.replace("Hello ${{1}}", "${{1}}").replace("\"templatename\": \"card\",", "");
    let bad = rows(0..30, |number| format!("1202,{number},x\n"));
    let folder = Folder::with("ten", &handoff, &format!("Phone,B1,Other\n{bad}"));
    let out = check(&folder, &["--format", "github"]);
    let [errors, warnings, notices] = ["error", "warning", "notice"].map(|kind| annotations(&out, kind));
    assert_eq!(errors.len(), 10, "{out}");
    assert!(errors[0].contains("COLUMN_MISSING") && errors[9].contains("row "), "{out}");
    assert!(warnings.iter().any(|line| line.contains("VARIABLE_AT_EDGE") && line.contains("h.json")), "{out}");
    assert!(warnings.iter().any(|line| line.contains("COLUMN_UNKNOWN")), "{out}");
    assert!(
        notices.last().is_some_and(|line| line.contains("30 recipients: 0 accepted, 30 failed (INVALID_NUMBER 30)"))
    );
    assert!(out.find("::warning").unwrap() > out.rfind("::error").unwrap(), "{out}");
}

#[test]
fn a_document_of_thousands_of_findings_is_cut() {
    let consumers: Vec<_> = (0..500).map(|_| r#"{ "consumerContent": 7 }"#).collect();
    let request = format!(
        r#"{{ "campaignName": "x", "skill": "s", "templateId": "H1", "consent": true, "consumers": [{}] }}"#,
        consumers.join(",")
    );
    let folder = Folder::new("thousands").file("h.json", SMS).file("c.json", &request);
    let run = folder.run(&["check", "c.json", "--handoff", "h.json", "--rows", "0"]);
    let wrong = run.out.lines().filter(|line| line.contains("FIELD_WRONG_TYPE  ")).count();
    assert!(wrong <= 11 && run.out.contains("more FIELD_WRONG_TYPE"), "{}", run.out);
}

#[test]
fn dear_characters_are_named() {
    let list = format!("Phone,B1\n12025550123,{}…\n12025550124,{}\n", "a".repeat(80), "b".repeat(200));
    let out = check(&Folder::with("dear", SMS, &list), &[]);
    assert!(out.contains("in UCS-2 with its opt-out text because of `…` (U+2026)\n"), "{out}");
    assert!(out.contains("in GSM-7 with its opt-out text\n"), "{out}");
    assert!(out.contains("2 recipients: 2 accepted (2 with warnings), 0 failed"), "{out}");
}

#[test]
fn a_list_of_numbers_for_app_users_is_one_sentence() {
    let handoff = r#"{ "id": "H3", "channels": [ { "type": "inapp", "appNames": ["com.example.app"], "messageComponents": [
        { "type": "text", "messageText": "Hi ${{1}}", "variables": ["1"] } ] } ] }"#;
    let list = format!("Phone,B1\n{}", rows(0..3000, |number| format!("1202555{number:04},Jane\n")));
    let folder = Folder::with("app", handoff, &list);
    let out = check(&folder, &[]);
    assert_eq!(out.matches("this message goes to app users").count(), 1, "{out}");
    assert!(out.contains("3000 recipients: 0 accepted, 3000 failed") && out.lines().count() < 20, "{out}");
    assert!(out.contains("say so with `--columns`: `Id=Phone`"), "{out}");
    assert_eq!(annotations(&check(&folder, &["--format", "github"]), "error").len(), 1);
}

#[test]
fn examples_of_a_rule_are_the_first_rows_on_which_it_is_gravest() {
    // The body of a template with a header is an error over the limit, that of no other kind here: both rows are alike, and
    // come in the order of the list, whether they failed or not.
    let list = "Phone,B1\n12025550123,&amp;\n12025550124,&amp;\n1202,&amp;\n";
    let out = check(&Folder::with("order", SMS, list), &[]);
    let (_, group) = out.split_once("VARIABLE_HTML_ENTITY").unwrap();
    let places: Vec<_> = group.lines().filter(|line| line.starts_with("    row ")).take(3).collect();
    assert!(places[0].contains("row 1 ") && places[1].contains("row 2 ") && places[2].contains("row 3 "), "{group}");
}

#[test]
fn an_answer_of_the_service_is_called_so() {
    let folder = Folder::new("answer").file("h.json", SMS).file("a.json", r#"{ "code": 0, "message": "jwt expired" }"#);
    let run = folder.run(&["check", "a.json", "--handoff", "h.json"]);
    assert_eq!(
        (run.code, run.err.contains("an answer of the service, `jwt expired`, not a request")),
        (2, true),
        "{run:?}"
    );
    let run = folder.run(&["handoff", "a.json"]);
    assert_eq!((run.code, run.err.contains("an answer of the service, `jwt expired`")), (2, true), "{run:?}");
}
