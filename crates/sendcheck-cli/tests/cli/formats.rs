//! The forms of a report.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use serde_json::{Value, json};

use crate::run::{CLEAN, Folder, LIST, SMS, WHATSAPP, rows};

#[test]
fn ndjson_is_a_line_for_each_recipient_and_the_summary() {
    let run = Folder::with("ndjson", SMS, LIST).run(&["check", "r.csv", "--handoff", "h.json", "--format", "ndjson"]);
    let lines = run.lines();
    assert_eq!(lines.len(), 4);
    assert_eq!(
        lines[0],
        json!({"row": 1, "line": 2, "number": "+12025550123", "region": "US", "verdict": "accepted",
               "sms": {"encoding": "GSM-7", "segments": 1, "units": 22, "segmentsAre": "exact"},
               "errorMessage": null, "findings": []})
    );
    assert_eq!(lines[1]["findings"][0]["code"], json!("INSUFFICIENT_VARIABLES"));
    let summary = &lines[3]["summary"];
    assert_eq!(
        ["total", "accepted", "failed", "skipped", "blankRows"].map(|name| summary[name].clone()),
        [3, 2, 1, 0, 0].map(Value::from)
    );
    assert_eq!(summary["byCode"], json!({"INSUFFICIENT_VARIABLES": {"error": 1, "warning": 0, "info": 0}}));
    assert_eq!((&summary["withWarnings"], &summary["reasons"]), (&json!(0), &json!({"INSUFFICIENT_VARIABLES": 1})));
    assert_eq!(
        ["segments", "segmentsAre", "splits"].map(|name| summary[name].clone()),
        [json!(2), json!("exact"), json!(0)]
    );
    assert_eq!(summary["readAs"]["header"], json!(true));
    assert_eq!((&summary["handoff"], &summary["list"]), (&json!([]), &json!([])));
}

#[test]
fn json_is_one_object_with_the_same_rows() {
    let folder = Folder::with("json", SMS, LIST);
    let whole = folder.run(&["check", "r.csv", "--handoff", "h.json", "--format", "json"]);
    let lines = folder.run(&["check", "r.csv", "--handoff", "h.json", "--format", "ndjson"]).lines();
    let whole = whole.json();
    assert_eq!(whole["version"], json!(1));
    assert_eq!(whole["recipients"].as_array().unwrap(), &lines[..3]);
    assert_eq!(whole["notChecked"], lines[3]["summary"]["notChecked"]);
}

#[test]
fn a_request_has_the_same_forms() {
    let folder = worked_example("request_forms");
    let args = ["check", "c.json", "--handoff", "h.json", "--numbers", "shape", "--format"];
    let json = folder.run(&[&args[..], &["json"]].concat()).json();
    let lines = folder.run(&[&args[..], &["ndjson"]].concat()).lines();
    assert_eq!(json["recipients"].as_array().unwrap(), &lines[..2]);
    let summary = &lines[2]["summary"];
    assert_eq!(
        ["total", "accepted", "failed", "skipped"].map(|name| summary[name].clone()),
        [2, 1, 1, 0].map(Value::from)
    );
    for name in ["handoff", "request", "refused", "phoneMetadata"] {
        assert_eq!(summary[name], json[name], "{name}");
    }
    assert_eq!(lines[1]["line"], json!(null));
}

#[test]
fn response_answers_the_documented_example_as_documented() {
    let folder = worked_example("response");
    let args = ["check", "c.json", "--handoff", "h.json", "--numbers", "shape", "--format", "response"];
    let run = folder.run(&args);
    assert_eq!(run.code, 1);
    assert_eq!(
        run.json(),
        json!({
            "proactiveCampaignId": null, "leCampaignId": null, "leEngagementId": null, "requestTraceId": null,
            "failedConsumers": [ {
                "variables": { "1": "Test1", "2": "Test2", "3": "Test3", "4": "Test4" },
                "consumerContent": { "wa": "1234456678899" },
                "headerVariables": { "video": VIDEO },
                "phone": "+1234456678899",
                "errorMessage": "MISSING_VARIABLE=5"
            } ],
            "acceptedConsumers": [
                { "id": null, "phoneNumber": "+12345678891", "consumerContent": { "wa": "12345678891" } }
            ]
        })
    );
}

#[test]
fn response_refuses_a_request_whole() {
    let folder = worked_example("refused");
    let without = folder.text("c.json").replace("\"consent\": true,", "");
    let folder = folder.file("c.json", without);
    let args = ["check", "c.json", "--handoff", "h.json", "--format"];
    let answer = folder.run(&[&args[..], &["response"]].concat());
    assert_eq!(
        (answer.code, answer.json()),
        (1, json!({"code": 0, "requestTraceId": null, "message": "Fields missing in request: consent"}))
    );
    let human = folder.run(&[&args[..], &["human"]].concat());
    assert!(human.out.contains("refuses the whole request: Fields missing in request: consent"), "{}", human.out);
    assert_eq!(human.out.matches("failed    Fields missing in request: consent").count(), 2);
}

