//! Where colours go, and who is told nothing.

use crate::run::{CLEAN, Folder, LIST, SMS};

const CHECK: [&str; 4] = ["check", "r.csv", "--handoff", "h.json"];

#[test]
fn colours_go_where_they_are_wanted() {
    let folder = Folder::with("colours", SMS, LIST);
    let run = |more: &[&str], variables: &[(&str, &str)]| {
        let output = folder.command(&[&CHECK, more].concat()).envs(variables.iter().copied()).output().unwrap();
        String::from_utf8(output.stdout).unwrap().contains('\u{1b}')
    };
    assert!(!run(&[], &[]));
    assert!(run(&["--color", "always"], &[]));
    assert!(run(&["--color", "always"], &[("NO_COLOR", "1")]));
    assert!(run(&[], &[("FORCE_COLOR", "1")]));
    assert!(!run(&[], &[("FORCE_COLOR", "0")]));
    assert!(!run(&[], &[("FORCE_COLOR", "1"), ("NO_COLOR", "1")]));
    assert!(!run(&["--color", "never"], &[("FORCE_COLOR", "1"), ("CLICOLOR_FORCE", "1")]));
}

#[test]
fn wrong_arguments_are_told_in_colours_where_they_are_wanted() {
    let folder = Folder::with("colours-of-arguments", SMS, LIST);
    let run = |more: &[&str], variables: &[(&str, &str)]| {
        let output = folder.command(&[&CHECK, more].concat()).envs(variables.iter().copied()).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap().contains('\u{1b}')
    };
    assert!(!run(&["--nonsense"], &[]));
    assert!(run(&["--nonsense", "--color", "always"], &[]));
    assert!(run(&["--color=always", "--nonsense"], &[("NO_COLOR", "1")]));
    assert!(run(&["--nonsense"], &[("FORCE_COLOR", "1")]));
    assert!(!run(&["--nonsense", "--color=never"], &[("FORCE_COLOR", "1"), ("CLICOLOR_FORCE", "1")]));
}

#[test]
fn a_quiet_run_says_it_with_its_exit_code() {
    let folder = Folder::with("quiet", SMS, LIST).file("clean.csv", CLEAN);
    let run = |arguments: &[&str]| folder.run(arguments);
    let [failed, clean, wrong] = [
        run(&["check", "r.csv", "--handoff", "h.json", "--quiet"]),
        run(&["-q", "check", "clean.csv", "--handoff", "h.json"]),
        run(&["check", "nowhere.csv", "--handoff", "h.json", "-q"]),
    ];
    assert_eq!((failed.code, failed.out.as_str(), failed.err.as_str()), (1, "", ""));
    assert_eq!((clean.code, clean.out.as_str(), clean.err.as_str()), (0, "", ""));
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert!(wrong.err.contains("nowhere.csv"), "{}", wrong.err);
    let lines = run(&["check", "r.csv", "--handoff", "h.json", "-q", "--format", "ndjson", "--rejected", "mend.csv"]);
    assert_eq!(lines.out.lines().count(), 4);
    assert!(folder.text("mend.csv").contains("12025550124"), "{}", folder.text("mend.csv"));
}
