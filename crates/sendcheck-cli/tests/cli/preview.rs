//! `preview`, and the same texts in `check --messages`.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::run::{Folder, LIST, SMS, WHATSAPP};

/// WhatsApp with everything that a bubble can hold, then SMS.
const BOTH: &str = r#"{ "id": "H3", "name": "Ticket", "channels": [
    { "type": "wa", "outboundNumber": "16001234567", "templatename": "ticket", "messageComponents": [
        { "type": "header", "sub_type": "image", "content": "${{1}}", "variables": ["1"] },
        { "type": "body", "content": "Hi ${{1}}, your ticket for *${{2}}* is ~late~ _here_.", "variables": ["1", "2"] },
        { "type": "footer", "content": "Harbour Theatre" },
        { "type": "button", "index": 0, "content": "Call us", "sub_type": "phone_number", "phone_number": "+12025550197" },
        { "type": "button", "index": 1, "content": "Map", "sub_type": "url", "url": "https://www.example.com/map" } ] },
    { "type": "sms-twilio", "outboundNumber": "16001234567", "messageComponents": [
        { "type": "body", "content": "Hi ${{1}}, your ticket for ${{2}}.", "variables": ["1", "2"],
          "optOut": "Reply STOP to opt out." } ] } ] }"#;

const TICKETS: &str = "Phone,H1,B1,B2\n\
    12025550141,https://cdn.example.com/p/swan.jpg,Jané,Swan Lake\n\
    \n\
    12025550142,https://cdn.example.com/p/swan.jpg,夏目漱石,👩‍👩‍👧‍👦 *Night* of the Proms\n\
    12025550143,https://cdn.example.com/p/swan.jpg,Omar,\n";

const PREVIEW: [&str; 4] = ["preview", "r.csv", "--handoff", "h.json"];

