//! `requests`.

use serde_json::{Value, json};

use crate::run::{CLEAN, Ended, Folder, LIST, SMS, rows};

/// Runs `requests` with everything it needs.
fn requests(folder: &Folder, more: &[&str]) -> Ended {
    let args =
        ["requests", "r.csv", "--handoff", "h.json", "--campaign-name", "Renewals", "--skill", "cards", "--out", "out"];
    folder.run(&[&args[..], more].concat())
}

fn request(folder: &Folder, name: &str) -> Value {
    serde_json::from_str(&folder.text(&format!("out/{name}"))).unwrap()
}

#[test]
fn writes_the_accepted_rows_and_the_failed_ones_apart() {
    let folder = Folder::with("requests", SMS, LIST);
    let run = requests(&folder, &["--consent"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("3 recipients = 2 in 1 request, 1 failed, 0 skipped"), "{}", run.out);
    assert_eq!(folder.names("out"), ["manifest.json", "rejected.csv", "request-0001.json"]);
    assert_eq!(
        request(&folder, "request-0001.json"),
        json!({ "campaignName": "Renewals", "skill": "cards", "templateId": "H1", "consent": true, "consumers": [
            { "consumerContent": { "sms": "12025550123" }, "variables": { "1": "Nancy" } },
            { "consumerContent": { "sms": "12025550125" }, "variables": { "1": "Bob" } } ] })
    );
    assert!(folder.text("out/rejected.csv").contains("\r\n2,INSUFFICIENT_VARIABLES,"));
}

#[test]
fn every_request_passes_its_own_check() {
    let rows = rows(0..250, |n| format!("1202555{:04},{}\n", 100 + n, if n % 50 == 0 { "" } else { "Jo" }));
    let folder = Folder::with("own_check", SMS, &rows);
    let run = requests(&folder, &["--consent"]);
    assert!(run.out.contains("250 recipients = 245 in 3 requests, 5 failed, 0 skipped"), "{}", run.out);
    let mut counts = Vec::new();
    for name in ["out/request-0001.json", "out/request-0002.json", "out/request-0003.json"] {
        let run = folder.run(&["check", name, "--handoff", "h.json", "--format", "json"]);
        assert_eq!(run.code, 0, "{}", run.out);
        counts.push(run.json()["summary"]["accepted"].as_u64().unwrap());
    }
    assert_eq!(counts, [100, 100, 45]);
}

#[test]
fn takes_size_sender_window_and_template_id() {
    let folder = Folder::with("options", &SMS.replace("\"id\": \"H1\",", ""), CLEAN);
    let window = ["--window", "monday 09:05-17:00"];
    let more = ["--consent", "--size", "1", "--outbound-number", "16001234567", "--template-id", "H9"];
    assert_eq!(requests(&folder, &[&more[..], &window].concat()).code, 0);
    assert_eq!(folder.names("out"), ["manifest.json", "request-0001.json", "request-0002.json"]);
    let body = request(&folder, "request-0002.json");
    assert_eq!((&body["outboundNumber"], &body["templateId"]), (&json!("16001234567"), &json!("H9")));
    assert_eq!(
        body["schedulingMetrics"],
        json!({"windows": [ {"startTime": {"hour": 9, "minute": 5}, "endTime": {"hour": 17, "minute": 0}, "day": "MONDAY"} ]})
    );
}

#[test]
fn tells_where_to_post() {
    let folder = Folder::with("post_to", SMS, CLEAN);
    let run = requests(&folder, &["--consent", "--account", "34567231", "--region", "apac"]);
    let address = "https://proactive-messaging.z3.fs.liveperson.com/api/v2/account/34567231/campaign";
    assert_eq!(run.code, 0);
    assert!(run.out.contains(address), "{}", run.out);
    let text = folder.text("out/post-to.txt");
    assert!(
        text.starts_with(&format!("POST {address}\nContent-Type: application/json\nAuthorization: Bearer ")),
        "{text}"
    );
    assert_eq!(requests(&folder, &["--consent", "--account", "34567231"]).code, 2);
}

#[test]
fn needs_consent() {
    let folder = Folder::with("consent", SMS, CLEAN);
    let run = requests(&folder, &[]);
    assert!(run.code == 2 && run.err.contains("say so with --consent"), "{run:?}");
    assert!(!folder.path("out").exists());
}

#[test]
fn does_not_mix_with_an_earlier_run() {
    let folder = Folder::with("earlier", SMS, LIST);
    assert_eq!(requests(&folder, &["--consent", "--size", "1", "--account", "1", "--region", "na"]).code, 1);
    assert_eq!(folder.names("out").len(), 5);
    let folder = folder.file("r.csv", "12025550126,Al\n");
    let again = requests(&folder, &["--consent"]);
    assert!(again.code == 2 && again.err.contains("replace it with --force"), "{again:?}");
    assert_eq!(folder.names("out").len(), 5);
    assert_eq!(requests(&folder, &["--consent", "--force"]).code, 0);
    assert_eq!(folder.names("out"), ["manifest.json", "request-0001.json"]);
}

#[test]
fn a_list_in_the_folder_is_never_replaced() {
    let folder = Folder::with("own_input", SMS, LIST);
    assert_eq!(requests(&folder, &["--consent"]).code, 1);
    let rejected = folder.text("out/rejected.csv");
    let args = ["requests", "out/rejected.csv", "--handoff", "h.json", "--campaign-name", "A", "--skill", "S"];
    let more = ["--consent", "--out", "out", "--force", "--after", "r.csv"];
    let run = folder.run(&[&args[..], &more].concat());
    assert!(run.code == 2 && run.err.contains("`out/rejected.csv` is read"), "{run:?}");
    assert_eq!(folder.names("out"), ["manifest.json", "rejected.csv", "request-0001.json"]);
    assert_eq!(folder.text("out/rejected.csv"), rejected);
    // By another name it is the same file.
    #[cfg(unix)]
    {
        std::fs::hard_link(folder.path("out/rejected.csv"), folder.path("linked.csv")).unwrap();
        let run = requests(&folder, &["--consent", "--force", "--opted-out", "linked.csv"]);
        assert!(run.code == 2 && run.err.contains("`linked.csv` is read"), "{run:?}");
    }
    assert_eq!(folder.names("out"), ["manifest.json", "rejected.csv", "request-0001.json"]);
}

#[test]
fn nothing_is_to_mend_where_only_duplicates_failed() {
    let folder = Folder::with("only_duplicates", SMS, "12025550123,Jo\n12025550123,Jo\n");
    assert_eq!(requests(&folder, &["--consent"]).code, 1);
    assert_eq!(folder.names("out"), ["duplicates.csv", "manifest.json", "request-0001.json"]);
    assert!(folder.text("out/duplicates.csv").contains("\r\n2,DUPLICATE_NUMBER,"));
}

#[test]
fn writes_nothing_that_would_be_refused_whole() {
    let folder = Folder::with("refused_head", SMS, CLEAN).file("skills.txt", "card\n");
    let run = requests(&folder, &["--consent", "--skill-list", "skills.txt"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("SKILL_UNKNOWN") && run.out.contains("nothing was written"), "{}", run.out);
    assert!(!folder.path("out").exists());
    for (more, code, flag) in [
        (["--outbound-number", "12345678901234567"], "FIELD_TOO_LONG", "set with --outbound-number"),
        (["--outbound-number", "abc"], "OUTBOUND_NUMBER_INVALID", "set with --outbound-number"),
        (["--template-id", "H9"], "TEMPLATE_ID_MISMATCH", "set with --template-id"),
        (["--template-id", " "], "FIELDS_MISSING_IN_REQUEST", "set with --template-id"),
    ] {
        let run = requests(&folder, &[&["--consent"][..], &more].concat());
        assert!(run.code == 1 && run.out.contains(code) && run.out.contains(flag), "{more:?}: {run:?}");
        assert!(run.out.contains("nothing was written") && !folder.path("out").exists(), "{more:?}: {run:?}");
    }
}

#[test]
fn what_is_odd_about_a_campaign_is_told_with_its_requests() {
    let folder = Folder::with("odd_head", SMS, CLEAN);
    let windows = ["--window", "MONDAY 09:00-12:30", "--window", "monday 12:00-17:00"];
    let run = requests(&folder, &[&["--consent"][..], &windows].concat());
    assert_eq!(run.code, 0);
    assert!(run.out.contains("windows 1 and 2 overlap") && run.out.contains("set with --window"), "{}", run.out);
    assert!(folder.path("out/request-0001.json").exists());
}

#[test]
fn a_handoff_that_is_asked_for_is_there() {
    let folder = Folder::with("asked_for", SMS, CLEAN);
    let run = requests(&folder, &["--consent", "--pick", "NOPE"]);
    assert!(run.code == 2 && run.err.contains("holds 1 handoff, which is not `NOPE`"), "{run:?}");
    for args in
        [&["check", "r.csv", "--handoff", "h.json", "--pick", "NOPE"][..], &["handoff", "h.json", "--pick", "2"]]
    {
        let run = folder.run(args);
        assert!(run.code == 2 && run.err.contains("choose one with --pick"), "{args:?}: {run:?}");
    }
}

#[test]
fn errors_name_the_argument() {
    let folder = Folder::with("requests_errors", &SMS.replace("\"id\": \"H1\",", ""), CLEAN).file("c.json", "{}");
    for (more, part) in [
        (&["--consent", "--template-id", "H1", "--size", "101"][..], "--max-recipients"),
        (&["--consent", "--template-id", "H1", "--input", "request"], "use `sendcheck check`"),
        (&["--consent", "--window", "someday"], "such as `MONDAY 09:00-17:00`"),
        (&["--consent", "--account", "1/2", "--region", "na"], "digits and letters only"),
    ] {
        let run = requests(&folder, more);
        assert!(run.code == 2 && run.err.contains(part), "{more:?}: {run:?}");
    }
}

#[test]
fn numbers_are_hidden_in_what_it_says() {
    let folder = Folder::with("requests_hidden", SMS, LIST);
    let run = requests(&folder, &["--consent"]);
    assert!(run.out.contains("+•••••••0124") && !run.out.contains("2025550124"), "{}", run.out);
}
