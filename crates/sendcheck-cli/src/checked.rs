//! What was checked, a list or a request, seen alike.

use std::borrow::Cow;

use sendcheck::core::rules::RuleSet;
use sendcheck::{CampaignRequest, Finding, RecipientReport, Recipients, Report, Severity, Summary, Verdict};

use crate::args::Settings;
use crate::outcome::Outcome;

/// What was checked.
pub(crate) enum Checked {
    /// A list of recipients.
    List(Box<Recipients>),
    /// A campaign request, with its report.
    Request(Box<CampaignRequest>, Box<Report>),
}

impl Checked {
    /// The counts.
    pub(crate) fn summary(&self) -> &Summary {
        match self {
            Self::List(list) => list.summary(),
            Self::Request(_, report) => &report.summary,
        }
    }

    /// What was found on the handoff.
    pub(crate) fn on_handoff(&self) -> &[Finding] {
        match self {
            Self::List(list) => list.handoff_findings(),
            Self::Request(_, report) => &report.handoff,
        }
    }

    /// What was found on the list or the request as a whole.
    pub(crate) fn on_whole(&self) -> &[Finding] {
        match self {
            Self::List(list) => list.findings(),
            Self::Request(_, report) => &report.request,
        }
    }

    /// What the service would say if it refused everything at once.
    pub(crate) fn refused(&self) -> Option<&str> {
        match self {
            Self::List(_) => None,
            Self::Request(_, report) => report.refused.as_deref(),
        }
    }

    /// How many recipients there are.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::List(list) => list.len(),
            Self::Request(_, report) => report.recipients.len(),
        }
    }

    /// The verdict on a recipient, from 0.
    pub(crate) fn verdict(&self, index: usize) -> Option<Verdict> {
        match self {
            Self::List(list) => list.verdict(index),
            Self::Request(_, report) => report.recipients.get(index).map(|recipient| recipient.verdict),
        }
    }

    /// The rules that reported on a recipient, from 0.
    pub(crate) fn rules(&self, index: usize) -> RuleSet {
        match self {
            Self::List(list) => list.rules(index).unwrap_or_default(),
            Self::Request(_, report) => {
                report.recipients.get(index).into_iter().flat_map(|one| &one.findings).map(|found| found.code).collect()
            }
        }
    }

    /// The whole report on a recipient, from 0.
    pub(crate) fn recipient(&self, index: usize) -> Option<Cow<'_, RecipientReport>> {
        match self {
            Self::List(list) => list.recipient(index).map(Cow::Owned),
            Self::Request(_, report) => report.recipients.get(index).map(Cow::Borrowed),
        }
    }

    /// How the check ends: `forgiven` recipients may fail, nothing else may be wrong.
    pub(crate) fn outcome(&self, settings: &Settings, forgiven: u32) -> Outcome {
        let summary = self.summary();
        let wrong = |found: &[Finding]| found.iter().any(|finding| finding.severity == Severity::Error);
        if self.refused().is_some() || summary.failed > forgiven || wrong(self.on_handoff()) || wrong(self.on_whole()) {
            return Outcome::Rejected;
        }
        let open = summary.not_checked.iter().any(|open| open.caller_can_supply()) || settings.unread > 0;
        if settings.strict && open { Outcome::Incomplete } else { Outcome::Clear }
    }
}