fn drawn(folder: &Folder, more: &[&str]) -> String {
    let run = folder.run(&[&PREVIEW[..], more].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    run.out
}

#[test]
fn draws_a_bubble_for_each_channel() {
    let folder = Folder::with("bubbles", BOTH, TICKETS);
    let expected = "\
row 1 (line 2)  +•••••••0141 US  accepted

╭─ 1. WhatsApp ────────────────────────────╮
│ [image] swan.jpg                         │
│ https://cdn.example.com/p/swan.jpg       │
│                                          │
│ Hi Jané, your ticket for *Swan Lake* is  │
│ ~late~ _here_.                           │
│                                          │
│ Harbour Theatre                          │
├──────────────────────────────────────────┤
│ [Call us] calls +12025550197             │
│ [Map] opens https://www.example.com/map  │
╰──────────────────────────────────────────╯

╭─ 2. SMS, where WhatsApp fails ───────────╮
│ Hi Jané, your ticket for Swan Lake.      │
│ Reply STOP to opt out.                   │
╰──────────────────────────────────────────╯
  58 characters · 1 segment · GSM-7 · opt-out text included
";
    assert_eq!(drawn(&folder, &["--row", "1", "--width", "44"]), expected);
}

#[test]
fn wide_characters_keep_the_frame_straight() {
    let folder = Folder::with("wide", BOTH, TICKETS);
    let out = drawn(&folder, &["--row", "3", "--width", "40"]);
    let expected = "
╭─ 2. SMS, where WhatsApp fails ───────╮
│ Hi 夏目漱石, your ticket for 👩‍👩‍👧‍👦      │
│ *Night* of the Proms. Reply ST┊2┊OP  │
│ to opt out.                          │
╰──────────────────────────────────────╯
  81 characters · 2 segments · UCS-2 · opt-out text included
  ┊2┊ segment 2 begins here
  UCS-2 because of U+590F 夏, U+76EE 目, U+6F31 漱, and 5 more
";
    assert!(out.ends_with(expected), "{out}");
}

#[test]
fn what_a_row_lacks_is_marked_and_ends_with_1() {
    let run = Folder::with("lacks", BOTH, TICKETS).run(&[&PREVIEW[..], &["--row", "4"]].concat());
    assert_eq!(run.code, 1);
    assert!(
        run.out.starts_with("row 4 (line 5)  +•••••••0143 US  failed: MISSING_VARIABLE=2\n  error    "),
        "{}",
        run.out
    );
    assert!(run.out.contains("your ticket for *{{2: missing}}*"), "{}", run.out);
    assert!(run.out.contains("  length not known while a value is missing\n"), "{}", run.out);
}

#[test]
fn segments_are_marked_where_they_begin() {
    let list = format!("12025550123,{}\n", "a".repeat(170));
    let out = drawn(&Folder::with("marks", SMS, &list), &["--row", "1"]);
    let text: String =
        out.lines().filter_map(|line| line.strip_prefix("│ ")).map(|line| line.trim_end_matches(" │")).collect();
    let (first, second) = text.split_once("┊2┊").unwrap();
    assert_eq!(first.matches('a').count() + "Hello ".len(), 153, "{out}");
    assert!(second.contains("Reply STOP"), "{out}");
    assert!(out.contains("  187 characters · 2 segments · GSM-7 · opt-out text included\n"), "{out}");
}

#[test]
fn says_what_makes_an_sms_dear() {
    let out = drawn(&Folder::with("dear", SMS, "12025550123,Don’t 👋\n"), &["--row", "1"]);
    assert!(out.ends_with("  UCS-2 because of U+2019 ’ (could be '), U+1F44B 👋\n"), "{out}");
}

#[test]
fn the_draft_leaves_placeholders_open() {
    let folder = Folder::with("draft", BOTH, TICKETS);
    let run = folder.run(&["preview", "--handoff", "h.json", "--draft"]);
    assert_eq!(run.code, 0);
    assert!(run.out.starts_with("handoff H3 (WhatsApp, then SMS)\n"), "{}", run.out);
    for part in
        ["│ [image] ", "│ {{1}} ", "Hi {{1}}, your ticket for *{{2}}*", "Hi {{1}}, your ticket for {{2}}. Reply STOP"]
    {
        assert!(run.out.contains(part), "{part} in {}", run.out);
    }
    let json = folder.run(&["preview", "--handoff", "h.json", "--draft", "--format", "json"]).json();
    assert_eq!(json["channels"][1]["text"][1], json!({"unresolved": "1"}));
}

#[test]
fn in_app_defaults_are_no_mistake() {
    let handoff = r#"{ "type": "inapp", "appNames": ["a"], "messageComponents": [ { "type": "text", "messageText": "Hi ${{1}}",
        "notificationTitle": "News", "notificationMessage": "For ${{1}}", "variables": ["1"] } ] }"#;
    let request = r#"{ "campaignName": "c", "skill": "s", "templateId": "t", "consent": true, "consumers": [
        { "consumerContent": { "inapp": "user-1001" }, "variables": {} } ] }"#;
    let folder = Folder::new("defaults").file("h.json", handoff).file("c.json", request);
    let run = folder.run(&["preview", "c.json", "--handoff", "h.json", "--row", "1", "--width", "44"]);
    assert!(run.out.starts_with("consumer 1  •••••1001  accepted\n"), "{run:?}");
    let expected = "
╭─ In-app ─────────────────────────────────╮
│ Hi {{1: default}}                        │
├─ notification ───────────────────────────┤
│ News                                     │
│ For {{1: default}}                       │
╰──────────────────────────────────────────╯
  default: kept in the service, not known here
";
    assert!(run.out.ends_with(expected), "{}", run.out);
}

#[test]
fn a_card_has_its_title_and_suggestions() {
    let handoff = r#"{ "type": "googlercs", "cardOrientation": "HORIZONTAL", "messageComponents": [
        { "type": "media", "content": "https://cdn.example.com/a.jpg", "height": "MEDIUM", "variables": [] },
        { "type": "body", "title": "Open", "content": "Come by.", "variables": [] },
        { "type": "button", "index": 0, "content": "Remind me", "sub_type": "quick_reply" } ] }"#;
    let folder = Folder::new("card").file("h.json", handoff);
    let expected = "
