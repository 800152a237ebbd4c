//! The built command `sendcheck`, called as a person or a CI job calls it.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Output};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use sendcheck::engine::options::{CheckOptions, ReadingOptions};
use serde_json::{Map, Value};

use super::calls::{Call, Files};
use super::flags::{Flags, can_be_said, flag};
use super::outcome::file;
use super::{Input, Outcome, Problem, Surface, Vector};

/// The built command `sendcheck`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Command {
    program: PathBuf,
    calls: Option<Arc<Mutex<Vec<Call>>>>,
}

impl Command {
    /// The command that `SENDCHECK_COMMAND` names, or else one that is built with the cargo and the profile of the tests.
    ///
    /// # Errors
    ///
    /// Why it could not be built, in words.
    pub fn build() -> Result<Self, String> {
        if let Some(program) = std::env::var_os("SENDCHECK_COMMAND") {
            return Ok(Self { program: program.into(), calls: None });
        }
        let mut cargo = Process::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(["build", "--quiet", "--package", "sendcheck-cli", "--message-format", "json-render-diagnostics"]);
        cargo.args((!cfg!(debug_assertions)).then_some("--release")).current_dir(env!("CARGO_MANIFEST_DIR"));
        let built = cargo.output().map_err(|error| format!("cargo: {error}"))?;
        let messages = String::from_utf8_lossy(&built.stdout);
        let executable = messages.lines().rev().find_map(|line| {
            let message: Value = serde_json::from_str(line).ok()?;
            message.get("executable")?.as_str().map(PathBuf::from)
        });
        let program = executable.filter(|_| built.status.success());
        program
            .map(|program| Self { program, calls: None })
            .ok_or_else(|| String::from_utf8_lossy(&built.stderr).into_owned())
    }

    /// The same, and every call of it is kept.
    #[must_use]
    pub fn recording(self) -> Self {
        Self { calls: Some(Arc::default()), ..self }
    }

    /// The calls that were kept since these were last asked for.
    pub fn calls(&self) -> Vec<Call> {
        let calls = self.calls.as_deref().map(|calls| calls.lock().unwrap_or_else(PoisonError::into_inner));
        calls.map(|mut calls| std::mem::take(&mut *calls)).unwrap_or_default()
    }

    /// Where the built program is.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// What `check --format json --messages` prints, the texts for every recipient included; `None` where nothing can
    /// be checked.
    ///
    /// # Errors
    ///
    /// Why the command could not be run.
    pub fn report_with_messages(&self, vector: &Vector) -> io::Result<Option<Value>> {
        let folder = Folder::new()?;
        folder.write("handoff.json", &vector.handoff)?;
        let Some((_, common)) = recipients(vector, &folder)? else { return Ok(None) };
        Ok(json(&self.run(&folder, "check", &common, &["--format", "json", "--messages"])?))
    }

