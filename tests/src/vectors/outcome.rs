//! What a surface answers to a vector.

use serde_json::{Value, json};

use super::{Vector, base64};

/// A way to call sendcheck.
pub trait Surface {
    /// What the surface is called in failures.
    fn name(&self) -> &'static str;

    /// Whether the surface can be asked what the vector asks.
    fn is_asked(&self, _vector: &Vector) -> bool {
        true
    }

    /// The answer to one vector.
    fn run(&self, vector: &Vector) -> Outcome;
}

/// The answer to a vector. What a surface does not tell is `None` and not compared.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Outcome {
    /// The exit code that the command has, or would have.
    pub exit: u8,
    /// Why nothing could be checked.
    pub problem: Option<Problem>,
    /// The report in the form that every surface shares: `recipients`, `handoff`, `request` or
    /// `list`, `summary`, `readAs`, `refused`, `campaign`. A check of a handoff alone has only `handoff`.
    pub report: Option<Value>,
    /// The service's answer.
    pub response: Option<Value>,
    /// The names of the expected variables.
    pub variables: Option<Vec<String>>,
    /// The columns of a list.
    pub columns: Option<Vec<String>>,
    /// The requests made.
    pub requests: Option<Vec<Value>>,
    /// The consumers of the requests made.
    pub consumers: Option<Vec<Value>>,
    /// When messages go, if the vector asks for it.
    pub schedule: Option<Value>,
    /// The texts that go to each recipient, if the vector states them.
    pub messages: Option<Vec<Value>>,
    /// The failed rows that can be mended, as a file: its text, or `{ "base64": … }` where it is not UTF-8.
    pub rejected_csv: Option<Value>,
    /// The failed rows that need no mending, likewise.
    pub duplicates_csv: Option<Value>,
    /// The texts of the requests that a request is split into.
    pub bodies: Option<Vec<String>>,
    /// The text of the request to mend, if there is one.
    pub to_mend: Option<Option<String>>,
    /// The text of the request with those that need no mending.
    pub duplicates: Option<Option<String>>,
    /// How the list was read, as it is kept for the next one.
    pub reading: Option<Value>,
}

/// A file as vectors write it.
pub(super) fn file(bytes: Vec<u8>) -> Value {
    match String::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(error) => json!({ "base64": base64::encode(error.as_bytes()) }),
    }
}

impl Outcome {
    /// The same with the requests that were made.
    pub(super) fn with_requests(self, requests: Vec<Value>) -> Self {
        let consumers = requests.iter().filter_map(|request| request.get("consumers")?.as_array()).flatten();
        Self { consumers: Some(consumers.cloned().collect()), requests: Some(requests), ..self }
    }
}

/// Why nothing could be checked.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Problem {
    /// What could not be used; `None` where the surface does not tell.
    pub kind: Option<String>,
    /// The rule that says so; `None` where the surface does not tell or there is none.
    pub code: Option<String>,
    /// The message.
    pub message: String,
    /// The option that cannot be used, where reading the options ended with it.
    pub path: Option<String>,
    /// The line of a JSON text.
    pub line: Option<u32>,
    /// Its column.
    pub column: Option<u32>,
}
