//! `sarif`: findings on handoffs as GitHub's and GitLab's code scanning read them, SARIF 2.1.0.

use std::borrow::Cow;

use sendcheck::engine::rules::RuleInfo;
use sendcheck::{Finding, Handoff, HandoffReport, RuleCode, Severity};
use serde_json::{Value, json};

use crate::human;
use crate::lines::{Lines, pointer_of};
use crate::text::flags;

/// The log of one run over the handoffs of a file, which holds `text`.
pub(crate) fn log(handoffs: &[Handoff], reports: &[HandoffReport], file: Option<&str>, text: &str) -> Value {
    let lines = Lines::of(text);
    let mut rules: Vec<RuleCode> =
        reports.iter().flat_map(|report| &report.findings).map(|finding| finding.code).collect();
    rules.sort_unstable();
    rules.dedup();
    let found = handoffs.iter().zip(reports);
    let found = found.flat_map(|(handoff, report)| report.findings.iter().map(move |finding| (finding, handoff)));
    let results = found.map(|(finding, handoff)| {
        let pointer = pointer_of(finding, handoff);
        result(finding, &rules, file, (pointer, lines.line(pointer)))
    });
    let results: Vec<_> = results.collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "sendcheck", "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|code| rule(&code.info())).collect::<Vec<_>>(),
            } },
            "results": results,
        }],
    })
}

fn rule(rule: &RuleInfo) -> Value {
    json!({
        "id": rule.code.as_str(),
        "shortDescription": { "text": rule.title },
        "help": { "text": flags(rule.help) },
        "defaultConfiguration": { "level": level(rule.severity.api) },
    })
}

/// A finding, with the pointer of its place and the line if that is known.
fn result(finding: &Finding, rules: &[RuleCode], file: Option<&str>, (pointer, line): (&str, Option<u32>)) -> Value {
    let mut location = json!({ "logicalLocations": [{ "fullyQualifiedName": pointer, "kind": "value" }] });
    // Standard input has no place that anybody could open.
    if let (Some(file), Some(members)) = (file, location.as_object_mut()) {
        let mut place = json!({ "artifactLocation": { "uri": uri(file) } });
        if let (Some(line), Some(place)) = (line, place.as_object_mut()) {
            place.insert("region".into(), json!({ "startLine": line }));
        }
        members.insert("physicalLocation".into(), place);
    }
    json!({
        "ruleId": finding.code.as_str(),
        "ruleIndex": rules.iter().position(|code| *code == finding.code),
        "level": level(finding.severity),
        "message": { "text": human::advised(finding) },
        "locations": [location],
    })
}

/// A file's name as a reference (RFC 3986), which is what SARIF takes: other characters by their bytes.
fn uri(file: &str) -> String {
    let file = if cfg!(windows) { Cow::Owned(file.replace('\\', "/")) } else { Cow::Borrowed(file) };
    let mut uri = String::with_capacity(file.len());
    for byte in file.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(byte.into()),
            _ => uri.extend(format!("%{byte:02X}").chars()),
        }
    }
    uri
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}
