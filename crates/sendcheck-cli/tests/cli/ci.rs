//! Reports where people look: `JUnit`, Markdown, GitHub's step summary, SARIF.

use roxmltree::{Document, Node};
use serde_json::{Value, json};

use crate::run::{Folder, LIST, SMS};

const CHECK: [&str; 4] = ["check", "r.csv", "--handoff", "h.json"];

fn check(folder: &Folder, format: &str) -> String {
    folder.run(&[&CHECK[..], &["--format", format]].concat()).out
}

/// How many tests an element announces, and how many of them failed and were skipped.
fn announced(node: Node<'_, '_>) -> [usize; 3] {
    ["tests", "failures", "skipped"].map(|name| node.attribute(name).unwrap().parse().unwrap())
}

/// The same, counted.
fn counted(document: &Document<'_>) -> [usize; 3] {
    ["testcase", "failure", "skipped"].map(|name| document.descendants().filter(|node| node.has_tag_name(name)).count())
}

#[test]
fn junit_has_a_test_for_each_recipient() {
    let list = "Phone,B1\n12025550123,Nancy\n12025550124,\n12025550125,\"<&\"\"\u{1b}\"\"\"\n12025550123,Bob\n";
    let folder = Folder::with("junit", SMS, list).file("stop.csv", "12025550125\n");
    let text = folder.run(&[&CHECK[..], &["--format", "junit", "--opted-out", "stop.csv"]].concat()).out;
    let document = Document::parse(&text).unwrap();
    let (suites, suite) = (document.root_element(), document.root_element().first_element_child().unwrap());
    assert_eq!(counted(&document), [6, 2, 1], "{text}");
    assert_eq!(announced(suites), [6, 2, 1]);
    assert_eq!(announced(suite), [6, 2, 1]);
    let failures: Vec<_> = document.descendants().filter(|node| node.has_tag_name("failure")).collect();
    assert_eq!(failures[0].attribute("message"), Some("INSUFFICIENT_VARIABLES"));
    assert_eq!(failures[0].parent().unwrap().attribute("name"), Some("row 2 (+•••••••0124)"));
    assert!(failures[1].text().unwrap().starts_with("DUPLICATE_NUMBER: "), "{text}");
}

#[test]
fn junit_says_once_what_holds_for_all() {
    let folder = Folder::with("junit-all", SMS, "a,b,c\n12025550123,12025550124,x\n12025550125,12025550126,y\n");
    let text = check(&folder, "junit");
    let document = Document::parse(&text).unwrap();
    assert_eq!(counted(&document), [2, 1, 0], "{text}");
    assert_eq!(announced(document.root_element()), [2, 1, 0]);
    assert!(text.contains("COLUMNS_UNCERTAIN"), "{text}");
}