    /// The options of a list's check for which the command has no flag.
    ///
    /// # Errors
    ///
    /// Why the command could not be run.
    pub fn options_without_flag(&self) -> io::Result<Vec<&'static str>> {
        let help = Process::new(&self.program).args(["check", "--help"]).output()?;
        let help = String::from_utf8_lossy(&help.stdout).into_owned();
        let options = CheckOptions::NAMES.iter().chain(ReadingOptions::NAMES).copied();
        Ok(options
            .filter(|name| ![" <", "\n"].iter().any(|end| help.contains(&format!(" {}{end}", flag(name)))))
            .collect())
    }

    fn answer(&self, vector: &Vector, folder: &Folder) -> io::Result<Outcome> {
        folder.write("handoff.json", &vector.handoff)?;
        let Some((kind, common)) = recipients(vector, folder)? else { return self.handoff(vector, folder) };
        let check = |more: &[&str]| self.run(folder, "check", &common, more);
        if kind == "request" {
            let mut outcome = reported(&check(&["--format", "json"])?);
            if outcome.problem.is_none() {
                outcome.response = Some(json(&check(&["--format", "response"])?).unwrap_or_default());
                outcome.schedule = self.schedule(vector, folder, &common)?;
            }
            if let Some(how) = vector.split.as_ref().filter(|_| outcome.problem.is_none()) {
                let how = Flags::of(how).arguments;
                let made = self.run(folder, "requests", &[common.as_slice(), &how].concat(), &["--out", "made"])?;
                let written = |name: &str| fs::read_to_string(folder.path("made").join(name)).ok().map(unended);
                let numbered = (1..).map(|number| written(&format!("request-{number:04}.json")));
                outcome.exit = exit(&made);
                outcome.problem = problem(&made);
                outcome.bodies = Some(numbered.map_while(|text| text).collect());
                outcome.to_mend = Some(written("to-mend.json"));
                outcome.duplicates = Some(written("duplicates.json"));
            }
            return Ok(outcome);
        }
        let mut outcome = reported(&check(&[
            "--format",
            "json",
            "--rejected",
            "rejected.csv",
            "--duplicates",
            "duplicates.csv",
            "--save-reading",
            "saved.json",
        ])?);
        if outcome.problem.is_none() {
            // Of an uncertain list none is kept.
            outcome.reading =
                fs::read(folder.path("saved.json")).ok().and_then(|text| serde_json::from_slice(&text).ok());
            outcome.rejected_csv = Some(file(fs::read(folder.path("rejected.csv"))?));
            outcome.duplicates_csv = Some(file(fs::read(folder.path("duplicates.csv"))?));
            if let Some(campaign) = &vector.campaign {
                let campaign = Flags::of(campaign).arguments;
                let made =
                    self.run(folder, "requests", &[common.as_slice(), &campaign].concat(), &["--out", "made"])?;
                if let Some(problem) = problem(&made) {
                    return Ok(Outcome { exit: exit(&made), problem: Some(problem), ..outcome });
                }
                outcome = outcome.with_requests(requests(&folder.path("made"))?);
                outcome.exit = outcome.exit.max(exit(&made));
                if let Some(report) = outcome.report.as_mut().and_then(Value::as_object_mut) {
                    report.insert("campaign".into(), on_campaign(&String::from_utf8_lossy(&made.stdout)).into());
                }
            }
            outcome.schedule = self.schedule(vector, folder, &common)?;
            if vector.expect.messages.is_some() {
                outcome.messages = Some(messages(&check(&["--format", "ndjson", "--messages"])?)?);
            }
        }
        Ok(outcome)
    }

    /// When messages go, if the vector asks for it.
    fn schedule(&self, vector: &Vector, folder: &Folder, common: &[OsString]) -> io::Result<Option<Value>> {
        let Some(sending) = &vector.sending else { return Ok(None) };
        let given = [common, &Flags::of(sending).arguments].concat();
        let told = self.run(folder, "schedule", &given, &["--format", "json"])?;
        Ok(Some(json(&told).unwrap_or_default()))
    }

    fn handoff(&self, vector: &Vector, folder: &Folder) -> io::Result<Outcome> {
        let mut given = arguments(["handoff.json"]);
        given.extend(options(&vector.options, folder)?);
        let ended = self.run(folder, "handoff", &given, &["--format", "json"])?;
        let mut outcome = reported(&ended);
        let only = outcome.report.take().and_then(|reports| reports.get(0).cloned()).unwrap_or_default();
        let columns = only.get("columns").and_then(Value::as_array);
        let name = |column: &Value| column.get("name").and_then(Value::as_str).map(String::from);
        outcome.columns = columns.and_then(|columns| columns.iter().map(name).collect());
        let findings = only.get("findings").cloned().unwrap_or_default();
        outcome.report = Some(Map::from_iter([("handoff".to_string(), findings)]).into());
        Ok(outcome)
    }

    fn run(&self, folder: &Folder, command: &str, common: &[OsString], more: &[&str]) -> io::Result<Output> {
        let given: Vec<OsString> =
            [command.into()].into_iter().chain(common.iter().cloned()).chain(more.iter().map(OsString::from)).collect();
        let call = || Process::new(&self.program).current_dir(&folder.0).args(&given).output();
        let Some(calls) = &self.calls else { return call() };
        let before = Files::of(&folder.0)?;
        let ended = call()?;
        let made = Files::of(&folder.0)?.without(&before);
        let call = Call::new(&given, before, &ended, exit(&ended), made);
        calls.lock().unwrap_or_else(PoisonError::into_inner).push(call);
        Ok(ended)
    }
}

impl Surface for Command {
    fn name(&self) -> &'static str {
        "command"
    }

    /// An empty list of permitted hosts cannot be written as arguments, nor windows as the API has them; and `sendcheck handoff` reports on every
    /// handoff of a document, so that none has to be chosen.
    fn is_asked(&self, vector: &Vector) -> bool {
        let choice = vector.expect.error.as_ref().is_some_and(|error| error.kind.as_deref() == Some("choice"));
        let every_handoff = vector.input.is_none() && !vector.options.contains_key("pick") && choice;
        let as_sent = vector.campaign.as_ref().is_some_and(|campaign| campaign.contains_key("schedulingMetrics"));
        can_be_said(&vector.options) && !every_handoff && !as_sent
    }

    fn run(&self, vector: &Vector) -> Outcome {
        let answer = Folder::new().and_then(|folder| self.answer(vector, &folder));
        answer.unwrap_or_else(|error| Outcome {
            exit: u8::MAX,
            problem: Some(Problem { message: error.to_string(), ..Problem::default() }),
            ..Outcome::default()
        })
    }
}

