//! What differs between what a vector states and what a surface answers.

use serde_json::{Map, Value};

use super::{ErrorExpectation, FindingExpectation, Outcome, Problem, Vector};

/// Every difference, in words; none if the vector holds.
pub fn compare(vector: &Vector, outcome: &Outcome) -> Vec<String> {
    let expect = &vector.expect;
    let mut differences = Differences(Vec::new());
    differences.equal("exit", &Value::from(expect.exit), &Value::from(outcome.exit));
    differences.error(expect.error.as_ref(), outcome.problem.as_ref());
    if outcome.problem.is_some() {
        return differences.0;
    }
    let report = Report(outcome.report.as_ref().unwrap_or(&Value::Null));
    differences.list("verdicts", expect.verdicts.as_deref(), || report.recipients("verdict"));
    differences.list("errorMessages", expect.error_messages.as_deref(), || report.recipients("errorMessage"));
    differences.list("numbers", expect.numbers.as_deref(), || report.recipients("number"));
    differences.list("regions", expect.regions.as_deref(), || report.recipients("region"));
    differences.list("ids", expect.ids.as_deref(), || report.recipients("id"));
    differences.list("rows", expect.rows.as_deref(), || report.recipients("row"));
    differences.list("lines", expect.lines.as_deref(), || report.recipients("line"));
    differences.list("sendStates", expect.send_states.as_deref(), || report.recipients("sendState"));
    differences.list("usStates", expect.us_states.as_deref(), || report.recipients("usState"));
    differences.list("sendAt", expect.send_at.as_deref(), || report.recipients("sendAt"));
    differences.list("codes", expect.codes.as_deref(), || report.codes_of_recipients());
    differences.list("handoffCodes", expect.handoff_codes.as_deref(), || report.codes("handoff"));
    differences.list("requestCodes", expect.request_codes.as_deref(), || report.codes("request"));
    differences.list("listCodes", expect.list_codes.as_deref(), || report.codes("list"));
    differences.list("campaignCodes", expect.campaign_codes.as_deref(), || report.codes("campaign"));
    differences.findings(expect.findings.as_deref().unwrap_or_default(), report);
    differences.members("summary", expect.summary.as_ref(), report.member("summary"));
    differences.members("readAs", expect.read_as.as_ref(), report.member("readAs"));
    differences.not_checked(expect.not_checked.as_deref(), expect.checked.as_deref(), report);
    if let Some(refused) = &expect.refused {
        differences.equal("refused", &refused.as_str().into(), report.member("refused"));
    }
    differences.answered("response", expect.response.as_ref(), outcome.response.as_ref());
    differences.answered("variables", expect.variables.as_ref(), outcome.variables.as_ref());
    differences.answered("columns", expect.columns.as_ref(), outcome.columns.as_ref());
    differences.answered("requests", expect.requests.as_ref(), outcome.requests.as_ref());
    differences.answered("consumers", expect.consumers.as_ref(), outcome.consumers.as_ref());
    if let Some(schedule) = &outcome.schedule {
        differences.members("schedule", expect.schedule.as_ref(), schedule);
    }
    differences.answered("messages", expect.messages.as_ref(), outcome.messages.as_ref());
    differences.answered("rejectedCsv", expect.rejected_csv.as_ref(), outcome.rejected_csv.as_ref());
    differences.answered("duplicatesCsv", expect.duplicates_csv.as_ref(), outcome.duplicates_csv.as_ref());
    differences.answered("bodies", expect.bodies.as_ref(), outcome.bodies.as_ref());
    differences.answered("toMend", expect.to_mend.as_ref(), outcome.to_mend.as_ref());
    differences.answered("duplicates", expect.duplicates.as_ref(), outcome.duplicates.as_ref());
    differences.answered("reading", expect.reading.as_ref(), outcome.reading.as_ref());
    differences.0
}

/// A report as JSON.
#[derive(Clone, Copy)]
struct Report<'a>(&'a Value);

impl<'a> Report<'a> {
    fn member(self, name: &str) -> &'a Value {
        self.0.get(name).unwrap_or(&Value::Null)
    }

    fn all(self) -> &'a [Value] {
        self.member("recipients").as_array().map_or(&[], Vec::as_slice)
    }

    fn recipients(self, name: &str) -> Vec<Value> {
        self.all().iter().map(|recipient| recipient.get(name).cloned().unwrap_or_default()).collect()
    }

    fn codes_of_recipients(self) -> Vec<Value> {
        self.all().iter().map(|recipient| Value::Array(codes(recipient.get("findings")))).collect()
    }

    fn codes(self, place: &str) -> Vec<Value> {
        codes(self.0.get(place))
    }

    /// The findings on the handoff, the request, the list or one recipient.
    fn findings(self, place: &Value) -> Option<&'a Vec<Value>> {
        let found = match (place.as_str(), place.as_u64()) {
            (Some(name), _) => self.member(name),
            (None, Some(number)) => self.all().get(usize::try_from(number).ok()?.checked_sub(1)?)?.get("findings")?,
            _ => return None,
        };
        found.as_array()
    }
}