#[test]
fn markdown_has_counts_causes_and_rows() {
    let folder = Folder::with("markdown", SMS, LIST);
    let text = check(&folder, "markdown");
    for line in [
        "### 3 recipients: 2 accepted, 1 failed",
        "| `INSUFFICIENT_VARIABLES` | 1 |",
        "| 2 | +•••••••0124 | INSUFFICIENT\\_VARIABLES |",
        "<details><summary>Not checked</summary>",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(!text.contains("2025550124"), "{text}");
}

#[test]
fn a_step_gets_its_summary_and_a_run_that_stops_is_seen() {
    let folder = Folder::with("step-summary", SMS, LIST).file("summary.md", "before\n");
    let run = |recipients| {
        let mut command = folder.command(&["check", recipients, "--handoff", "h.json", "--format", "github"]);
        let output = command.env("GITHUB_STEP_SUMMARY", folder.path("summary.md")).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, out) = run("r.csv");
    assert_eq!((code, out.lines().count()), (1, 2), "{out}");
    let summary = folder.text("summary.md");
    assert!(summary.starts_with("before\n### 3 recipients: 2 accepted, 1 failed\n"), "{summary}");
    let (code, out) = run("nowhere.csv");
    assert_eq!(code, 2);
    assert!(out.starts_with("::error title=sendcheck::cannot read") && out.contains("nowhere.csv"), "{out}");
    let added = folder.text("summary.md").split_off(summary.len());
    assert!(added.starts_with("could not be checked: cannot read the recipients `nowhere.csv`"), "{added}");
}

#[test]
fn whatever_keeps_a_run_from_checking_is_annotated() {
    let folder = Folder::with("stopped", SMS, LIST);
    let stopped = |folder: &Folder, arguments: &[&str], said: &str| {
        let ended = folder.run(arguments);
        assert_eq!((ended.code, ended.out.lines().count()), (2, 1), "{ended:?}");
        assert!(ended.out.starts_with("::error title=sendcheck::") && ended.out.contains(said), "{ended:?}");
    };
    stopped(&folder, &[&CHECK[..], &["--format", "github", "--alow", "x"]].concat(), "unexpected argument '--alow'");
    stopped(&folder, &["check", "r.csv", "--format=github"], "--handoff");
    // With a file in the place of standard output, the log is still where somebody looks.
    stopped(&folder, &["check", "nowhere.csv", "--handoff", "h.json", "--format=github", "-o", "x"], "nowhere.csv");
    let folder = folder.file("sendcheck.toml", "handoff = \"h.json\"\nformat = \"github\"\nnumbers = \"valud\"\n");
    stopped(&folder, &["check", "r.csv"], "--numbers is a setting of");
    let folder = folder.file("sendcheck.toml", "alow = \"x\"\n");
    stopped(&folder, &["check", "r.csv", "--format", "github"], "did you mean");
    let human = folder.run(&["check", "r.csv"]);
    assert_eq!((human.code, human.out.as_str()), (2, ""), "{human:?}");
}

#[test]
fn a_report_says_that_its_file_could_not_be_checked() {
    let folder = Folder::with("unchecked", SMS, LIST);
    for (format, said) in
        [("junit", "<error message=\"cannot read the recipients"), ("markdown", "could not be checked: ")]
    {
        let arguments = ["check", "nowhere.csv", "--handoff", "h.json", "--format", format];
        let ended = folder.run(&arguments);
        assert_eq!(ended.code, 2, "{ended:?}");
        assert!(ended.out.contains(said) && ended.err.starts_with("error: cannot read"), "{ended:?}");
        let written = folder.run(&[&arguments[..], &["--output", "report"]].concat());
        assert_eq!((written.code, folder.text("report")), (2, ended.out.clone()), "{written:?}");
        if format == "junit" {
            assert_eq!(announced(Document::parse(&ended.out).unwrap().root_element()), [1, 0, 0]);
        }
    }
}

#[test]
fn sarif_refers_to_files_as_uris_do() {
    let name = "my hand#off %é.json";
    let folder = Folder::new("sarif-name").file(name, HANDOFFS);
    let log = folder.run(&["handoff", name, "--format", "sarif"]).json();
    let location = &log["runs"][0]["results"][0]["locations"][0];
    let uri = "my%20hand%23off%20%25%C3%A9.json";
    assert_eq!(location["physicalLocation"]["artifactLocation"]["uri"], uri, "{log}");
    let log = folder.run_with(&["handoff", "-", "--format", "sarif"], HANDOFFS.as_bytes()).json();
    let location = &log["runs"][0]["results"][0]["locations"][0];
    assert!(location["physicalLocation"].is_null() && location["logicalLocations"].is_array(), "{log}");
}

#[test]
fn junit_holds_what_xml_cannot() {
    let folder = Folder::new("junit-name").file("h.json", SMS).file("r\u{ffff}\u{1b}.csv", LIST);
    let out = folder.run(&["check", "r\u{ffff}\u{1b}.csv", "--handoff", "h.json", "--format", "junit"]).out;
    let document = Document::parse(&out).unwrap();
    assert!(out.contains("r\\u{ffff}\\u{1b}.csv") && counted(&document) == [5, 1, 0], "{out}");
}

/// Two handoffs on lines of their own, both without an opt-out text, the second with a placeholder that is none.
const HANDOFFS: &str = r#"[
  { "id": "H1", "type": "sms-twilio",
    "messageComponents": [
      { "type": "body", "content": "Hello" } ] },
  { "id": "H2", "type": "sms-twilio",
    "messageComponents": [
      { "type": "body", "content": "Hi {{ x }}" } ] }
]
"#;

