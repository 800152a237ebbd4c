//! What is written is what `schemas/*.json` declare, and nothing that they do not.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a panic is a failed test")]

use std::collections::BTreeSet;
use std::fs;

use boon::{Compiler, SchemaIndex, Schemas};
use sendcheck_tests::pages::repository;
use sendcheck_tests::vectors::{Command, Input, Surface, Vector, load};
use serde_json::{Map, Value, json};

/// A schema that takes no member it does not declare. The published one does, so that a program that validates with it
/// goes on working when a later version adds one.
struct Strict {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Strict {
    fn read(name: &str) -> Self {
        let text = fs::read(repository().join(format!("schemas/{name}.json"))).unwrap();
        let mut schema: Value = serde_json::from_slice(&text).unwrap();
        close(&mut schema);
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let place = format!("https://sendcheck.example/{name}.json");
        compiler.add_resource(&place, schema).unwrap();
        let index = compiler.compile(&place, &mut schemas).unwrap();
        Self { schemas, index }
    }

    fn refuses(&self, value: &Value) -> Option<String> {
        self.schemas.validate(value, self.index).err().map(|error| format!("{error:#}"))
    }
}

/// Lets every object that declares its members have no others.
fn close(schema: &mut Value) {
    let mut extended = BTreeSet::new();
    visit(schema, &mut |members| {
        let target = members.get("$ref").and_then(Value::as_str);
        extended.extend(target.filter(|_| members.contains_key("properties")).map(String::from));
    });
    // What another definition adds members to is closed together with them.
    let open: Vec<_> = extended.iter().map(|target| target.trim_start_matches('#').to_string()).collect();
    visit(schema, &mut |members| {
        if members.contains_key("properties") {
            members.entry("unevaluatedProperties").or_insert(false.into());
        }
    });
    for pointer in open {
        schema.pointer_mut(&pointer).unwrap().as_object_mut().unwrap().remove("unevaluatedProperties");
    }
}

fn visit(schema: &mut Value, see: &mut impl FnMut(&mut Map<String, Value>)) {
    match schema {
        Value::Object(members) => {
            see(members);
            members.values_mut().for_each(|value| visit(value, see));
        }
        Value::Array(values) => values.iter_mut().for_each(|value| visit(value, see)),
        _ => {}
    }
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} are not as declared:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn reports_with_their_messages_are_as_declared() {
    let (command, schema) = (Command::build().unwrap(), Strict::read("report"));
    let mut wrong = Vec::new();
    let (mut requests, mut lists, mut messages) = (0, 0, 0);
    for vector in load().unwrap().0.iter().filter(|vector| command.is_asked(vector)) {
        let Some(report) = command.report_with_messages(vector).unwrap() else { continue };
        let recipients = report["recipients"].as_array().unwrap();
        messages += recipients.iter().filter(|recipient| recipient["messages"].is_array()).count();
        *(if report.get("request").is_some() { &mut requests } else { &mut lists }) += 1;
        wrong.extend(schema.refuses(&report).map(|why| format!("{}: {why}", vector.name)));
    }
    assert_none(&wrong);
    assert!(requests > 100 && lists > 100 && messages > 200, "{requests} requests, {lists} lists, {messages} messages");
}

#[test]
fn answers_are_as_declared() {
    let (command, answer) = (Command::build().unwrap(), Strict::read("response"));
    let mut wrong = Vec::new();
    let mut seen = 0;
    let is_answered = |vector: &&Vector| command.is_asked(vector) && matches!(vector.input, Some(Input::Request(_)));
    for vector in load().unwrap().0.iter().filter(is_answered) {
        let outcome = command.run(vector);
        for response in outcome.response.iter().filter(|response| !response.is_null()) {
            seen += 1;
            wrong.extend(answer.refuses(response).map(|why| format!("{}: {why}", vector.name)));
        }
    }
    assert_none(&wrong);
    assert!(seen > 50, "{seen} answers");
}

#[test]
fn the_examples_are_as_declared() {
    for (folder, name) in [("examples/handoffs", "handoff"), ("examples/requests", "request")] {
        let schema = Strict::read(name);
        let files: Vec<_> = fs::read_dir(repository().join(folder)).unwrap().flatten().collect();
        assert!(!files.is_empty());
        for file in files {
            let example = serde_json::from_slice(&fs::read(file.path()).unwrap()).unwrap();
            assert_eq!(schema.refuses(&example), None, "{}", file.path().display());
        }
    }
}

/// The previews of these files are compared with what is made in `previews.rs`.
#[test]
fn previews_are_as_declared() {
    let schema = Strict::read("preview");
    let mut wrong = Vec::new();
    for file in fs::read_dir(repository().join("tests/vectors/previews")).unwrap().flatten() {
        let vector: Value = serde_json::from_slice(&fs::read(file.path()).unwrap()).unwrap();
        for case in vector["cases"].as_array().unwrap() {
            wrong.extend(schema.refuses(&case["preview"]).map(|why| format!("{}: {why}", file.path().display())));
        }
    }
    assert_none(&wrong);
}

/// What the command prints of the examples, with these arguments: its JSON texts.
fn all_printed(command: &Command, arguments: &str) -> Vec<Value> {
    let mut process = std::process::Command::new(command.program());
    let ran = process.arg("--no-config").args(arguments.split(' ')).current_dir(repository().join("examples")).output();
    let ran = ran.unwrap();
    let texts = serde_json::Deserializer::from_slice(&ran.stdout).into_iter();
    let texts = texts.map(|text| text.unwrap_or_else(|error| panic!("{arguments}: {error}"))).collect::<Vec<_>>();
    assert!(!texts.is_empty(), "{arguments}: {}", String::from_utf8_lossy(&ran.stderr));
    texts
}

/// The one text of them.
fn printed(command: &Command, arguments: &str) -> Value {
    let [text] = all_printed(command, arguments).try_into().unwrap();
    text
}

#[test]
fn every_line_is_as_declared() {
    let (command, schema) = (Command::build().unwrap(), Strict::read("line"));
    let list = "check lists/whatsapp-ticket-with-mistakes.csv --handoff handoffs/whatsapp-ticket.json --format ndjson";
    let request = "check requests/old-addressing.json --handoff handoffs/whatsapp-ticket.json --format ndjson";
    let several = "check lists/whatsapp-ticket-with-mistakes.csv requests/old-addressing.json nowhere.csv";
    let several = format!("{several} --handoff handoffs/whatsapp-ticket.json --format ndjson");
    let (mut kinds, mut without_texts) = (BTreeSet::new(), 0);
    for arguments in [
        list.to_owned(),
        format!("{list} --messages"),
        format!("{list} --no-texts --messages --at 2026-11-20T18:00:00-08:00"),
        request.to_owned(),
        format!("{request} --messages"),
        several,
    ] {
        for line in all_printed(&command, &arguments) {
            assert_eq!(schema.refuses(&line), None, "{arguments}: {line}");
            let kind = ["summary", "error", "row"].into_iter().find(|member| line.get(member).is_some()).unwrap();
            kinds.insert((kind, line.get("file").is_some()));
            let findings = line["findings"].as_array().into_iter().flatten();
            without_texts += findings.filter(|finding| finding.get("message").is_none()).count();
            let mut more = line;
            more["noSuchMember"] = json!(1);
            assert!(schema.refuses(&more).is_some(), "takes anything: {more}");
        }
    }
    let all = [("error", true), ("row", false), ("row", true), ("summary", false), ("summary", true)];
    assert_eq!(kinds, all.into());
    assert!(without_texts > 5, "{without_texts}");
}

#[test]
fn everything_else_that_is_printed_for_programs_is_as_declared() {
    let command = Command::build().unwrap();
    let several = "check lists/whatsapp-ticket-with-mistakes.csv requests/old-addressing.json nowhere.csv --messages";
    for (name, arguments) in [
        ("reports", format!("{several} --handoff handoffs/whatsapp-ticket.json --format json").as_str()),
        ("handoff-report", "handoff handoffs/prioritized.json --format json"),
        ("handoff-report", "handoff handoffs/rcs.json --format json"),
        ("rules", "rules --format json"),
        ("inspect", "inspect number 12025550123"),
        ("inspect", "inspect number x"),
        ("inspect", "inspect text Hello"),
        ("inspect", "inspect url https://cdn.example.com/a.png"),
        ("explain", "explain MISSING_VARIABLE=5 --format json"),
        ("explain", "explain SKIPPED --format json"),
    ] {
        let value = printed(&command, arguments);
        assert_eq!(Strict::read(name).refuses(&value), None, "{arguments}");
        let mut more = value;
        let one = if more.is_array() { more.get_mut(0).unwrap() } else { &mut more };
        one["noSuchMember"] = json!(1);
        assert!(Strict::read(name).refuses(&more).is_some(), "{name} takes anything");
    }
}

#[test]
fn what_is_not_declared_is_noticed() {
    let schema = Strict::read("preview");
    let file = repository().join("tests/vectors/previews");
    let file = fs::read_dir(file).unwrap().flatten().next().unwrap();
    let vector: Value = serde_json::from_slice(&fs::read(file.path()).unwrap()).unwrap();
    let mut preview = vector["cases"][0]["preview"].clone();
    assert_eq!(schema.refuses(&preview), None);
    preview["more"] = json!(1);
    assert!(schema.refuses(&preview).is_some_and(|why| why.contains("more")));
}
