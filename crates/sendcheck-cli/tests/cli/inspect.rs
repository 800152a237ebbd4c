//! `inspect`.

use serde_json::json;

use crate::run::Folder;

#[test]
fn answers_for_each_number() {
    let run = Folder::new("numbers").run(&["inspect", "number", "+1 (202) 555-0123", "16001234567", "FLOWERS"]);
    assert_eq!(run.code, 0);
    let mut lines = run.lines();
    for line in &mut lines {
        assert!(line.as_object_mut().unwrap().remove("zones").is_some_and(|zones| zones.is_array()));
    }
    assert_eq!(
        lines,
        [
            json!({"input": "+1 (202) 555-0123", "shape": false, "possible": true, "valid": true,
                   "e164": "+12025550123", "region": "US", "type": "FIXED_LINE_OR_MOBILE"}),
            json!({"input": "16001234567", "shape": true, "possible": true, "valid": false,
                   "e164": "+16001234567", "region": null, "type": "UNKNOWN"}),
            json!({"input": "FLOWERS", "shape": false, "possible": false, "valid": false,
                   "e164": null, "region": null, "type": null}),
        ]
    );
}

#[test]
fn answers_for_links() {
    let links = ["https://upload.wikimedia.org/a.jpg", "https://evil.example/"];
    let args = ["inspect", "url", links[0], links[1], "--allow", "https://upload.wikimedia.org"];
    let answers = Folder::new("links").run(&args).lines();
    let brief = |n: usize| ["ok", "code", "host", "extension"].map(|name| answers[n][name].clone());
    assert_eq!(brief(0), [json!(true), json!(null), json!("upload.wikimedia.org"), json!("jpg")]);
    assert_eq!(brief(1), [json!(false), json!("IMAGE_URL_NOT_WHITELISTED"), json!("evil.example"), json!(null)]);
}

#[test]
fn reads_a_json_string_a_line() {
    let folder = Folder::new("inspect_ndjson");
    let run = folder.run_with(&["inspect", "number", "--ndjson"], b"\"12025550123\"\r\n\n\"a\\nb\"\n");
    assert_eq!(run.code, 0);
    assert_eq!(run.lines().iter().map(|line| line["input"].clone()).collect::<Vec<_>>(), ["12025550123", "a\nb"]);
}

#[test]
fn names_the_line_that_is_no_json_string() {
    let run = Folder::new("inspect_wrong").run_with(&["inspect", "url", "--ndjson"], b"\"https://a.example/\"\nnope\n");
    assert_eq!((run.code, run.lines().len()), (2, 1));
    assert!(
        run.err.starts_with("error: standard input, line 2: no JSON string; expected a JSON string"),
        "{}",
        run.err
    );
}

#[test]
fn needs_something_to_look_at() {
    assert_eq!(Folder::new("inspect_nothing").run(&["inspect", "number"]).code, 2);
}
