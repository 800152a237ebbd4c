//! What goes wrong around the command: files that cannot be written or read, names that nobody expects.

use std::fs;
use std::io::Read;
use std::process::Stdio;

use crate::run::{CLEAN, Folder, SMS};

fn check<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["check", "r.csv", "--handoff", "h.json"], more].concat()
}

#[test]
fn a_place_that_takes_no_file_is_told_and_nothing_is_left() {
    let folder = Folder::with("no-place", SMS, "12x,Jane\n").file("taken", "");
    // A file is no folder, and nobody can write into what the kernel shows; both hold for every user.
    for to in ["taken/rejected.csv", "/proc/sendcheck/rejected.csv", "/proc/rejected.csv"] {
        let ended = folder.run(&check(&["--rejected", to]));
        assert_eq!(ended.code, 2, "{ended:?}");
        assert!(ended.err.contains("rejected.csv"), "{ended:?}");
    }
    assert_eq!(folder.names("."), ["h.json", "r.csv", "taken"]);
}

#[test]
fn a_folder_that_takes_no_folder_is_told() {
    let folder = Folder::with("no-folder", SMS, CLEAN).file("taken", "");
    for out in ["taken", "taken/out", "/proc/out"] {
        let ended = folder.run(&["list", "r.csv", "--handoff", "h.json", "--force", "--out", out]);
        assert_eq!(ended.code, 2, "{ended:?}");
    }
    assert_eq!(folder.text("taken"), "");
    assert_eq!(folder.names("."), ["h.json", "r.csv", "taken"]);
}

#[test]
fn a_pipe_is_read_once_and_has_its_fingerprint() {
    let folder = Folder::with("pipe", SMS, CLEAN);
    let of_file = folder.run(&["summary", "r.csv", "--handoff", "h.json"]);
    let of_pipe = folder.run_with(&["summary", "-", "--handoff", "h.json"], CLEAN.as_bytes());
    let digest = |text: &str| text.split("SHA-256 `").nth(1).map(|rest| rest.chars().take(64).collect::<String>());
    assert!(digest(&of_file.out).is_some_and(|digest| digest.bytes().all(|byte| byte.is_ascii_hexdigit())));
    assert_eq!(digest(&of_file.out), digest(&of_pipe.out), "{of_pipe:?}");
}

#[cfg(unix)]
#[test]
fn names_that_are_no_text_are_files_like_others() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = Folder::with("bytes", SMS, CLEAN);
    let name = OsStr::from_bytes(b"r\xff\n.csv");
    fs::copy(folder.path("r.csv"), folder.path(".").join(name)).unwrap();
    let mut command = folder.command(&["check", "--handoff", "h.json", "--format", "github"]);
    let ended = command.arg(name).output().unwrap();
    assert_eq!(ended.status.code(), Some(0), "{ended:?}");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_or_to_itself_is_told() {
    let folder = Folder::with("links", SMS, CLEAN);
    std::os::unix::fs::symlink("nothing.csv", folder.path("nowhere.csv")).unwrap();
    std::os::unix::fs::symlink("circle.csv", folder.path("circle.csv")).unwrap();
    for name in ["nowhere.csv", "circle.csv"] {
        let ended = folder.run(&["check", name, "--handoff", "h.json"]);
        assert_eq!(ended.code, 2, "{ended:?}");
        assert!(ended.err.contains(name), "{ended:?}");
    }
}

/// A reader that has seen enough, such as `head`: the verdict is the exit code all the same.
#[test]
fn a_pipe_that_is_closed_is_no_error() {
    let list = crate::run::rows(0..20_000, |row| format!("1415736{row:04},Jane\n"));
    let folder = Folder::with("closed", SMS, &list);
    let mut command = folder.command(&check(&["--format", "ndjson", "--header", "no", "--max-rows", "100000"]));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = [0; 10];
    let mut out = child.stdout.take().unwrap();
    out.read_exact(&mut first).unwrap();
    drop(out);
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    let code = child.wait().unwrap().code();
    assert!(matches!(code, Some(0 | 1)) && !said.contains("error"), "{code:?} {said:?}");
}

/// Standard output is full: the exit code says so, and so does standard error.
#[cfg(target_os = "linux")]
#[test]
fn output_that_takes_nothing_is_told() {
    let folder = Folder::with("full-output", SMS, CLEAN);
    for format in ["human", "json", "ndjson", "github"] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = folder.command(&check(&["--format", format]));
        let ended = command.stdout(full).output().unwrap();
        assert_eq!(ended.status.code(), Some(2), "{format}: {ended:?}");
        assert!(!ended.stderr.is_empty());
    }
}
