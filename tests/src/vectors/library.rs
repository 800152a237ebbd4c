//! The crate `sendcheck`, called as a Rust service calls it.

use sendcheck::core::words::Words;
use sendcheck::{
    AllowedHosts, CampaignRequest, Finding, Handoff, HandoffError, HandoffFile, HandoffReport, HeaderMode, InputKind,
    ListError, OptedOut, Pick, Policy, ReadOptions, Recipients, Report, RequestError, SentToday, check_handoff,
    check_noted, expected_columns, respond,
};
use serde_json::{Value, json};

use super::{Campaign, Input, NumberOrMap, Options, Outcome, Problem, Surface, Vector};

/// The crate `sendcheck`.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::exhaustive_structs, reason = "used by tests only")]
pub struct Library;

impl Surface for Library {
    fn name(&self) -> &'static str {
        "library"
    }

    fn run(&self, vector: &Vector) -> Outcome {
        answer(vector).unwrap_or_else(|problem| Outcome { exit: 2, problem: Some(problem), ..Outcome::default() })
    }
}

impl Library {
    /// The checked list of a vector that has one.
    ///
    /// # Errors
    ///
    /// What keeps the list from being checked.
    pub fn recipients(self, vector: &Vector) -> Option<Result<Recipients, Problem>> {
        let (kind, bytes) = match &vector.input {
            Some(Input::Csv(bytes)) => (InputKind::Csv, bytes),
            Some(Input::Lines(bytes)) => (InputKind::Lines, bytes),
            Some(Input::Request(_)) | None => return None,
        };
        Some(read(vector, kind, bytes))
    }

    /// The request of a vector that has one, with the handoff that it means and the report on it.
    ///
    /// # Errors
    ///
    /// What keeps the request from being checked.
    pub fn judged(self, vector: &Vector) -> Option<Result<(CampaignRequest, Handoff, Report), Problem>> {
        let Some(Input::Request(text)) = &vector.input else { return None };
        Some(judged(vector, text))
    }

    /// The requests that a vector asks to be made of its list.
    ///
    /// # Errors
    ///
    /// Why none can be made.
    pub fn requests(self, vector: &Vector, recipients: &Recipients) -> Option<Result<Vec<CampaignRequest>, Problem>> {
        vector.campaign.as_ref().map(|campaign| requests(campaign, recipients))
    }

    /// The reports on the handoffs of a vector: all of the document, or the one that the options pick.
    ///
    /// # Errors
    ///
    /// What keeps them from being checked.
    pub fn handoffs(self, vector: &Vector) -> Result<Vec<HandoffReport>, Problem> {
        let policy = policy(&vector.options)?;
        let handoffs = match vector.options.pick {
            Some(_) => vec![handoff(vector, None)?],
            None => {
                HandoffFile::read(&vector.handoff).and_then(|file| file.all()).map_err(|error| no_handoff(&error))?
            }
        };
        Ok(handoffs.iter().map(|handoff| HandoffReport::of(handoff, &policy)).collect())
    }

    /// The policy that the options of a vector describe.
    ///
    /// # Errors
    ///
    /// The first option that is none.
    pub fn policy(self, vector: &Vector) -> Result<Policy, Problem> {
        policy(&vector.options)
    }
}

fn answer(vector: &Vector) -> Result<Outcome, Problem> {
    if let Some(recipients) = Library.recipients(vector) {
        return list(vector, &recipients?);
    }
    match &vector.input {
        Some(Input::Request(text)) => request(vector, text),
        _ => handoff_alone(vector, &policy(&vector.options)?),
    }
}

fn read(vector: &Vector, input: InputKind, bytes: &[u8]) -> Result<Recipients, Problem> {
    let policy = policy(&vector.options)?;
    let handoff = handoff(vector, None)?;
    let options = ReadOptions { input, header: header(&vector.options)?, ..ReadOptions::default() };
    Recipients::read(bytes, &handoff, &policy, options).map_err(|error| unreadable(&error))
}

fn handoff_alone(vector: &Vector, policy: &Policy) -> Result<Outcome, Problem> {
    let handoff = handoff(vector, None)?;
    let findings = check_handoff(&handoff, policy);
    let exit = u8::from(Finding::first_error(&findings).is_some());
    let report = json!({ "handoff": value(&findings)? });
    Ok(Outcome { exit, report: Some(report), ..asked_of_recipients(&handoff) })
}

fn judged(vector: &Vector, text: &[u8]) -> Result<(CampaignRequest, Handoff, Report), Problem> {
    let policy = policy(&vector.options)?;
    let (request, notes) = CampaignRequest::read(text).map_err(|error| no_request(&error))?;
    let handoff = handoff(vector, Some(&request))?;
    let report = check_noted(&request, &notes, &handoff, &policy);
    Ok((request, handoff, report))
}

fn request(vector: &Vector, text: &[u8]) -> Result<Outcome, Problem> {
    let (request, handoff, report) = judged(vector, text)?;
    let response = serde_json::from_str(&respond(&request, &report).to_value().to_json()).map_err(unserializable)?;
    let exit = u8::from(!report.all_clear());
    let report = Some(value(&report)?);
    Ok(Outcome { exit, report, response: Some(response), ..asked_of_recipients(&handoff) })
}

