//! What was checked, a list or a request, seen alike.

use std::borrow::Cow;

use sendcheck::engine::rules::RuleSet;
use sendcheck::engine::wire::Consumer;
use sendcheck::{
    CampaignRequest, Field, Finding, Handoff, HandoffFile, Message, Named, NotChecked, Pick, Policy, Preview,
    RecipientReport, Recipients, Report, RuleCode, Schedule, Sending, Severity, SplitRequest, Splitting, Summary,
    Verdict, messages_consumer, preview_consumer, schedule_request,
};

use crate::args::Forgiven;
use crate::args::{HandoffArgs, ListArgs, Settings};
use crate::error::CliError;
use crate::input::Input;
use crate::outcome::Outcome;
use crate::text::plain;

/// What was checked.
pub(crate) enum Checked {
    /// A list of recipients.
    List(Box<Recipients>),
    /// A campaign request.
    Request(Box<CheckedRequest>),
}

/// A campaign request, what it was checked against, and what that gave.
pub(crate) struct CheckedRequest {
    pub(crate) request: CampaignRequest,
    pub(crate) report: Report,
    /// None if no handoff has the id that the request names.
    handoff: Option<Handoff>,
    policy: Policy,
}

impl CheckedRequest {
    /// The texts that go to a consumer, from 0, in priority order.
    pub(crate) fn messages(&self, index: usize) -> Vec<Message> {
        let messages = |handoff| self.with_consumer(index, |one| messages_consumer(one, handoff, &self.policy));
        self.handoff.as_ref().map(messages).unwrap_or_default()
    }

    /// When the messages to its accepted consumers go, from its own windows.
    pub(crate) fn schedule(&self, sending: &Sending) -> Schedule {
        schedule_request(&self.request, self.handoff.as_ref(), &self.report, &self.policy, sending)
    }

    fn with_consumer<T>(&self, index: usize, see: impl FnOnce(&Consumer) -> T) -> T {
        match self.request.consumers().get(index).and_then(Field::given) {
            Some(consumer) => see(consumer),
            // What is no consumer has no values.
            None => see(&Consumer::default()),
        }
    }
}

impl Checked {
    /// Reads recipients and handoff, and checks them.
    pub(crate) fn read(
        input: Input,
        handoff: &HandoffArgs,
        list: &ListArgs,
        settings: &Settings,
    ) -> Result<Self, CliError> {
        let policy = &settings.policy;
        if let Some(kind) = input.kind.list() {
            let handoff = handoff.read(&Pick::default())?;
            return Ok(Self::List(Box::new(input.list(list.builder(kind, &handoff, policy)?)?)));
        }
        let (request, notes) = input.request()?;
        let how = Splitting { asked: handoff.pick.as_deref(), ..Splitting::default() };
        let after = |file: &HandoffFile| list.earlier((&handoff.handoff, file), policy, &how);
        let Named { handoff, report, .. } = handoff.check((&request, &notes), policy, after)?;
        Ok(Self::Request(Box::new(CheckedRequest { request, report, handoff, policy: policy.clone() })))
    }

    /// A request that was split.
    pub(crate) fn split(split: &SplitRequest, policy: &Policy) -> Self {
        let (request, report) = (split.request().clone(), split.report().clone());
        Self::Request(Box::new(CheckedRequest {
            request,
            report,
            handoff: split.handoff().cloned(),
            policy: policy.clone(),
        }))
    }

    /// The messages of a recipient, from 0.
    pub(crate) fn preview(&self, index: usize) -> Option<Preview> {
        match self {
            Self::List(list) => list.preview(index),
            Self::Request(request) => {
                let preview =
                    |handoff| request.with_consumer(index, |one| preview_consumer(one, handoff, &request.policy));
                Some(request.handoff.as_ref().map(preview).unwrap_or_default())
            }
        }
    }

    /// The counts.
    pub(crate) fn summary(&self) -> &Summary {
        match self {
            Self::List(list) => list.summary(),
            Self::Request(request) => &request.report.summary,
        }
    }

    /// What was found on the handoff.
    pub(crate) fn on_handoff(&self) -> &[Finding] {
        match self {
            Self::List(list) => list.handoff_findings(),
            Self::Request(request) => &request.report.handoff,
        }
    }

