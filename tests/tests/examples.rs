//! The files in `examples/` do what `examples/README.md` says of them.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use sendcheck::{
    AllowedHosts, CampaignRequest, Handoff, InputKind, Policy, ReadOptions, Recipients, check_handoff, check_noted,
};
use sendcheck_tests::pages::repository;

fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(repository().join("examples").join(folder)).unwrap();
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn stem(path: &std::path::Path) -> &str {
    path.file_stem().and_then(|stem| stem.to_str()).unwrap()
}

fn handoff(name: &str) -> Handoff {
    Handoff::read(&fs::read(repository().join(format!("examples/handoffs/{name}.json"))).unwrap()).unwrap()
}

fn policy() -> Policy {
    let allow = AllowedHosts::new(["https://cdn.example.com", "https://billing.example.com"]).unwrap();
    Policy { allow: Some(allow), ..Policy::default() }
}

fn read(path: &PathBuf, handoff: &Handoff) -> Recipients {
    let typed = path.extension().is_some_and(|extension| extension == "txt");
    let input = if typed { InputKind::Lines } else { InputKind::Csv };
    Recipients::read(&fs::read(path).unwrap(), handoff, &policy(), ReadOptions { input, ..ReadOptions::default() })
        .unwrap()
}

/// The codes that were found on recipients, with how many recipients each was found on.
fn codes(recipients: &Recipients) -> Vec<(&'static str, u32)> {
    recipients.summary().by_code.iter().map(|(rule, count)| (rule.as_str(), count.total())).collect()
}

#[test]
fn handoffs_are_clean() {
    for path in files("handoffs") {
        let handoff = handoff(stem(&path));
        let codes: Vec<_> = check_handoff(&handoff, &policy()).iter().map(|found| found.code.as_str()).collect();
        let expected: &[&str] = if stem(&path) == "rcs" { &["CHANNEL_NOT_IN_API"] } else { &[] };
        assert_eq!(codes, expected, "{}", path.display());
    }
}

#[test]
fn every_handoff_has_an_id_of_its_own_and_a_list() {
    let ids: BTreeMap<String, PathBuf> =
        files("handoffs").into_iter().map(|path| (handoff(stem(&path)).id().unwrap().into(), path)).collect();
    assert_eq!(ids.len(), files("handoffs").len());
    let lists = files("lists");
    for path in ids.into_values().filter(|path| stem(path) != "rcs") {
        assert!(lists.iter().any(|list| stem(list) == stem(&path)), "{}", path.display());
    }
}

#[test]
fn lists_without_mistakes_are_accepted_without_a_word() {
    for path in files("lists").into_iter().filter(|path| !stem(path).ends_with("-with-mistakes")) {
        let recipients = read(&path, &handoff(stem(&path)));
        assert!(recipients.all_clear() && recipients.findings().is_empty(), "{}", path.display());
        assert_eq!(codes(&recipients), [], "{}", path.display());
        assert!(recipients.len() >= 2);
    }
}

#[test]
fn the_ticket_list_holds_the_mistakes_that_the_readme_names() {
    let path = repository().join("examples/lists/whatsapp-ticket-with-mistakes.csv");
    let recipients = read(&path, &handoff("whatsapp-ticket"));
    assert_eq!(
        codes(&recipients),
        [
            ("INVALID_NUMBER", 2),
            ("DUPLICATE_NUMBER", 1),
            ("TOO_MANY_VARIABLES", 1),
            ("MISSING_VARIABLE", 1),
            ("NUMBER_FROM_SPREADSHEET", 1),
            ("VARIABLE_WHITESPACE", 1),
            ("NUMBER_UNASSIGNED", 1),
            ("NUMBER_LANDLINE", 1),
            ("NUMBER_REFORMATTED", 1),
            ("ROW_TOO_LONG", 1),
        ]
    );
    assert_eq!((recipients.summary().accepted, recipients.summary().failed), (4, 6));
}

#[test]
fn the_image_list_holds_the_mistakes_that_the_readme_names() {
    let path = repository().join("examples/lists/whatsapp-image-with-mistakes.csv");
    let recipients = read(&path, &handoff("whatsapp-image"));
    assert_eq!(
        codes(&recipients),
        [
            ("INSUFFICIENT_HEADER_VARIABLES", 1),
            ("HEADER_VARIABLE_INVALID_URL", 1),
            ("IMAGE_URL_NOT_WHITELISTED", 1),
            ("HEADER_VARIABLE_EXTENSION", 1),
        ]
    );
    assert_eq!((recipients.summary().accepted, recipients.summary().failed), (1, 4));
}

#[test]
fn requests_name_their_handoff_and_do_what_the_readme_says() {
    let by_id: BTreeMap<String, Handoff> = files("handoffs")
        .iter()
        .map(|path| handoff(stem(path)))
        .map(|handoff| (handoff.id().unwrap().to_string(), handoff))
        .collect();
    for path in files("requests") {
        let (request, notes) = CampaignRequest::read(&fs::read(&path).unwrap()).unwrap();
        assert!(notes.is_empty(), "{}", path.display());
        let handoff = &by_id[request.template_id.as_deref().unwrap()];
        let report = check_noted(&request, &notes, handoff, &policy());
        let messages: Vec<_> = report.recipients.iter().map(|recipient| recipient.error_message.as_deref()).collect();
        if stem(&path) == "some-will-fail" {
            let failed = ["INVALID_NUMBER", "VARIABLE_NOT_STRING=2", "MISSING_VARIABLE=2", "DUPLICATE_NUMBER"];
            assert_eq!(messages, [None].into_iter().chain(failed.map(Some)).collect::<Vec<_>>());
        } else {
            assert!(report.all_clear(), "{}: {messages:?}", path.display());
        }
    }
}

#[test]
fn the_readme_names_every_file() {
    let readme = fs::read_to_string(repository().join("examples/README.md")).unwrap();
    for path in files("handoffs") {
        assert!(readme.contains(&format!("| `{}` |", stem(&path))), "{}", path.display());
    }
    for path in files("requests") {
        assert!(readme.contains(&format!("| `{}.json` |", stem(&path))), "{}", path.display());
    }
    for path in files("lists").iter().filter(|path| stem(path).ends_with("-with-mistakes")) {
        assert!(readme.contains(&format!("`{}.csv`", stem(path))), "{}", path.display());
    }
}
