//! Why a call could not be carried out, as the package's `SendcheckError` tells it.

use pyo3::exceptions::PyException;
use pyo3::{PyErr, create_exception};
use sendcheck::engine::answers::AnswerError;
use sendcheck::engine::handoff::{Candidate, HandoffError};
use sendcheck::engine::handover::{CampaignError, SplitError, WebListError};
use sendcheck::engine::json::JsonError;
use sendcheck::engine::options::OptionsError;
use sendcheck::engine::recipients::ListError;
use sendcheck::engine::rules::{Finding, RuleCode};
use sendcheck::engine::wire::RequestError;
use sendcheck::samples;
use serde::Serialize;

/// What stands in a `SendcheckError`.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Cause {
    /// What could not be used.
    kind: &'static str,
    message: Box<str>,
    /// Where in the options, or the JSON pointer in the handoff.
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<Box<str>>,
    /// Where in a JSON text.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<u32>,
    /// The rule that says so, if one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<RuleCode>,
    /// The handoffs that there are to choose from.
    #[serde(skip_serializing_if = "Option::is_none")]
    candidates: Option<Box<Several<Candidate>>>,
    /// What was found on a campaign that the service would refuse.
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<Box<Several<Finding>>>,
    /// The encodings that a list may be in, each with the cell that shows it as it reads there.
    #[serde(skip_serializing_if = "Option::is_none")]
    encodings: Option<Box<Several<LikelyEncoding>>>,
}

/// Apart, so that a fault is no larger for what few of them have.
#[derive(Serialize)]
struct Several<T>(Vec<T>);

#[derive(Serialize)]
struct LikelyEncoding {
    encoding: &'static str,
    sample: String,
}

impl Cause {
    fn new(kind: &'static str, error: &impl ToString) -> Self {
        Self { kind, message: error.to_string().into(), ..Self::default() }
    }

    /// What should never happen.
    pub(crate) fn internal(error: &impl ToString) -> Self {
        Self::new("internal", error)
    }

    /// A call that makes no sense.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { kind: "usage", message: message.into().into(), ..Self::default() }
    }

    /// Options that cannot be used.
    pub(crate) fn options(error: &impl ToString) -> Self {
        Self::new("options", error)
    }

    /// The same of the file that this option is.
    pub(crate) fn in_option(self, name: &str) -> Self {
        Self { kind: "options", message: format!("`{name}`: {}", self.message).into(), path: Some(name.into()), ..self }
    }

    fn at(self, error: &JsonError) -> Self {
        Self { line: Some(error.line), column: Some(error.column), ..self }
    }
}

create_exception!(_engine, Fault, PyException, "What a `SendcheckError` is made of, as JSON text.");

impl From<Cause> for PyErr {
    fn from(cause: Cause) -> Self {
        // A struct of texts and numbers can always be written.
        Fault::new_err(serde_json::to_string(&cause).unwrap_or_default())
    }
}

impl From<HandoffError> for Cause {
    fn from(error: HandoffError) -> Self {
        let fault = Self::new("handoff", &error);
        match error {
            HandoffError::Json(json) => fault.at(&json),
            HandoffError::NoChoice { candidates, .. } => {
                Self { kind: "choice", candidates: Some(Several(candidates).into()), ..fault }
            }
            HandoffError::NotAHandoff { pointer, .. }
            | HandoffError::NoChannels { pointer }
            | HandoffError::NoChannelType { pointer }
            | HandoffError::UnknownChannel { pointer, .. } => Self { path: Some(pointer.into()), ..fault },
            _ => fault,
        }
    }
}

impl From<RequestError> for Cause {
    fn from(error: RequestError) -> Self {
        let fault = Self::new("request", &error);
        match error {
            RequestError::Json(json) => fault.at(&json),
            _ => fault,
        }
    }
}

impl From<AnswerError> for Cause {
    fn from(error: AnswerError) -> Self {
        let fault = Self::new("answer", &error);
        match error {
            AnswerError::Json(json) => fault.at(&json),
            _ => fault,
        }
    }
}

impl From<SplitError> for Cause {
    fn from(error: SplitError) -> Self {
        match error {
            SplitError::Request(error) => error.into(),
            SplitError::Handoff(error) => error.into(),
            other => Self::internal(&other),
        }
    }
}

impl From<ListError> for Cause {
    fn from(error: ListError) -> Self {
        let fault = Self { code: Some(error.code()), ..Self::new(error.kind(), &error) };
        match error {
            ListError::EncodingUnknown(unknown) => {
                let likely = samples(&unknown).into_iter();
                let likely = likely.map(|(encoding, sample)| LikelyEncoding { encoding, sample }).collect();
                Self { line: Some(unknown.line), encodings: Some(Several(likely).into()), ..fault }
            }
            _ => fault,
        }
    }
}

impl From<OptionsError> for Cause {
    fn from(error: OptionsError) -> Self {
        let fault = Self::new(error.kind, &error);
        Self { path: Some(error.path.into()), ..fault }
    }
}

impl From<WebListError> for Cause {
    fn from(error: WebListError) -> Self {
        match error {
            WebListError::List(error) => error.into(),
            other => Self::usage(other.to_string()),
        }
    }
}

impl From<CampaignError> for Cause {
    fn from(error: CampaignError) -> Self {
        let kind = if error == CampaignError::Consent { "consent" } else { "campaign" };
        let fault = Self::new(kind, &error);
        match error {
            CampaignError::Refused(findings) => Self {
                code: Finding::first_error(&findings).map(|finding| finding.code),
                findings: Some(Several(findings).into()),
                ..fault
            },
            _ => fault,
        }
    }
}
