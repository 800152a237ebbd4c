//! Nothing of a recipient where it was not asked for.

use sendcheck::{CampaignRequest, Finding, MadeCase, ReadOptions, Recipients, ServiceAnswer, check_noted};

use crate::given;
use crate::input::Input;

/// A letter that stands in no message of ours.
const MARK: char = 'Ϟ';

/// A run of digits that no document of ours has.
const DIGITS: &str = "6174938";

/// A list whose cells hold the mark and the digits wherever the fuzzer put the bytes 1 and 2.
pub(crate) fn target(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (handoff, policy) = (given::handoff(&mut input), given::policy(&mut input));
    let options = given::read_options(&mut input);
    let text = input.text().replace('\u{1}', &MARK.to_string()).replace('\u{2}', DIGITS);
    if let Some(recipients) = given::checked(text.as_bytes(), handoff, policy, options) {
        list_is_quiet(&recipients);
    }
    if let Ok((request, notes)) = CampaignRequest::read(text.as_bytes()) {
        let report = check_noted(&request, &notes, handoff, policy);
        report.recipients.iter().flat_map(|recipient| &recipient.findings).for_each(quiet);
    } else if let Err(error) = CampaignRequest::read(text.as_bytes()) {
        // A word of up to some characters may stand in an error about JSON, so that it is found again.
        assert!(!error.to_string().contains(DIGITS), "{error}");
    }
    let plain = ReadOptions::default();
    if let Err(error) = Recipients::read(text.as_bytes(), handoff, policy, plain) {
        assert!(!tells(&error.to_string()), "{error}");
    }
}

fn list_is_quiet(recipients: &Recipients) {
    // Where nobody is judged, columns are named by their heading, which never holds a number.
    if recipients.nobody_judged().is_some() {
        for finding in recipients.findings() {
            assert!(!finding.message.contains(DIGITS), "{finding:?}");
        }
        return;
    }
    for report in recipients.reports(0..recipients.len()) {
        report.findings.iter().for_each(quiet);
    }
    // Everybody was refused, says a service: what becomes of that is made of no recipient.
    let failed: Vec<_> = recipients
        .reports(0..recipients.len())
        .filter_map(|report| report.number)
        .map(|number| serde_json::json!({ "phone": number, "errorMessage": "INVALID_NUMBER" }))
        .collect();
    let answer = serde_json::json!({ "acceptedConsumers": [], "failedConsumers": failed });
    let Ok(answers) = ServiceAnswer::read(answer.to_string().as_bytes()) else { return };
    for made in recipients.cases_of(&recipients.read_answers(&answers)) {
        match made {
            MadeCase::Case(file) => assert!(!tells(&file.to_json_pretty()), "{}", file.to_json_pretty()),
            MadeCase::Not { of, because } => assert!(!tells(&of) && !tells(because), "{of} {because}"),
            _ => {}
        }
    }
}

fn quiet(finding: &Finding) {
    assert!(!tells(&finding.message), "{finding:?}");
}

fn tells(text: &str) -> bool {
    text.contains(MARK) || text.contains(DIGITS)
}
