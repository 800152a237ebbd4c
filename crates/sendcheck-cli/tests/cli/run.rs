//! Running the command in a folder of its own.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::ops::Range;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

/// SMS with one variable and an opt-out text: nothing is wrong with it.
pub(crate) const SMS: &str = r#"{ "id": "H1", "name": "Notice", "channels": [ { "type": "sms-twilio",
    "outboundNumber": "16001234567", "messageComponents": [
    { "type": "body", "content": "Hello ${{1}}", "variables": ["1"], "optOut": "Reply STOP" } ] } ] }"#;

/// WhatsApp with an image and two variables.
pub(crate) const WHATSAPP: &str = r#"{ "id": "H2", "name": "Card", "channels": [ { "type": "wa",
    "outboundNumber": "16001234567", "templatename": "card", "messageComponents": [
    { "type": "header", "sub_type": "image", "content": "${{1}}", "variables": ["1"] },
    { "type": "body", "content": "Hello ${{1}}, your card ${{2}} is about to expire.", "variables": ["1", "2"] } ] } ] }"#;

/// Two rows that may be sent, one that may not.
pub(crate) const LIST: &str = "Phone,B1\n12025550123,Nancy\n12025550124,\n12025550125,Bob\n";

/// Rows that may all be sent.
pub(crate) const CLEAN: &str = "Phone,B1\n12025550123,Nancy\n12025550125,Bob\n";

/// Rows for a list, made by their number.
pub(crate) fn rows(numbers: Range<u64>, row: impl Fn(u64) -> String) -> String {
    numbers.map(row).collect()
}

/// A folder that goes away with the test.
pub(crate) struct Folder(PathBuf);

/// What a run left.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Folder {
    /// An empty folder; `name` is the test's.
    pub(crate) fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// A folder with a handoff in `h.json` and recipients in `r.csv`.
    pub(crate) fn with(name: &str, handoff: &str, recipients: &str) -> Self {
        Self::new(name).file("h.json", handoff).file("r.csv", recipients)
    }

    /// Adds a file.
    pub(crate) fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        fs::write(self.path(name), content).unwrap();
        self
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The names of the files in a folder below, sorted.
    pub(crate) fn names(&self, below: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(below)).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The command, to be run in the folder.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sendcheck"));
        let ours = env::vars_os().map(|(name, _)| name).filter(|name| name.to_string_lossy().starts_with("SENDCHECK_"));
        let others = ["NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "LC_ALL", "LC_CTYPE", "LANG"];
        for variable in others.map(OsString::from).into_iter().chain(ours) {
            command.env_remove(variable);
        }
        command.args(args).current_dir(&self.0);
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ended {
        self.run_with(args, b"")
    }

    /// Runs the command with this on standard input.
    pub(crate) fn run_with(&self, args: &[&str], stdin: &[u8]) -> Ended {
        let mut command = self.command(args);
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn().unwrap();
        // A run that ends before it has read everything closes the pipe.
        let _ = child.stdin.take().unwrap().write_all(stdin);
        let output = child.wait_with_output().unwrap();
        Ended {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Ended {
    /// Standard output as one JSON value.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Standard output as a JSON value a line.
    pub(crate) fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}
