//! What every surface shows of a rule.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::finding::{Origin, Severity};
use crate::rules::{ArgMeta, RuleCode, RuleVerdict, Scope};

/// What a rule declares about itself, in the form that surfaces show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RuleInfo {
    /// The code, which is never renamed.
    pub code: RuleCode,
    /// The code with its parameter as the service's documents write it: `MISSING_VARIABLE=<name>`.
    pub spelled: String,
    /// What is wrong, in one line.
    pub title: &'static str,
    /// What to do about it, in one sentence.
    pub help: &'static str,
    /// How bad it is.
    pub severity: SeverityInfo,
    /// When the severity is another one than declared.
    pub milder: Option<&'static str>,
    /// Who would say so.
    pub origin: Origin,
    /// What the rule looks at.
    #[cfg_attr(feature = "schema", schemars(extend("items" = { "enum": ["request", "consumer", "handoff", "list", "columns"] })))]
    pub scopes: Vec<&'static str>,
    /// What an error of the rule does to a recipient.
    pub verdict: RuleVerdict,
    /// The document and section it comes from.
    pub cite: &'static str,
    /// The arguments a finding carries.
    pub args: Vec<ArgInfo>,
}

/// How bad what a rule finds is, by how the campaign is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SeverityInfo {
    /// For campaigns sent through the API.
    pub api: Severity,
    /// For campaigns sent with the web tool.
    pub webtool: Severity,
}

/// One argument of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ArgInfo {
    /// The name in `args`.
    pub name: &'static str,
    /// Its type as TypeScript writes it.
    #[serde(rename = "type")]
    pub shape: &'static str,
    /// What it is, in a few words.
    pub about: &'static str,
}

impl RuleCode {
    /// What the rule declares about itself, in the form that surfaces show.
    ///
    /// ```
    /// use sendcheck_core::rules::RuleCode;
    ///
    /// let info = RuleCode::MissingVariable.info();
    /// assert_eq!((info.spelled.as_str(), info.scopes.as_slice()), ("MISSING_VARIABLE=<name>", ["consumer"].as_slice()));
    /// ```
    pub fn info(self) -> RuleInfo {
        let (meta, about) = (self.meta(), self.about());
        let mut scopes: Vec<_> = self.scopes().iter().copied().map(Scope::as_str).collect();
        scopes.dedup();
        RuleInfo {
            code: self,
            spelled: meta.spelled(),
            title: about.title,
            help: meta.help(),
            severity: SeverityInfo { api: meta.severity.api, webtool: meta.severity.web_tool },
            milder: about.milder,
            origin: meta.origin,
            scopes,
            verdict: meta.verdict,
            cite: about.cite,
            args: about.args.iter().map(ArgInfo::of).collect(),
        }
    }
}

impl ArgInfo {
    fn of(meta: &ArgMeta) -> Self {
        // A union of words is declared with a bar in front.
        let shape = meta.shape.trim();
        let shape = shape.strip_prefix("| ").unwrap_or(shape);
        Self { name: meta.name, shape, about: meta.about }
    }
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;

    use super::*;

    #[test]
    fn what_a_rule_looks_at_is_named_once() {
        for code in RuleCode::ALL {
            let scopes = code.info().scopes;
            assert!(!scopes.is_empty(), "{code}");
            assert_eq!(scopes.iter().collect::<BTreeSet<_>>().len(), scopes.len(), "{code}: {scopes:?}");
        }
    }
}
