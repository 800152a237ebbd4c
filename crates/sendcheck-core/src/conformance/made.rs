//! Cases made of disagreements.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::answers::{AnswerReport, AnswerSummary, EntryReport, Outcome, Sent, SentRequest};
use crate::check::Recipients;
use crate::conformance::anonymous::Anonymous;
use crate::conformance::case::{object, text};
use crate::conformance::run::{forecast, same};
use crate::conformance::{Case, CaseAnswer, CaseFile, Certainty, Live, MadeBy, SourceOfCase};
use crate::handoff::Handoff;
use crate::json::{Object, Value};
use crate::limits;
use crate::order;
use crate::policy::{NumberPolicy, Policy, Profile, TemplateLimits};
use crate::rules::RuleCode;
use crate::wire::{CampaignRequest, Consumer, Field, FromValue};

/// What became of a disagreement.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MadeCase {
    /// A case that shows it.
    Case(CaseFile),
    /// None could be made.
    Not {
        /// Of what: the pointer of the entry, behind the number of its answer.
        of: String,
        /// Why not.
        because: &'static str,
    },
}

/// So many ways to fill texts are tried.
const TURNS: usize = 8;

/// A case for each disagreement of a report, without anything of whom it is about; of cases that are alike the first.
///
/// `policy` is the one that the forecast was made with; sets of recipients and what else is an account's own stay out. Each
/// case has been run: it gives the forecast that was wrong.
pub fn cases_of(report: &AnswerReport, sent: &Sent<'_>, handoff: &Handoff, policy: &Policy) -> Vec<MadeCase> {
    let (mut made, mut known) = (Vec::new(), BTreeSet::new());
    for told in disagreements(report, sent, handoff) {
        let case = told.case(handoff, policy, made.len() + 1);
        let is_new = match &case {
            MadeCase::Case(file) => file.cases.first().is_none_or(|case| known.insert(shown_by(case))),
            MadeCase::Not { .. } => true,
        };
        if is_new {
            made.push(case);
        }
    }
    made
}

/// What makes a case: what is sent how, and what is answered to it.
fn shown_by(case: &Case) -> String {
    let answers = |all: &[Option<String>]| all.iter().map(|one| one.as_deref().map_or(Value::Null, text)).collect();
    let answer = match &case.answer {
        CaseAnswer::Refused(message) => text(message),
        CaseAnswer::Taken(all) => Value::Array(answers(all)),
    };
    Value::Array(Vec::from([case.request.clone(), Value::Object(case.options.clone()), answer])).to_json()
}

impl Recipients {
    /// A case for each forecast of this list that answers contradict, as [`cases_of`] makes them.
    pub fn cases_of(&self, report: &AnswerReport) -> Vec<MadeCase> {
        cases_of(report, &Sent::List(self), self.handoff(), self.policy())
    }
}

/// A disagreement: what was sent, as little of it as shows it, and what the service said to that.
struct Told {
    of: String,
    title: String,
    forecast: Option<CaseAnswer>,
    /// From little to much.
    attempts: Vec<(CampaignRequest, CaseAnswer)>,
}

fn disagreements(report: &AnswerReport, sent: &Sent<'_>, handoff: &Handoff) -> Vec<Told> {
    let whole = report.answers.iter().filter(|answer| answer.agreement.is_disagreement());
    let whole = whole.filter_map(|answer| of_answer(answer, sent));
    let single = report.entries.iter().filter(|entry| entry.agreement.is_disagreement());
    let answered = Answered::of(report, sent);
    whole.chain(single.filter_map(|entry| of_entry(entry, &answered, sent, handoff))).collect()
}

/// The service took or refused a whole request, other than was forecast: shown with its first consumer, else with as many
/// as show that they are too many.
fn of_answer(answer: &AnswerSummary, sent: &Sent<'_>) -> Option<Told> {
    let request = sent.requests().get(answer.of?)?.request;
    let said = |count: usize| match &answer.refusal {
        Some(refusal) => CaseAnswer::Refused(refusal.message.clone()),
        None => CaseAnswer::Taken(alloc::vec![None; count]),
    };
    let whole = request.consumers().len();
    // One too many is as good as any number.
    let few = [1, whole.min(MOST + 1)].into_iter().filter(|count| *count <= whole);
    let attempts = few.map(|count| (with(request, request.consumers().iter().take(count).cloned()), said(count)));
    Some(Told {
        of: format!("answer {}", answer.answer),
        title: "The service answered a whole request in another way than was forecast".into(),
        forecast: answer.forecast.clone().map(CaseAnswer::Refused),
        attempts: attempts.collect(),
    })
}

/// A case of more consumers shows nothing: the service takes no more in a request.
const MOST: usize = limits::REQUEST_RECIPIENTS.value;

/// What was answered to whom, and who has which address: looked up for every disagreement, of which there may be as many as
/// consumers.
struct Answered<'a> {
    /// By request and consumer, the first word on each first.
    entries: Vec<((usize, usize), &'a EntryReport)>,
    /// The addresses of each request, with the consumers that have them.
    addresses: Vec<Vec<(String, usize)>>,
}

