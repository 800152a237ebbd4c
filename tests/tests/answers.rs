//! `vectors/answers/*.json`: what the service answered, explained and compared, by the crate and by the command.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic is a failed test")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sendcheck::engine::options::{ListOptions, Options};
use sendcheck::{
    AnswerReport, CampaignRequest, CaseFile, HandoffFile, MadeCase, Pick, Recipients, Sent, SentRequest, ServiceAnswer,
    Standing, cases_of, check_named, failed_request, read_answers,
};
use sendcheck_tests::pages::repository;
use serde_json::{Map, Value, json};

/// A case with the members of its group.
struct Vector {
    name: String,
    members: Map<String, Value>,
}

/// What a surface gives.
#[derive(Default)]
struct Given {
    exit: i32,
    report: Value,
    rejected: Option<String>,
    cases: Vec<CaseFile>,
    error: String,
}

fn vectors() -> Vec<Vector> {
    let folder = repository().join("tests/vectors/answers");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    files.iter().flat_map(|path| of_file(path)).collect()
}

fn of_file(path: &Path) -> Vec<Vector> {
    let text = fs::read_to_string(path).unwrap();
    let Value::Object(mut group) = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    else {
        panic!("{} is no group", path.display())
    };
    let Some(Value::Array(cases)) = group.remove("cases") else { panic!("{} has no cases", path.display()) };
    assert!(group["source"].is_string());
    let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
    let one = |(index, case): (usize, Value)| {
        let mut members = group.clone();
        members.extend(case.as_object().unwrap().clone());
        let known = ["title", "source", "answers", "requests", "csv", "handoff", "options", "expect"];
        assert!(members.keys().all(|name| known.contains(&name.as_str())), "{stem}: {:?}", members.keys());
        Vector { name: format!("{stem}#{} {}", index + 1, members["title"]), members }
    };
    cases.into_iter().enumerate().map(one).collect()
}

/// The bytes of a document: written in its place, or in a file, or as a text.
fn bytes(value: &Value) -> Vec<u8> {
    match (value["file"].as_str(), value["text"].as_str()) {
        (Some(file), _) => fs::read(repository().join("tests/vectors/answers").join(file)).unwrap(),
        (_, Some(text)) => text.into(),
        _ => value.to_string().into(),
    }
}

impl Vector {
    fn list(&self, name: &str) -> Vec<Vec<u8>> {
        self.members.get(name).and_then(Value::as_array).map_or_else(Vec::new, |all| all.iter().map(bytes).collect())
    }

    fn handoff(&self) -> Option<Vec<u8>> {
        self.members.get("handoff").map(bytes)
    }

    fn options(&self) -> String {
        self.members.get("options").map_or_else(|| "{}".into(), Value::to_string)
    }

    fn csv(&self) -> Option<&str> {
        self.members.get("csv")?.as_str()
    }
}

/// As a Rust service asks.
fn library(vector: &Vector) -> Given {
    let mut answers = Vec::new();
    for text in vector.list("answers") {
        match ServiceAnswer::read(&text) {
            Ok(read) => answers.extend(read),
            Err(error) => return Given { exit: 2, error: error.to_string(), ..Given::default() },
        }
    }
    let given = |report: &AnswerReport, rejected, made: Vec<MadeCase>| Given {
        exit: i32::from(!report.all_clear()),
        report: serde_json::to_value(report).unwrap(),
        rejected,
        cases: made.into_iter().map(case).collect(),
        error: String::new(),
    };
    if let Some(csv) = vector.csv() {
        let options = ListOptions::read(vector.options().as_bytes()).unwrap();
        let handoff = HandoffFile::read(&vector.handoff().unwrap()).unwrap().choose(&Pick::default()).unwrap();
        let list = Recipients::read(csv.as_bytes(), &handoff, &options.options.policy, options.read).unwrap();
        let report = list.read_answers(&answers);
        let rejected = String::from_utf8(list.refused_csv(&report).flatten().collect()).unwrap();
        return given(&report, Some(rejected), list.cases_of(&report));
    }
    let policy = Options::read(vector.options().as_bytes()).unwrap().policy;
    let file = vector.handoff().map(|text| HandoffFile::read(&text).unwrap());
    let judged: Vec<_> = vector
        .list("requests")
        .iter()
        .map(|text| {
            let (request, notes) = CampaignRequest::read(text).unwrap();
            let named = file.as_ref().map(|file| check_named(&request, &notes, file, None, &policy).unwrap());
            (request, named)
        })
        .collect();
    if judged.is_empty() {
        return given(&read_answers(&answers, &Sent::Unsaid), None, Vec::new());
    }
    let sent: Vec<_> = judged
        .iter()
        .map(|(request, named)| SentRequest { request, report: named.as_ref().map(|named| &named.report) })
        .collect();
    let report = read_answers(&answers, &Sent::Requests(&sent));
    let handoff = judged.iter().find_map(|(_, named)| named.as_ref()?.handoff.as_ref());
    let made = handoff.map(|handoff| cases_of(&report, &Sent::Requests(&sent), handoff, &policy));
    let rejected = failed_request(&report, &sent).map(|request| request.to_json());
    given(&report, Some(rejected.unwrap_or_default()), made.unwrap_or_default())
}

