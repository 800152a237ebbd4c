//! Cases made of disagreements.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::answers::{AnswerReport, Sent};
use crate::check::Recipients;
use crate::conformance::anonymous::Anonymous;
use crate::conformance::case::{object, text};
use crate::conformance::disagreements::{Attempt, Disagreements, Told};
use crate::conformance::run::{forecast, same};
use crate::conformance::{Case, CaseAnswer, CaseFile, Certainty, Live, MadeBy, SourceOfCase};
use crate::handoff::Handoff;
use crate::json::{Object, Value};
use crate::policy::{NumberPolicy, Policy, Profile, TemplateLimits};
use crate::wire::{CampaignRequest, FromValue};

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

/// Why no case could be made, the reason that says more last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Because {
    /// What was sent does not give the forecast.
    Elsewhere,
    /// It does, but not without its values.
    Values,
}

impl Because {
    fn as_str(self) -> &'static str {
        match self {
            Self::Elsewhere => {
                "the forecast cannot be repeated with what a case may hold: it depends on the whole list, or on what only \
                 the account has"
            }
            Self::Values => "without its values it would no longer show this",
        }
    }
}

/// So many ways to fill texts are tried.
const TURNS: usize = 8;

/// A case for each disagreement of a report, without anything of whom it is about; of cases that are alike the first.
///
/// `policy` is the one that the forecast was made with; sets of recipients and what else is an account's own stay out. Each
/// case has been run: it gives the forecast that was wrong.
pub fn cases_of(report: &AnswerReport, sent: &Sent<'_>, handoff: &Handoff, policy: &Policy) -> Vec<MadeCase> {
    let mut made: Vec<MadeCase> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    // A request with many disagreements shows all of its consumers the same way for each of them.
    let mut whole: Vec<Option<Result<CaseFile, Because>>> = sent.requests().iter().map(|_| None).collect();
    // Any number of answers may say the same of one request.
    let (mut alike, mut became): (BTreeMap<String, usize>, Vec<Option<Because>>) = Default::default();
    let disagreements = Disagreements::of(report, sent, handoff);
    for told in disagreements.told() {
        let before = told.alike.as_ref().and_then(|told| alike.get(told));
        if let Some(became) = before.and_then(|place| became.get(*place)) {
            made.extend(became.map(|because| MadeCase::Not { of: told.of, because: because.as_str() }));
            continue;
        }
        let number = made.len() + 1;
        let mut case = told.case(&told.attempts, handoff, policy, number);
        if let (Err(because), Some(request)) = (&case, told.together_in)
            && let Some(whole) = whole.get_mut(request)
        {
            let together = || told.case(&[disagreements.together(request)], handoff, policy, number);
            case = whole.get_or_insert_with(together).clone().map_err(|own| own.max(*because));
        }
        if let Some(told) = told.alike {
            alike.insert(told, became.len());
            became.push(case.as_ref().err().copied());
        }
        match case {
            Ok(file) if known.insert(identity(&file), number).is_none() => made.push(MadeCase::Case(file)),
            Ok(_) => {}
            Err(because) => made.push(MadeCase::Not { of: told.of, because: because.as_str() }),
        }
    }
    made
}

/// What two cases have in common that are alike.
fn identity(file: &CaseFile) -> String {
    let of = |case: &Case| format!("{}\n{:?}\n{:?}", case.request.to_json(), case.answer, case.options);
    file.cases.iter().map(of).collect()
}

impl Recipients {
    /// A case for each forecast of this list that answers contradict, as [`cases_of`] makes them.
    pub fn cases_of(&self, report: &AnswerReport) -> Vec<MadeCase> {
        cases_of(report, &Sent::List(self), self.handoff(), self.policy())
    }
}

impl Told {
    /// A case that one of these attempts makes, from little to much.
    fn case(
        &self,
        attempts: &[Attempt],
        handoff: &Handoff,
        policy: &Policy,
        number: usize,
    ) -> Result<CaseFile, Because> {
        let mut because = Because::Elsewhere;
        for (request, said) in attempts {
            let own = of_account(policy);
            let Ok(expected) = forecast(&request.to_value(), handoff, &own) else { continue };
            let was = self.forecast.as_ref();
            if was.is_some_and(|was| !same(was, &expected)) || same(&expected, said) {
                continue;
            }
            match (0..TURNS).find_map(|turn| self.anonymous((request, said), handoff, &own, (&expected, turn), number))
            {
                Some(file) => return Ok(file),
                None => because = Because::Values,
            }
        }
        Err(because)
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
