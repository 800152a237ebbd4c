//! `schedule`, `list`, `summary`, and requests by day.

use serde_json::json;

use crate::run::{CLEAN, Folder, LIST, SMS, WHATSAPP, rows};

/// New Jersey and California.
const COASTS: &str = "Phone,B1\n12015550123,Ann\n12135550123,Bob\n";

#[test]
fn six_in_the_evening_on_the_west_coast_is_too_late_on_the_east() {
    let folder = Folder::with("coasts", SMS, COASTS);
    let at = ["schedule", "r.csv", "--handoff", "h.json", "--at", "2026-11-20T18:00:00-08:00"];
    let run = folder.run(&at);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("from 2026-11-21T02:00:00Z: 1 now, 1 later"), "{}", run.out);
    assert!(
        run.out.contains("windows: every day 08:00-21:00 where the recipient is, the service's own"),
        "{}",
        run.out
    );
    assert!(run.out.contains("1  America/New_York: from 2026-11-21 08:00, the last 2026-11-21 08:00"), "{}", run.out);
    let schedule = folder.run(&[&at[..], &["--format", "json"]].concat()).json();
    assert_eq!(schedule["states"], json!({ "now": 1, "later": 1, "never": 0, "unknown": 0 }));
    assert_eq!(schedule["channels"][0]["last"], json!("2026-11-21T13:00:00Z"));
}

#[test]
fn two_minutes_on_mondays_take_as_many_mondays_as_it_needs() {
    // 1,080 go in two minutes.
    let list = rows(0..2161, |n| format!("1212{},x\n", 2_000_000 + n));
    let folder = Folder::with("mondays", SMS, &format!("Phone,B1\n{list}"));
    let at = ["schedule", "r.csv", "--handoff", "h.json", "--at", "2026-11-20T15:00:00Z"];
    let run = folder.run(&[&at[..], &["--window", "MONDAY 05:00-05:02"]].concat());
    assert!(run.out.contains("the last 2026-12-07 05:00, over 3 Mondays"), "{}", run.out);
    assert!(run.out.contains("SCHEDULE_TOO_SHORT") && run.out.contains("SCHEDULE_OUTSIDE_8_21"), "{}", run.out);
    let fast = folder.run(&[&at[..], &["--window", "MONDAY 05:00-05:02", "--rate", "10"]].concat());
    assert!(fast.out.contains("over 2 Mondays"), "{}", fast.out);
}

