//! What `check` reads and how it tells lists, lines and requests apart.

use serde_json::json;

use crate::run::{CLEAN, Folder, LIST, SMS, WHATSAPP, rows};

#[test]
fn reports_counts_then_rules_then_recipients() {
    let run = Folder::with("reports_counts", SMS, LIST).run(&["check", "r.csv", "--handoff", "h.json"]);
    assert_eq!(run.code, 1);
    let order = [
        "3 recipients: 2 accepted, 1 failed\n",
        "for handoff H1 (SMS); read as utf-8 with commas, with a heading, columns by name\n",
        "\nerrors\n",
        "INSUFFICIENT_VARIABLES  1 recipient: No variable is given",
        "row 2 (line 3)",
        "\nrecipients\n",
        "failed    INSUFFICIENT_VARIABLES\n",
        "\nnot checked\n",
        "(give --opted-out)",
    ];
    let mut rest = run.out.as_str();
    for part in order {
        let (_, after) = rest.split_once(part).unwrap_or_else(|| panic!("no {part:?} in order in:\n{}", run.out));
        rest = after;
    }
    assert_eq!(run.err, "");
}

#[test]
fn a_long_list_shows_only_who_is_not_accepted() {
    let rows = rows(0..50, |n| format!("120255501{n:02},{}\n", if n % 10 == 0 { "" } else { "Jo" }));
    let folder = Folder::with("long_list", SMS, &rows);
    let run = folder.run(&["check", "r.csv", "--handoff", "h.json", "--rows", "3"]);
    assert!(run.out.contains("\nrecipients that are not accepted\n"), "{}", run.out);
    assert_eq!(run.out.matches("  failed    ").count(), 3);
    assert!(run.out.contains("… and 2 more; --rows N shows more of them"));
}

#[test]
fn reads_a_list_from_standard_input() {
    let folder = Folder::new("stdin_list").file("h.json", SMS);
    let run = folder.run_with(&["check", "-", "--handoff", "h.json"], CLEAN.as_bytes());
    assert_eq!((run.code, run.out.lines().next()), (0, Some("2 recipients: 2 accepted, 0 failed")));
}

#[test]
fn reads_a_request_from_standard_input() {
    let folder = Folder::new("stdin_request").file("h.json", SMS);
    let request = "\u{feff}\n  { \"campaignName\": \"a\" }";
    let run = folder.run_with(&["check", "-", "--handoff", "h.json", "--format", "response"], request.as_bytes());
    assert_eq!((run.code, run.json()["message"].as_str()), (1, Some("Fields missing in request: skill")));
}

#[test]
fn reads_the_handoff_from_standard_input() {
    let folder = Folder::new("stdin_handoff").file("r.csv", CLEAN);
    assert_eq!(folder.run_with(&["check", "r.csv", "--handoff", "-"], SMS.as_bytes()).code, 0);
}

#[test]
fn a_txt_holds_typed_lines_and_input_overrides_the_name() {
    let folder = Folder::with("typed", SMS, "").file("r.txt", "12025550123, Hi \"Bob\", all is well\n");
    let typed = folder.run(&["check", "r.txt", "--handoff", "h.json"]);
    assert_eq!(typed.code, 0, "{}", typed.out);
    let as_csv = folder.run(&["check", "r.txt", "--handoff", "h.json", "--input", "csv", "--format", "ndjson"]);
    assert_eq!(as_csv.lines()[0]["errorMessage"], json!("TOO_MANY_VARIABLES"));
}

