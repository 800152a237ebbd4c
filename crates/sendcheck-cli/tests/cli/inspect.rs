//! `inspect`.

use serde_json::json;

use crate::run::Folder;

#[test]
fn answers_for_each_number() {
    let run = Folder::new("numbers").run(&["inspect", "number", "+1 (202) 555-0123", "16001234567", "FLOWERS"]);
    assert_eq!(run.code, 1);
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
    assert_eq!(run.code, 1);
    assert_eq!(run.lines().iter().map(|line| line["input"].clone()).collect::<Vec<_>>(), ["12025550123", "a\nb"]);
}

#[test]
fn names_the_line_that_is_no_json_string() {
    let run = Folder::new("inspect_wrong").run_with(&["inspect", "url", "--ndjson"], b"\"https://a.example/\"\nnope\n");
    assert_eq!((run.code, run.lines().len()), (2, 2));
    assert!(
        run.err.starts_with("error: standard input, line 2: no JSON string; expected a JSON string"),
        "{}",
        run.err
    );
}

#[test]
fn a_line_that_is_no_json_string_stops_no_other() {
    let input = b"\xef\xbb\xbf\"12025550123\"\n\"\\ud800\"\nnope\n\xff\n\"a\" // b\n\xef\xbb\xbf\"12025550124\"\n12025550125\n\"12025550126\"";
    let run = Folder::new("inspect_on").run_with(&["inspect", "number", "--ndjson"], input);
    let answers: Vec<_> = run.lines().iter().map(|line| [line["input"].clone(), line["line"].clone()]).collect();
    let answer = |text: &str| [json!(text), json!(null)];
    let unanswered = |line: u64| [json!(null), json!(line)];
    assert_eq!(
        answers,
        [
            answer("12025550123"),
            answer("\u{fffd}"),
            unanswered(3),
            unanswered(4),
            unanswered(5),
            answer("12025550124"),
            unanswered(7),
            answer("12025550126"),
        ]
    );
    assert!(run.lines()[2]["error"].as_str().unwrap().starts_with("no JSON string; expected a JSON string"));
    assert_eq!(run.code, 2);
    assert!(run.err.starts_with("error: standard input, line 3: no JSON string"), "{}", run.err);
}

#[test]
fn what_was_lost_is_told_of_each_kind_of_value() {
    let input = "\"a\\ud83d\"\n\"b\u{fffd}\"\n\"c\"\n";
    for kind in ["number", "text", "url"] {
        let run =
            Folder::new(&format!("inspect_lost_{kind}")).run_with(&["inspect", kind, "--ndjson"], input.as_bytes());
        let codes: Vec<_> = run.lines().iter().map(|line| line["findings"][0]["code"].clone()).collect();
        assert_eq!(codes, [json!("TEXT_DAMAGED"), json!("TEXT_DAMAGED"), json!(null)], "{kind}");
    }
}

#[test]
fn reads_numbers_as_they_are_dialled_in_a_country() {
    let folder = Folder::new("inspect_country");
    let args = ["inspect", "number", "--country", "us", "(201) 599-7090", "011 44 20 7946 0000", "+39 06 6982"];
    let numbers: Vec<_> = folder.run(&args).lines().iter().map(|line| line["e164"].clone()).collect();
    assert_eq!(numbers, ["+12015997090", "+442079460000", "+39066982"]);
    let run = folder.run(&["inspect", "number", "--country", "UK", "020 7946 0000"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("`UK` is no country with numbers; did you mean `GB`?"), "{}", run.err);
}

#[test]
fn needs_something_to_look_at() {
    assert_eq!(Folder::new("inspect_nothing").run(&["inspect", "number"]).code, 2);
}

#[test]
fn answers_for_each_text() {
    let run = Folder::new("texts").run_with(&["inspect", "text", "--ndjson"], "\"Hi €\"\n\"Don’t\"\n\"\"\n".as_bytes());
    assert_eq!(run.code, 0);
    assert_eq!(
        run.lines(),
        [
            json!({"encoding": "GSM-7", "segments": 1, "units": 5, "graphemes": 4, "ucs2Because": []}),
            json!({"encoding": "UCS-2", "segments": 1, "units": 5, "graphemes": 5, "saves": 0, "ucs2Because": [
                { "character": "’", "codePoint": "U+2019", "at": 3, "count": 1, "suggestion": "'" } ]}),
            json!({"encoding": "GSM-7", "segments": 0, "units": 0, "graphemes": 0, "ucs2Because": []}),
        ]
    );
}

#[test]
fn the_exit_code_says_whether_a_check_would_take_all_of_them() {
    let folder = Folder::new("inspect_code").file("sendcheck.toml", "");
    let ok = "https://cdn.example.com/a.png";
    for (code, arguments) in [
        (0, &["number", "+12025550123", "16001234567"][..]),
        (1, &["number", "+12025550123", "x"]),
        // In no range that was given out.
        (1, &["number", "16001234567", "--numbers", "valid"]),
        (0, &["number", "12025550123", "--numbers", "valid"]),
        // As it is dialled within one area, which is possible and not enough.
        (1, &["number", "+15550123"]),
        (1, &["number", "+1 202 555 0123", "--numbers", "shape"]),
        (0, &["number", "(202) 555-0123", "--country", "US"]),
        (2, &["number", "12025550123", "--numbers", "good"]),
        (0, &["text", "Hi", "Don’t"]),
        (1, &["text", "Hi", "a\u{fffd}"]),
        (0, &["url", ok]),
        (1, &["url", ok, "http://cdn.example.com/a.png"]),
        (1, &["url", ok, "--allow", "https://other.example.com"]),
        (0, &["url", ok, "--allow", "https://cdn.example.com"]),
    ] {
        assert_eq!(folder.run(&[&["inspect"], arguments].concat()).code, code, "{arguments:?}");
    }
    assert_eq!(folder.run_with(&["inspect", "number", "--ndjson"], b"\"x\"\nnope\n").code, 2);
    // What a team has settled for checks holds here.
    let folder = folder.file("sendcheck.toml", "numbers = \"valid\"\n");
    assert_eq!(folder.run(&["inspect", "number", "16001234567"]).code, 1);
}
