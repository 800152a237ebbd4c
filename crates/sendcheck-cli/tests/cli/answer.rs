//! `answer` and `conformance`: exit codes, files, and what is shown.

use crate::run::{Folder, SMS};

const REQUEST: &str = r#"{ "campaignName": "Renewals", "skill": "sales", "templateId": "H1", "consent": true, "consumers": [
    { "consumerContent": { "sms": "14155551234" }, "variables": { "1": "Nancy Drew" } },
    { "consumerContent": { "sms": "12025550125" }, "variables": { "1": "Bob" } } ] }"#;

/// Both are taken, as forecast.
const AS_FORECAST: &str = r#"{ "proactiveCampaignId": "a9cRASfbQ", "failedConsumers": [],
    "acceptedConsumers": [ { "phoneNumber": "+14155551234" }, { "phoneNumber": "+12025550125" } ] }"#;

/// The first is refused though nothing is wrong with it.
const OTHERWISE: &str = r#"{ "failedConsumers": [ { "consumerContent": { "sms": "14155551234" }, "variables": { "1": "Nancy Drew" },
    "phone": "+14155551234", "errorMessage": "TOO_MANY_VARIABLES" } ],
    "acceptedConsumers": [ { "phoneNumber": "+12025550125" } ] }"#;

fn folder(name: &str, answer: &str) -> Folder {
    Folder::new(name).file("h.json", SMS).file("c.json", REQUEST).file("a.json", answer)
}

const COMPARED: [&str; 6] = ["answer", "a.json", "--request", "c.json", "--handoff", "h.json"];

#[test]
fn the_exit_code_tells_whether_all_is_as_forecast() {
    assert_eq!(folder("answer_zero", AS_FORECAST).run(&COMPARED).code, 0);
    assert_eq!(folder("answer_one", OTHERWISE).run(&COMPARED).code, 1);
    assert_eq!(folder("answer_refused", r#"{ "code": 0, "message": "jwt expired" }"#).run(&COMPARED).code, 1);
    for broken in ["", "{", REQUEST] {
        let ended = folder("answer_two", broken).run(&COMPARED);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{}", ended.err);
        assert!(ended.err.contains("a.json"), "{}", ended.err);
    }
}

#[test]
fn what_goes_with_what_is_said() {
    let folder = folder("answer_usage", AS_FORECAST);
    for (args, wrong) in [
        (&["answer", "a.json", "--handoff", "h.json"][..], "--request or --list"),
        (&["answer", "a.json", "--rejected", "x.json"], "--request or --list"),
        (&["answer", "a.json", "--list", "c.json"], "--handoff"),
        (&["answer", "a.json", "--list", "c.json", "--handoff", "h.json"], "--request"),
        (&["answer", "a.json", "--request", "c.json", "--case", "x"], "--handoff"),
        (&["answer", "a.json", "--request", "c.json", "--rejected", "c.json"], "overwrite"),
        (&["answer", "a.json", "--request", "c.json", "--handoff", "h.json", "--case", "h.json"], "overwrite"),
        (&["answer", "-", "--request", "-"], "standard input"),
    ] {
        let ended = folder.run(args);
        assert_eq!(ended.code, 2, "{args:?}");
        assert!(ended.err.contains(wrong), "{args:?}: {}", ended.err);
    }
}

#[test]
fn numbers_are_shown_where_they_are_wanted() {
    let folder = folder("answer_redacted", OTHERWISE);
    let hidden = folder.run(&COMPARED);
    assert!(!hidden.out.contains("14155551234") && hidden.out.contains("1234"), "{}", hidden.out);
    let shown = folder.run(&[&COMPARED[..], &["--show-values"]].concat());
    assert!(shown.out.contains("+14155551234"), "{}", shown.out);
}

/// A forecast that is wrong is found, reported, and becomes a case that runs, without anything of whom it was about.
#[test]
fn a_wrong_forecast_becomes_a_case() {
    let folder = folder("answer_case", OTHERWISE);
    let ended = folder.run(&[&COMPARED[..], &["--case", "cases", "--rejected", "mend.json"]].concat());
    assert_eq!(ended.code, 1, "{}", ended.err);
    assert!(ended.out.contains("not as forecast") && ended.out.contains("TOO_MANY_VARIABLES"), "{}", ended.out);
    assert!(folder.text("mend.json").contains("Nancy Drew") && !folder.text("mend.json").contains("Bob"));

    assert_eq!(folder.names("cases"), ["observed-1.json"]);
    let case = folder.text("cases/observed-1.json");
    for original in ["14155551234", "4155", "5551", "1234", "Nancy", "Drew", "Renewals", "Hello", "sales"] {
        assert!(!case.contains(original), "{original} is in {case}");
    }
    let ran = folder.run(&["conformance", "cases"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.out.contains("disagrees observed-1") && ran.out.contains("TOO_MANY_VARIABLES"), "{}", ran.out);
    // What the engine says is what the case says that was forecast; were it what the service did, all would agree.
    let mended = case.replacen("\"TOO_MANY_VARIABLES\"", "null", 1);
    assert_ne!(mended, case);
    let folder = folder.file("mended.json", mended);
    assert_eq!(folder.run(&["conformance", "mended.json"]).code, 0);
    // A second run adds to the folder and overwrites nothing.
    folder.run(&[&COMPARED[..], &["--case", "cases"]].concat());
    assert_eq!(folder.names("cases"), ["observed-1-2.json", "observed-1.json"]);
    folder.run(&[&COMPARED[..], &["--case", "one.json"]].concat());
    assert_eq!(folder.text("one.json"), case);
}

#[test]
fn a_file_of_cases_that_is_none_says_why() {
    let folder = Folder::new("conformance_two").file("a.json", "{}").file("b.json", "[");
    for (args, wrong) in
        [(["conformance", "a.json"], "/name"), (["conformance", "b.json"], "line 1"), (["conformance", "."], "/name")]
    {
        let ended = folder.run(&args);
        assert_eq!(ended.code, 2);
        assert!(ended.err.contains(wrong), "{}", ended.err);
    }
    assert_eq!(folder.run(&["conformance", "none.json"]).code, 2);
}

#[test]
fn cases_are_told_to_programs_too() {
    let folder = folder("conformance_json", OTHERWISE);
    folder.run(&[&COMPARED[..], &["--case", "cases"]].concat());
    let told = folder.run(&["conformance", "cases", "--format", "json"]).json();
    assert_eq!(told[0]["standing"], "disagrees");
    assert_eq!((&told[0]["answer"], &told[0]["forecast"]), (&"TOO_MANY_VARIABLES".into(), &"accepted".into()));
}
