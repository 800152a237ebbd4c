//! `--output`: standard output as a file. And pages of the manual.

use std::process::Command;

use crate::run::{Folder, LIST, SMS};

const CHECK: [&str; 4] = ["check", "r.csv", "--handoff", "h.json"];

#[test]
fn what_would_be_printed_is_written() {
    let folder = Folder::with("output", SMS, LIST);
    for options in [&[][..], &["--format", "json"], &["--format", "ndjson"], &["--format", "junit"]] {
        let printed = folder.run(&[&CHECK[..], options].concat());
        let written = folder.run(&[&CHECK[..], options, &["--output", "report"]].concat());
        assert_eq!((written.code, written.out.as_str()), (printed.code, ""), "{written:?}");
        assert_eq!(folder.text("report"), printed.out);
    }
    for command in
        [&["rules"][..], &["explain", "INVALID_NUMBER"], &["schema", "report"], &["inspect", "number", "12025550123"]]
    {
        let printed = folder.run(command).out;
        assert!(!printed.is_empty());
        folder.run(&[&["--output", "report"], command].concat());
        assert_eq!(folder.text("report"), printed);
    }
    folder.run(&[&CHECK[..], &["--quiet", "--color", "always", "--output", "report"]].concat());
    assert_eq!(folder.text("report"), folder.run(&CHECK).out, "a file that was asked for is written, without colours");
}

#[test]
fn a_dash_is_standard_output() {
    let folder = Folder::with("output-dash", SMS, LIST);
    assert_eq!(folder.run(&[&CHECK[..], &["-o", "-"]].concat()).out, folder.run(&CHECK).out);
    for flag in ["--rejected", "--duplicates", "--save-reading"] {
        let ended = folder.run(&[&CHECK[..], &[flag, "-"]].concat());
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{ended:?}");
        assert!(ended.err.starts_with(&format!("error: {flag} names what is written")), "{ended:?}");
    }
    assert_eq!(folder.names("."), ["h.json", "r.csv"]);
}

#[test]
fn it_is_whole_or_not_there_and_spares_what_is_read() {
    let folder = Folder::with("output-whole", SMS, LIST).file("report", "before");
    let ended = folder.run(&["check", "nowhere.csv", "--handoff", "h.json", "--format", "json", "--output", "report"]);
    assert_eq!((ended.code, folder.text("report").as_str()), (2, "before"));
    for read in ["r.csv", "h.json", "./r.csv"] {
        let ended = folder.run(&[&CHECK[..], &["--output", read]].concat());
        assert_eq!(ended.code, 2, "{ended:?}");
        assert!(ended.err.contains("would overwrite"), "{ended:?}");
    }
    assert_eq!(folder.text("r.csv"), LIST);
    assert_eq!(folder.names("."), ["h.json", "r.csv", "report"], "nothing half written is left");
    let ended = folder.run(&[&CHECK[..], &["--output", "no/such/folder"]].concat());
    assert_eq!(ended.code, 2, "{ended:?}");
}

#[test]
fn there_is_a_page_of_the_manual_for_each_command() {
    let folder = Folder::new("man");
    let page = folder.run(&["man"]).out;
    assert!(page.contains(".TH sendcheck 1") && page.contains("sendcheck\\-check(1)"), "{page}");
    for command in [&["check"][..], &["inspect", "number"]] {
        let page = folder.run(&[&["man"], command].concat()).out;
        assert!(page.contains(&format!(".TH sendcheck-{} 1", command.join("-"))), "{page}");
        assert!(page.contains("\\-\\-"), "{page}");
    }
    let unknown = folder.run(&["man", "chek"]);
    assert_eq!(unknown.code, 2, "{unknown:?}");
    // Where there is a formatter it has nothing to say against the page.
    if let Ok(shown) =
        Command::new("man").args(["--warnings", "-l"]).arg(written(&folder)).env("MANPAGER", "cat").output()
    {
        assert_eq!(String::from_utf8_lossy(&shown.stderr), "");
    }
}

fn written(folder: &Folder) -> std::path::PathBuf {
    folder.run(&["man", "check", "--output", "sendcheck-check.1"]);
    folder.path("sendcheck-check.1")
}
