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
        (&["--consent", "--template-id", "H1", "--input", "request"], "--campaign-name is for lists"),
        (&["--consent", "--window", "someday"], "such as `MONDAY 09:00-17:00`"),
        (&["--consent", "--account", "1/2", "--region", "na"], "digits and letters only"),
    ] {
        let run = requests(&folder, more);
        assert!(run.code == 2 && run.err.contains(part), "{more:?}: {run:?}");
    }
}

#[test]
fn what_says_how_a_list_is_read_is_not_for_a_request() {
    let request = campaign(&[consumer("12025550123")]);
    let folder = Folder::with("requests_flags", SMS, CLEAN).file("c.json", &request).file("o.csv", "2025550124\n");
    let flags: [&[&str]; 10] = [
        &["--where", "City=Bonn"],
        &["--columns", "Phone=1"],
        &["--header", "no"],
        &["--delimiter", ";"],
        &["--sheet", "2"],
        &["--encoding", "utf-8"],
        &["--country", "US"],
        &["--numbers-as-given"],
        &["--max-row-bytes", "99"],
        &["--window", "MONDAY 09:00-17:00"],
    ];
    let at = ["--at", "2026-11-20T15:00:00Z"];
    for flag in flags {
        let commands: [&[&str]; 4] =
            [&["check"], &["schedule", at[0], at[1]], &["preview", "--extremes"], &["requests", "--out", "out"]];
        for command in commands {
            let run = folder.run(&[command, &["c.json", "--handoff", "h.json"], flag].concat());
            let named = run.err.contains(flag[0]) && run.err.contains("list");
            assert!(run.code == 2 && named, "{command:?} {flag:?}: {run:?}");
        }
    }
    // Sets are read as the list is, and of several files some are lists.
    let beside = ["check", "c.json", "--handoff", "h.json", "--country", "US", "--opted-out", "o.csv"];
    assert_eq!(folder.run(&beside).code, 0);
    assert_eq!(folder.run(&["check", "c.json", "r.csv", "--handoff", "h.json", "--columns", "Phone=1"]).code, 0);
    // A setting is for whatever is checked.
    let settled = folder.file("sendcheck.toml", "country = \"US\"\nwindow = [\"MONDAY 09:00-17:00\"]\n");
    for command in [&["check"][..], &["schedule", at[0], at[1]]] {
        let run = settled.run(&[command, &["c.json", "--handoff", "h.json"]].concat());
        assert_eq!(run.code, 0, "{command:?}: {run:?}");
    }
}

#[test]
fn an_id_and_a_handoff_that_differ_are_told() {
    let other = SMS.replace("H1", "H2").replace("Notice", "Other");
    let folder = Folder::with("requests_pick", &format!("[{SMS},{other}]"), CLEAN);
    let run = requests(&folder, &["--consent", "--pick", "H1", "--template-id", "H2"]);
    assert!(run.code == 1 && run.out.contains("TEMPLATE_ID_MISMATCH"), "{run:?}");
    assert_eq!(requests(&folder, &["--consent", "--template-id", "H2"]).code, 0);
}

#[test]
fn what_waits_for_something_beside_a_request_is_no_answer_of_the_service() {
    let one = |number: &str| campaign(&[consumer(number)]).replace("\"1\"", "\"2\"");
    let folder = Folder::with("requests_waits", SMS, CLEAN).file("before.json", one("12025550124"));
    let folder = folder.file("c.json", campaign(&[consumer("12025550123")]));
    let check = ["check", "c.json", "--handoff", "h.json", "--after", "before.json"];
    let run = folder.run(&check);
    let told = "nothing may be sent until this is settled: EARLIER_ACCEPTED_NOBODY";
    assert!(run.code == 1 && run.out.contains(told) && !run.out.contains("the service refuses"), "{run:?}");
    let run = folder.run(&[&check[..], &["--format", "response"]].concat());
    assert!(run.code == 2 && run.err.contains("not known until EARLIER_ACCEPTED_NOBODY is settled"), "{run:?}");
}

#[test]
fn numbers_are_hidden_in_what_it_says() {
    let folder = Folder::with("requests_hidden", SMS, LIST);
    let run = requests(&folder, &["--consent"]);
    assert!(run.out.contains("+•••••••0124") && !run.out.contains("2025550124"), "{}", run.out);
}

/// A consumer with this number.
fn consumer(number: &str) -> Value {
    json!({ "consumerContent": { "sms": number }, "variables": { "1": "Jo" } })
}

fn campaign(consumers: &[Value]) -> String {
    json!({ "campaignName": "A", "skill": "s", "templateId": "H1", "consent": true, "consumers": consumers })
        .to_string()
}

