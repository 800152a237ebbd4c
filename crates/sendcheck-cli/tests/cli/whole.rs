//! Files are there whole or not at all, whatever happens to the run that writes them.

use std::fs;
use std::io::{Read, Write};
use std::process::{Child, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::run::{CLEAN, Ended, Folder, LIST, SMS, rows};

const REQUESTS: [&str; 11] = [
    "requests",
    "r.csv",
    "--handoff",
    "h.json",
    "--campaign-name",
    "Renewals",
    "--skill",
    "cards",
    "--consent",
    "--out",
    "out",
];

fn requests(folder: &Folder, more: &[&str]) -> Ended {
    folder.run(&[&REQUESTS[..], more].concat())
}

/// A run that waits for its list.
fn waiting(folder: &Folder) -> Child {
    let mut args = REQUESTS;
    args[1] = "-";
    let mut command = folder.command(&args);
    let child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    until(|| folder.path("out.part/.lock").exists());
    child
}

fn until(mut is_so: impl FnMut() -> bool) {
    // A minute, for a machine with other work.
    for _ in 0..6000 {
        if is_so() {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("waited for a minute");
}

/// How a run ended, and what it said.
fn ended(mut child: Child) -> (Option<i32>, String) {
    // Waiting would close it, and the run would come to the end of its list.
    let _open = child.stdin.take();
    let code = child.wait().unwrap().code();
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    (code, said)
}

/// What lies in the folder of a test beside its handoff and list.
fn others(folder: &Folder) -> Vec<String> {
    folder.names(".").into_iter().filter(|name| !["h.json", "r.csv"].contains(&name.as_str())).collect()
}

#[test]
fn a_manifest_lists_what_a_folder_holds() {
    let folder = Folder::with("manifest", SMS, LIST);
    assert_eq!(requests(&folder, &[]).code, 1);
    let manifest: Value = serde_json::from_str(&folder.text("out/manifest.json")).unwrap();
    assert_eq!((&manifest["requests"], &manifest["recipients"]), (&1.into(), &2.into()));
    let files = manifest["files"].as_array().unwrap();
    let names: Vec<_> = files.iter().map(|file| file["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["request-0001.json", "rejected.csv"]);
    for file in files {
        let path = folder.path("out").join(file["name"].as_str().unwrap());
        assert_eq!(file["bytes"], fs::metadata(path).unwrap().len());
    }
    assert_eq!(others(&folder), ["out"]);
    assert_eq!(folder.run(&["list", "r.csv", "--handoff", "h.json", "--out", "web"]).code, 1);
    let manifest: Value = serde_json::from_str(&folder.text("web/manifest.json")).unwrap();
    assert_eq!((&manifest["lists"], &manifest["recipients"]), (&1.into(), &2.into()));
}

#[test]
fn lists_for_the_web_tool_are_judged_as_it_judges() {
    let handoff = r#"{"type":"sms-twilio","messageComponents":[{"type":"body","content":"${{1}}","variables":["1"]}]}"#;
    let list = format!("Phone,B1\n12025550123,{}\n12025550124,ok\n", "Your order is ready. ".repeat(8));
    let folder = Folder::with("web-tool", handoff, &list);
    let run = |more: &[&str]| {
        let args = [&["list", "r.csv", "--handoff", "h.json", "--force", "--out", "web"], more].concat();
        (folder.run(&args).code, folder.text("web/list-0001.csv").lines().count())
    };
    assert_eq!(run(&[]), (1, 2), "the heading and the one that fits");
    assert_eq!(run(&["--profile", "api"]), (0, 3));
    fs::write(folder.path("sendcheck.toml"), "profile = \"api\"\n").unwrap();
    assert_eq!(run(&[]), (0, 3), "settings count");
}

#[test]
fn a_folder_that_no_run_wrote_is_never_replaced() {
    let folder = Folder::with("foreign", SMS, CLEAN);
    fs::create_dir(folder.path("out")).unwrap();
    // An empty folder is as good as none.
    assert_eq!(requests(&folder, &[]).code, 0);
    let folder = folder.file("out/manifest.json", r#"{"name":"a web app"}"#);
    for manifest in [
        r#"{"name":"a web app"}"#,
        r#"{"sendcheck":"0","recipients":1,"files":[{"name":"../r.csv","bytes":1,"sha256":""}]}"#,
    ] {
        fs::write(folder.path("out/manifest.json"), manifest).unwrap();
        let run = requests(&folder, &["--force"]);
        assert!(run.code == 2 && run.err.contains("never replaced"), "{run:?}");
    }
    assert_eq!(folder.names("out"), ["manifest.json", "request-0001.json"]);
    let run = folder.run(&[&REQUESTS[..10], &["r.csv", "--force"]].concat());
    assert!(run.code == 2 && run.err.contains("cannot write `r.csv`"), "{run:?}");
    assert_eq!(folder.text("r.csv"), CLEAN);
    assert_eq!(others(&folder), ["out"]);
}

#[test]
fn what_somebody_changed_is_kept_when_a_folder_is_replaced() {
    let folder = Folder::with("changed", SMS, LIST);
    assert_eq!(requests(&folder, &["--size", "1"]).code, 1);
    let mended = folder.text("out/rejected.csv").replace("12025550124,", "12025550124,Jo");
    let folder = folder.file("out/rejected.csv", &mended).file("out/notes.txt", "mine");
    let run = requests(&folder, &["--force"]);
    assert!(run.code == 1 && run.err.contains("is kept in") && run.err.contains("out.old-1"), "{run:?}");
    assert_eq!(folder.names("out"), ["manifest.json", "rejected.csv", "request-0001.json"]);
    assert_eq!(folder.names("out.old-1"), ["notes.txt", "rejected.csv"]);
    assert_eq!(folder.text("out.old-1/rejected.csv"), mended);
    // Where nothing was changed nothing is kept.
    let run = requests(&folder, &["--force"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert_eq!(others(&folder), ["out", "out.old-1"]);
}

#[test]
fn a_run_that_writes_nothing_deletes_nothing() {
    let folder = Folder::with("nothing", SMS, CLEAN);
    assert_eq!(requests(&folder, &[]).code, 0);
    let folder = folder.file("stop.txt", "Phone\n12025550123\n12025550125\n");
    let run = requests(&folder, &["--force", "--opted-out", "stop.txt"]);
    assert!(run.out.contains("nothing was written"), "{run:?}");
    assert!(requests(&folder, &["--force", "--template-id", "H9"]).out.contains("nothing was written"));
    assert_eq!(folder.names("out"), ["manifest.json", "request-0001.json"]);
    assert_eq!(others(&folder), ["out", "stop.txt"]);
}

#[test]
fn a_second_run_at_once_is_refused() {
    let folder = Folder::with("at_once", SMS, CLEAN);
    let mut first = waiting(&folder);
    let second = requests(&folder, &["--force"]);
    assert!(second.code == 2 && second.err.contains("another run is writing into `out`"), "{second:?}");
    first.stdin.take().unwrap().write_all(CLEAN.as_bytes()).unwrap();
    assert_eq!(ended(first), (Some(0), String::new()));
    assert_eq!(folder.names("out"), ["manifest.json", "request-0001.json"]);
    assert_eq!(others(&folder), ["out"]);
}

#[test]
fn a_run_that_was_stopped_between_two_names_is_told() {
    let folder = Folder::with("between", SMS, CLEAN);
    assert_eq!(requests(&folder, &[]).code, 0);
    // As a run leaves it that is killed behind the first of its two renames.
    fs::rename(folder.path("out"), folder.path("out.old-1")).unwrap();
    assert_eq!(requests(&folder, &[]).code, 0);
    fs::rename(folder.path("out"), folder.path("out.part")).unwrap();
    let run = requests(&folder, &["--force"]);
    assert!(run.code == 2 && run.err.contains("complete in") && run.err.contains("out.part"), "{run:?}");
    assert!(run.err.contains("the earlier ones in") && run.err.contains("out.old-1"), "{run:?}");
    assert_eq!(others(&folder), ["out.old-1", "out.part"]);
    // What it says to do helps; what it says of the rest stays true.
    fs::rename(folder.path("out.part"), folder.path("out")).unwrap();
    let run = requests(&folder, &["--force"]);
    assert!(run.code == 0 && run.err.contains("out.old-1` is still there"), "{run:?}");
}

#[test]
fn somebody_elses_folder_in_the_way_stays() {
    let folder = Folder::with("in_the_way", SMS, CLEAN);
    fs::create_dir(folder.path("out.part")).unwrap();
    let folder = folder.file("out.part/novel.txt", "mine");
    let run = requests(&folder, &[]);
    assert!(run.code == 2 && run.err.contains("out.part"), "{run:?}");
    assert_eq!(folder.text("out.part/novel.txt"), "mine");
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{MetadataExt, symlink};
    use std::process::Command;
    use std::sync::Once;

    /// Whoever runs the tests may ignore signals, as `nohup` and shells in the background do, and their children with
    /// them. What is handled is not handed on: the command starts as it does for its users.
    fn signals_are_handed_on_as_usual() {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| ctrlc::set_handler(|| std::process::exit(130)).unwrap());
    }

    fn signal(child: &Child, name: &str) {
        let sent = Command::new("kill").args([format!("-{name}"), child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    #[test]
    fn an_interrupt_leaves_nothing() {
        signals_are_handed_on_as_usual();
        for name in ["INT", "TERM"] {
            let folder = Folder::with(&format!("interrupt_{name}"), SMS, CLEAN);
            let run = waiting(&folder);
            signal(&run, name);
            let (code, said) = ended(run);
            assert!(code == Some(130) && said.contains("taken away"), "{code:?} {said}");
            assert_eq!(others(&folder), Vec::<String>::new());
        }
    }

    #[test]
    fn an_interrupt_while_files_are_written_leaves_nothing() {
        signals_are_handed_on_as_usual();
        let many = rows(0..60_000, |n| format!("1202{},Jo\n", 2_000_000 + n));
        let folder = Folder::with("interrupt_writing", SMS, &many);
        let args = [&REQUESTS[..], &["--size", "1"]].concat();
        let run = folder.command(&args).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        until(|| folder.path("out.part/request-00001.json").exists() || folder.path("out").exists());
        signal(&run, "INT");
        let (code, said) = ended(run);
        assert!(code == Some(130), "{code:?} {said}");
        assert_eq!(others(&folder), Vec::<String>::new(), "{said}");
    }

    #[test]
    fn what_a_killed_run_left_is_taken_away_by_the_next() {
        let folder = Folder::with("killed", SMS, CLEAN);
        let run = waiting(&folder);
        signal(&run, "KILL");
        assert_eq!(ended(run).0, None);
        assert_eq!(others(&folder), ["out.part"]);
        let next = requests(&folder, &[]);
        assert!(next.code == 0 && next.err.contains("a run was stopped before"), "{next:?}");
        assert_eq!(folder.names("out"), ["manifest.json", "request-0001.json"]);
        assert_eq!(others(&folder), ["out"]);
    }

    /// Runs the command where no file may be longer than 4 KiB, as on a disk that is full: writing fails in the middle.
    fn on_a_full_disk(folder: &Folder, args: &[&str]) -> Ended {
        let mut command = Command::new("sh");
        command.args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_sendcheck")]);
        let output = command.args(args).current_dir(folder.path(".")).output().unwrap();
        Ended {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    #[test]
    fn a_full_disk_leaves_what_was_there() {
        let folder = Folder::with("full_disk", SMS, LIST);
        assert_eq!(requests(&folder, &[]).code, 1);
        let (request, rejected) = (folder.text("out/request-0001.json"), "what was there");
        let folder =
            folder.file("r.csv", rows(0..100, |n| format!("120255501{n:02},\n")) + CLEAN).file("bad.csv", rejected);
        let run = on_a_full_disk(&folder, &[&REQUESTS[..], &["--force"]].concat());
        assert!(run.code == 2 && run.err.contains("cannot write `out/rejected.csv`"), "{run:?}");
        assert_eq!(folder.text("out/request-0001.json"), request);
        for (flag, name) in [("--rejected", "bad.csv"), ("--rejected", "new.csv")] {
            let run = on_a_full_disk(&folder, &["check", "r.csv", "--handoff", "h.json", flag, name]);
            assert!(run.code == 2 && run.err.contains(&format!("cannot write `{name}`")), "{run:?}");
        }
        assert_eq!(folder.text("bad.csv"), rejected);
        assert_eq!(others(&folder), ["bad.csv", "out"]);
    }

    #[test]
    fn a_device_is_written_to_as_it_is() {
        let folder = Folder::with("device", SMS, LIST);
        let run =
            folder.run(&["check", "r.csv", "--handoff", "h.json", "--rejected", "/dev/stdout", "--format", "json"]);
        assert!(run.code == 1 && run.out.contains("sendcheck row,"), "{run:?}");
        let full = folder.run(&["check", "r.csv", "--handoff", "h.json", "--rejected", "/dev/full"]);
        assert!(full.code == 2 && full.err.contains("cannot write `/dev/full`"), "{full:?}");
    }

    #[test]
    fn a_link_leads_to_what_is_written() {
        let folder = Folder::with("links", SMS, LIST).file("real.csv", "");
        symlink("real.csv", folder.path("link.csv")).unwrap();
        assert_eq!(folder.run(&["check", "r.csv", "--handoff", "h.json", "--rejected", "link.csv"]).code, 1);
        assert!(fs::symlink_metadata(folder.path("link.csv")).unwrap().is_symlink());
        assert!(folder.text("real.csv").contains("sendcheck row,"));
        // A link to the list is the list.
        symlink("r.csv", folder.path("list.csv")).unwrap();
        let run = folder.run(&["check", "r.csv", "--handoff", "h.json", "--rejected", "list.csv"]);
        assert!(run.code == 2 && folder.text("r.csv") == LIST, "{run:?}");
        fs::create_dir(folder.path("real")).unwrap();
        symlink("real", folder.path("out")).unwrap();
        assert_eq!(requests(&folder, &[]).code, 1);
        assert_eq!(folder.names("real"), ["manifest.json", "rejected.csv", "request-0001.json"]);
    }

    #[test]
    fn a_file_keeps_who_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = Folder::with("modes", SMS, LIST).file("bad.csv", "");
        fs::set_permissions(folder.path("bad.csv"), fs::Permissions::from_mode(0o600)).unwrap();
        assert_eq!(folder.run(&["check", "r.csv", "--handoff", "h.json", "--rejected", "bad.csv"]).code, 1);
        assert_eq!(fs::metadata(folder.path("bad.csv")).unwrap().mode() & 0o777, 0o600);
    }
}
