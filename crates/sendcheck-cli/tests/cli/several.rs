//! Several files in one run.

use roxmltree::Document;
use serde_json::json;

use crate::run::{CLEAN, Ended, Folder, LIST, SMS};

fn folder(name: &str) -> Folder {
    Folder::with(name, SMS, LIST).file("clean.csv", CLEAN)
}

fn check(folder: &Folder, files: &[&str], options: &[&str]) -> Ended {
    folder.run(&[&["check"], files, &["--handoff", "h.json"], options].concat())
}

#[test]
fn each_is_named_and_the_gravest_counts() {
    let folder = folder("several");
    let ended = check(&folder, &["clean.csv", "r.csv"], &[]);
    assert_eq!(ended.code, 1, "{ended:?}");
    let lines: Vec<_> = ended.out.lines().collect();
    assert_eq!(lines[0], "clean.csv");
    assert!(lines.contains(&"r.csv") && lines.last() == Some(&"2 files: 1 rejected"), "{ended:?}");
    assert_eq!(check(&folder, &["clean.csv", "clean.csv"], &[]).code, 0);
    assert_eq!(check(&folder, &["r.csv", "clean.csv"], &["--max-rejected", "1"]).code, 0);
    let ended = check(&folder, &["r.csv", "nowhere.csv", "clean.csv"], &[]);
    assert_eq!(ended.code, 2, "{ended:?}");
    assert!(ended.err.contains("nowhere.csv") && ended.out.contains("3 files: 1 rejected, 1 could not be checked"));
    let open = check(&folder, &["clean.csv", "clean.csv"], &["--strict-unknown"]);
    assert_eq!(open.code, 3, "{open:?}");
    assert_eq!(check(&folder, &["clean.csv", "r.csv"], &["--strict-unknown"]).code, 1);
}

#[test]
fn programs_are_told_which_file_it_is() {
    let folder = folder("several-json");
    let alone = check(&folder, &["r.csv"], &["--format", "json"]).json();
    let several = check(&folder, &["r.csv", "clean.csv", "no.csv"], &["--format", "json"]).json();
    let reports = several.as_array().unwrap();
    assert_eq!(reports.len(), 3);
    let mut first = reports[0].as_object().unwrap().clone();
    assert_eq!(first.remove("file"), Some(json!("r.csv")));
    assert_eq!(json!(first), alone);
    assert_eq!(reports[1]["failed"], 0);
    assert_eq!(reports[2]["file"], "no.csv");
    assert!(reports[2]["error"].as_str().unwrap().starts_with("cannot read"), "{several}");

    let lines = check(&folder, &["r.csv", "clean.csv"], &["--format", "ndjson"]).lines();
    let files: Vec<_> = lines.iter().map(|line| line["file"].as_str().unwrap()).collect();
    assert_eq!(files, ["r.csv", "r.csv", "r.csv", "r.csv", "clean.csv", "clean.csv", "clean.csv"]);
}

#[test]
fn pipelines_are_told_which_file_it_is() {
    let folder = folder("several-ci");
    let text = check(&folder, &["r.csv", "no.csv", "clean.csv"], &["--format", "junit"]).out;
    let document = Document::parse(&text).unwrap();
    let suites: Vec<_> = document.root_element().children().filter(|node| node.has_tag_name("testsuite")).collect();
    let names: Vec<_> = suites.iter().map(|suite| suite.attribute("name").unwrap()).collect();
    assert_eq!(names, ["r.csv", "no.csv", "clean.csv"]);
    let sums = ["tests", "failures", "errors"].map(|count| {
        let of = |node: roxmltree::Node<'_, '_>| node.attribute(count).unwrap().parse::<usize>().unwrap();
        (of(document.root_element()), suites.iter().map(|suite| of(*suite)).sum::<usize>())
    });
    assert_eq!(sums, [(10, 10), (1, 1), (1, 1)], "{text}");

    let text = check(&folder, &["r.csv", "clean.csv"], &["--format", "github"]).out;
    assert!(text.contains("::error file=r.csv,line=3,"), "{text}");
    assert!(text.contains("title=sendcheck::clean.csv: 2 recipients"), "{text}");

    let text = check(&folder, &["r.csv", "clean.csv"], &["--format", "markdown"]).out;
    assert!(text.starts_with("## r.csv\n\n### 3 recipients") && text.contains("\n## clean.csv\n"), "{text}");
}

#[test]
fn what_is_for_one_file_is_refused() {
    let folder = folder("several-refused");
    for options in [
        &["--rejected", "x.csv"][..],
        &["--duplicates", "x.csv"],
        &["--save-reading", "x.json"],
        &["--format", "response"],
    ] {
        let ended = check(&folder, &["r.csv", "clean.csv"], options);
        assert_eq!(ended.code, 2, "{ended:?}");
        assert!(ended.err.contains("give") && ended.err.contains(options[0]), "{ended:?}");
        assert!(!folder.path("x.csv").exists());
    }
    assert_eq!(check(&folder, &["-", "clean.csv"], &[]).code, 2);
}
