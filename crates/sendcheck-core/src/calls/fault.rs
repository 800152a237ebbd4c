//! Why a call could not be carried out, as the packages' `SendcheckError` tells it.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::Serialize;

use super::Reason;
use crate::answers::AnswerError;
use crate::handoff::{Candidate, HandoffError};
use crate::handover::{CampaignError, SplitError, WebListError};
use crate::json::JsonError;
use crate::options::OptionsError;
use crate::recipients::{ChangeError, ListError, UnknownEncoding};
use crate::rules::{Finding, RuleCode};
use crate::wire::RequestError;

/// What stands in a `SendcheckError`: what could not be used, in words and for programs. Errors of the core become one with
/// [`From`]; serialized it has the members that the error of the npm package has.
///
/// ```
/// use sendcheck_core::calls::Fault;
/// use sendcheck_core::handoff::Handoff;
///
/// let fault = Fault::from(Handoff::read(b"{ oops").unwrap_err());
/// assert_eq!(fault.kind(), "handoff");
/// ```
#[derive(Debug, Serialize, Default)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Fault {
    /// What could not be used.
    kind: &'static str,
    message: Box<str>,
    /// The same for programs; nothing where the message alone says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<Box<Reason>>,
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
    /// The encodings that a list may be in, and the bytes of the cell that shows it, which only whoever calls can decode.
    #[serde(skip_serializing_if = "Option::is_none")]
    encodings: Option<Box<Several<&'static str>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sample: Option<Box<[u8]>>,
}

/// Apart, so that a fault is no larger for what few of them have.
#[derive(Debug, Serialize)]
struct Several<T>(Vec<T>);

impl Fault {
    fn new(kind: &'static str, error: &impl ToString) -> Self {
        Self { kind, message: error.to_string().into(), ..Self::default() }
    }

    /// An error of which programs are told what its sentence says.
    fn because<'a, E: ToString>(kind: &'static str, error: &'a E) -> Self
    where
        Reason: From<&'a E>,
    {
        Self { reason: Some(Reason::from(error).into()), ..Self::new(kind, error) }
    }

    /// What should never happen.
    pub fn internal(error: &impl ToString) -> Self {
        Self::new("internal", error)
    }

    /// A call that makes no sense.
    pub fn usage(message: impl Into<String>) -> Self {
        Self { kind: "usage", message: message.into().into(), ..Self::default() }
    }

    /// Options that cannot be used.
    pub fn options(error: &impl ToString) -> Self {
        Self::new("options", error)
    }

    /// The same of the file that this option is.
    #[must_use]
    pub fn in_option(self, name: &str) -> Self {
        Self { kind: "options", message: format!("`{name}`: {}", self.message).into(), path: Some(name.into()), ..self }
    }

    /// What could not be used, in a word.
    pub const fn kind(&self) -> &'static str {
        self.kind
    }

    /// The same in a sentence.
    pub const fn message(&self) -> &str {
        &self.message
    }

    /// The same for programs; nothing where the sentence alone says it.
    pub fn reason(&self) -> Option<&Reason> {
        self.reason.as_deref()
    }

    /// What is known of a list whose encoding is not.
    pub fn unknown_encoding(&self) -> Option<UnknownEncoding> {
        let (likely, sample) = (self.encodings.as_ref()?.0.clone(), self.sample.as_ref()?.to_vec());
        let is_ms_dos = matches!(self.reason(), Some(Reason::NoDecoder { .. }));
        Some(UnknownEncoding { likely, is_ms_dos, sample, line: self.line? })
    }

    fn at(self, error: &JsonError) -> Self {
        Self { line: Some(error.line), column: Some(error.column), ..self }
    }
}

impl From<HandoffError> for Fault {
    fn from(error: HandoffError) -> Self {
        let fault = Self::because("handoff", &error);
        match error {
            HandoffError::Json(json) => fault.at(&json),
            HandoffError::NoChoice { candidates, .. } => {
                Self { kind: "choice", candidates: Some(Several(candidates).into()), ..fault }
            }
            HandoffError::NotAHandoff { pointer, .. }
            | HandoffError::NoChannels { pointer }
            | HandoffError::NoChannelType { pointer }
            | HandoffError::UnknownChannel { pointer, .. } => Self { path: Some(pointer.into()), ..fault },
        }
    }
}

impl From<RequestError> for Fault {
    fn from(error: RequestError) -> Self {
        let fault = Self::because("request", &error);
        match error {
            RequestError::Json(json) => fault.at(&json),
            _ => fault,
        }
    }
}

impl From<AnswerError> for Fault {
    fn from(error: AnswerError) -> Self {
        let fault = Self::because("answer", &error);
        match error {
            AnswerError::Json(json) => fault.at(&json),
            _ => fault,
        }
    }
}

impl From<SplitError> for Fault {
    fn from(error: SplitError) -> Self {
        match error {
            SplitError::Request(error) => error.into(),
            SplitError::Handoff(error) => error.into(),
        }
    }
}

impl From<ListError> for Fault {
    fn from(error: ListError) -> Self {
        let fault = Self { code: Some(error.code()), ..Self::because(error.kind(), &error) };
        match error {
            ListError::EncodingUnknown(unknown) => Self {
                line: Some(unknown.line),
                encodings: Some(Box::new(Several(unknown.likely))),
                sample: Some(unknown.sample.into()),
                ..fault
            },
            _ => fault,
        }
    }
}

impl From<OptionsError> for Fault {
    fn from(error: OptionsError) -> Self {
        let fault = Self::new(error.kind, &error);
        let of_file = error.file.map(|error| Self::from(*error)).unwrap_or_default();
        Self {
            path: Some(error.path.into()),
            reason: of_file.reason,
            line: of_file.line,
            encodings: of_file.encodings,
            sample: of_file.sample,
            ..fault
        }
    }
}

impl From<ChangeError> for Fault {
    fn from(error: ChangeError) -> Self {
        Self::because("change", &error)
    }
}

impl From<WebListError> for Fault {
    fn from(error: WebListError) -> Self {
        match error {
            WebListError::List(error) => error.into(),
            other => Self::because("usage", &other),
        }
    }
}

impl From<CampaignError> for Fault {
    fn from(error: CampaignError) -> Self {
        let kind = if error == CampaignError::Consent { "consent" } else { "campaign" };
        let fault = Self::because(kind, &error);
        match error {
            CampaignError::Refused(findings) | CampaignError::Handoff(findings) => Self {
                code: Finding::first_error(&findings).map(|finding| finding.code),
                findings: Some(Several(findings).into()),
                ..fault
            },
            _ => fault,
        }
    }
}