╭─ Google RCS ─────────────────────────────╮
│ [media] horizontal, medium               │
│ https://cdn.example.com/a.jpg            │
│                                          │
│ Open                                     │
│ Come by.                                 │
├──────────────────────────────────────────┤
│ [Remind me] replies                      │
╰──────────────────────────────────────────╯
";
    let out = folder.run(&["preview", "--handoff", "h.json", "--draft", "--width", "44"]).out;
    assert!(out.ends_with(expected), "{out}");
}

#[test]
fn json_is_the_recipient_and_the_structure() {
    let json = Folder::with("preview_json", BOTH, TICKETS)
        .run(&[&PREVIEW[..], &["--row", "1", "--format", "json"]].concat())
        .json();
    assert_eq!(
        (&json["row"], &json["verdict"], &json["number"]),
        (&json!(1), &json!("accepted"), &json!("+12025550141"))
    );
    let whatsapp = &json["channels"][0];
    assert_eq!((&whatsapp["channel"], &whatsapp["header"]["fileName"]), (&json!("wa"), &json!("swan.jpg")));
    assert_eq!(whatsapp["body"][3], json!({"text": "Swan Lake", "variable": "2", "bold": true}));
    assert_eq!(json["channels"][1]["characters"], json!(58));
}

#[test]
fn styles_show_where_colours_do_and_marks_where_not() {
    let folder = Folder::with("styles", BOTH, TICKETS);
    let args = [&PREVIEW[..], &["--row", "1"]].concat();
    let styled = folder.command(&args).env("CLICOLOR_FORCE", "1").output().unwrap().stdout;
    let styled = String::from_utf8(styled).unwrap();
    assert!(styled.contains("\u{1b}[1mSwan Lake\u{1b}[0m") && !styled.contains('*'), "{styled}");
    assert!(drawn(&folder, &["--row", "1"]).contains("*Swan Lake*"));
}

#[test]
fn frames_are_ascii_where_the_locale_has_no_more() {
    let folder = Folder::with("locale", SMS, LIST);
    let output = folder.command(&[&PREVIEW[..], &["--row", "1"]].concat()).env("LC_ALL", "C").output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(out.contains("\n+- SMS ---") && out.contains("\n| Hello Nancy Reply STOP   "), "{out}");
}

#[test]
fn numbers_are_hidden_where_nobody_looks() {
    let folder = Folder::with("preview_values", SMS, LIST);
    let hidden = drawn(&folder, &["--row", "1"]);
    assert!(!hidden.contains("12025550123") && hidden.contains("Nancy"), "{hidden}");
    assert!(drawn(&folder, &["--row", "1", "--show-values"]).contains("+12025550123"));
}

#[test]
fn what_would_act_on_a_terminal_is_shown() {
    let out = drawn(&Folder::with("preview_escapes", SMS, "12025550123,a\u{1b}[2J\u{202e}b\n"), &["--row", "1"]);
    assert!(out.contains("Hello a\\u{1b}[2J\\u{202e}b Reply"), "{out}");
}

