//! Running an example and holding what was found against what the page says.

use std::fs;

use sendcheck::engine::options::FileGiven;
use sendcheck::engine::rules::RuleVerdict as Effect;
use sendcheck::{
    Arg, At, CampaignRequest, Cell, Finding, Handoff, HandoffFile, InputKind, ListError, Pick, Policy, Profile,
    ReadOptions, Recipients, RuleCode, Severity, check_handoff, check_named,
};

use super::attributes::{OWN, options};
use super::{Example, Form, Shows, repository, text};

/// A finding as a page speaks of it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Found {
    /// The rule.
    pub rule: RuleCode,
    /// How bad it is here.
    pub severity: Severity,
    /// Where it is.
    pub at: String,
    /// The arguments; those with several values joined by commas.
    pub args: Vec<(&'static str, String)>,
    /// What is wrong here.
    pub message: String,
}

/// What became of an example.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Outcome {
    /// Everything that was found: on the input, on each recipient, and on the handoff.
    pub findings: Vec<Found>,
    /// Whether somebody failed, if somebody was judged at all.
    pub failed: Option<bool>,
}

/// Runs an example.
///
/// # Errors
///
/// Why it could not be run at all.
pub fn run(example: &Example) -> Result<Outcome, String> {
    let policy = &example.options.options.policy;
    let bytes = text::bytes(example)?;
    match example.form {
        Form::Handoff => lint(example, &bytes, policy),
        Form::Request => request(&bytes, &document(example)?, policy),
        Form::Consumer => {
            let (document, handoff) = (document(example)?, handoff(example)?);
            let consumer = String::from_utf8(bytes).map_err(|error| error.to_string())?;
            let id = handoff.id().unwrap_or("H1");
            let whole = format!(
                r#"{{"campaignName":"Example","skill":"sales","templateId":"{id}","consent":true,"consumers":[{consumer}]}}"#
            );
            let mut outcome = request(whole.as_bytes(), &document, policy)?;
            for found in &mut outcome.findings {
                if let Some(below) = found.at.strip_prefix("/consumers/0") {
                    found.at = pointer(below);
                }
            }
            Ok(outcome)
        }
        Form::Csv | Form::Lines => list(example, &bytes, &handoff(example)?, policy),
    }
}

fn handoff(example: &Example) -> Result<Handoff, String> {
    Handoff::read(document(example)?.as_bytes()).map_err(|error| error.to_string())
}