fn codes(findings: Option<&Value>) -> Vec<Value> {
    let findings = findings.and_then(Value::as_array);
    findings.into_iter().flatten().map(|finding| finding.get("code").cloned().unwrap_or_default()).collect()
}

struct Differences(Vec<String>);

impl Differences {
    fn equal(&mut self, what: &str, expected: &Value, found: &Value) {
        if expected != found {
            self.0.push(format!("{what}: expected {expected}, found {found}"));
        }
    }

    fn list<T: serde::Serialize>(&mut self, what: &str, expected: Option<&[T]>, found: impl FnOnce() -> Vec<Value>) {
        let Some(expected) = expected else { return };
        self.equal(what, &serde_json::to_value(expected).unwrap_or_default(), &Value::Array(found()));
    }

    /// What a surface does not tell is not compared.
    fn answered<T: serde::Serialize>(&mut self, what: &str, expected: Option<&T>, found: Option<&T>) {
        let (Some(expected), Some(found)) = (expected, found) else { return };
        let value = |of: &T| serde_json::to_value(of).unwrap_or_default();
        self.equal(what, &value(expected), &value(found));
    }

    fn members(&mut self, what: &str, expected: Option<&Map<String, Value>>, found: &Value) {
        for (name, value) in expected.into_iter().flatten() {
            self.equal(&format!("{what}.{name}"), value, found.get(name).unwrap_or(&Value::Null));
        }
    }

    fn not_checked(&mut self, listed: Option<&[String]>, absent: Option<&[String]>, report: Report<'_>) {
        let found = report.member("summary").get("notChecked").and_then(Value::as_array);
        let holds = |key: &str| found.is_some_and(|keys| keys.iter().any(|known| known == key));
        for key in listed.into_iter().flatten().filter(|key| !holds(key)) {
            self.0.push(format!("notChecked: `{key}` is not listed"));
        }
        for key in absent.into_iter().flatten().filter(|key| holds(key)) {
            self.0.push(format!("notChecked: `{key}` is listed"));
        }
    }

    fn findings(&mut self, expected: &[FindingExpectation], report: Report<'_>) {
        for wanted in expected {
            let found = report.findings(&wanted.place);
            let of_code = || {
                found.into_iter().flatten().filter(|finding| finding.get("code") == Some(&wanted.code.as_str().into()))
            };
            if !of_code().any(|finding| fits(wanted, finding)) {
                let all: Vec<_> = of_code().map(|finding| format!("{finding}")).collect();
                self.0.push(format!("findings: {wanted:?} is not among {}", all.join(", ")));
            }
        }
    }

    fn error(&mut self, expected: Option<&ErrorExpectation>, found: Option<&Problem>) {
        match (expected, found) {
            (None, None) => {}
            (None, Some(problem)) => self.0.push(format!("could not be checked: {}", problem.message)),
            (Some(_), None) => self.0.push("could be checked, which was not expected".into()),
            (Some(expected), Some(problem)) => self.problem(expected, problem),
        }
    }

    fn problem(&mut self, expected: &ErrorExpectation, problem: &Problem) {
        self.answered("error.kind", expected.kind.as_ref(), problem.kind.as_ref());
        self.answered("error.code", expected.code.as_ref(), problem.code.as_ref());
        self.answered("error.line", expected.line.as_ref(), problem.line.as_ref());
        self.answered("error.column", expected.column.as_ref(), problem.column.as_ref());
        for text in expected.contains.iter().filter(|text| !problem.message.contains(text.as_str())) {
            self.0.push(format!("error: `{text}` is not in `{}`", problem.message));
        }
        if let (Some(line), Some(column)) = (expected.line, expected.column) {
            let place = format!("line {line}, column {column}");
            if !problem.message.contains(&place) {
                self.0.push(format!("error: `{place}` is not in `{}`", problem.message));
            }
        }
    }
}

