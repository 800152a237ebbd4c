//! What a case is, and how it is written.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::json::{Object, Value};
use crate::words::words;

words! {
    /// How sure it is that the service answers so.
    #[expect(clippy::exhaustive_enums, reason = "somebody says so, it follows, nobody says, or it was seen")]
    pub enum Certainty: Serialize {
        /// A document shows or says it.
        Documented = "documented",
        /// It follows from what documents say, or is how a contradiction between them was resolved.
        Inferred = "inferred",
        /// No document says; it is what sendcheck assumes.
        Undocumented = "undocumented",
        /// The service did so.
        Observed = "observed",
    }
}

/// The document that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "a document and where in it")]
pub struct SourceOfCase {
    /// The document.
    pub document: String,
    /// Where in it.
    pub section: String,
}

/// What the service answers.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "a request is taken or refused")]
pub enum CaseAnswer {
    /// The request is refused whole, with this message.
    Refused(String),
    /// The request is taken; each consumer's `errorMessage` in the order of the request, none where it is accepted.
    Taken(Vec<Option<String>>),
}

/// Whether the case may be sent to the service, from an account for tests and to numbers of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "yes, or no and why")]
pub struct Live {
    /// Why not; none if it may.
    pub because: Option<String>,
}

/// What made a case.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "the two versions that judge")]
pub struct MadeBy {
    /// The version of sendcheck.
    pub sendcheck: String,
    /// The release of libphonenumber's metadata.
    pub phone_metadata: String,
}

/// One case.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "as `conformance/schema.json` declares it")]
pub struct Case {
    /// Its name, unlike all others.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// Who says so.
    pub source: SourceOfCase,
    /// How sure that is.
    pub certainty: Certainty,
    /// Whether it may be sent.
    pub live: Live,
    /// The request, any JSON: a case may be about what is not there.
    pub request: Value,
    /// The options of the check, as programs give them.
    pub options: Object,
    /// What the service answers.
    pub answer: CaseAnswer,
    /// What was forecast instead, where the service did something else.
    pub forecast: Option<CaseAnswer>,
    /// What made it, where it was made of an answer.
    pub made: Option<MadeBy>,
}

/// Cases for one handoff.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "as `conformance/schema.json` declares it")]
pub struct CaseFile {
    /// What the handoff is called; who sends the cases says under this name which of the account's is like it.
    pub name: String,
    /// The handoff.
    pub handoff: Value,
    /// The cases.
    pub cases: Vec<Case>,
}

impl CaseFile {
    /// The file as JSON, indented by two blanks.
    pub fn to_json_pretty(&self) -> String {
        self.to_value().to_json_pretty()
    }

    fn to_value(&self) -> Value {
        let cases = self.cases.iter().map(Case::to_value).collect();
        object([("name", text(&self.name)), ("handoff", self.handoff.clone()), ("cases", Value::Array(cases))])
    }
}

impl serde::Serialize for CaseFile {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

impl serde::Serialize for Case {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

impl Case {
    fn to_value(&self) -> Value {
        let source = [("document", text(&self.source.document)), ("section", text(&self.source.section))];
        let live = [("runnable", Value::Bool(self.live.because.is_none()))];
        let because = self.live.because.iter().map(|because| ("because", text(because)));
        let mut members = Vec::from([
            ("id", text(&self.id)),
            ("title", text(&self.title)),
            ("source", object(source)),
            ("certainty", text(self.certainty.as_str())),
            ("live", object(live.into_iter().chain(because))),
            ("request", self.request.clone()),
        ]);
        if !self.options.is_empty() {
            members.push(("options", Value::Object(self.options.clone())));
        }
        members.push(("answer", self.answer.to_value()));
        members.extend(self.forecast.as_ref().map(|forecast| ("forecast", forecast.to_value())));
        members.extend(self.made.as_ref().map(|made| {
            let versions = [("sendcheck", text(&made.sendcheck)), ("phoneMetadata", text(&made.phone_metadata))];
            ("made", object(versions))
        }));
        object(members)
    }
}

impl CaseAnswer {
    fn to_value(&self) -> Value {
        match self {
            Self::Refused(message) => object([("refused", text(message))]),
            Self::Taken(messages) => {
                let message = |message: &Option<String>| message.as_deref().map_or(Value::Null, text);
                object([("errorMessages", Value::Array(messages.iter().map(message).collect()))])
            }
        }
    }
}

pub(super) fn text(text: &str) -> Value {
    Value::String(text.to_string())
}

pub(super) fn object<'n>(members: impl IntoIterator<Item = (&'n str, Value)>) -> Value {
    Value::Object(members.into_iter().map(|(name, value)| (name.to_string(), value)).collect())
}