/// The document with the handoff, or with all of several that are named with commas between.
fn document(example: &Example) -> Result<String, String> {
    let names = example.attributes.one("handoff").ok_or("`handoff=` is missing")?;
    let read = |name| {
        let path = repository().join(format!("examples/handoffs/{name}.json"));
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let documents = names.split(',').map(read).collect::<Result<Vec<_>, _>>()?;
    Ok(if let [one] = documents.as_slice() { one.clone() } else { format!("[{}]", documents.join(",")) })
}

fn lint(example: &Example, bytes: &[u8], policy: &Policy) -> Result<Outcome, String> {
    let file = HandoffFile::read(bytes).map_err(|error| error.to_string())?;
    let asked = example.options.options.pick.as_deref();
    let handoffs = match asked {
        Some(_) => file.choose(&Pick { asked, ..Pick::default() }).map(|handoff| vec![handoff]),
        None => file.all(),
    };
    let handoffs = handoffs.map_err(|error| error.to_string())?;
    let findings = handoffs.iter().flat_map(|handoff| check_handoff(handoff, policy)).map(Found::of).collect();
    Ok(Outcome { findings, failed: None })
}

fn request(bytes: &[u8], document: &str, policy: &Policy) -> Result<Outcome, String> {
    let (request, notes) = CampaignRequest::read(bytes).map_err(|error| error.to_string())?;
    let file = HandoffFile::read(document.as_bytes()).map_err(|error| error.to_string())?;
    let named = check_named(&request, &notes, &file, None, policy).map_err(|error| error.to_string())?;
    let report = named.report;
    let of_recipients = report.recipients.into_iter().flat_map(|recipient| recipient.findings);
    let all = report.request.into_iter().chain(of_recipients).chain(report.handoff);
    let failed = Some(report.refused.is_some() || report.summary.failed > 0);
    Ok(Outcome { findings: all.map(Found::of).collect(), failed })
}

fn list(example: &Example, bytes: &[u8], handoff: &Handoff, policy: &Policy) -> Result<Outcome, String> {
    let input = if example.form == Form::Csv { InputKind::Csv } else { InputKind::Lines };
    let options = ReadOptions { input, ..example.options.read.clone() };
    let recipients = match read(bytes, &example.options.after, (handoff, policy), &options)? {
        Ok(recipients) => recipients,
        Err(error) => return Ok(Outcome { findings: vec![Found::unreadable(&error)], failed: None }),
    };
    let of_rows = recipients.reports(0..recipients.len()).flat_map(|report| report.findings);
    let whole = recipients.findings().iter().chain(recipients.handoff_findings()).cloned();
    let findings = whole.chain(of_rows).map(Found::of).collect();
    Ok(Outcome { findings, failed: Some(recipients.summary().failed > 0) })
}

/// Reads a list behind those that it came from, each of which has to be in order.
fn read(
    bytes: &[u8],
    after: &[FileGiven],
    (handoff, policy): (&Handoff, &Policy),
    options: &ReadOptions,
) -> Result<Result<Recipients, ListError>, String> {
    let mut builder = Recipients::builder(handoff, policy, options.clone());
    for FileGiven(earlier) in after {
        let earlier = Recipients::read(earlier, handoff, policy, options.clone());
        let earlier = earlier.map_err(|error| format!("`after=`: {error}"))?;
        builder = builder.after(&earlier).map_err(|error| format!("`after=`: {error}"))?;
    }
    Ok(builder.push(bytes).and_then(|()| builder.finish()))
}

impl Found {
    fn of(finding: Finding) -> Self {
        let at = match &finding.at {
            At::Pointer(at) => pointer(at),
            At::Cell(at) => cell(at),
        };
        let args = finding.args.0.iter().map(|(name, value)| (*name, shown(value))).collect();
        Self { rule: finding.code, severity: finding.severity, at, args, message: finding.message }
    }

    /// What the command and the package say of a list that cannot be read.
    fn unreadable(error: &ListError) -> Self {
        let rule = error.code();
        let args = match error {
            ListError::NotText { kind } => vec![("found", kind.to_string())],
            ListError::EncodingUnknown(unknown) => vec![("likely", unknown.likely.join(","))],
            _ => Vec::new(),
        };
        Self { rule, severity: rule.meta().severity.api, at: "list".into(), args, message: error.to_string() }
    }
}

fn pointer(pointer: &str) -> String {
    if pointer.is_empty() { ".".into() } else { pointer.into() }
}

fn cell(cell: &Cell) -> String {
    let row = if cell.row == 0 { "list".to_string() } else { format!("row:{}", cell.row) };
    let column = cell.column.map(|column| format!(",column:{column}")).unwrap_or_default();
    let name = cell.name.as_ref().map(|name| format!(",name:{name}")).unwrap_or_default();
    row + &column + &name
}

fn shown(arg: &Arg) -> String {
    match arg {
        Arg::Text(text) => text.clone(),
        Arg::Count(count) => count.to_string(),
        Arg::Texts(texts) => texts.join(","),
    }
}

/// Runs an example of the page on `rule` and says what is not as the page has it.
pub fn verify(rule: RuleCode, example: &Example) -> Vec<String> {
    match run(example) {
        Ok(outcome) => compare(rule, example, &outcome),
        Err(error) => vec![error],
    }
}

fn compare(rule: RuleCode, example: &Example, outcome: &Outcome) -> Vec<String> {
    let mut wrong = Vec::new();
    let place = example.attributes.one("at").unwrap_or("");
    let mine = |found: &Found| example.shows == Shows::Fails && found.rule == rule;
    // The finding that the example is about; others of the same rule have to be announced like any other.
    let meant = outcome.findings.iter().position(|found| mine(found) && found.at == place);
    let meant = meant.or_else(|| outcome.findings.iter().position(mine));
    let others: Vec<_> =
        outcome.findings.iter().zip(0..).filter(|(_, at)| Some(*at) != meant).map(|(found, _)| found).collect();
    let mut codes: Vec<_> = others.iter().map(|found| found.rule.as_str()).collect();
    let mut also: Vec<_> = example.attributes.all("also").collect();
    codes.sort_unstable();
    also.sort_unstable();
    if codes != also {
        let messages: Vec<_> =
            others.iter().map(|found| format!("{} at {}: {}", found.rule, found.at, found.message)).collect();
        wrong.push(format!("besides it should be found {also:?}, is found {codes:?} ({})", messages.join("; ")));
    }
    match (example.shows, meant.and_then(|at| outcome.findings.get(at))) {
        (Shows::Fails, Some(found)) => wrong.extend(differences(rule, example, found)),
        (Shows::Fails, None) => wrong.push("the rule does not report".into()),
        (Shows::Passes, _) => wrong.extend(unknown_attributes(rule, example)),
    }
    // What is said of a list as a whole fails nobody in it.
    let fails = |found: &Found| {
        found.severity == Severity::Error && found.rule.meta().verdict == Effect::Fails && found.at != "list"
    };
    let expected = outcome.findings.iter().any(fails);
    if outcome.failed.is_some_and(|failed| failed != expected) {
        wrong.push(format!("by the rules' declarations a recipient fails: {expected}, but it is not so"));
    }
    wrong
}

/// Where place, arguments and severity are not as the page has them.
fn differences(rule: RuleCode, example: &Example, found: &Found) -> Vec<String> {
    let mut wrong = unknown_attributes(rule, example);
    let place = example.attributes.one("at").unwrap_or("");
    if place != found.at {
        wrong.push(format!("at={place}, found at={}", found.at));
    }
    for (name, value) in &found.args {
        if let Some(expected) = example.attributes.one(name).filter(|expected| expected != value) {
            wrong.push(format!("{name}={expected}, found {name}={value}"));
        }
    }
    let profile = match example.options.options.policy.profile {
        Profile::Webtool => rule.meta().severity.web_tool,
        Profile::Api => rule.meta().severity.api,
    };
    let severity = example.attributes.one("severity").unwrap_or(profile.as_str());
    if severity != found.severity.as_str() {
        wrong.push(format!("severity={severity}, found severity={}", found.severity.as_str()));
    }
    wrong
}

fn unknown_attributes(rule: RuleCode, example: &Example) -> Vec<String> {
    let args = rule.meta().args.iter().copied();
    let names: Vec<_> = OWN.iter().map(|(name, _)| *name).chain(options()).chain(args).collect();
    let known = |name: &str| names.contains(&name);
    let unknown = example.attributes.iter().filter(|(name, _)| !known(name));
    unknown.map(|(name, _)| format!("`{name}` is neither an option nor an argument of {rule}")).collect()
}