#[test]
fn reads_utf_16_as_excel_writes_it() {
    let text = LIST.replace(',', "\t");
    let bytes: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let folder = Folder::new("utf_16").file("h.json", SMS).file("r.csv", bytes);
    let run = folder.run(&["check", "r.csv", "--handoff", "h.json"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("read as utf-16le with tabs, with a heading"), "{}", run.out);
}

#[test]
fn a_quote_that_never_closes_fails_its_row_only() {
    let folder = Folder::with("open_quote", SMS, "12025550123,Jo\n12025550124,\"Bob\n12025550125,Al\n");
    let run = folder.run(&["check", "r.csv", "--handoff", "h.json", "--format", "ndjson"]);
    let lines = run.lines();
    assert_eq!(run.code, 1);
    assert_eq!(lines[0]["verdict"], json!("accepted"));
    assert_eq!((&lines[1]["errorMessage"], &lines[1]["line"]), (&json!("QUOTE_UNTERMINATED"), &json!(2)));
    assert_eq!(lines.last().unwrap()["summary"]["total"], json!(2));
}

#[test]
fn a_heading_is_one_where_somebody_says_so() {
    let folder = Folder::with("heading", SMS, "12025550123,Nancy\n12025550125,Bob\n");
    let recipients = |mode| {
        let run = folder.run(&["check", "r.csv", "--handoff", "h.json", "--header", mode, "--format", "json"]);
        run.json()["total"].clone()
    };
    assert_eq!(["auto", "yes", "no"].map(recipients), [json!(2), json!(1), json!(2)]);
}

#[test]
fn the_policy_comes_from_the_arguments() {
    let folder = Folder::with("policy", WHATSAPP, "1(600)1234567,https://cdn.example.com/a.jpg,Jo,1\n");
    let verdict = |more: &[&str]| {
        let args = [&["check", "r.csv", "--handoff", "h.json", "--format", "ndjson"], more].concat();
        folder.run(&args).lines()[0]["errorMessage"].clone()
    };
    assert_eq!(verdict(&[]), json!(null));
    assert_eq!(verdict(&["--numbers", "shape"]), json!(null));
    assert_eq!(verdict(&["--numbers", "valid"]), json!("INVALID_NUMBER"));
    assert_eq!(verdict(&["--allow", "https://a.example.com"]), json!("IMAGE_URL_NOT_WHITELISTED"));
    assert_eq!(verdict(&["--allow", "a.example.com", "--allow", "*.example.com"]), json!(null));
}

#[test]
fn limits_and_profile_come_from_the_arguments() {
    let folder = Folder::with("limits", SMS, CLEAN);
    let found = |more: &[&str]| {
        let run = folder.run(&[&["check", "r.csv", "--handoff", "h.json", "--format", "json"], more].concat());
        let list = run.json()["list"].clone();
        list.as_array().unwrap().iter().map(|f| (f["code"].clone(), f["severity"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(found(&[]), []);
    assert_eq!(found(&["--max-rows", "1"]), [(json!("LIST_TOO_LONG"), json!("info"))]);
    assert_eq!(found(&["--max-rows", "1", "--profile", "webtool"]), [(json!("LIST_TOO_LONG"), json!("error"))]);
    assert_eq!(found(&["--sent-today", "sms=99999"])[0].0, json!("DAILY_LIMIT_EXCEEDED"));
}

#[test]
fn who_opted_out_is_skipped() {
    let folder = Folder::with("opted_out", SMS, CLEAN).file("out.txt", "\u{feff}Number\n+1 202 555 0123\n");
    let run = folder.run(&["check", "r.csv", "--handoff", "h.json", "--opted-out", "out.txt"]);
    assert!(run.err.is_empty(), "{}", run.err);
    let without = folder.run(&["check", "r.csv", "--handoff", "h.json", "--set-encoding", "opted-out=shift_jis"]);
    assert!(without.err.contains("how the file of `opted-out` is read, and there is none"), "{}", without.err);
    assert_eq!((run.code, run.out.lines().next()), (0, Some("2 recipients: 1 accepted, 0 failed, 1 skipped")));
}

#[test]
fn lines_of_a_set_that_give_nobody_are_told_in_every_format() {
    let folder = Folder::with("opted_out_bad", SMS, CLEAN).file("out.txt", "12025550199\n07911 123456\n");
    let args = ["check", "r.csv", "--handoff", "h.json", "--opted-out", "out.txt", "--sent-today", "0"];
    let run = folder.run(&args);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for format in ["human", "json", "ndjson", "github"] {
        let run = folder.run(&[&args[..], &["--format", format]].concat());
        // Where people read, the set is called as the flag that gave it, and no line of the list is named.
        let set = if matches!(format, "human" | "github") { "--opted-out" } else { "opted-out" };
        let told = format!("line 2 of the set `{set}` gives nobody");
        assert!(run.out.contains(&told) && !run.out.contains("at line 1"), "{format}: {}", run.out);
        assert!(!run.out.contains("07911"), "a number in the log: {}", run.out);
    }
    let strict = |more: &[&str]| folder.run(&[&args[..], &["--strict-unknown"], more].concat()).code;
    let untitled = ["--accept-unread", "1"];
    assert_eq!(strict(&[]), 3);
    let run = folder.run(&[&args[..], &untitled].concat());
    assert!(
        run.out.contains("line 2 of the set `--opted-out` gives nobody") && !run.out.contains("(give --opted-out)")
    );
}

#[test]
fn sets_of_conversations_and_app_users_are_files_too() {
    let folder = Folder::with("sets", SMS, CLEAN).file("open.csv", "Name;Mobile\nJane;+1 202 555 0123\n");
    let run = folder.run(&["check", "r.csv", "--handoff", "h.json", "--active-conversations", "open.csv"]);
    assert_eq!((run.code, run.out.lines().next()), (0, Some("2 recipients: 1 accepted, 0 failed, 1 skipped")));
    let run = folder.run(&["check", "r.csv", "--handoff", "h.json", "--app-users", "missing.csv"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("cannot read the app users `missing.csv`"), "{}", run.err);
}

#[test]
fn whom_an_earlier_list_accepted_is_not_accepted_again() {
    let folder = Folder::with("after", SMS, LIST);
    folder.run(&["check", "r.csv", "--handoff", "h.json", "--rejected", "bad.csv"]);
    let mended = folder.text("bad.csv").replace("12025550124,", "12025550124,Jo") + ",,,12025550123,Jo\r\n";
    let folder = folder.file("mended.csv", &mended);
    let run = folder.run(&["check", "mended.csv", "--handoff", "h.json", "--after", "r.csv", "--format", "json"]);
    let recipients = run.json()["recipients"].clone();
    assert_eq!(
        (&recipients[0]["verdict"], &recipients[1]["errorMessage"]),
        (&json!("accepted"), &json!("ACCEPTED_BEFORE"))
    );
    let request = folder.file("c.json", "{}");
    assert_eq!(request.run(&["check", "c.json", "--handoff", "h.json", "--after", "r.csv"]).code, 2);
    assert_eq!(request.run(&["check", "r.csv", "--handoff", "h.json", "--after", "c.json"]).code, 2);
}

#[test]
fn no_file_that_is_read_is_overwritten() {
    let folder = Folder::with("guard", SMS, LIST).file("stop.txt", "12025550199\n").file("old.csv", CLEAN);
    for (flag, file) in [
        ("--opted-out", "stop.txt"),
        ("--active-conversations", "stop.txt"),
        ("--app-users", "stop.txt"),
        ("--skill-list", "stop.txt"),
        ("--after", "old.csv"),
    ] {
        let before = folder.text(file);
        for written in ["--rejected", "--duplicates"] {
            let run = folder.run(&["check", "r.csv", "--handoff", "h.json", flag, file, written, file]);
            assert_eq!((run.code, folder.text(file)), (2, before.clone()), "{flag}");
            assert!(run.err.contains(&format!("{written} would overwrite a file that is read")), "{}", run.err);
        }
    }
    let both = ["--rejected", "new.csv", "--duplicates", "./new.csv"];
    let run = folder.run(&[&["check", "r.csv", "--handoff", "h.json"], &both[..]].concat());
    assert!(run.code == 2 && run.err.contains("--duplicates would overwrite"), "{run:?}");
}

#[test]
fn failed_rows_are_written_and_read_back() {
    let folder = Folder::with("rejected", SMS, LIST);
    let run = folder.run(&["check", "r.csv", "--handoff", "h.json", "--rejected", "bad.csv"]);
    assert_eq!(run.code, 1);
    assert_eq!(
        folder.text("bad.csv"),
        "\u{feff}sendcheck row,sendcheck codes,sendcheck reasons,Phone,B1\r\n\
         2,INSUFFICIENT_VARIABLES,\"no variable is given, the message has 1\",12025550124,\r\n"
    );
    let again = folder.run(&["check", "bad.csv", "--handoff", "h.json", "--format", "json"]);
    assert_eq!(again.json()["recipients"][0]["errorMessage"], json!("INSUFFICIENT_VARIABLES"));
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let rows = rows(0..20_000, |n| format!("1{},{}\n", 2_012_000_000 + n % 15_000, n % 7));
    let folder = Folder::with("threads", SMS, &rows);
    let args = ["check", "r.csv", "--handoff", "h.json", "--format", "ndjson", "--threads"];
    let runs = ["1", "2", "8"].map(|threads| folder.run(&[&args[..], &[threads]].concat()).out);
    assert!(runs[0] == runs[1] && runs[1] == runs[2]);
    assert!(runs[0].ends_with("\"phoneMetadata\":\"9.0.42\"}}\n"));
}

#[test]
fn segments_are_added_up() {
    let list = format!("12025550123,Jo\n12025550124,{}\n12025550125,\n", "a".repeat(170));
    let folder = Folder::with("segments", SMS, &list);
    let second = |folder: &Folder| {
        let run = folder.run(&["check", "r.csv", "--handoff", "h.json"]);
        run.out.lines().nth(1).map(String::from)
    };
    assert_eq!(second(&folder).as_deref(), Some("3 SMS segments, more than one for 1 recipient"));
    let one = folder.file("r.csv", CLEAN);
    assert_eq!(second(&one).as_deref(), Some("2 SMS segments, one for each recipient"));
    let none = Folder::with("no_segments", WHATSAPP, "12025550123,https://cdn.example.com/a.jpg,Jo,1\n");
    assert!(second(&none).is_some_and(|line| line.starts_with("for handoff")));
}
