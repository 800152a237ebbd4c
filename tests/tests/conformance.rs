//! `conformance/cases`: this engine says what every case says that the service answers, and every case is as declared.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use std::collections::BTreeSet;
use std::fs;

use boon::{Compiler, Schemas};
use sendcheck::engine::finding::Origin;
use sendcheck::{CaseAnswer, CaseFile, Certainty, Number, RuleCode, Standing};
use sendcheck_tests::pages::repository;
use serde_json::{Value, json};

/// Each file with its text.
fn files() -> Vec<(String, String, CaseFile)> {
    let mut names: Vec<_> =
        fs::read_dir(repository().join("conformance/cases")).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let read = |path: std::path::PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let file =
            CaseFile::read(text.as_bytes()).unwrap_or_else(|error| panic_of(&path.display().to_string(), &error));
        (path.file_stem().unwrap().to_string_lossy().into_owned(), text, file)
    };
    names.into_iter().map(read).collect()
}

#[expect(clippy::panic, reason = "a panic is a failed test")]
fn panic_of(name: &str, error: &dyn std::fmt::Display) -> ! {
    panic!("{name}: {error}")
}

#[test]
fn the_engine_says_what_the_service_answers() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (name, _, file) in files() {
        for case in &file.cases {
            count += 1;
            let ran = case.run(&file).unwrap();
            if ran.standing != Standing::Agrees {
                wrong.push(format!("{name} {}: {:?}, the case has {:?}", case.id, ran.forecast, case.answer));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 60, "only {count} cases");
}

#[test]
fn every_file_is_as_the_schema_declares() {
    let text = fs::read(repository().join("conformance/schema.json")).unwrap();
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("https://sendcheck.example/case.json", serde_json::from_slice(&text).unwrap()).unwrap();
    let index = compiler.compile("https://sendcheck.example/case.json", &mut schemas).unwrap();
    let refuses = |value: &Value| schemas.validate(value, index).err().map(|error| format!("{error:#}"));
    for (name, text, file) in files() {
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(refuses(&value), None, "{name}");
        let written: Value = serde_json::from_str(&file.to_json_pretty()).unwrap();
        assert_eq!(refuses(&written), None, "{name} as it is written");
        let mut more = value.clone();
        more["cases"][0]["more"] = json!(1);
        assert!(refuses(&more).is_some(), "{name}");
    }
}

#[test]
fn ids_are_unlike_and_files_are_called_as_their_handoffs() {
    let mut seen = BTreeSet::new();
    for (name, _, file) in files() {
        assert_eq!(name, file.name);
        for case in &file.cases {
            assert!(seen.insert(case.id.clone()), "{} is there twice", case.id);
        }
    }
}

/// Every error message that the service documents is in a case, spelled as it spells it.
#[test]
fn every_documented_code_has_a_case() {
    let mut codes = BTreeSet::new();
    for (_, _, file) in files() {
        for case in &file.cases {
            let messages = match &case.answer {
                CaseAnswer::Refused(message) => vec![message.clone()],
                CaseAnswer::Taken(messages) => messages.iter().flatten().cloned().collect(),
            };
            codes.extend(messages.iter().filter_map(|message| RuleCode::from_error_message(message)));
        }
    }
    for rule in RuleCode::ALL.iter().filter(|rule| rule.meta().origin == Origin::Service) {
        let is_answer = rule.about().cite.contains("error messages") || rule.about().cite.contains("error codes");
        assert!(!is_answer || codes.contains(rule), "{rule} has no case ({})", rule.about().cite);
    }
    assert!(codes.len() >= 14, "{codes:?}");
}

/// What stands in `answer` without a document that has the text is marked, and is not to be sent.
#[test]
fn a_text_of_our_own_is_not_asked_of_the_service() {
    for (_, _, file) in files() {
        for case in &file.cases {
            let CaseAnswer::Taken(messages) = &case.answer else { continue };
            let codes = messages.iter().flatten().filter_map(|message| RuleCode::from_error_message(message));
            for code in codes.filter(|code| code.meta().origin != Origin::Service) {
                assert!(case.live.because.is_some(), "{} has {code}", case.id);
                assert_ne!(case.certainty, Certainty::Documented, "{} has {code}", case.id);
            }
        }
    }
}

/// Ranges that are reserved for fiction in North America: 555-0100 to 555-0199.
#[test]
fn what_may_be_sent_holds_numbers_of_fiction_alone() {
    for (_, _, file) in files() {
        for case in file.cases.iter().filter(|case| case.live.because.is_none()) {
            let request: Value = serde_json::from_str(&case.request.to_json()).unwrap();
            for consumer in request["consumers"].as_array().into_iter().flatten() {
                let content = consumer["consumerContent"].as_object().into_iter().flatten();
                for (_, text) in content.filter(|(channel, _)| *channel != "inapp") {
                    let text = text.as_str().unwrap();
                    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                    let is_fiction = Number::parse(text).is_ok_and(|_| {
                        digits.len() == 11 && digits.get(4..).is_some_and(|rest| rest.starts_with("55501"))
                    });
                    assert!(is_fiction || digits.len() <= 4, "{} writes to {text}", case.id);
                }
            }
        }
    }
}