#[test]
fn extremes_are_listed_and_drawn() {
    let list = format!("Phone,B1\n12025550123,Jo\n12025550124,\n442079460958,{}\n61491570006,’\n", "x".repeat(200));
    let folder = Folder::with("extremes", SMS, &list);
    let run = folder.run(&[&PREVIEW[..], &["--extremes"]].concat());
    assert_eq!(run.code, 1, "{run:?}");
    let because: Vec<_> =
        run.out.lines().filter(|line| line.contains("  +")).map(|line| line.split_at(42).1.trim()).collect();
    assert_eq!(because.len(), 4, "{}", run.out);
    for part in [
        "first of US",
        "first INSUFFICIENT_VARIABLES",
        "longest SMS (217 characters), most segments (2)",
        "first SMS in UCS-2",
    ] {
        assert!(run.out.contains(part), "{part} in {}", run.out);
    }
    let all = folder.run(&[&PREVIEW[..], &["--extremes", "--draw"]].concat()).out;
    assert_eq!((all.matches("╭─ SMS").count(), all.matches("\nrow ").count()), (4, 4), "{all}");
    let json = folder.run(&[&PREVIEW[..], &["--extremes", "--format", "json"]].concat()).json();
    assert_eq!(
        json[1]["because"],
        json!([{"kind": "firstOfCode", "code": "INSUFFICIENT_VARIABLES", "severity": "error"}])
    );
    assert_eq!((&json[1]["row"], &json[1]["channels"][0]["channel"]), (&json!(2), &json!("sms-twilio")));
}

#[test]
fn a_row_that_is_not_there() {
    let folder =
        Folder::with("no_row", BOTH, TICKETS).file("c.json", r#"{"consumers": [{}, {}]}"#).file("e.json", "{}");
    for (args, said) in [
        (&["r.csv", "--row", "9"][..], "error: `r.csv`: there is no row 9; there are 3 recipients, in rows 1 to 4\n"),
        (&["r.csv", "--row", "0"], "error: `r.csv`: there is no row 0; there are 3 recipients, in rows 1 to 4\n"),
        (&["r.csv", "--row", "2"], "error: `r.csv`: row 2 is blank; before it comes row 1, after it row 3\n"),
        (
            &["c.json", "--row", "3"],
            "error: `c.json`: there is no consumer 3; there are 2 consumers, in places 1 to 2\n",
        ),
        (&["e.json", "--row", "1"], "error: `e.json`: the request has no consumer\n"),
        (
            &["c.json", "--extremes"],
            "error: --extremes looks through a list; of a request choose a consumer with --row N\n",
        ),
    ] {
        let run = folder.run(&[&["preview", "--handoff", "h.json"], args].concat());
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (2, "", said));
    }
}

#[test]
fn one_thing_is_shown() {
    let folder = Folder::with("one_thing", SMS, LIST);
    for more in [
        &[][..],
        &["--row", "1", "--extremes"],
        &["--draft"],
        &["--row", "1", "--draw"],
        &["--row", "1", "--width", "9"],
    ] {
        let run = folder.run(&[&PREVIEW[..], more].concat());
        assert!(run.code == 2 && run.out.is_empty() && run.err.contains("--"), "{more:?}: {run:?}");
    }
}

#[test]
fn a_refused_request_is_told_above_the_message() {
    let request = r#"{ "consumers": [ { "consumerContent": { "sms": "12025550123" }, "variables": { "1": "Jo" } } ] }"#;
    let folder = Folder::new("preview_refused").file("h.json", SMS).file("c.json", request);
    let run = folder.run(&["preview", "c.json", "--handoff", "h.json", "--row", "1"]);
    assert_eq!(run.code, 1);
    assert!(run.out.starts_with("the service refuses the whole request: Fields missing in request: "), "{}", run.out);
    assert!(run.out.contains("│ Hello Jo Reply STOP "), "{}", run.out);
}

#[test]
fn messages_of_a_list_are_those_of_the_preview() {
    let folder = Folder::with("messages", BOTH, TICKETS);
    let args = ["check", "r.csv", "--handoff", "h.json", "--messages", "--format"];
    let lines = folder.run(&[&args[..], &["ndjson"]].concat()).lines();
    let whole = folder.run(&[&args[..], &["json"]].concat()).json();
    assert_eq!(whole["recipients"].as_array().unwrap(), &lines[..3]);
    for line in &lines[..3] {
        let row = line["row"].to_string();
        let preview = folder.run(&[&PREVIEW[..], &["--row", &row, "--format", "json"]].concat()).json();
        assert_eq!(line["messages"][1]["text"], plain(&preview["channels"][1]["composed"]), "row {row}");
        assert_eq!(line["messages"][0]["channel"], preview["channels"][0]["channel"]);
    }
    assert_eq!(
        lines[0]["messages"],
        json!([
            { "channel": "wa", "text": "Hi Jané, your ticket for *Swan Lake* is ~late~ _here_." },
            { "channel": "sms-twilio", "text": "Hi Jané, your ticket for Swan Lake. Reply STOP to opt out." }
        ])
    );
    assert_eq!(lines[2]["messages"][1]["text"], Value::Null);
}