/// A folder that goes away with the run.
struct Folder(PathBuf);

static FOLDERS: AtomicUsize = AtomicUsize::new(0);

impl Folder {
    fn new() -> io::Result<Self> {
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("sendcheck-vectors-{}-{number}", std::process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        fs::write(self.path(name), bytes)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Writes the recipients: of what kind they are, and the arguments that name them, the handoff and the options.
fn recipients(vector: &Vector, folder: &Folder) -> io::Result<Option<(&'static str, Vec<OsString>)>> {
    let (kind, bytes) = match &vector.input {
        None => return Ok(None),
        Some(Input::Request(text)) => ("request", text),
        Some(Input::Csv(bytes)) => ("csv", bytes),
        Some(Input::Lines(bytes)) => ("lines", bytes),
    };
    folder.write("recipients", bytes)?;
    let mut common = arguments(["recipients", "--handoff", "handoff.json", "--input", kind]);
    common.extend(options(&vector.options, folder)?);
    Ok(Some((kind, common)))
}

fn arguments<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<OsString> {
    texts.into_iter().map(OsString::from).collect()
}

/// The arguments that say what the options say; files that they name are written.
fn options(options: &Map<String, Value>, folder: &Folder) -> io::Result<Vec<OsString>> {
    let Flags { arguments, files } = Flags::of(options);
    files.iter().try_for_each(|(name, bytes)| folder.write(name, bytes))?;
    Ok(arguments)
}

/// The requests of a folder in the order of their names; none if nothing was written.
fn requests(folder: &Path) -> io::Result<Vec<Value>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    let is_request =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("request-"));
    let mut files: Vec<_> = entries.into_iter().filter(is_request).collect();
    files.sort();
    files.iter().map(|file| Ok(serde_json::from_slice(&fs::read(file)?)?)).collect()
}

/// A text without the end of its last line, which the command writes to it.
fn unended(mut text: String) -> String {
    if text.ends_with('\n') {
        text.pop();
    }
    text
}

/// The findings that a run of `requests` tells of what all requests say; without arguments, which it tells nobody.
fn on_campaign(printed: &str) -> Vec<Value> {
    let headings = ["campaign", "the service would refuse every request"];
    let under = printed.lines().skip_while(|line| !headings.contains(line)).skip(1).take_while(|line| !line.is_empty());
    let mut found: Vec<Value> = Vec::new();
    for line in under {
        let mut parts = line.trim_start().splitn(2, "  ");
        let (first, rest) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default().trim_start());
        if let (Some(place), Some(last)) = (first.strip_prefix("at "), found.last_mut()) {
            last["at"] = place.into();
        }
        if let Some((code, message)) = rest.split_once("  ") {
            found.push(serde_json::json!({ "severity": first, "code": code, "message": message, "at": "" }));
        }
    }
    found
}

/// The texts in the lines of a run with `--format ndjson --messages`; the line that says something of the whole has none.
fn messages(ended: &Output) -> io::Result<Vec<Value>> {
    let lines = serde_json::Deserializer::from_slice(&ended.stdout).into_iter::<Value>();
    let texts = lines.filter_map(|line| line.map(|mut line| Some(line.get_mut("messages")?.take())).transpose());
    Ok(texts.collect::<Result<_, _>>()?)
}

/// What a run with `--format json` says.
fn reported(ended: &Output) -> Outcome {
    let mut report = json(ended);
    if let Some(list) = report.as_mut().and_then(Value::as_object_mut).filter(|list| !list.contains_key("summary")) {
        let whole = ["recipients", "handoff", "list", "readAs"];
        let summary: Map<_, _> = list.clone().into_iter().filter(|(name, _)| !whole.contains(&name.as_str())).collect();
        list.insert("summary".into(), summary.into());
    }
    Outcome { exit: exit(ended), problem: problem(ended), report, ..Outcome::default() }
}

fn json(ended: &Output) -> Option<Value> {
    serde_json::from_slice(&ended.stdout).ok()
}

fn exit(ended: &Output) -> u8 {
    ended.status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(u8::MAX)
}

/// Anything but the two codes of a check that was made.
fn problem(ended: &Output) -> Option<Problem> {
    let message = String::from_utf8_lossy(&ended.stderr).into_owned();
    (exit(ended) > 1).then(|| Problem { message, ..Problem::default() })
}
