//! Every vector holds on every surface, and the vectors cover every rule.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is a failed test")]

use std::collections::BTreeSet;
use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use sendcheck::engine::json::{self, Value as Json};
use sendcheck::engine::options::{CheckOptions, ReadingOptions};
use sendcheck::engine::rules::{RuleVerdict, Scope};
use sendcheck::{Origin, RuleCode};
use sendcheck_tests::vectors::{Command, Input, Library, Surface, Vector, asked, compare, load, root};
use serde_json::Value;

#[test]
fn every_vector_holds_for_the_library() {
    holds_for(&Library);
}

#[test]
fn every_vector_holds_for_the_command() {
    holds_for(&Command::build().unwrap());
}

#[test]
fn every_option_has_the_flag_of_its_name() {
    assert_eq!(Command::build().unwrap().options_without_flag().unwrap(), Vec::<&str>::new());
}

#[test]
fn every_option_is_set_by_a_vector() {
    let vectors = vectors();
    let set = |name: &str| vectors.iter().any(|vector| vector.options.contains_key(name));
    // What a list is, a vector says by the member that holds it.
    let options = CheckOptions::NAMES.iter().chain(ReadingOptions::NAMES).filter(|name| **name != "input");
    assert_eq!(options.filter(|name| !set(name)).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn every_rule_is_expected_by_a_vector() {
    let expected: BTreeSet<String> = all_vectors().iter().flat_map(codes).collect();
    let missing: Vec<_> =
        RuleCode::ALL.iter().map(|code| code.as_str()).filter(|code| !expected.contains(*code)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn every_code_of_the_service_is_the_message_of_a_request() {
    let requests: Vec<_> =
        all_vectors().into_iter().filter(|vector| matches!(vector.input, Some(Input::Request(_)))).collect();
    for code in documented() {
        assert!(requests.iter().any(|vector| messages(vector).contains(&code)), "{code} is the message of no request");
    }
}

#[test]
fn every_code_of_the_service_that_a_list_can_have_is_the_message_of_a_row() {
    // A list has no fields to be missing, only texts, and one column for the header.
    let requests_only = [
        RuleCode::FieldsMissingInRequest,
        RuleCode::VariableNotString,
        RuleCode::TooManyHeaderVariables,
        RuleCode::MissingHeaderVariable,
        RuleCode::HeaderVariableNotString,
    ];
    let lists: Vec<_> = all_vectors()
        .into_iter()
        .filter(|vector| matches!(vector.input, Some(Input::Csv(_) | Input::Lines(_))))
        .collect();
    for code in documented().filter(|code| !requests_only.contains(code)) {
        assert!(lists.iter().any(|vector| messages(vector).contains(&code)), "{code} is the message of no row");
    }
}

const OUR_OWN: [&str; 34] = [
    "FIELD_WRONG_TYPE",
    "CONSENT_NOT_GIVEN",
    "NO_RECIPIENTS",
    "TOO_MANY_RECIPIENTS",
    "FIELD_TOO_LONG",
    "OUTBOUND_NUMBER_INVALID",
    "TEMPLATE_ID_MISMATCH",
    "TEMPLATE_ID_UNKNOWN",
    "SKILL_UNKNOWN",
    "SCHEDULE_WINDOW_INVALID",
    "DAILY_LIMIT_EXCEEDED",
    "QUOTE_UNTERMINATED",
    "ROW_TOO_LARGE",
    "TEXT_AFTER_QUOTE",
    "LONE_SURROGATE",
    "TEXT_DAMAGED",
    "NUMBER_FROM_SPREADSHEET",
    "ADDRESSING_MIXED",
    "ACCEPTED_BEFORE",
    "NOT_APP_USER",
    "MISSING_BUTTON_VARIABLE",
    "TOO_MANY_BUTTON_VARIABLES",
    "BUTTON_VARIABLE_NOT_STRING",
    "VARIABLE_TOO_LONG",
    "VARIABLE_EMPTY",
    "VARIABLE_WHITESPACE",
    "HEADER_VARIABLE_EXTENSION",
    "MESSAGE_TOO_LONG",
    "BODY_TOO_LONG",
    "LINK_VARIABLE_INVALID",
    "CHANNEL_NOT_IN_API",
    "SET_UNCERTAIN",
    "SET_STATUS",
    "EARLIER_ACCEPTED_NOBODY",
];

/// The message of a recipient with several errors is part of the interface: a rule is added to this list where its
/// message is to stand, and none changes its place.
#[test]
fn our_own_messages_are_chosen_in_this_order() {
    let fails = |code: &&RuleCode| code.meta().verdict == RuleVerdict::Fails && code.meta().origin != Origin::Service;
    let concerns = |code: &&RuleCode| {
        code.scopes().iter().any(|scope| matches!(scope, Scope::Request | Scope::Head | Scope::Consumer | Scope::Cross))
    };
    let order: Vec<_> = RuleCode::ALL.iter().filter(fails).filter(concerns).map(|code| code.as_str()).collect();
    assert_eq!(order, OUR_OWN);
}

#[test]
fn every_recipient_is_accepted_failed_or_skipped() {
    for vector in vectors() {
        let Some(report) = Library.run(&vector).report else { continue };
        let Some(summary) = report.get("summary") else { continue };
        let count = |name: &str| summary[name].as_u64().unwrap();
        assert_eq!(count("total"), count("accepted") + count("failed") + count("skipped"), "{}", vector.name);
        assert_eq!(count("total"), report["recipients"].as_array().unwrap().len() as u64, "{}", vector.name);
    }
}

#[test]
fn only_failed_recipients_have_a_message_and_it_is_of_their_first_error() {
    for vector in vectors() {
        let Some(report) = Library.run(&vector).report else { continue };
        let refused = report.get("refused").is_some_and(Value::is_string);
        for recipient in report.get("recipients").and_then(Value::as_array).into_iter().flatten() {
            let message = recipient["errorMessage"].as_str();
            assert_eq!(recipient["verdict"] == "failed", message.is_some(), "{}", vector.name);
            let findings = recipient["findings"].as_array().unwrap();
            let first = findings.iter().find(|finding| finding["severity"] == "error");
            let Some(message) = message.filter(|_| !refused) else { continue };
            let code = RuleCode::from_error_message(message).unwrap();
            assert_eq!(first.unwrap()["code"], code.as_str(), "{}", vector.name);
        }
    }
}

#[test]
fn every_finding_names_a_place_that_exists() {
    for vector in vectors() {
        let Some(report) = Library.run(&vector).report else { continue };
        let handoff = json::parse_bytes(&vector.handoff).unwrap().value;
        resolve(&vector.name, &handoff, report.get("handoff"));
        if let Some(Input::Request(text)) = &vector.input {
            let request = json::parse_bytes(text).unwrap().value;
            resolve(&vector.name, &request, report.get("request"));
            for recipient in report["recipients"].as_array().unwrap() {
                resolve(&vector.name, &request, recipient.get("findings"));
            }
        }
    }
}

#[test]
fn every_finding_on_a_list_names_a_cell_that_exists() {
    for vector in vectors() {
        let Some(Ok(recipients)) = Library.recipients(&vector) else { continue };
        let list = recipients.list();
        let mut scratch = sendcheck::engine::recipients::Scratch::default();
        for index in 0..recipients.len() {
            let (meta, width) = (list.record(index).unwrap(), list.cells(index, &mut scratch).unwrap().width());
            let report = recipients.recipient(index).unwrap();
            for finding in &report.findings {
                let sendcheck::At::Cell(cell) = &finding.at else { panic!("{}: {finding:?}", vector.name) };
                assert_eq!((cell.row, cell.line), (meta.row, meta.line), "{}: {finding:?}", vector.name);
                assert!(cell.column.is_none_or(|column| (1..=width).contains(&column)), "{}: {finding:?}", vector.name);
            }
        }
        let layout = list.reading();
        for finding in recipients.findings() {
            let sendcheck::At::Cell(cell) = &finding.at else { panic!("{}: {finding:?}", vector.name) };
            let named = cell.column.is_none_or(|column| (1..=layout.column_names.len()).contains(&(column as usize)));
            // What is said of the list as a whole names no line.
            let has_line = cell.line >= 1 || cell.column.is_none();
            assert!(cell.row == 0 && has_line && named, "{}: {finding:?}", vector.name);
        }
    }
}

#[test]
fn every_file_beside_the_vectors_is_used() {
    let (_, used) = load().unwrap();
    let used: BTreeSet<PathBuf> = used.into_iter().collect();
    // Answers, previews and marks have tests of their own, which read their whole folder.
    let others = ["answers", "markup", "previews"].map(|folder| root().join(folder));
    for file in files(&root()).into_iter().filter(|file| !others.iter().any(|folder| file.starts_with(folder))) {
        let is_vector =
            file.extension().is_some_and(|ending| ending == "json") && !file.parent().unwrap().ends_with("handoffs");
        let is_known = is_vector || file.ends_with("README.md");
        assert!(is_known || used.contains(&file.canonicalize().unwrap()), "{} is used by no vector", file.display());
    }
}

#[test]
fn every_title_stands_once_in_its_file() {
    let mut titles = BTreeSet::new();
    for vector in all_vectors() {
        let file = vector.name.split('#').next().unwrap().to_string();
        assert!(titles.insert((file, vector.title.clone())), "{}: `{}` stands twice", vector.name, vector.title);
    }
}

fn holds_for(surface: &(dyn Surface + Sync)) {
    let vectors: Vec<_> = vectors().into_iter().filter(|vector| surface.is_asked(vector)).collect();
    let fails = |vector: &Vector| {
        let differences = compare(vector, &surface.run(vector));
        let told = || format!("{} ({})\n    {}", vector.name, vector.title, differences.join("\n    "));
        (!differences.is_empty()).then(told)
    };
    let at_once = thread::available_parallelism().map_or(1, NonZero::get);
    let failures: Vec<_> = thread::scope(|scope| {
        // All are begun before the first is waited for.
        let parts: Vec<_> = vectors
            .chunks(vectors.len().div_ceil(at_once).max(1))
            .map(|part| scope.spawn(move || part.iter().filter_map(fails).collect::<Vec<_>>()))
            .collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    });
    let (count, all) = (failures.len(), vectors.len());
    assert!(failures.is_empty(), "{count} of {all} vectors differ on the {}:\n{}", surface.name(), failures.join("\n"));
}

/// The vectors that `VECTOR` names, or all.
fn vectors() -> Vec<Vector> {
    asked().unwrap()
}

/// All vectors, for what holds of all together.
fn all_vectors() -> Vec<Vector> {
    load().unwrap().0
}

/// The fourteen codes of the documents: those of the service that stand in a recipient's message or refuse a request.
fn documented() -> impl Iterator<Item = RuleCode> {
    let first_of_ours = RuleCode::ALL.iter().position(|code| code.meta().origin != Origin::Service).unwrap();
    assert_eq!(first_of_ours, 14);
    RuleCode::ALL[..first_of_ours].iter().copied()
}

/// The rules behind the messages that a vector expects.
fn messages(vector: &Vector) -> Vec<RuleCode> {
    let messages = vector.expect.error_messages.iter().flatten().flatten().chain(&vector.expect.refused);
    messages.filter_map(|message| RuleCode::from_error_message(message)).collect()
}

/// Every code that a vector expects anywhere.
fn codes(vector: &Vector) -> Vec<String> {
    let expect = &vector.expect;
    let mut codes: Vec<String> = expect.codes.iter().flatten().flatten().cloned().collect();
    let whole = [&expect.handoff_codes, &expect.request_codes, &expect.list_codes];
    codes.extend(whole.into_iter().flatten().flatten().cloned());
    codes.extend(expect.error.iter().filter_map(|error| error.code.clone()));
    codes.extend(messages(vector).into_iter().map(|code| code.as_str().to_string()));
    codes
}

/// The only rules whose advice depends on what was found.
const ADVISE: [RuleCode; 8] = [
    RuleCode::BodyTooLong,
    RuleCode::ComponentTooLong,
    RuleCode::DuplicateNumber,
    RuleCode::HeaderVariableEnds,
    RuleCode::JsonRepaired,
    RuleCode::MessageOver140,
    RuleCode::TooManyHeaderVariables,
    RuleCode::TooManyVariables,
];

#[test]
fn every_finding_advises_what_its_rule_says() {
    for vector in vectors() {
        let Some(report) = Library.run(&vector).report else { continue };
        let of_recipients = report.get("recipients").and_then(Value::as_array).into_iter().flatten();
        let others = ["handoff", "request", "list"].into_iter().filter_map(|of| report.get(of));
        let all = others.chain(of_recipients.filter_map(|recipient| recipient.get("findings")));
        for finding in all.filter_map(Value::as_array).flatten() {
            let code: RuleCode = finding["code"].as_str().unwrap().parse().unwrap();
            let is_rules_own = finding["help"].as_str() == Some(code.meta().help());
            assert!(is_rules_own || ADVISE.contains(&code), "{}: {finding}", vector.name);
        }
    }
}

fn resolve(name: &str, document: &Json, findings: Option<&Value>) {
    for finding in findings.and_then(Value::as_array).into_iter().flatten() {
        let pointer = finding["at"].as_str().unwrap();
        assert!(document.pointer(pointer).is_some(), "{name}: `{pointer}` leads nowhere: {finding}");
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