/// Whether a finding has everything that is stated of it.
fn fits(wanted: &FindingExpectation, finding: &Value) -> bool {
    let member = |name: &str| finding.get(name).unwrap_or(&Value::Null);
    let severity = wanted.severity.as_deref().is_none_or(|severity| member("severity") == severity);
    // The command tells readers of a campaign, and no program its arguments.
    let told = finding.get("args").is_some();
    let args = wanted.args.iter().flatten().all(|(name, value)| !told || member("args").get(name) == Some(value));
    let message = wanted.message.as_deref().is_none_or(|message| member("message") == message);
    let at = match &wanted.at {
        None => true,
        Some(Value::Object(place)) => place.iter().all(|(name, value)| member("at").get(name) == Some(value)),
        Some(pointer) => member("at") == pointer,
    };
    severity && args && message && at
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The differences between this expectation and one answer.
    fn differences(expect: Value) -> usize {
        let report = json!({
            "recipients": [ { "verdict": "failed", "errorMessage": "MISSING_VARIABLE=2", "number": "+1", "region": "US",
                "row": 1, "line": null, "findings": [ { "code": "MISSING_VARIABLE", "severity": "error",
                    "at": { "row": 1, "line": 2, "column": 3 }, "args": { "name": "2" } } ] } ],
            "handoff": [ { "code": "OPT_OUT_MISSING" } ], "request": [], "list": [], "refused": null,
            "readAs": { "header": true }, "summary": { "total": 1, "notChecked": [ "skills" ] } });
        let vector = Vector {
            name: String::new(),
            title: String::new(),
            source: String::new(),
            handoff: Vec::new(),
            input: None,
            options: Map::new(),
            campaign: None,
            split: None,
            sending: None,
            expect: serde_json::from_value(expect).unwrap(),
        };
        let outcome = Outcome {
            exit: 1,
            report: Some(report),
            response: Some(json!({ "a": 1, "b": null })),
            columns: Some(vec!["Phone".into()]),
            messages: Some(vec![json!([{ "channel": "sms", "text": "Hi" }])]),
            reading: Some(json!({ "header": "yes" })),
            ..Outcome::default()
        };
        let outcome = outcome.with_requests(vec![json!({ "consumers": [ { "variables": { "1": "a" } } ] })]);
        compare(&vector, &outcome).len()
    }

    #[test]
    fn what_is_as_stated_does_not_differ() {
        let expect = json!({ "exit": 1, "verdicts": ["failed"], "errorMessages": ["MISSING_VARIABLE=2"], "numbers": ["+1"],
            "regions": ["US"], "ids": [null], "rows": [1], "lines": [null], "codes": [["MISSING_VARIABLE"]],
            "handoffCodes": ["OPT_OUT_MISSING"], "requestCodes": [], "listCodes": [], "summary": { "total": 1 },
            "readAs": { "header": true }, "notChecked": ["skills"], "checked": ["allow-list"], "columns": ["Phone"],
            "response": { "b": null, "a": 1 }, "consumers": [ { "variables": { "1": "a" } } ],
            "messages": [ [ { "text": "Hi", "channel": "sms" } ] ],
            "findings": [ { "in": 1, "code": "MISSING_VARIABLE", "severity": "error", "at": { "row": 1, "column": 3 },
                "args": { "name": "2" } }, { "in": "handoff", "code": "OPT_OUT_MISSING" } ] });
        assert_eq!(differences(expect), 0);
    }

    #[test]
    fn every_other_statement_differs() {
        let finding = |finding: Value| json!({ "exit": 1, "findings": [finding] });
        for expect in [
            json!({ "exit": 0 }),
            json!({ "exit": 1, "verdicts": [] }),
            json!({ "exit": 1, "verdicts": ["accepted"] }),
            json!({ "exit": 1, "errorMessages": [null] }),
            json!({ "exit": 1, "numbers": [null] }),
            json!({ "exit": 1, "regions": ["GB"] }),
            json!({ "exit": 1, "ids": ["a"] }),
            json!({ "exit": 1, "rows": [2] }),
            json!({ "exit": 1, "lines": [1] }),
            json!({ "exit": 1, "codes": [[]] }),
            json!({ "exit": 1, "codes": [["MISSING_VARIABLE", "MISSING_VARIABLE"]] }),
            json!({ "exit": 1, "handoffCodes": [] }),
            json!({ "exit": 1, "requestCodes": ["NO_RECIPIENTS"] }),
            json!({ "exit": 1, "listCodes": ["COLUMN_UNKNOWN"] }),
            json!({ "exit": 1, "summary": { "total": 2 } }),
            json!({ "exit": 1, "summary": { "blankRows": 0 } }),
            json!({ "exit": 1, "readAs": { "header": false } }),
            json!({ "exit": 1, "notChecked": ["allow-list"] }),
            json!({ "exit": 1, "checked": ["skills"] }),
            json!({ "exit": 1, "refused": "NO_RECIPIENTS" }),
            json!({ "exit": 1, "response": { "a": 1 } }),
            json!({ "exit": 1, "columns": [] }),
            json!({ "exit": 1, "requests": [] }),
            json!({ "exit": 1, "consumers": [] }),
            json!({ "exit": 1, "consumers": [ { "variables": { "1": "b" } } ] }),
            json!({ "exit": 1, "messages": [ [] ] }),
            json!({ "exit": 1, "messages": [ [ { "channel": "sms", "text": null } ] ] }),
            json!({ "exit": 1, "reading": { "header": "no" } }),
            json!({ "exit": 1, "error": {} }),
            finding(json!({ "in": 1, "code": "INVALID_NUMBER" })),
            finding(json!({ "in": 2, "code": "MISSING_VARIABLE" })),
            finding(json!({ "in": "list", "code": "MISSING_VARIABLE" })),
            finding(json!({ "in": 1, "code": "MISSING_VARIABLE", "severity": "info" })),
            finding(json!({ "in": 1, "code": "MISSING_VARIABLE", "at": { "column": 2 } })),
            finding(json!({ "in": 1, "code": "MISSING_VARIABLE", "at": "/consumers/0" })),
            finding(json!({ "in": 1, "code": "MISSING_VARIABLE", "args": { "name": "1" } })),
        ] {
            assert_eq!(differences(expect.clone()), 1, "{expect}");
        }
    }
}