fn case(made: MadeCase) -> CaseFile {
    match made {
        MadeCase::Case(file) => file,
        other => panic!("{other:?}"),
    }
}

/// As somebody at a terminal asks.
fn command(vector: &Vector, program: &Path) -> Given {
    let name = vector.name.split(' ').next().unwrap_or_default().replace('#', "-");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, content: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, content).unwrap();
        path
    };
    let mut run = Command::new(program);
    run.arg("answer").args(["--format", "json"]).current_dir(&folder);
    for (index, text) in vector.list("answers").iter().enumerate() {
        run.arg(write(&format!("answer-{index}"), text));
    }
    let mut is_sent = false;
    if let Some(csv) = vector.csv() {
        run.arg("--list").arg(write("list.csv", csv.as_bytes()));
        is_sent = true;
    } else {
        for (index, text) in vector.list("requests").iter().enumerate() {
            run.arg("--request").arg(write(&format!("request-{index}.json"), text));
            is_sent = true;
        }
    }
    if is_sent {
        run.args(["--rejected", "rejected"]);
        if let Some(text) = vector.handoff() {
            run.arg("--handoff").arg(write("handoff.json", &text)).args(["--case", "cases"]);
        }
    }
    let options: Value = serde_json::from_str(&vector.options()).unwrap();
    for (name, value) in options.as_object().unwrap() {
        let values = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
        for value in values {
            run.arg(format!("--{name}")).arg(value.as_str().unwrap());
        }
    }
    let output = run.output().unwrap();
    let mut cases: Vec<_> =
        fs::read_dir(folder.join("cases")).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    let given = Given {
        exit: output.status.code().unwrap(),
        report: serde_json::from_slice(&output.stdout).unwrap_or_default(),
        rejected: fs::read_to_string(folder.join("rejected")).ok(),
        cases: cases.iter().map(|path| CaseFile::read(&fs::read(path).unwrap()).unwrap()).collect(),
        error: String::from_utf8(output.stderr).unwrap(),
    };
    let _ = fs::remove_dir_all(&folder);
    given
}

/// Where a value is not what is stated of it; objects may have more members, lists no more items.
fn differs(stated: &Value, given: &Value, at: &str, wrong: &mut Vec<String>) {
    match (stated, given) {
        (Value::Object(stated), Value::Object(given)) => {
            for (name, value) in stated {
                differs(value, given.get(name).unwrap_or(&Value::Null), &format!("{at}/{name}"), wrong);
            }
        }
        (Value::Array(stated), Value::Array(given)) if stated.len() == given.len() => {
            for (index, (stated, given)) in stated.iter().zip(given).enumerate() {
                differs(stated, given, &format!("{at}/{index}"), wrong);
            }
        }
        _ if stated == given => {}
        _ => wrong.push(format!("{at}: stated {stated}, given {given}")),
    }
}

fn compare(vector: &Vector, given: &Given) -> Vec<String> {
    let mut wrong = Vec::new();
    let Value::Object(expect) = &vector.members["expect"] else { panic!("{}", vector.name) };
    for (name, stated) in expect {
        match name.as_str() {
            "exit" => differs(stated, &json!(given.exit), "exit", &mut wrong),
            "error" => {
                if !given.error.contains(stated.as_str().unwrap()) {
                    wrong.push(format!("error: {}", given.error));
                }
            }
            "rejected" => {
                let text = given.rejected.clone().unwrap_or_default();
                let value = if stated.is_string() { json!(text) } else { serde_json::from_str(&text).unwrap() };
                differs(stated, &value, "rejected", &mut wrong);
            }
            "cases" => differs(stated, &json!(given.cases.len()), "cases", &mut wrong),
            member => differs(stated, &given.report[member], member, &mut wrong),
        }
    }
    wrong.extend(given.cases.iter().filter_map(shows_nothing));
    wrong.into_iter().map(|line| format!("{}: {line}", vector.name)).collect()
}

/// Why a case does not show the disagreement that it was made of.
fn shows_nothing(file: &CaseFile) -> Option<String> {
    let ran = file.cases[0].run(file).unwrap();
    (ran.standing != Standing::Disagrees).then(|| format!("the case {} shows {:?}", file.to_json_pretty(), ran))
}

#[test]
fn the_crate_reads_answers() {
    let vectors = vectors();
    assert!(vectors.len() > 25);
    let wrong: Vec<_> = vectors.iter().flat_map(|vector| compare(vector, &library(vector))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_command_reads_answers() {
    let program = sendcheck_tests::vectors::Command::build().unwrap();
    let wrong: Vec<_> =
        vectors().iter().flat_map(|vector| compare(vector, &command(vector, program.program()))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
