//! Two public WhatsApp libraries as a second opinion, where they know what we know: the languages of
//! templates and variables in the address of a button (pywa), and how long a value may be (whatsapp-api-js).

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

use sendcheck::{Handoff, Policy, ReadOptions, Recipients, RuleCode, Severity, check_handoff};
use serde_json::{Value, json};

fn libraries() -> Value {
    serde_json::from_str(include_str!("../oracles/whatsapp/libraries.json")).unwrap()
}

/// A draft in a language, with one variable and perhaps a footer.
fn handoff(language: &str, footer: bool) -> Handoff {
    let body = json!({ "type": "body", "content": "{{1}}", "variables": ["1"] });
    let footer = footer.then(|| json!({ "type": "footer", "content": "Harbour Restaurant" }));
    let parts: Vec<_> = [body].into_iter().chain(footer).collect();
    let channel = json!({ "type": "wa", "language": language, "messageComponents": parts });
    Handoff::read(channel.to_string().as_bytes()).unwrap()
}

fn languages() -> Vec<String> {
    let libraries = libraries();
    let listed = libraries["pywa 4.5.0"]["languages"].as_array().unwrap();
    listed.iter().map(|language| language.as_str().unwrap().to_string()).collect()
}

fn is_known(language: &str) -> bool {
    let findings = check_handoff(&handoff(language, false), &Policy::default());
    !findings.iter().any(|finding| finding.code == RuleCode::TemplateLanguage)
}

#[test]
fn the_languages_of_pywa_are_known_and_no_others_of_their_form() {
    let languages = languages();
    assert_eq!(languages.len(), 86);
    assert!(languages.iter().all(|language| is_known(language)));
    let letters = || ('a'..='z').flat_map(|a| ('a'..='z').map(move |b| format!("{a}{b}")));
    for code in letters().filter(|code| !languages.contains(code)) {
        assert!(!is_known(&code), "{code}");
    }
}

#[test]
fn the_address_of_a_button_is_taken_where_pywa_takes_it() {
    let libraries = libraries();
    let asked = libraries["pywa 4.5.0"]["buttonUrls"].as_object().unwrap();
    assert!(asked.len() > 10);
    for (url, answer) in asked {
        let body = json!({ "type": "body", "content": "Your order is on its way.", "variables": [] });
        let button = json!({ "type": "button", "index": 0, "content": "Visit", "sub_type": "url", "url": url });
        let channel = json!({ "type": "wa", "language": "en", "messageComponents": [body, button] });
        let handoff = Handoff::read(channel.to_string().as_bytes()).unwrap();
        let findings = check_handoff(&handoff, &Policy::default());
        let rules = [RuleCode::ButtonUrlVariables, RuleCode::ButtonUrlVariablePlace];
        let found: Vec<_> = findings.iter().map(|finding| finding.code).filter(|code| rules.contains(code)).collect();
        let expected = match answer.as_str().unwrap() {
            "taken" => vec![],
            "several variables" => vec![RuleCode::ButtonUrlVariables],
            "not at the end" => vec![RuleCode::ButtonUrlVariablePlace],
            other => panic!("`{other}` is no answer of pywa"),
        };
        assert_eq!(found, expected, "{url}");
    }
}

#[test]
fn a_value_is_too_long_where_whatsapp_api_js_says_so() {
    let libraries = libraries();
    let limits = &libraries["whatsapp-api-js 6.3.0"];
    let longest = usize::try_from(limits["valueBesideOtherParts"].as_u64().unwrap()).unwrap();
    assert!(limits["valueOfBodyAlone"].as_u64().unwrap() > limits["valueBesideOtherParts"].as_u64().unwrap());
    for (footer, length, severity) in [
        (true, longest, None),
        (true, longest + 1, Some(Severity::Error)),
        (false, longest, None),
        (false, longest + 1, Some(Severity::Warning)),
    ] {
        let list = format!("12025550123,{}", "a".repeat(length));
        let handoff = handoff("en", footer);
        let checked = Recipients::read(list.as_bytes(), &handoff, &Policy::default(), ReadOptions::default()).unwrap();
        let findings = checked.recipient(0).unwrap().findings;
        let found = findings.iter().find(|finding| finding.code == RuleCode::BodyTooLong);
        assert_eq!(found.map(|finding| finding.severity), severity, "{length} characters, footer: {footer}");
    }
}