#[test]
fn handoffs_are_annotated_where_they_are_wrong() {
    let folder = Folder::new("annotated").file("h.json", HANDOFFS);
    let run = |arguments: &[&str]| {
        let mut command = folder.command(&[&["handoff", "h.json", "--format", "github"], arguments].concat());
        let output = command.env("GITHUB_STEP_SUMMARY", folder.path("summary.md")).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, out) = run(&[]);
    assert_eq!(code, 0, "{out}");
    let has = |start: &str| out.lines().any(|line| line.starts_with(start));
    assert!(has("::warning file=h.json,line=7,title=PLACEHOLDER_MALFORMED::"), "{out}");
    assert!(has("::warning file=h.json,line=2,title=OPT_OUT_MISSING::"), "{out}");
    assert!(has("::warning file=h.json,line=5,title=OPT_OUT_MISSING::"), "{out}");
    assert!(out.lines().all(|line| line.starts_with("::")), "{out}");
    assert!(out.lines().last().unwrap().ends_with("::2 handoffs: 0 with errors"), "{out}");
    let summary = folder.text("summary.md");
    assert!(summary.starts_with("### 2 handoffs: ") && summary.contains("`PLACEHOLDER_MALFORMED`"), "{summary}");
    // Of one that is picked the lines are still those of the file.
    let (_, picked) = run(&["--pick", "H2"]);
    assert!(picked.contains(",line=7,title=PLACEHOLDER_MALFORMED::") && picked.len() < out.len(), "{picked}");
    assert!(picked.ends_with("::notice title=sendcheck::1 handoff: 0 with errors\n"), "{picked}");
}

#[test]
fn a_handoff_that_cannot_be_read_is_annotated() {
    let run = Folder::new("unreadable").run(&["handoff", "nowhere.json", "--format", "github"]);
    assert_eq!(run.code, 2);
    assert!(run.out.starts_with("::error title=sendcheck::cannot read the handoff"), "{}", run.out);
    let run = Folder::new("unreadable").run(&["handoff", "nowhere.json", "--format", "markdown"]);
    assert!(run.code == 2 && run.out.starts_with("could not be checked: cannot read the handoff"), "{run:?}");
    assert!(run.err.starts_with("error: cannot read the handoff"), "{run:?}");
}

#[test]
fn sarif_names_the_lines_of_a_handoff_that_is_picked() {
    let run = Folder::new("sarif-picked").file("h.json", HANDOFFS);
    let log = run.run(&["handoff", "h.json", "--pick", "2", "--format", "sarif"]).json();
    let line = |result: &Value| result["locations"][0]["physicalLocation"]["region"]["startLine"].as_u64().unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert!(!results.is_empty() && results.iter().all(|result| line(result) >= 5), "{log}");
}

#[test]
fn sarif_names_rules_and_lines() {
    let handoffs = "[\n  { \"type\": \"sms-twilio\",\n    \"messageComponents\": [\n      { \"type\": \"body\", \"content\": \
                    \"Hi {{ x }}\" } ] }\n]\n";
    let run = Folder::new("sarif").file("h.json", handoffs).run(&["handoff", "h.json", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let results = log["runs"][0]["results"].as_array().unwrap();
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(!results.is_empty(), "{log}");
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        let place = &result["locations"][0];
        assert_eq!(place["physicalLocation"]["artifactLocation"], json!({ "uri": "h.json" }));
    }
    let line_of = |rule: &str| {
        let result = results.iter().find(|result| result["ruleId"] == rule).unwrap();
        result["locations"][0]["physicalLocation"]["region"]["startLine"].clone()
    };
    assert_eq!((line_of("PLACEHOLDER_MALFORMED"), line_of("OPT_OUT_MISSING")), (json!(4), json!(2)), "{log}");
}
