//! `vectors/previews/*.json`: the messages that the examples of the documents make.
//!
//! A file has the document its handoff comes from, and cases: a consumer (none is the draft with open
//! placeholders), the profile if it is not the API's, the preview, and what of it nothing fills.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use sendcheck::engine::json::parse_bytes;
use sendcheck::engine::wire::FromValue;
use sendcheck::{
    Because, Campaign, CampaignRequest, ChannelPreview, Consumer, Extreme, Field, Handoff, InputKind, Policy, Preview,
    Profile, ReadOptions, Recipients, Unresolved, Verdict, preview_consumer, preview_draft,
};
use sendcheck_tests::pages::repository;
use serde_json::{Value, json};

fn files(folder: &str) -> Vec<PathBuf> {
    let mut paths: Vec<_> =
        fs::read_dir(repository().join(folder)).unwrap().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn vectors() -> Vec<(String, Value)> {
    let read = |path: PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, serde_json::from_slice(&fs::read(&path).unwrap()).unwrap())
    };
    files("tests/vectors/previews").into_iter().map(read).collect()
}

fn preview(case: &Value, handoff: &Handoff) -> Preview {
    let profile = if case["profile"] == "webtool" { Profile::Webtool } else { Profile::Api };
    let policy = Policy { profile, ..Policy::default() };
    if case["consumer"].is_null() {
        return preview_draft(handoff, &policy);
    }
    let value = parse_bytes(case["consumer"].to_string().as_bytes()).unwrap().value;
    preview_consumer(&Consumer::from_value(value).unwrap(), handoff, &policy)
}

fn listed(unresolved: &[Unresolved<'_>]) -> Vec<String> {
    unresolved.iter().map(|open| format!("{} {} {}", open.channel, open.part, open.name)).collect()
}

#[test]
fn the_examples_of_the_documents_make_these_messages() {
    let mut cases = 0;
    for (name, vector) in vectors() {
        assert!(vector["source"].is_string(), "{name} names its source");
        let handoff = Handoff::read(vector["handoff"].to_string().as_bytes()).unwrap();
        for case in vector["cases"].as_array().unwrap() {
            let preview = preview(case, &handoff);
            let about = format!("{name}, {}", case["about"]);
            assert_eq!(serde_json::to_value(&preview).unwrap(), case["preview"], "{about}");
            assert_eq!(json!(listed(&preview.unresolved())), case["unresolved"], "{about}");
            cases += 1;
        }
    }
    assert!(cases > 40);
}

#[test]
fn the_channel_is_named_as_the_handoff_names_it() {
    let mut seen = BTreeSet::new();
    for (name, vector) in vectors() {
        let handoff = Handoff::read(vector["handoff"].to_string().as_bytes()).unwrap();
        let draft = preview_draft(&handoff, &Policy::default());
        for (channel, shown) in handoff.channels().iter().zip(&draft.channels) {
            assert_eq!(channel.kind, shown.kind(), "{name}");
            assert_eq!(serde_json::to_value(shown).unwrap()["channel"], channel.kind.config_type());
            seen.insert(channel.kind);
        }
    }
    assert_eq!(seen.len(), 5);
}

fn example_handoff(name: &str) -> Handoff {
    Handoff::read(&fs::read(repository().join(format!("examples/handoffs/{name}.json"))).unwrap()).unwrap()
}

fn example_list(path: &PathBuf) -> Recipients {
    let name = path.file_stem().unwrap().to_str().unwrap();
    let handoff = example_handoff(name.trim_end_matches("-with-mistakes"));
    let typed = path.extension().is_some_and(|extension| extension == "txt");
    let input = if typed { InputKind::Lines } else { InputKind::Csv };
    let options = ReadOptions { input, ..ReadOptions::default() };
    Recipients::read(&fs::read(path).unwrap(), &handoff, &Policy::default(), options).unwrap()
}

#[test]
fn a_row_and_the_consumer_made_from_it_look_the_same() {
    for path in files("examples/lists") {
        let recipients = example_list(&path);
        let campaign = Campaign { name: "a".into(), skill: "b".into(), consent: true, ..Campaign::default() };
        let requests: Vec<CampaignRequest> = recipients.requests(&campaign).unwrap().collect();
        let mut consumers = requests.iter().flat_map(CampaignRequest::consumers).filter_map(Field::given);
        for index in (0..recipients.len()).filter(|index| recipients.verdict(*index) == Some(Verdict::Accepted)) {
            let preview = recipients.preview(index).unwrap();
            let consumer = consumers.next().unwrap();
            assert_eq!(
                preview,
                preview_consumer(consumer, recipients.handoff(), &Policy::default()),
                "{}",
                path.display()
            );
            assert_eq!(listed(&preview.unresolved()), Vec::<String>::new());
        }
        assert!(consumers.next().is_none());
    }
}

#[test]
fn the_plain_messages_of_a_row_are_those_of_its_preview() {
    for path in files("examples/lists") {
        let recipients = example_list(&path);
        assert_eq!(recipients.messages_in(0..usize::MAX).count(), recipients.len());
        for (index, messages) in recipients.messages_in(0..recipients.len()).enumerate() {
            assert_eq!(recipients.messages(index).as_ref(), Some(&messages));
            for (message, shown) in messages.iter().zip(&recipients.preview(index).unwrap().channels) {
                assert_eq!(message.channel, shown.kind().config_type());
                // The lists have no marks, so that WhatsApp shows what is sent.
                let expected = match shown {
                    ChannelPreview::Sms(sms) => sms.composed.plain(),
                    ChannelPreview::WhatsApp(whatsapp) => whatsapp.body.plain(),
                    ChannelPreview::InApp(in_app) => in_app.message.plain(),
                    _ => None,
                };
                assert_eq!(message.text, expected, "{}, {index}", path.display());
            }
        }
        assert_eq!((recipients.preview(recipients.len()), recipients.messages(recipients.len())), (None, None));
    }
}

#[test]
fn messages_carry_marks_as_they_are_sent() {
    let handoff = r#"{ "type": "wa", "messageComponents": [
        { "type": "body", "content": "Hi *${{1}}*, ${{2}}", "variables": ["1", "2"] } ] }"#;
    let handoff = Handoff::read(handoff.as_bytes()).unwrap();
    let list = b"Phone,B1,B2\n12025550123,Jane,_soon_\n12025550124,Omar,\n";
    let recipients = Recipients::read(list, &handoff, &Policy::default(), ReadOptions::default()).unwrap();
    let texts: Vec<_> = recipients.messages_in(0..2).flatten().map(|message| message.text).collect();
    assert_eq!(texts, [Some("Hi *Jane*, _soon_".to_owned()), None]);
}

