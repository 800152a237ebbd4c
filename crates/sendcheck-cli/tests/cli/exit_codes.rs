//! What the exit code tells.

use crate::run::{CLEAN, Folder, LIST, SMS, WHATSAPP};

/// Everything that a caller can supply, supplied.
const KNOWN: [&str; 8] = [
    "--opted-out",
    "out.txt",
    "--active-conversations",
    "open.txt",
    "--sent-today",
    "0",
    "--strict-unknown",
    "--rows=1",
];

fn code(folder: &Folder, more: &[&str]) -> i32 {
    folder.run(&[&["check", "r.csv", "--handoff", "h.json"], more].concat()).code
}

#[test]
fn zero_when_everything_may_be_sent() {
    assert_eq!(code(&Folder::with("zero", SMS, CLEAN), &[]), 0);
}

#[test]
fn one_when_a_recipient_fails_unless_forgiven() {
    let folder = Folder::with("one", SMS, LIST);
    assert_eq!(code(&folder, &[]), 1);
    assert_eq!(code(&folder, &["--max-rejected", "1"]), 0);
    assert_eq!(code(&folder, &["--max-rejected", "100%"]), 0);
    assert_eq!(code(&folder, &["--max-rejected", "0.01%"]), 1);
    assert_eq!(code(&folder, &["--max-rejected", "2.5"]), 2);
}

#[test]
fn errors_on_the_whole_are_never_forgiven() {
    let list = Folder::with("never_list", SMS, CLEAN);
    assert_eq!(code(&list, &["--max-rows", "1", "--profile", "webtool", "--max-rejected", "9"]), 1);
    let handoff = Folder::with("never_handoff", &SMS.replace("Notice", "<Notice>"), CLEAN);
    assert_eq!(code(&handoff, &["--max-rejected", "9"]), 1);
    let request = Folder::new("never_request").file("h.json", SMS).file("c.json", "{}");
    assert_eq!(request.run(&["check", "c.json", "--handoff", "h.json", "--max-rejected", "9"]).code, 1);
}

#[test]
fn three_when_something_could_have_been_supplied() {
    // The list of a brand that has one handoff holds one, and says that its title is unique.
    let listed = format!("[{SMS}]");
    let files = |name: &str, handoff: &str| {
        let folder = Folder::with(name, handoff, CLEAN).file("out.txt", "12025550199\n").file("none.txt", "");
        folder.file("open.txt", "12025550198\n").file("skills.txt", "sales\n")
    };
    let folder = files("three", &listed);
    assert_eq!(code(&folder, &["--strict-unknown"]), 3);
    assert_eq!(code(&folder, &KNOWN), 0);
    assert_eq!(code(&folder, &KNOWN[..6]), 0);
    // Each of them is asked for.
    for left_out in [0, 2, 4] {
        let mut some = KNOWN.to_vec();
        some.drain(left_out..left_out + 2);
        assert_eq!(code(&folder, &some), 3, "without {}", KNOWN[left_out]);
    }
    // One handoff by itself may have others beside it.
    assert_eq!(code(&files("three_alone", SMS), &KNOWN), 3);
    // An empty file is most often an export that failed.
    assert_eq!(code(&folder, &[&["--opted-out", "none.txt"], &KNOWN[2..]].concat()), 3);
}

#[test]
fn requests_ask_for_the_skills_too() {
    let folder = Folder::with("three_skills", &format!("[{SMS}]"), CLEAN)
        .file("out.txt", "12025550199\n")
        .file("open.txt", "12025550198\n")
        .file("skills.txt", "sales\n");
    let requests = |out: &str, more: &[&str]| {
        let head =
            ["requests", "r.csv", "--handoff", "h.json", "--campaign-name", "x", "--skill", "sales", "--consent"];
        let args = [&head[..], &["--out", out], &KNOWN[..7], more].concat();
        folder.run(&args)
    };
    let run = requests("one", &[]);
    assert!(run.code == 3 && run.out.contains("whether the skill exists (give --skill-list)"), "{run:?}");
    let run = requests("two", &["--skill-list", "skills.txt"]);
    assert!(run.code == 0 && !run.out.contains("--skill-list"), "{run:?}");
}

#[test]
fn a_rejection_comes_before_what_is_unknown() {
    assert_eq!(code(&Folder::with("before", SMS, LIST), &["--strict-unknown"]), 1);
}

#[test]
fn skipped_recipients_are_no_rejection() {
    let folder = Folder::with("skipped", SMS, CLEAN).file("out.txt", "12025550123\n12025550125\n");
    assert_eq!(code(&folder, &["--opted-out", "out.txt"]), 0);
}

#[test]
fn two_when_nothing_could_be_checked() {
    let folder = Folder::with("two", WHATSAPP, CLEAN);
    for args in [
        &["check", "r.csv"][..],
        &["check", "r.csv", "--handoff", "missing.json"],
        &["check", "missing.csv", "--handoff", "h.json"],
        &["check", "r.csv", "--handoff", "h.json", "--numbers", "any"],
        &["check", "r.csv", "--handoff", "r.csv"],
        &["check", "h.json", "--handoff", "h.json", "--rejected", "x.csv"],
        &["nothing"],
        &[],
    ] {
        assert_eq!(folder.run(args).code, 2, "{args:?}");
    }
}