impl<'a> Answered<'a> {
    fn of(report: &'a AnswerReport, sent: &Sent<'_>) -> Self {
        let mut entries: Vec<_> = report.entries.iter().filter_map(|entry| Some((entry.of?, entry))).collect();
        order::sort_by(&mut entries, |one, other| one.0.cmp(&other.0));
        let of_request = |sent: &SentRequest<'_>| {
            let consumers = sent.request.consumers().iter().zip(0..);
            let given = consumers.filter_map(|(consumer, place)| Some((consumer.given()?, place)));
            let addresses = given.flat_map(|(consumer, place)| {
                crate::answers::addresses(consumer).into_iter().map(move |address| (address, place))
            });
            let mut addresses: Vec<(String, usize)> = addresses.collect();
            order::sort_by(&mut addresses, Ord::cmp);
            addresses
        };
        Self { entries, addresses: sent.requests().iter().map(of_request).collect() }
    }

    /// The message with which the service refused a consumer.
    fn said(&self, of: (usize, usize)) -> Option<String> {
        let first = self.entries.partition_point(|(other, _)| *other < of);
        let (_, entry) = self.entries.get(first).filter(|(other, _)| *other == of)?;
        (entry.outcome == Outcome::Failed).then(|| entry.error_message.clone().unwrap_or_default())
    }

    /// The consumers of a request that have an address of this one, in their order; none where they are too many.
    fn alike(&self, request: usize, consumer: &Consumer) -> Vec<usize> {
        let of_request = self.addresses.get(request).map(Vec::as_slice).unwrap_or_default();
        let mut alike = Vec::new();
        for address in crate::answers::addresses(consumer) {
            let first = of_request.partition_point(|(other, _)| *other < address);
            let same = of_request.iter().skip(first).take_while(|(other, _)| *other == address);
            alike.extend(same.map(|(_, place)| *place).take(MOST + 1));
        }
        let alike = order::distinct(alike.into_iter());
        if alike.len() > MOST { Vec::new() } else { alike }
    }
}

/// The service did something else with one consumer: shown alone, with those that have the same address, or with all.
fn of_entry(entry: &EntryReport, answered: &Answered<'_>, sent: &Sent<'_>, handoff: &Handoff) -> Option<Told> {
    let (request, index) = entry.of?;
    let consumer = sent.consumer(request, index)?;
    let of_request = sent.requests().get(request).map(|sent| sent.request);
    let head = of_request.map_or_else(|| head_for(handoff), CampaignRequest::without_consumers);
    let said = |index: usize| answered.said((request, index));
    // Nobody is a duplicate alone.
    let is_duplicate = said(index).is_some_and(|message| code_of(&message) == RuleCode::DuplicateNumber.as_str());
    let alone = || {
        let consumer = [Field::Given(consumer.clone())].into_iter();
        (with(&head, consumer), CaseAnswer::Taken(alloc::vec![said(index)]))
    };
    let mut attempts: Vec<_> = (!is_duplicate).then(alone).into_iter().collect();
    let others = of_request.map(CampaignRequest::consumers).unwrap_or_default();
    let all = if others.len() > MOST { Vec::new() } else { (0..others.len()).collect() };
    for places in [answered.alike(request, &consumer), all].into_iter().filter(|places| places.len() > 1) {
        let these = places.iter().filter_map(|place| others.get(*place)).cloned();
        let said = places.iter().map(|place| said(*place)).collect();
        attempts.push((with(&head, these), CaseAnswer::Taken(said)));
    }
    let forecast = entry.forecast.as_ref().and_then(|forecast| forecast.error_message.as_deref());
    let words = |message: Option<&str>| message.map_or("accepted", code_of).to_string();
    let (forecast, did) = (words(forecast), words(entry.error_message.as_deref()));
    Some(Told {
        of: format!("answer {} {}", entry.answer, entry.at),
        title: format!("Forecast was {forecast}, the service said {did}"),
        forecast: None,
        attempts,
    })
}

/// The code of a message; a text that no document has is not repeated.
fn code_of(message: &str) -> &str {
    match crate::answers::Explanation::of(message).code {
        Some(code) => code.as_str(),
        None => "a text that no document has",
    }
}

fn with(head: &CampaignRequest, consumers: impl Iterator<Item = Field<Consumer>>) -> CampaignRequest {
    let mut request = head.without_consumers();
    request.consumers = Field::Given(consumers.collect());
    request
}

/// The head of a request for recipients of a list, which has none.
fn head_for(handoff: &Handoff) -> CampaignRequest {
    CampaignRequest {
        campaign_name: Field::Given("A campaign".into()),
        skill: Field::Given("A skill".into()),
        template_id: Field::Given(handoff.id().unwrap_or("H1").into()),
        consent: Field::Given(true),
        ..CampaignRequest::default()
    }
}

