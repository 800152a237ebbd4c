//! All there is to say about one handoff.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::check::check_handoff;
use crate::handoff::Handoff;
use crate::inspect::HandoffColumn;
use crate::policy::Policy;
use crate::rules::Finding;

/// All there is to say about one handoff, under the names that every surface has for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HandoffReport {
    /// The id.
    pub id: Option<String>,
    /// The title.
    pub name: Option<String>,
    /// The channels in the order in which they are tried, as the Outbound Configuration API calls them.
    pub channels: Vec<&'static str>,
    /// The columns that a list of recipients needs, and what each is for.
    pub columns: Vec<HandoffColumn>,
    /// The names of the variables that every recipient has to bring.
    pub variables: Vec<String>,
    /// What was found.
    pub findings: Vec<Finding>,
}

impl HandoffReport {
    /// Checks a handoff and tells what it needs.
    ///
    /// ```
    /// use sendcheck_core::inspect::HandoffReport;
    /// use sendcheck_core::handoff::Handoff;
    /// use sendcheck_core::policy::Policy;
    ///
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}, see you!", "variables": ["1"] } ] }"#)?;
    /// let report = HandoffReport::of(&handoff, &Policy::default());
    /// let columns: Vec<_> = report.columns.iter().map(|column| column.name.as_str()).collect();
    /// assert_eq!((report.channels, columns), (vec!["wa"], vec!["Phone", "B1"]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(handoff: &Handoff, policy: &Policy) -> Self {
        Self {
            id: handoff.id().map(String::from),
            name: handoff.name().map(String::from),
            channels: handoff.channels().iter().map(|channel| channel.kind.config_type()).collect(),
            columns: HandoffColumn::all(handoff),
            variables: handoff.expected().iter().map(|name| name.as_str().into()).collect(),
            findings: check_handoff(handoff, policy),
        }
    }
}