fn list(vector: &Vector, recipients: &Recipients) -> Result<Outcome, Problem> {
    let mut made = None;
    if let Some(campaign) = &vector.campaign {
        let requests = requests(campaign, recipients)?;
        let texts = requests.iter().map(|request| serde_json::from_str(&request.to_json()).map_err(unserializable));
        made = Some(texts.collect::<Result<Vec<Value>, _>>()?);
    }
    let mut report = value(&recipients.report_of(0..recipients.len()))?;
    if let Some(report) = report.as_object_mut() {
        report.insert("summary".into(), value(recipients.summary())?);
    }
    Ok(Outcome {
        exit: u8::from(!recipients.all_clear()),
        report: Some(report),
        requests: made,
        rejected_csv: Some(recipients.rejected_csv().collect()),
        ..asked_of_recipients(recipients.handoff())
    })
}

fn requests(campaign: &Campaign, recipients: &Recipients) -> Result<Vec<CampaignRequest>, Problem> {
    let made = recipients.requests(&sendcheck::Campaign {
        name: campaign.campaign_name.clone(),
        skill: campaign.skill.clone(),
        consent: campaign.consent,
        template_id: campaign.template_id.clone(),
        outbound_number: campaign.outbound_number.clone(),
        size: campaign.size,
        ..sendcheck::Campaign::default()
    });
    Ok(made.map_err(|error| problem("campaign", &error))?.collect())
}

fn asked_of_recipients(handoff: &Handoff) -> Outcome {
    let expected = expected_columns(handoff);
    let columns = expected.columns.iter().map(sendcheck::core::recipients::Column::name);
    Outcome {
        variables: Some(handoff.expected().iter().map(ToString::to_string).collect()),
        columns: Some([expected.address.name().to_string()].into_iter().chain(columns).collect()),
        ..Outcome::default()
    }
}

fn handoff(vector: &Vector, request: Option<&CampaignRequest>) -> Result<Handoff, Problem> {
    let pick = Pick {
        template_id: request.and_then(|request| request.template_id.as_deref()),
        outbound_number: request.and_then(|request| request.outbound_number.as_deref()),
        asked: vector.options.pick.as_deref(),
    };
    HandoffFile::read(&vector.handoff).and_then(|file| file.choose(&pick)).map_err(|error| no_handoff(&error))
}

/// The policy that the options describe.
///
/// # Errors
///
/// The first option that is none.
fn policy(options: &Options) -> Result<Policy, Problem> {
    let mut policy = Policy {
        numbers: word("numbers", options.numbers.as_deref())?.unwrap_or_default(),
        profile: word("profile", options.profile.as_deref())?.unwrap_or_default(),
        template_limits: word("templates", options.templates.as_deref())?.unwrap_or_default(),
        ..Policy::default()
    };
    if let Some(entries) = &options.allow {
        policy.allow = Some(AllowedHosts::new(entries).map_err(|error| problem("options", &error))?);
    }
    policy.opted_out = options.opted_out.as_ref().map(|lines| OptedOut::read(&lines.join("\n")));
    policy.sent_today = sent_today(options.sent_today.as_ref());
    policy.skills.clone_from(&options.skills);
    policy.max_rows = options.max_rows.unwrap_or(policy.max_rows);
    policy.max_lines = options.max_lines.unwrap_or(policy.max_lines);
    policy.max_recipients = options.max_recipients.unwrap_or(policy.max_recipients);
    Ok(policy)
}

fn sent_today(option: Option<&NumberOrMap>) -> SentToday {
    let mut sent = SentToday::default();
    match option {
        None => {}
        Some(NumberOrMap::Number(number)) => sent.every_channel = Some(*number),
        Some(NumberOrMap::Map(by_channel)) => sent.by_channel.clone_from(by_channel),
    }
    sent
}

fn header(options: &Options) -> Result<HeaderMode, Problem> {
    Ok(word("header", options.header.as_deref())?.unwrap_or(HeaderMode::Auto))
}

/// The value of an option that is one of a few words.
fn word<T: Words>(option: &str, given: Option<&str>) -> Result<Option<T>, Problem> {
    let value = |word| T::parse(word).ok_or_else(|| problem("options", &format!("{option}: `{word}`")));
    given.map(value).transpose()
}

fn no_handoff(error: &HandoffError) -> Problem {
    match error {
        HandoffError::Json(json) => {
            Problem { line: Some(json.line), column: Some(json.column), ..problem("handoff", error) }
        }
        HandoffError::NoChoice { .. } => problem("choice", error),
        _ => problem("handoff", error),
    }
}

fn no_request(error: &RequestError) -> Problem {
    match error {
        RequestError::Json(json) => {
            Problem { line: Some(json.line), column: Some(json.column), ..problem("request", error) }
        }
        _ => problem("request", error),
    }
}

fn unreadable(error: &ListError) -> Problem {
    Problem { code: Some(error.code().as_str().into()), ..problem("list", error) }
}

fn problem(kind: &str, message: &dyn std::fmt::Display) -> Problem {
    Problem { kind: Some(kind.into()), message: message.to_string(), ..Problem::default() }
}

fn value<T: serde::Serialize>(of: &T) -> Result<Value, Problem> {
    serde_json::to_value(of).map_err(unserializable)
}

#[expect(clippy::needless_pass_by_value, reason = "used as a function in map_err")]
fn unserializable(error: serde_json::Error) -> Problem {
    problem("output", &error)
}