#[test]
fn the_rows_worth_a_look_come_first() {
    let handoff = example_handoff("sms-one-variable");
    let list = "12025550121,short\n\
        2125550124,no calling code and therefore not sent although it is long\n\
        442071838750,the longest that is sent\n\
        12025550122,longer\n\
        12025550121,twice\n\
        442071838751,again\n";
    let options = ReadOptions { input: InputKind::Lines, ..ReadOptions::default() };
    let recipients = Recipients::read(list.as_bytes(), &handoff, &Policy::default(), options).unwrap();
    let found: Vec<_> = recipients
        .extremes()
        .into_iter()
        .map(|extreme| match extreme.because {
            Because::LongestSms { characters } => (extreme.index, format!("{characters} characters")),
            Because::FirstOfCode { code, .. } => (extreme.index, code.as_str().to_owned()),
            Because::FirstOfRegion { region } => (extreme.index, region.to_owned()),
            other => (extreme.index, format!("{other:?}")),
        })
        .collect();
    let expected = [
        (2, "86 characters"),
        (1, "INVALID_NUMBER"),
        (4, "DUPLICATE_NUMBER"),
        (2, "NUMBER_LANDLINE"),
        (2, "GB"),
        (0, "US"),
    ];
    let found: Vec<_> = found.iter().map(|(index, why)| (*index, why.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn dear_sms_are_worth_a_look() {
    let handoff = example_handoff("sms-one-variable");
    let list =
        format!("12025550121,short\n12025550122,{}\n12025550123,{}\n12025550124,’\n", "a".repeat(200), "’".repeat(90));
    let options = ReadOptions { input: InputKind::Lines, ..ReadOptions::default() };
    let recipients = Recipients::read(list.as_bytes(), &handoff, &Policy::default(), options).unwrap();
    let found = recipients.extremes();
    assert!(matches!(found[0], Extreme { index: 1, because: Because::LongestSms { .. }, .. }), "{found:?}");
    assert!(matches!(found[1], Extreme { index: 2, because: Because::MostSegments { segments: 3 }, .. }), "{found:?}");
    assert!(matches!(found[2], Extreme { index: 2, because: Because::FirstUcs2, .. }), "{found:?}");
}
