//! What a check has to say: one [`Finding`] for each thing that is wrong or worth knowing.

use alloc::string::String;
use alloc::vec::Vec;

use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

use crate::rules::RuleCode;

/// What a finding means for the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[expect(clippy::exhaustive_enums, reason = "a fourth grade would change what every caller must do")]
pub enum Severity {
    /// Worth knowing; nothing needs doing.
    Info,
    /// Goes out, probably not as it was meant.
    Warning,
    /// Refused, or cannot be delivered.
    Error,
}

impl Severity {
    /// `info`, `warning` or `error`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Who would say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[expect(clippy::exhaustive_enums, reason = "documented as the three possible origins")]
pub enum Origin {
    /// LivePerson documents this answer.
    Service,
    /// Twilio, Meta, Google or Apple would refuse.
    Channel,
    /// Nobody would say so; we do.
    Local,
}

impl Origin {
    /// `service`, `channel` or `local`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Channel => "channel",
            Self::Local => "local",
        }
    }
}

/// Where a finding belongs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[expect(clippy::exhaustive_enums, reason = "inputs are JSON documents and lists, nothing else")]
pub enum At {
    /// A JSON pointer (RFC 6901) into the document that was checked.
    Pointer(String),
    /// A place in a list of recipients.
    Cell(Cell),
}

/// A row, or one cell of it, in a list of recipients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Cell {
    /// Data rows counted from 1; the header is none, a blank row counts. 0 is the list as a whole.
    pub row: u32,
    /// The line of the file on which the row starts, counted from 1.
    pub line: u32,
    /// The column counted from 1, where the finding is about one cell that is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// The column's name as the service's own lists call it: `Phone`, `H1`, `B1`, `BU1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// One argument of a finding: what a program can use where a person reads the message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[expect(clippy::exhaustive_enums, reason = "the argument types are part of the interface")]
pub enum Arg {
    /// A name, a reason or another short text.
    Text(String),
    /// A count or a limit.
    Count(u64),
    /// Several names.
    Texts(Vec<String>),
}

/// The arguments of a finding by name, in the order the rule declares them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Args(pub Vec<(&'static str, Arg)>);

impl Args {
    /// The argument called `name`.
    pub fn arg(&self, name: &str) -> Option<&Arg> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
    }
}

impl Serialize for Args {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// One thing that a check found.
///
/// `message` says what is wrong here and `help` what to do about it. Neither repeats what a
/// recipient's row holds, so that they can be logged; `args` may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Finding {
    /// The rule that says so.
    pub code: RuleCode,
    /// What it means here; a rule may be milder in one place than in another.
    pub severity: Severity,
    /// Who would say so.
    pub origin: Origin,
    /// Where.
    pub at: At,
    /// What is wrong, in a sentence.
    pub message: String,
    /// What to do about it.
    pub help: &'static str,
    /// The same for programs.
    pub args: Args,
    /// The service's own text for it, such as `MISSING_VARIABLE=5`; the bare code for our own rules.
    #[serde(skip)]
    pub error_message: String,
}