#[test]
fn messages_of_a_request_leave_the_rest_as_it_is() {
    let request =
        r#"{ "consumers": [ { "consumerContent": { "sms": "12025550123" }, "variables": { "1": "Jo" } }, null ] }"#;
    let folder = Folder::new("request_messages").file("h.json", SMS).file("c.json", request);
    let args = ["check", "c.json", "--handoff", "h.json", "--format", "json"];
    let without = folder.run(&args).out;
    let with = folder.run(&[&args[..], &["--messages"]].concat());
    let texts = [r#""text":"Hello Jo Reply STOP""#, r#""text":null"#];
    let added = texts.map(|text| format!(r#","messages":[{{"channel":"sms-twilio",{text}}}]"#));
    assert!(added.iter().all(|added| with.out.contains(added)), "{}", with.out);
    assert_eq!(added.iter().fold(with.out, |out, added| out.replace(added, "")), without);
}

#[test]
fn lines_leave_out_what_a_program_finds_by_the_code() {
    let folder = Folder::with("no_texts", BOTH, TICKETS);
    let args = ["check", "r.csv", "--handoff", "h.json", "--format", "ndjson"];
    let (whole, brief) = (folder.run(&args).lines(), folder.run(&[&args[..], &["--no-texts"]].concat()).lines());
    assert_eq!(brief.len(), whole.len());
    let mut left_out = 0;
    for (whole, brief) in whole.iter().zip(&brief) {
        let mut expected = whole.clone();
        for finding in expected.get_mut("findings").and_then(Value::as_array_mut).into_iter().flatten() {
            let finding = finding.as_object_mut().unwrap();
            left_out += ["message", "help", "origin"].map(|name| finding.remove(name).unwrap()).len();
        }
        assert_eq!(*brief, expected);
    }
    assert!(left_out > 0 && brief[0]["findings"] == json!([]), "{brief:?}");
    for args in [["--format", "json"], ["--format", "human"]] {
        let run = folder.run(&[&["check", "r.csv", "--handoff", "h.json", "--no-texts"][..], &args[..]].concat());
        assert!(run.code == 2 && run.err.contains("give a list, and --format ndjson"), "{run:?}");
    }
}

#[test]
fn messages_are_for_programs() {
    let folder = Folder::with("for_programs", WHATSAPP, LIST);
    for format in ["human", "github"] {
        let run = folder.run(&["check", "r.csv", "--handoff", "h.json", "--messages", "--format", format]);
        assert!(
            run.code == 2 && run.err.contains("--format ndjson or json; to look at a message, use `sendcheck preview`"),
            "{run:?}"
        );
    }
}

#[test]
fn the_transcript_of_the_readme_is_what_comes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let (_, rest) = readme.split_once("```text\n$ sendcheck preview ").unwrap();
    let (arguments, rest) = rest.split_once('\n').unwrap();
    let (transcript, _) = rest.split_once("```").unwrap();
    let arguments: Vec<_> = ["preview"].into_iter().chain(arguments.split(' ')).collect();
    let output = Folder::new("readme").command(&arguments).current_dir(root).output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), transcript);
}

/// The text of spans, null while a part of it is not known.
fn plain(spans: &Value) -> Value {
    let texts = spans.as_array().unwrap().iter().map(|span| span["text"].as_str());
    texts.collect::<Option<String>>().map_or(Value::Null, Value::from)
}
