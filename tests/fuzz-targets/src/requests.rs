//! Campaign requests: as they are given, and as they are made of a list.

use sendcheck::engine::json;
use sendcheck::{
    At, Campaign, CampaignRequest, Handoff, Policy, ReadOptions, Recipients, Report, Severity, Verdict, WebListForm,
    check_noted, respond,
};

use crate::given;
use crate::input::Input;
use crate::recipients::adds_up;

pub(crate) fn request(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (handoff, policy) = (given::handoff(&mut input), given::policy(&mut input));
    let Ok((request, notes)) = CampaignRequest::read(input.bytes()) else { return };
    let report = check_noted(&request, &notes, handoff, policy);
    assert!(adds_up(&report.summary) || report.refused.is_some(), "{:?}", report.summary);
    assert_eq!(report.summary.total as usize, report.recipients.len());
    assert_eq!(report.recipients.len(), request.consumers().len());
    for recipient in &report.recipients {
        let errors = recipient.findings.iter().any(|finding| finding.severity == Severity::Error);
        assert_eq!(recipient.error_message.is_some(), recipient.verdict == Verdict::Failed);
        assert!(recipient.verdict != Verdict::Accepted || !errors, "{recipient:?}");
    }
    let written = request.to_json();
    pointers_lead_somewhere(input.bytes(), &report);
    says_everybody(&request, &report);
    // Written again it is the same request, but for what was noted about its text.
    let (again, _) = CampaignRequest::read(written.as_bytes()).unwrap();
    assert_eq!(again.to_json(), written);
    if notes.is_empty() {
        let again = check_noted(&again, &[], handoff, policy);
        assert_eq!(serde_json::to_string(&again).unwrap(), serde_json::to_string(&report).unwrap());
    }
}

/// Every pointer of the report leads to a value of the text, unless a later name in the text replaced that value.
fn pointers_lead_somewhere(text: &[u8], report: &Report) {
    let document = json::parse_bytes(text).unwrap();
    if document.notes.iter().any(|note| note.kind == json::NoteKind::DuplicateKey) {
        return;
    }
    for finding in report.recipients.iter().flat_map(|recipient| &recipient.findings).chain(&report.request) {
        let At::Pointer(pointer) = &finding.at else { panic!("{finding:?}") };
        assert!(document.value.pointer(pointer).is_some(), "{finding:?}");
    }
}

/// The answer names everybody once: who is accepted, and who failed.
fn says_everybody(request: &CampaignRequest, report: &Report) {
    let answer = respond(request, report).to_value();
    let count = |name: &str| answer.pointer(name).and_then(json::Value::as_array).map_or(0, <[_]>::len);
    if report.refused.is_none() {
        let named = count("/acceptedConsumers") + count("/failedConsumers");
        assert_eq!(named, report.recipients.len() - report.summary.skipped as usize, "{}", answer.to_json());
    }
}

pub(crate) fn made(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (handoff, policy) = (given::handoff(&mut input), given::policy(&mut input));
    let (options, size) = (given::read_options(&mut input), 1 + input.choice(4));
    let Some(recipients) = given::checked(input.bytes(), handoff, policy, options) else { return };
    let requests = match recipients.requests(&Campaign { size: Some(size), ..given::campaign() }) {
        Ok(requests) => requests,
        Err(error) => {
            let said = error.to_string();
            assert!(recipients.unsettled().is_some() || size > policy.max_recipients, "{said}");
            return;
        }
    };
    let mut posted = 0;
    for request in requests {
        let text = request.to_json();
        let report = checked_again(&text, handoff, policy);
        assert_eq!(report.refused, None, "{text}");
        assert!(report.recipients.len() <= size);
        for recipient in &report.recipients {
            // Who has a conversation open is left out of the requests.
            assert_eq!(recipient.verdict, Verdict::Accepted, "{:?} {text}", recipient.findings);
        }
        posted += report.recipients.len();
    }
    assert_eq!(posted, recipients.summary().accepted as usize);
}

fn checked_again(text: &str, handoff: &Handoff, policy: &Policy) -> Report {
    let (request, notes) = CampaignRequest::read(text.as_bytes()).unwrap();
    check_noted(&request, &notes, handoff, policy)
}

pub(crate) fn web(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (handoff, policy) = (given::handoff(&mut input), given::policy(&mut input));
    let (options, size) = (given::read_options(&mut input), 1 + input.choice(4));
    let form = *input.pick(&[WebListForm::Csv, WebListForm::Lines]);
    let Some(recipients) = given::checked(input.bytes(), handoff, policy, options) else { return };
    let Ok(lists) = recipients.web_lists(form, Some(size)) else { return };
    let mut posted = 0;
    let mut told = accepted_messages(&recipients).into_iter();
    for list in lists {
        let input = match form {
            WebListForm::Lines => sendcheck::InputKind::Lines,
            WebListForm::Csv => sendcheck::InputKind::Csv,
        };
        let again = given::checked(list.as_bytes(), handoff, policy, &ReadOptions { input, ..ReadOptions::default() });
        let again = again.unwrap_or_else(|| panic!("{list:?} is not read"));
        assert_eq!(again.summary().accepted as usize, again.len(), "{list:?}");
        for message in accepted_messages(&again) {
            assert_eq!(Some(message), told.next(), "{list:?}");
        }
        posted += again.len();
    }
    assert_eq!(posted, recipients.summary().accepted as usize);
}

/// The texts that go to everybody who is accepted.
fn accepted_messages(recipients: &Recipients) -> Vec<Vec<Option<String>>> {
    let accepted = (0..recipients.len()).filter(|index| recipients.verdict(*index) == Some(Verdict::Accepted));
    let texts = |index| recipients.messages(index).unwrap().into_iter().map(|message| message.text).collect();
    accepted.map(texts).collect()
}