#[test]
fn an_instant_is_needed_and_has_to_be_one() {
    let folder = Folder::with("instants", SMS, CLEAN);
    let run = folder.run(&["schedule", "r.csv", "--handoff", "h.json"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("add --at"), "{}", run.err);
    let run = folder.run(&["schedule", "r.csv", "--handoff", "h.json", "--at", "2026-11-20 15:00"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("distance from UTC"), "{}", run.err);
    let at = ["--at", "2026-11-20T15:00:00Z"];
    let run = folder.run(&[&["schedule", "r.csv", "--handoff", "h.json", "--day-zone", "EST"][..], &at].concat());
    assert!(run.err.contains("expected `UTC` or a zone"), "{}", run.err);
}

#[test]
fn lines_of_a_check_say_when_each_may_go() {
    let folder = Folder::with("send_at", SMS, COASTS);
    let args = ["check", "r.csv", "--handoff", "h.json", "--format", "ndjson", "--at", "1795204800000"];
    let lines = folder.run(&args).lines();
    assert_eq!(lines[0]["sendState"], json!("now"));
    assert_eq!(lines[0]["sendAt"], json!("2026-11-20T20:00:00Z"));
    assert_eq!(lines[1]["sendLocal"], json!(["2026-11-20T12:00:00-08:00"]));
    assert_eq!(lines[1]["zones"], json!(["America/Los_Angeles"]));
    assert!(folder.run(&args[..6]).lines()[0].get("sendState").is_none());
}

#[test]
fn requests_that_do_not_fit_into_a_day_lie_in_folders() {
    let list = rows(0..250, |n| format!("1212{},x\n", 2_000_000 + n));
    let folder = Folder::with("days", SMS, &list);
    let args = [
        "requests",
        "r.csv",
        "--handoff",
        "h.json",
        "--campaign-name",
        "A",
        "--skill",
        "s",
        "--consent",
        "--out",
        "out",
        "--sent-today",
        "sms=99850",
    ];
    let run = folder.run(&args);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("250 recipients = 250 in 3 requests"), "{}", run.out);
    assert_eq!(folder.names("out"), ["day-1", "day-2", "manifest.json", "plan.txt"]);
    assert_eq!(folder.names("out/day-1"), ["request-0001.json", "request-0002.json"]);
    assert_eq!(folder.names("out/day-2"), ["request-0003.json"]);
    assert_eq!(
        folder.text("out/plan.txt"),
        "day 1: requests 1 to 2, 150 recipients\nday 2: requests 3 to 3, 100 recipients\n"
    );
    // What an earlier run left is found in the folders of its days, too.
    let again = folder.run(&args);
    assert_eq!(again.code, 2);
    let fewer = [&args[..11], &["--force"]].concat();
    assert_eq!(folder.run(&fewer).code, 0);
    let requests = ["request-0001.json", "request-0002.json", "request-0003.json"];
    assert_eq!(folder.names("out"), [&["manifest.json"], &requests[..]].concat());
}

#[test]
fn nothing_fits_into_a_day_that_is_used_up() {
    let folder = Folder::with("used_up", SMS, CLEAN);
    let run = folder.run(&[
        "requests",
        "r.csv",
        "--handoff",
        "h.json",
        "--campaign-name",
        "A",
        "--skill",
        "s",
        "--consent",
        "--out",
        "out",
        "--sent-today",
        "100000",
        "--at",
        "2026-11-20T23:30:00-05:00",
        "--day-zone",
        "America/New_York",
    ]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(folder.names("out"), ["day-2", "manifest.json", "plan.txt"]);
    let plan = folder.text("out/plan.txt");
    assert!(plan.contains("day 1 (2026-11-20 America/New_York): nothing more fits into it"), "{plan}");
    assert!(plan.contains("day 2 (2026-11-21 America/New_York): requests 1 to 1, 2 recipients"), "{plan}");
}

#[test]
fn a_list_for_the_web_tool_has_its_columns() {
    let list = "B2,Mobile,Card image,B1\n9999,+1 (202) 555-0123,https://example.com/a.png,Nancy\n1,12,x,Bob\n";
    let folder = Folder::with("web_list", WHATSAPP, list);
    let columns = ["--columns", "H1=Card image"];
    let run = folder.run(&[&["list", "r.csv", "--handoff", "h.json", "--out", "out"][..], &columns].concat());
    assert_eq!(run.code, 1, "{}", run.err);
    assert_eq!(folder.names("out"), ["list-0001.csv", "manifest.json", "rejected.csv"]);
    assert_eq!(
        folder.text("out/list-0001.csv"),
        "Phone,H1,B1,B2\r\n12025550123,https://example.com/a.png,Nancy,9999\r\n"
    );
    let args = ["list", "r.csv", "--handoff", "h.json", "--out", "lines", "--form", "lines"];
    assert_eq!(folder.run(&[&args[..], &columns].concat()).code, 1);
    assert_eq!(folder.text("lines/list-0001.txt"), "12025550123, https://example.com/a.png, Nancy, 9999\n");
}

#[test]
fn a_page_to_approve_holds_no_value_of_a_recipient() {
    let folder = Folder::with("summary", SMS, LIST);
    let prices = ["--price", "sms:US=0.0079", "--price", "sms=0.05"];
    let args = ["summary", "r.csv", "--handoff", "h.json", "--at", "2026-11-20T15:00:00Z"];
    let run = folder.run(&[&args[..], &prices].concat());
    assert_eq!(run.code, 1, "{}", run.err);
    for part in [
        "# handoff H1 (SMS)",
        "3 recipients: 2 accepted, 1 failed",
        "> Hello ${{1}}",
        "| US | 2 | 2 | 0.0158 |",
        "In all 0.0158",
        "SHA-256 `",
        "## When",
        "* INSUFFICIENT_VARIABLES",
        "## Not checked",
    ] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
    assert!(!run.out.contains("Nancy") && !run.out.contains("12025550123"), "{}", run.out);
    let two = folder.run(&[&args[..], &prices, &["--price", "sms=0.04"]].concat());
    assert_eq!(
        (two.code, two.err.contains("--price: found two prices for `sms`, expected one")),
        (2, true),
        "{}",
        two.err
    );
}

/// A request with a window of two minutes on Mondays.
const REQUEST: &str = r#"{ "campaignName": "A", "skill": "s", "templateId": "H1", "consent": true,
  "schedulingMetrics": { "windows": [ { "day": "MONDAY", "startTime": { "hour": 9, "minute": 5 }, "endTime": { "hour": 9, "minute": 7 } } ] },
  "consumers": [
    { "consumerContent": { "sms": "12015550123" }, "variables": { "1": "Ann" } },
    { "consumerContent": { "sms": "12135550123" }, "variables": { "1": "Bob" } },
    { "consumerContent": { "sms": "1" }, "variables": { "1": "Cy" } } ] }"#;

#[test]
fn a_request_goes_in_its_own_windows() {
    let folder = Folder::new("request_schedule").file("h.json", SMS).file("c.json", REQUEST);
    let at = ["schedule", "c.json", "--handoff", "h.json", "--at", "2026-11-20T18:00:00-08:00"];
    let run = folder.run(&at);
    assert_eq!(run.code, 1, "one consumer fails: {}", run.err);
    assert!(run.out.contains("windows: MONDAY 09:05-09:07 where the recipient is\n"), "{}", run.out);
    assert!(run.out.contains("1  America/New_York: from 2026-11-23 09:05, the last 2026-11-23 09:05"), "{}", run.out);
    assert!(run.out.contains("1 request of at most 2"), "{}", run.out);
    let schedule = folder.run(&[&at[..], &["--format", "json"]].concat()).json();
    assert_eq!(schedule["recipients"], json!(2));
    assert_eq!(schedule["zones"][1]["sendLocal"], json!(["2026-11-23T09:05:00-08:00"]));
    for (flags, why) in [(["--window", "MONDAY 09:00-10:00"], "schedulingMetrics"), (["--size", "5"], "one request")] {
        let run = folder.run(&[&at[..], &flags].concat());
        assert!(run.code == 2 && run.err.contains(why), "{}", run.err);
    }
}

#[test]
fn windows_of_states_hold_for_their_numbers_only() {
    let folder = Folder::with("states", SMS, "Phone,B1\n13055550123,Ann\n12015550123,Bob\n18002530000,Cy\n");
    let at = ["schedule", "r.csv", "--handoff", "h.json", "--at", "2026-11-20T20:30:00-05:00"];
    let run = folder.run(&[&at[..], &["--state-windows", "florida,OK"]].concat());
    assert!(run.out.contains("1 now, 1 later, 1 unknown"), "{}", run.out);
    assert!(run.out.contains("America/New_York (FL, every day 08:00-20:00): from 2026-11-21 08:00"), "{}", run.out);
    assert!(run.out.contains("(state unknown): unknown"), "{}", run.out);
    assert!(run.out.contains("unknown: these numbers may be in any state"), "{}", run.out);
    let run = folder.run(&[&at[..], &["--state-windows", "California"]].concat());
    assert!(run.code == 2 && run.err.contains("`California` is no state whose window is known"), "{}", run.err);
    let args = ["check", "r.csv", "--handoff", "h.json", "--format", "ndjson", "--at", "2026-11-20T20:30:00-05:00"];
    let lines = folder.run(&[&args[..], &["--state-windows=FL"]].concat()).lines();
    assert_eq!(
        [&lines[0]["usState"], &lines[1]["usState"], &lines[2]["usState"]],
        [&json!("FL"), &json!(null), &json!("unknown")]
    );
    assert!(!folder.run(&args).out.contains("usState"));
}

#[test]
fn why_nobody_knows_and_that_nothing_goes_is_said() {
    let folder = Folder::with("unknown", SMS, "Phone,B1\n12015550123,Ann\n870773111632,Bob\n");
    let run = folder.run(&["schedule", "r.csv", "--handoff", "h.json", "--at", "2041-01-01T00:00:00Z"]);
    assert!(run.out.contains("unknown: no time zone is known for these numbers"), "{}", run.out);
    assert!(run.out.contains("unknown: what clocks show is known from 2024 to 2040, and not then"), "{}", run.out);
    let folder =
        Folder::new("refused").file("h.json", SMS).file("c.json", REQUEST.replace("\"hour\": 9", "\"hour\": 29"));
    let run = folder.run(&["schedule", "c.json", "--handoff", "h.json", "--at", "2026-11-20T18:00:00-08:00"]);
    assert_eq!(run.code, 1);
    assert!(
        run.out.contains("which is none of 0 to 23") && run.out.contains("nothing goes: no recipient is accepted"),
        "{}",
        run.out
    );
    assert!(!run.out.contains("08:00-21:00"), "{}", run.out);
}

#[test]
fn a_size_that_no_request_has_is_refused() {
    let folder = Folder::with("schedule-size", SMS, CLEAN);
    let at = ["schedule", "r.csv", "--handoff", "h.json", "--at", "2026-11-20T15:00:00Z", "--size"];
    for size in ["0", "101"] {
        let run = folder.run(&[&at[..], &[size]].concat());
        let told = format!("a request holds 1 to 100 recipients, not {size}");
        assert!(run.code == 2 && run.err.contains(&told), "{run:?}");
    }
    assert_eq!(folder.run(&[&at[..], &["100"]].concat()).code, 0);
}

#[test]
fn customer_data_is_in_no_list_for_the_web_tool_which_is_said() {
    let list = "Phone,B1,customerInfo.customerId\n12025550123,Nancy,C7\n";
    let folder = Folder::with("list-data", SMS, list);
    let run = folder.run(&["list", "r.csv", "--handoff", "h.json", "--out", "out"]);
    assert!(run.code == 0 && run.out.contains("without `customerInfo.customerId`: customer data"), "{run:?}");
    assert!(!folder.text("out/list-0001.csv").contains("C7"));
}