    /// What was found on the list or the request as a whole.
    pub(crate) fn on_whole(&self) -> &[Finding] {
        match self {
            Self::List(list) => list.findings(),
            Self::Request(request) => &request.report.request,
        }
    }

    /// What the service would say if it refused everything at once.
    pub(crate) fn refused(&self) -> Option<&str> {
        match self {
            Self::List(_) => None,
            Self::Request(request) => request.report.refused.as_deref(),
        }
    }

    /// Why nothing of a request is sent, where that is so: because the service refuses it, or because something that was given
    /// beside it has to be settled first.
    pub(crate) fn why_nothing(&self) -> Option<String> {
        let message = plain(self.refused()?);
        let says = if self.waits().is_some() {
            "nothing may be sent until this is settled"
        } else {
            "the service refuses the whole request"
        };
        Some(format!("{says}: {message}"))
    }

    /// What keeps a request back of which the service knows nothing, such as a set that was read wrongly.
    pub(crate) fn waits(&self) -> Option<&Finding> {
        let Self::Request(_) = self else { return None };
        Finding::first_error(self.on_whole()).filter(|error| error.code.keeps_files_back(error.severity))
    }

    /// How many recipients there are.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::List(list) => list.len(),
            Self::Request(request) => request.report.recipients.len(),
        }
    }

    /// The verdict on a recipient, from 0.
    pub(crate) fn verdict(&self, index: usize) -> Option<Verdict> {
        match self {
            Self::List(list) => list.verdict(index),
            Self::Request(request) => request.report.recipients.get(index).map(|recipient| recipient.verdict),
        }
    }

    /// The rules that reported on a recipient, from 0.
    pub(crate) fn rules(&self, index: usize) -> RuleSet {
        match self {
            Self::List(list) => list.rules(index).unwrap_or_default(),
            Self::Request(request) => {
                let report = &request.report;
                report.recipients.get(index).into_iter().flat_map(|one| &one.findings).map(|found| found.code).collect()
            }
        }
    }

    /// The whole report on a recipient, from 0.
    pub(crate) fn recipient(&self, index: usize) -> Option<Cow<'_, RecipientReport>> {
        match self {
            Self::List(list) => list.recipient(index).map(Cow::Owned),
            Self::Request(request) => request.report.recipients.get(index).map(Cow::Borrowed),
        }
    }

    /// Whether nobody was judged for itself, and one finding on the list says why.
    pub(crate) fn is_unjudged(&self) -> bool {
        matches!(self, Self::List(list) if list.nobody_judged().is_some())
    }

    /// How the check ends: `forgiven` recipients may fail, nothing else may be wrong.
    pub(crate) fn outcome(&self, settings: &Settings, forgiven: Forgiven) -> Outcome {
        let summary = self.summary();
        let wrong = |found: &[Finding]| Finding::first_error(found).is_some();
        if self.refused().is_some() || !forgiven.covers(summary) || wrong(self.on_handoff()) || wrong(self.on_whole()) {
            return Outcome::Rejected;
        }
        self.open(settings)
    }

    /// How requests that were written end: their head has a skill as well.
    pub(crate) fn outcome_of_requests(&self, settings: &Settings, forgiven: Forgiven) -> Outcome {
        match self.outcome(settings, forgiven) {
            Outcome::Clear if settings.strict && settings.policy.skills.is_none() => Outcome::Incomplete,
            other => other,
        }
    }

    /// What requests leave open: what the list does, and whether their skill exists if nobody gave the account's skills.
    pub(crate) fn not_checked_of_requests(&self, policy: &Policy) -> Vec<NotChecked> {
        let skills = policy.skills.is_none().then_some(NotChecked::Skills);
        let mut open: Vec<_> = self.summary().not_checked.iter().copied().chain(skills).collect();
        open.sort_unstable();
        open.dedup();
        open
    }

    /// How a check ends in which nothing is wrong.
    pub(crate) fn open(&self, settings: &Settings) -> Outcome {
        let told = |found: &Finding| found.code == RuleCode::SetUnread && found.severity == Severity::Warning;
        let unread = self.on_whole().iter().any(told);
        let open = self.summary().not_checked.iter().any(|open| open.caller_can_supply()) || unread;
        if settings.strict && open { Outcome::Incomplete } else { Outcome::Clear }
    }
}
