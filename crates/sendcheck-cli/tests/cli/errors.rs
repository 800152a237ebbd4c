//! Errors say where, what was found, what was expected and how to mend it.

use crate::run::{CLEAN, Folder, LIST, SMS};

/// Runs `check` on these recipients, which must be impossible, and returns what it said.
fn said(name: &str, recipients: &[u8]) -> String {
    let folder = Folder::new(name).file("h.json", SMS).file("r.csv", recipients);
    let run = folder.run(&["check", "r.csv", "--handoff", "h.json"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(!run.err.contains("Err") && !run.err.contains("panicked"), "{}", run.err);
    run.err
}

#[test]
fn lists_that_hold_nobody() {
    assert_eq!(
        said("empty", b""),
        "error: `r.csv`: the list is empty; give one recipient per row, the phone number first (NO_RECIPIENTS)\n"
    );
    assert_eq!(said("blank", b"\n,\n \n"), said("empty_again", b""));
    let heading = said("heading_only", b"Phone,B1\n");
    assert!(heading.contains("a header row in line 1 and no recipient below it"), "{heading}");
    assert!(heading.contains("with --header no (NO_RECIPIENTS)"), "{heading}");
}

/// What a database gives is not taken for a request, whose members it cannot have.
#[test]
fn records_in_json_are_no_request() {
    let record = r#"{"phone": "12025550142", "name": "Ana"}"#;
    for (name, text) in [
        ("records.json", format!("\n [{record}, {record}]")),
        ("records.jsonl", format!("{record}\n{record}\n")),
        ("records.ndjson", format!("{record}\n")),
    ] {
        let run = Folder::new(name).file("h.json", SMS).file(name, text.as_bytes());
        let run = run.run(&["check", name, "--handoff", "h.json"]);
        assert_eq!(run.code, 2);
        let advice = "this is a JSON document, not a list; export the list as CSV and use that file (FILE_NOT_TEXT)";
        assert_eq!(run.err, format!("error: `{name}`: {advice}\n"));
    }
    let other = Folder::new("other_json").file("h.json", SMS).file("r.json", b"null");
    let other = other.run(&["check", "r.json", "--handoff", "h.json"]);
    assert!(other.err.contains("a campaign request is a JSON object"), "{}", other.err);
}

#[test]
fn files_that_are_no_lists() {
    let workbook = said("workbook", b"PK\x03\x04\x14\0\x06\0[Content_Types].xml xl/workbook.xml");
    assert!(workbook.contains("a broken workbook") && workbook.ends_with("(FILE_NOT_TEXT)\n"), "{workbook}");
    let numbers = said("numbers", include_bytes!("../../../../tests/oracles/workbooks/numbers-parser.numbers"));
    assert!(numbers.contains("a spreadsheet of Apple Numbers, not a list; export it as `.xlsx`"), "{numbers}");
    let binary = said("binary", b"12025550123,a\0\0\0b\n");
    assert!(binary.contains("a binary file (byte 13 is NUL)"), "{binary}");
}

/// One recipient in `Shift_JIS`.
const JAPANESE: &[u8] = b"Phone,B1\n12025550123,\x8eR\x93c\x91\xbe\x98Y\n";

#[test]
fn encodings_that_cannot_be_told() {
    let unknown = said("unknown_encoding", JAPANESE);
    assert!(unknown.contains("it may be shift_jis"), "{unknown}");
    assert!(unknown.ends_with("; here --encoding shift_jis (ENCODING_UNKNOWN)\n"), "{unknown}");
    let folder = Folder::new("encodings").file("h.json", SMS).file("r.csv", JAPANESE);
    let shown = folder.run(&["check", "r.csv", "--handoff", "h.json", "--show-values"]);
    assert!(shown.err.contains("\n  line 2 in shift_jis: 山田太郎\n"), "{}", shown.err);
    for command in [
        &["check", "r.csv"][..],
        &["requests", "r.csv", "--campaign-name", "a", "--skill", "b", "--consent", "--out", "o"],
    ] {
        let told = folder.run(&[command, &["--handoff", "h.json", "--encoding", "sjis"]].concat());
        assert_eq!(told.code, 0, "{}", told.err);
    }
    let messages = folder.run(&[
        "check",
        "r.csv",
        "--handoff",
        "h.json",
        "--encoding",
        "sjis",
        "--format",
        "ndjson",
        "--messages",
    ]);
    assert!(messages.out.contains("Hello 山田太郎"), "{}", messages.out);
    let slip = folder.run(&["check", "r.csv", "--handoff", "h.json", "--encoding", "shift-jiss"]);
    assert!(slip.code == 2 && slip.err.contains("near are `shift_jis`"), "{}", slip.err);
}

#[test]
fn files_that_cannot_be_read() {
    let folder = Folder::with("unreadable", SMS, CLEAN);
    let missing = folder.run(&["check", "r.csv", "--handoff", "missing.json"]).err;
    assert!(missing.starts_with("error: cannot read the handoff `missing.json`: No such file"), "{missing}");
    let directory = folder.run(&["check", ".", "--handoff", "h.json"]).err;
    assert!(directory.starts_with("error: cannot read the recipients `.`: "), "{directory}");
}

#[test]
fn json_errors_have_a_line_and_a_column() {
    let folder = Folder::with("json_errors", "{\n  \"type\": wa\n}", CLEAN).file("c.json", "{\"a\": 1,\n ]");
    let handoff = folder.run(&["check", "r.csv", "--handoff", "h.json"]).err;
    assert!(handoff.starts_with("error: `h.json`: the handoff is not readable JSON: line 2, column 11: "), "{handoff}");
    let request = folder.run(&["check", "c.json", "--handoff", "h.json"]).err;
    assert!(request.starts_with("error: `c.json`: the campaign request is not readable JSON: line 2,"), "{request}");
}

#[test]
fn several_handoffs_are_listed() {
    let several = format!("[{SMS}, {}]", SMS.replace("\"H1\"", "\"H7\"").replace("Notice", "Other"));
    let folder = Folder::with("several", &several, CLEAN);
    let run = folder.run(&["check", "r.csv", "--handoff", "h.json"]);
    assert_eq!(run.code, 2);
    for part in ["holds 2 handoffs; choose one with --pick ID or --pick N", "\n    1  H1  sms-twilio", "\n    2  H7  "]
    {
        assert!(run.err.contains(part), "{part} in {}", run.err);
    }
    for pick in ["H7", "2"] {
        let chosen = folder.run(&["check", "r.csv", "--handoff", "h.json", "--pick", pick]);
        assert!(chosen.out.contains("for handoff H7 "), "{chosen:?}");
    }
    let wrong = folder.run(&["check", "r.csv", "--handoff", "h.json", "--pick", "H9"]);
    assert!(wrong.code == 2 && wrong.err.contains("`H9`"), "{wrong:?}");
}

#[test]
fn the_request_chooses_its_handoff() {
    let several = format!("[{SMS}, {}]", SMS.replace("\"H1\"", "\"H7\"").replace("Notice", "Other"));
    let folder = Folder::with("request_chooses", &several, CLEAN).file("c.json", "{\"templateId\": \"H7\"}");
    assert_eq!(folder.run(&["check", "c.json", "--handoff", "h.json"]).code, 1);
}

#[test]
fn arguments_that_do_not_go_together() {
    let folder = Folder::with("together", SMS, LIST).file("c.json", "{}");
    for (args, part) in [
        (&["check", "-", "--handoff", "-"][..], "cannot both be read from standard input"),
        (&["check", "r.csv", "--handoff", "h.json", "--format", "response"], "needs a campaign request"),
        (&["check", "c.json", "--handoff", "h.json", "--rejected", "x.csv"], "a request has none"),
        (&["check", "r.csv", "--handoff", "h.json", "--rejected", "./r.csv"], "would overwrite"),
        (&["check", "r.csv", "--handoff", "h.json", "--allow", "http://x"], "--allow: allow-list entry `http://x`"),
        (&["check", "r.csv", "--handoff", "h.json", "--sent-today", "fax=1"], "expected `sms`, `wa` or `inapp`"),
    ] {
        let run = folder.run(args);
        assert!(run.code == 2 && run.err.starts_with("error: ") && run.err.contains(part), "{args:?}: {run:?}");
    }
    assert_eq!(folder.text("r.csv"), LIST);
}

#[test]
fn the_version_names_the_phone_metadata() {
    let run = Folder::new("version").run(&["--version"]);
    let expected =
        format!("sendcheck {} (phone metadata {})\n", env!("CARGO_PKG_VERSION"), sendcheck::METADATA_VERSION);
    assert_eq!((run.code, run.out), (0, expected));
}

#[test]
fn every_command_has_help() {
    let folder = Folder::new("help");
    assert!(folder.run(&["--help"]).out.contains("Exit codes:"));
    for command in ["check", "preview", "requests", "handoff", "inspect", "explain", "rules", "schema", "completions"] {
        let run = folder.run(&[command, "--help"]);
        assert!(run.code == 0 && run.out.contains("Usage: sendcheck "), "{run:?}");
    }
}
