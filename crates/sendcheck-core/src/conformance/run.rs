//! What this engine says of a case.

use alloc::string::{String, ToString};

use crate::answers::same_message;
use crate::check::{Report, check};
use crate::conformance::{Case, CaseAnswer, CaseError, CaseFile};
use crate::handoff::Handoff;
use crate::json::Value;
use crate::options::Options;
use crate::policy::Policy;
use crate::wire::{CampaignRequest, FromValue};
use crate::words::words;

words! {
    /// How the engine and a case relate.
    #[expect(clippy::exhaustive_enums, reason = "the engine says the one, the other, or something else")]
    pub enum Standing: Serialize {
        /// The engine forecasts what the service answers.
        Agrees = "agrees",
        /// The engine still forecasts what the service did not do.
        Disagrees = "disagrees",
        /// The engine forecasts neither that nor what the case says it did.
        Changed = "changed",
    }
}

/// What came of running a case.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ran {
    /// What the engine forecasts.
    pub forecast: CaseAnswer,
    /// How that relates to the case.
    pub standing: Standing,
}

impl Case {
    /// Asks this engine.
    ///
    /// # Errors
    ///
    /// [`CaseError`] if the handoff, the options or the request of the case cannot be used.
    pub fn run(&self, file: &CaseFile) -> Result<Ran, CaseError> {
        let options = Options::read(Value::Object(self.options.clone()).to_json().as_bytes())?;
        let handoff = Handoff::read(file.handoff.to_json().as_bytes())?;
        let forecast = forecast(&self.request, &handoff, &options.policy)?;
        let standing = if same(&forecast, &self.answer) {
            Standing::Agrees
        } else if self.forecast.as_ref().is_some_and(|known| same(&forecast, known)) {
            Standing::Disagrees
        } else {
            Standing::Changed
        };
        Ok(Ran { forecast, standing })
    }
}

/// What the engine says that the service answers to a request.
pub(super) fn forecast(request: &Value, handoff: &Handoff, policy: &Policy) -> Result<CaseAnswer, CaseError> {
    let wrong = |_| CaseError::Member { at: "/request".to_string(), expected: "an object" };
    let request = CampaignRequest::from_value(request.clone()).map_err(wrong)?;
    Ok(answer_of(&check(&request, handoff, policy)))
}

fn answer_of(report: &Report) -> CaseAnswer {
    match &report.refused {
        Some(message) => CaseAnswer::Refused(message.clone()),
        None => CaseAnswer::Taken(report.recipients.iter().map(|one| one.error_message.clone()).collect()),
    }
}

/// Whether two answers are the same.
pub(super) fn same(one: &CaseAnswer, other: &CaseAnswer) -> bool {
    match (one, other) {
        (CaseAnswer::Refused(one), CaseAnswer::Refused(other)) => same_message(one, other),
        (CaseAnswer::Taken(one), CaseAnswer::Taken(other)) => {
            let same = |(one, other): (&Option<String>, &Option<String>)| match (one, other) {
                (Some(one), Some(other)) => same_message(one, other),
                (one, other) => one.is_none() && other.is_none(),
            };
            one.len() == other.len() && one.iter().zip(other).all(same)
        }
        _ => false,
    }
}