#[test]
fn github_names_file_and_line() {
    let folder = Folder::with("github", SMS, LIST).file("a,b.csv", LIST);
    let run = folder.run(&["check", "r.csv", "--handoff", "h.json", "--format", "github"]);
    assert_eq!(run.code, 1);
    assert!(
        run.out.starts_with("::error file=r.csv,line=3,title=INSUFFICIENT_VARIABLES::row 2 (+•••••••0124): "),
        "{}",
        run.out
    );
    assert!(
        run.out.ends_with("::notice title=sendcheck::3 recipients: 2 accepted, 1 failed (INSUFFICIENT_VARIABLES 1)\n")
    );
    let escaped = folder.run(&["check", "a,b.csv", "--handoff", "h.json", "--format", "github"]);
    assert!(escaped.out.starts_with("::error file=a%2Cb.csv,line=3,"), "{}", escaped.out);
}

#[test]
fn github_points_into_a_request_and_stops_at_ten() {
    let folder = worked_example("github_request");
    let args = ["check", "c.json", "--handoff", "h.json", "--numbers", "shape", "--format", "github"];
    let run = folder.run(&args);
    assert!(
        run.out.contains("::error file=c.json,title=MISSING_VARIABLE=5::row 2 (+•••••••••8899): ")
            && run.out.contains(" at /consumers/1/variables. "),
        "{}",
        run.out
    );
    let rows = rows(0..30, |n| format!("120255501{n:02},\n"));
    let many =
        Folder::with("github_many", SMS, &rows).run(&["check", "r.csv", "--handoff", "h.json", "--format", "github"]);
    assert_eq!((many.out.matches("::error ").count(), many.out.lines().count()), (10, 11));
}

#[test]
fn values_are_hidden_where_nobody_looks() {
    let folder = Folder::with("redaction", WHATSAPP, "Nancy Smith,x,Top secret,1\n12025550187,,Top secret,1\n");
    for format in ["human", "github"] {
        let args = ["check", "r.csv", "--handoff", "h.json", "--header", "no", "--format", format];
        let hidden = folder.run(&args).out;
        assert!(hidden.contains("+•••••••0187"), "{hidden}");
        for value in ["2025550187", "Nancy", "mith", "secret"] {
            assert!(!hidden.contains(value), "{value} in {hidden}");
        }
        let shown = folder.run(&[&args[..], &["--show-values"]].concat()).out;
        assert!(shown.contains("+12025550187") && shown.contains("Nancy Smith"), "{shown}");
    }
    let data = folder.run(&["check", "r.csv", "--handoff", "h.json", "--header", "no", "--format", "ndjson"]).out;
    assert!(data.contains("\"number\":\"+12025550187\""), "{data}");
}

#[test]
fn colours_are_for_terminals() {
    let folder = Folder::with("colours", SMS, LIST);
    let args = ["check", "r.csv", "--handoff", "h.json"];
    let coloured = |name: &str, value: &str| {
        let output = folder.command(&args).env(name, value).output().unwrap();
        output.stdout.contains(&0x1b)
    };
    assert!(!coloured("TERM", "xterm"));
    assert!(!coloured("NO_COLOR", "1"));
    assert!(coloured("CLICOLOR_FORCE", "1"));
}

#[test]
fn what_would_act_on_a_terminal_is_shown_by_its_code() {
    let handoff = SMS.replace("\"H1\"", "\"H\\u001b[2J\"");
    let run = Folder::with("escapes", &handoff, CLEAN).run(&["check", "r.csv", "--handoff", "h.json"]);
    assert!(run.out.contains("H\\u{1b}[2J"), "{}", run.out);
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let rows = rows(0..60_000, |n| format!("1{},x\n", 2_012_000_000 + n));
    let folder = Folder::with("pipe", SMS, &rows);
    let mut command = folder.command(&["check", "r.csv", "--handoff", "h.json", "--format", "ndjson"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = String::new();
    BufReader::with_capacity(512, child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(first.starts_with("{\"row\":1,"));
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}

const VIDEO: &str = "https://file-examples-com.github.io/uploads/2017/04/file_example_MP4_640_3MG.mp4";

/// The first example of the Proactive Messaging API page, without its customer data, and the handoff it implies.
fn worked_example(name: &str) -> Folder {
    let request = json!({
        "campaignName": "TestProactiveAPI", "skill": "sales", "templateId": "1111111111111",
        "outboundNumber": "22222222222", "consent": true,
        "consumers": [
            { "consumerContent": { "wa": "12345678891" },
              "variables": { "1": "Text1", "2": "Text2", "3": "Text3", "4": "Text4", "5": "Text5" },
              "headerVariables": { "video": VIDEO } },
            { "consumerContent": { "wa": "1234456678899" },
              "variables": { "1": "Test1", "2": "Test2", "3": "Test3", "4": "Test4" },
              "headerVariables": { "video": VIDEO } }
        ]
    });
    let handoff = json!({ "type": "wa", "outboundNumber": "22222222222", "templatename": "five", "messageComponents": [
        { "type": "header", "sub_type": "video", "content": "${{1}}", "variables": ["1"] },
        { "type": "body", "content": "${{1}} ${{2}} ${{3}} ${{4}} ${{5}}!", "variables": ["1", "2", "3", "4", "5"] }
    ] });
    let pretty = serde_json::to_string_pretty(&request).unwrap();
    Folder::new(name).file("c.json", pretty).file("h.json", handoff.to_string())
}