impl Told {
    fn case(&self, handoff: &Handoff, policy: &Policy, number: usize) -> MadeCase {
        let mut because = "the forecast cannot be repeated with what a case may hold: it depends on the whole list, or on \
                           what only the account has";
        for (request, said) in &self.attempts {
            let own = of_account(policy);
            let Ok(expected) = forecast(&request.to_value(), handoff, &own) else { continue };
            let was = self.forecast.as_ref();
            if was.is_some_and(|was| !same(was, &expected)) || same(&expected, said) {
                continue;
            }
            match (0..TURNS).find_map(|turn| self.anonymous((request, said), handoff, &own, (&expected, turn), number))
            {
                Some(file) => return MadeCase::Case(file),
                None => because = "without its values it would no longer show this",
            }
        }
        MadeCase::Not { of: self.of.clone(), because }
    }

    fn anonymous(
        &self,
        (request, said): (&CampaignRequest, &CaseAnswer),
        handoff: &Handoff,
        policy: &Policy,
        (expected, turn): (&CaseAnswer, usize),
        number: usize,
    ) -> Option<CaseFile> {
        let documents = [request.to_value(), handoff.wire().to_value()];
        let mut hidden = Anonymous::new(&[&documents[0], &documents[1]], turn);
        let handoff_value = hidden.handoff(handoff.wire());
        let request_value = hidden.request(request);
        let mut map = |answer: &CaseAnswer| match answer {
            CaseAnswer::Refused(message) => CaseAnswer::Refused(hidden.message(message)),
            CaseAnswer::Taken(all) => {
                CaseAnswer::Taken(all.iter().map(|one| one.as_deref().map(|one| hidden.message(one))).collect())
            }
        };
        let (answer, wrong) = (map(said), map(expected));
        if hidden.leaks(&handoff_value) || hidden.leaks(&request_value) {
            return None;
        }
        let read = Handoff::read(handoff_value.to_json().as_bytes()).ok()?;
        let allowed = policies(policy, &hidden.hosts);
        let shows = |(_, policy): &&(Object, Policy)| {
            forecast(&request_value, &read, policy).is_ok_and(|forecast| same(&forecast, &wrong))
        };
        let (options, _) = allowed.iter().find(shows)?;
        let live = if hidden.is_fiction {
            None
        } else {
            Some("its numbers are of no range that is reserved for fiction".to_string())
        };
        let case = Case {
            id: format!("observed-{number}"),
            title: self.title.clone(),
            source: SourceOfCase {
                document: "an answer of the service".into(),
                section: "compared with the forecast by `sendcheck answer`".into(),
            },
            certainty: Certainty::Observed,
            live: Live { because: live },
            request: request_value,
            options: options.clone(),
            answer,
            forecast: Some(wrong),
            made: Some(MadeBy {
                sendcheck: env!("CARGO_PKG_VERSION").into(),
                phone_metadata: crate::phone::METADATA_VERSION.into(),
            }),
        };
        Some(CaseFile { name: format!("observed-{number}"), handoff: handoff_value, cases: Vec::from([case]) })
    }
}

/// The policy without the recipients, skills and counts of an account.
fn of_account(policy: &Policy) -> Policy {
    Policy {
        numbers: policy.numbers,
        profile: policy.profile,
        template_limits: policy.template_limits,
        allow: policy.allow.clone(),
        max_recipients: policy.max_recipients,
        opt_out_separator: policy.opt_out_separator.clone(),
        ..Policy::default()
    }
}

/// The policies that a case may be run with, with the options that say so: the hosts of its links are permitted, or others.
fn policies(policy: &Policy, hosts: &[String]) -> Vec<(Object, Policy)> {
    let mut options = Object::default();
    let defaults = Policy::default();
    let mut give = |name: &str, word: &str| options.insert(name.to_string(), text(word));
    if policy.numbers != NumberPolicy::default() {
        give("numbers", policy.numbers.as_str());
    }
    if policy.profile != Profile::default() {
        give("profile", policy.profile.as_str());
    }
    if policy.template_limits != TemplateLimits::default() {
        give("templates", policy.template_limits.as_str());
    }
    if policy.max_recipients != defaults.max_recipients {
        let most = i64::try_from(policy.max_recipients).unwrap_or(i64::MAX);
        options.insert("maxRecipients".into(), Value::Number(most.into()));
    }
    let own = || hosts.iter().map(|host| format!("https://{host}")).collect();
    let others = || Vec::from(["https://permitted.example".to_string()]);
    let lists: Vec<Option<Vec<String>>> =
        if policy.allow.is_some() { Vec::from([Some(own()), Some(others())]) } else { Vec::from([None]) };
    let of = |hosts: Option<Vec<String>>| {
        let mut options = options.clone();
        if let Some(hosts) = hosts {
            options.insert("allow".into(), Value::Array(hosts.iter().map(|host| text(host)).collect()));
        }
        let read = crate::options::Options::read(
            object(options.iter().map(|(name, value)| (name, value.clone()))).to_json().as_bytes(),
        );
        Some((options, read.ok()?.policy))
    };
    lists.into_iter().filter_map(of).collect()
}