#[test]
fn splits_a_request_and_takes_back_what_was_mended() {
    let mut folder = Folder::with("split", SMS, "");
    let mut consumers: Vec<_> = (0..130).map(|n| consumer(&format!("1202555{:04}", 100 + n))).collect();
    consumers.extend([consumer("abc"), consumer("12025550100")]);
    folder = folder.file("campaign.json", campaign(&consumers));
    let run = folder.run(&["requests", "campaign.json", "--handoff", "h.json", "--out", "out"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.out.contains("132 recipients = 130 in 2 requests, 2 failed, 0 skipped"), "{}", run.out);
    assert_eq!(
        folder.names("out"),
        ["duplicates.json", "manifest.json", "request-0001.json", "request-0002.json", "to-mend.json"]
    );
    let mended = folder.text("out/to-mend.json").replace("\"abc\"", "\"12025550900\"");
    folder = folder.file("mended.json", &mended);
    let again = ["requests", "mended.json", "--handoff", "h.json", "--after", "campaign.json", "--out", "again"];
    let run = folder.run(&again);
    assert_eq!(
        (run.code, folder.names("again")),
        (0, ["manifest.json", "request-0001.json"].map(String::from).to_vec()),
        "{}",
        run.out
    );
    assert!(!folder.text("again/request-0001.json").contains("sendcheck"));
    // Somebody who is written to already is not written to again.
    folder = folder.file("mended.json", mended.replace("12025550900", "12025550101"));
    let run = folder.run(&["check", "mended.json", "--handoff", "h.json", "--after", "campaign.json"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("ACCEPTED_BEFORE"), "{}", run.out);
}

#[test]
fn a_request_says_itself_what_a_list_does_not() {
    let mut folder = Folder::with("split_flags", SMS, LIST);
    folder = folder.file("campaign.json", campaign(&[consumer("12025550123")]));
    for (flag, more) in [
        ("--campaign-name", &["--campaign-name", "B"][..]),
        ("--skill", &["--skill", "t"]),
        ("--consent", &["--consent"]),
        ("--template-id", &["--template-id", "H1"]),
        ("--outbound-number", &["--outbound-number", "16001234567"]),
        ("--window", &["--window", "MONDAY 09:00-17:00"]),
        ("--save-reading", &["--save-reading", "r.json"]),
        ("--after", &["--after", "r.csv"]),
    ] {
        let args = ["requests", "campaign.json", "--handoff", "h.json", "--out", "out"];
        let run = folder.run(&[&args[..], more].concat());
        assert_eq!(run.code, 2, "{flag}: {}", run.out);
        assert!(run.err.contains(flag), "{flag}: {}", run.err);
        assert!(!folder.path("out").exists(), "{flag}");
    }
    let run = folder.run(&["requests", "r.csv", "--handoff", "h.json", "--out", "out", "--consent"]);
    assert!(run.code == 2 && run.err.contains("--campaign-name"), "{}", run.err);
    let run = requests(&folder, &["--consent", "--repair"]);
    assert!(run.code == 2 && run.err.contains("--repair"), "{}", run.err);
    let run = requests(&folder, &["--consent", "--after", "campaign.json"]);
    assert!(run.code == 2 && run.err.contains("is a request"), "{}", run.err);
}

#[test]
fn a_request_that_would_be_refused_makes_no_file() {
    let mut folder = Folder::with("split_refused", SMS, "");
    folder = folder.file("campaign.json", campaign(&[consumer("12025550123")]).replace("true", "false"));
    let run = folder.run(&["requests", "campaign.json", "--handoff", "h.json", "--out", "out"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("CONSENT_NOT_GIVEN") && run.out.contains("nothing was written"), "{}", run.out);
    assert!(!folder.path("out").exists());
}

#[test]
fn a_request_of_two_days_stands_in_two_folders() {
    let mut folder = Folder::with("split_days", SMS, "");
    let consumers: Vec<_> = (0..5).map(|n| consumer(&format!("1202555{:04}", 100 + n))).collect();
    folder = folder.file("campaign.json", campaign(&consumers));
    let args = ["requests", "campaign.json", "--handoff", "h.json", "--out", "out", "--sent-today", "99997"];
    let run = folder.run(&args);
    assert!(run.out.contains("day-1 to day-2 with 2 requests, plan.txt"), "{}", run.out);
    assert_eq!(
        folder.text("out/plan.txt"),
        "day 1: requests 1 to 1, 3 recipients\nday 2: requests 2 to 2, 2 recipients\n"
    );
    assert_eq!(folder.names("out/day-2"), ["request-0002.json"]);
}

#[test]
fn numbers_of_a_request_are_mended_where_that_is_asked_for() {
    let mut folder = Folder::with("split_repair", SMS, "");
    folder = folder.file("campaign.json", campaign(&[consumer("1\u{2011}2025550123")]));
    let args = ["requests", "campaign.json", "--handoff", "h.json", "--out", "out", "--repair"];
    let run = folder.run(&args);
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(run.out.contains("the spelling of a number was mended for 1 recipient (row 1)"), "{}", run.out);
    assert_eq!(request(&folder, "request-0001.json")["consumers"][0], consumer("12025550123"));
}
