//! What a check has to say: one [`Finding`] for each thing that is wrong or worth knowing.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::finding::{Arg, Args, At, Origin, Severity};
use crate::rules::RuleCode;

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

impl Finding {
    /// Whether the service refuses it, or it cannot be delivered.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The first error among findings: its `error_message` is the one that is told of them all.
    ///
    /// ```
    /// use sendcheck_core::check::check_handoff;
    /// use sendcheck_core::handoff::Handoff;
    /// use sendcheck_core::policy::Policy;
    /// use sendcheck_core::rules::Finding;
    ///
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [ { "type": "footer", "content": "Bye" } ] }"#)?;
    /// let findings = check_handoff(&handoff, &Policy::default());
    /// assert_eq!(Finding::first_error(&findings).map(|finding| finding.code.as_str()), Some("BODY_MISSING"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn first_error<'f>(findings: impl IntoIterator<Item = &'f Self>) -> Option<&'f Self> {
        findings.into_iter().find(|finding| finding.is_error())
    }

    /// Whether no file to send may be made of what it was found on.
    pub(crate) fn keeps_files_back(&self) -> bool {
        self.code.keeps_files_back(self.severity)
    }

    /// The entries of the option `columns` that settle it, where it is of the columns that a list was read with.
    pub fn settled_by(&self) -> Vec<String> {
        match (self.code, self.args.arg("options").or(self.args.arg("option"))) {
            (RuleCode::ColumnsByPosition, Some(Arg::Texts(entries))) => entries.clone(),
            (RuleCode::ColumnsUncertain, Some(Arg::Text(entry))) => [entry.clone()].into(),
            _ => Vec::new(),
        }
    }

    /// What settles it, where it is of how a set was read: the set, the member of its reading, and the entries of that.
    pub fn settled_in_set(&self) -> Option<(&str, &'static str, Vec<String>)> {
        let (member, entries) = match (self.code, self.args.arg("options").or(self.args.arg("option"))) {
            (RuleCode::SetUncertain, Some(Arg::Text(entry))) => ("columns", [entry.clone()].into()),
            (RuleCode::SetStatus, Some(Arg::Texts(entries))) => ("where", entries.clone()),
            _ => return None,
        };
        let Some(Arg::Text(set)) = self.args.arg("set") else { return None };
        Some((set, member, entries))
    }
}
