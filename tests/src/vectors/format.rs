//! The form of a vector, as `tests/vectors/README.md` describes it.

use serde::Deserialize;
use serde_json::{Map, Value};

/// One case as it is written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    pub(super) title: String,
    pub(super) source: String,
    pub(super) handoff: Value,
    pub(super) request: Option<Value>,
    pub(super) csv: Option<Value>,
    pub(super) lines: Option<Value>,
    #[serde(default)]
    pub(super) options: Map<String, Value>,
    pub(super) campaign: Option<Map<String, Value>>,
    pub(super) split: Option<Map<String, Value>>,
    pub(super) sending: Option<Map<String, Value>>,
    pub(super) expect: Expect,
}

/// What has to come out. Only what is stated is compared.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Expect {
    /// The exit code of the command: 0, 1 or 2.
    pub exit: u8,
    /// The verdict on each recipient.
    pub verdicts: Option<Vec<String>>,
    /// The one message of each recipient.
    pub error_messages: Option<Vec<Option<String>>>,
    /// The code of every finding of each recipient, in order.
    pub codes: Option<Vec<Vec<String>>>,
    /// The code of every finding on the handoff, in order.
    pub handoff_codes: Option<Vec<String>>,
    /// The code of every finding on the request, in order.
    pub request_codes: Option<Vec<String>>,
    /// The code of every finding on the list, in order.
    pub list_codes: Option<Vec<String>>,
    /// The code of every finding on the campaign, in order.
    pub campaign_codes: Option<Vec<String>>,
    /// Findings that have to be among those reported.
    pub findings: Option<Vec<FindingExpectation>>,
    /// Members of the summary.
    pub summary: Option<Map<String, Value>>,
    /// Keys that `notChecked` has to hold.
    pub not_checked: Option<Vec<String>>,
    /// Keys that `notChecked` must not hold.
    pub checked: Option<Vec<String>>,
    /// The service's answer, ids `null`.
    pub response: Option<Value>,
    /// The message with which the whole request is refused.
    pub refused: Option<String>,
    /// Why nothing could be checked.
    pub error: Option<ErrorExpectation>,
    /// Each recipient's number as it is handed on.
    pub numbers: Option<Vec<Option<String>>>,
    /// Each recipient's region.
    pub regions: Option<Vec<Option<String>>>,
    /// Whether a message may go to each recipient.
    pub send_states: Option<Vec<Option<String>>>,
    /// The `usState` of every recipient, in order.
    pub us_states: Option<Vec<Option<String>>>,
    /// When a message may go to each recipient.
    pub send_at: Option<Vec<Option<String>>>,
    /// Each recipient's in-app id.
    pub ids: Option<Vec<Option<String>>>,
    /// Each recipient's row.
    pub rows: Option<Vec<u64>>,
    /// Each recipient's line.
    pub lines: Option<Vec<Option<u64>>>,
    /// Members of `readAs`.
    pub read_as: Option<Map<String, Value>>,
    /// The names of the variables that every recipient has to bring.
    pub variables: Option<Vec<String>>,
    /// The columns that a list needs.
    pub columns: Option<Vec<String>>,
    /// The requests that are made of the accepted rows.
    pub requests: Option<Vec<Value>>,
    /// The consumers of those requests, in order.
    pub consumers: Option<Vec<Value>>,
    /// Members of the schedule that [`Vector::sending`](super::Vector) asks for.
    pub schedule: Option<Map<String, Value>>,
    /// The texts that go to each recipient, failed or not, as `--messages` writes them.
    pub messages: Option<Vec<Value>>,
    /// The file of failed rows to mend.
    pub rejected_csv: Option<Value>,
    /// The file of failed rows that need no mending.
    pub duplicates_csv: Option<Value>,
    /// The texts of the requests that a request is split into.
    pub bodies: Option<Vec<String>>,
    /// The text of the request to mend; `null` means that there is none.
    #[serde(default, deserialize_with = "stated")]
    pub to_mend: Option<Option<String>>,
    /// The text of the request with those that need no mending, likewise.
    #[serde(default, deserialize_with = "stated")]
    pub duplicates: Option<Option<String>>,
    /// How the list was read, as it is kept for the next one.
    pub reading: Option<Value>,
}

/// A member that may be stated to be `null`.
#[expect(clippy::option_option, reason = "left out, `null` or a text")]
fn stated<'d, D: serde::Deserializer<'d>>(deserializer: D) -> Result<Option<Option<String>>, D::Error> {
    Deserialize::deserialize(deserializer).map(Some)
}

/// A finding, as far as it is stated.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FindingExpectation {
    /// `handoff`, `request`, `list`, `campaign`, or the place of a recipient counted from 1.
    #[serde(rename = "in")]
    pub place: Value,
    /// The code.
    pub code: String,
    /// `error`, `warning` or `info`.
    pub severity: Option<String>,
    /// A JSON pointer, or members of a row's place.
    pub at: Option<Value>,
    /// Arguments.
    pub args: Option<Map<String, Value>>,
    /// The whole message.
    pub message: Option<String>,
}

/// Why nothing could be checked, as far as it is stated.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ErrorExpectation {
    /// What could not be used: `handoff`, `choice`, `request`, `list`, `options` or `campaign`.
    pub kind: Option<String>,
    /// The code of the rule that says so.
    pub code: Option<String>,
    /// Texts that the message has to hold.
    #[serde(default)]
    pub contains: Vec<String>,
    /// The line of a JSON text, from 1.
    pub line: Option<u32>,
    /// The column, from 1.
    pub column: Option<u32>,
}
