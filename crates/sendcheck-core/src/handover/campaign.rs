//! What a campaign says besides its recipients, and what the service would say to that.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::handoff::Handoff;
use crate::policy::Policy;
use crate::rules::{self, Finding, Findings, RuleCode, Under};
use crate::view::{HeadCx, Meant};
use crate::wire::{CampaignRequest, Field, SchedulingMetrics};

/// What a campaign is called and where its answers go.
#[derive(Debug, Clone, PartialEq, Default)]
#[expect(clippy::exhaustive_structs, reason = "built by callers with `..Campaign::default()`")]
pub struct Campaign {
    /// What agents see; required.
    pub name: String,
    /// The skill that answers are routed to; required.
    pub skill: String,
    /// The handoff's id unless given.
    pub template_id: Option<String>,
    /// The sender; left out for handoffs unless given.
    pub outbound_number: Option<String>,
    /// That every recipient has agreed to be written to; must be true.
    pub consent: bool,
    /// When messages may go out, as `schedulingMetrics` has it.
    pub scheduling_metrics: Option<SchedulingMetrics>,
    /// Recipients of one request; as many as the policy allows unless given.
    pub size: Option<usize>,
}

/// Checks what a campaign says besides its recipients, before there is a list or a request.
///
/// These are the findings that a request with this head would get; with an error among them no request is made of a
/// list, because the service would refuse each one. Places are pointers into the request.
///
/// ```
/// use sendcheck_core::handoff::Handoff;
/// use sendcheck_core::handover::{Campaign, check_campaign};
/// use sendcheck_core::policy::Policy;
///
/// let handoff = Handoff::read(br#"{ "id": "H1", "type": "wa", "messageComponents": [
///     { "type": "body", "content": "Hi", "variables": [] } ] }"#)?;
/// let policy = Policy { skills: Some(vec!["sales".into()]), ..Policy::default() };
/// let campaign = Campaign { name: "Greetings".into(), skill: "Sales".into(), consent: true, ..Campaign::default() };
/// let found = check_campaign(&campaign, &handoff, &policy);
/// assert_eq!(found[0].message, "no skill is called `Sales`; did you mean `sales`?");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_campaign(campaign: &Campaign, handoff: &Handoff, policy: &Policy) -> Vec<Finding> {
    check_head(&campaign.head(handoff), handoff, policy)
}

pub(super) fn check_head(head: &CampaignRequest, handoff: &Handoff, policy: &Policy) -> Vec<Finding> {
    let mut found = Vec::new();
    let cx = HeadCx { request: head, handoff: Meant::This(handoff), plan: handoff.plan(), policy, of_request: false };
    rules::check_head(&cx, &mut Findings::keeping(policy.profile, &Under(""), &mut found));
    found
}

impl Campaign {
    /// A request that says so and has no consumers yet.
    pub(super) fn head(&self, handoff: &Handoff) -> CampaignRequest {
        let given = |text: Option<&str>| text.map_or(Field::Missing, |text| Field::Given(text.into()));
        CampaignRequest {
            campaign_name: self.name.clone().into(),
            skill: self.skill.clone().into(),
            template_id: given(self.template_id.as_deref().or(handoff.id())),
            outbound_number: given(self.outbound_number.as_deref()),
            consent: self.consent.into(),
            scheduling_metrics: self.scheduling_metrics.clone().map_or(Field::Missing, Field::Given),
            ..CampaignRequest::default()
        }
    }
}

/// Why no requests can be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CampaignError {
    /// Nobody said that the recipients agreed.
    #[error("consent is not given: say so only if every recipient has agreed to be written to")]
    Consent,
    /// The service would refuse every request, whoever its recipients are.
    #[error("the service would refuse every request: {}", listed(.0))]
    Refused(
        /// What [`check_campaign`] found, warnings too.
        Vec<Finding>,
    ),
    /// The handoff has errors: the service would not have taken it, which no recipient shows.
    #[error("the handoff has errors, and nothing is made with it until they are mended: {}", listed(.0))]
    Handoff(
        /// What was found on the handoff, warnings too.
        Vec<Finding>,
    ),
    /// The list has to be settled first: which column is which, or what its numbers lack.
    #[error("{message}{}", settled(options))]
    List {
        /// The rule that says so.
        code: RuleCode,
        /// What is to be settled, and how.
        message: String,
        /// What settles it, as entries of the option `columns`.
        options: Vec<String>,
        /// What says so.
        finding: Box<Finding>,
    },
    /// A request would hold nobody, or more than the service takes.
    #[error("a request holds 1 to {limit} recipients, not {size}")]
    Size {
        /// What was asked for.
        size: usize,
        /// What the policy allows.
        limit: usize,
    },
}

impl CampaignError {
    /// Whether something may be made with a handoff on which this was found.
    pub(super) fn of_handoff(found: &[Finding]) -> Result<(), Self> {
        Finding::first_error(found).map_or(Ok(()), |_| Err(Self::Handoff(found.to_vec())))
    }

    /// That what this finding says has to be settled first, by these entries of the option `columns`, or as its help says.
    pub(super) fn unsettled(finding: &Finding, options: Vec<String>) -> Self {
        let Finding { code, message, help, .. } = finding;
        let message = match (finding.settled_in_set(), options.as_slice()) {
            (Some((set, member, entries)), _) => {
                let entries = entries.join("`, `");
                alloc::format!(
                    "{code}: {message}; what settles it is `{member}` of the reading of `{set}` with `{entries}`"
                )
            }
            (None, []) => alloc::format!("{code}: {message}. {help}"),
            (None, _) => alloc::format!("{code}: {message}"),
        };
        // Entries for the list do not settle a set.
        let options = if finding.settled_in_set().is_some() { Vec::new() } else { options };
        Self::List { code: finding.code, message, options, finding: Box::new(finding.clone()) }
    }
}

/// How many recipients a request holds: as many as the policy allows, unless fewer are asked for.
pub(super) fn request_size(asked: Option<usize>, limit: usize) -> Result<usize, CampaignError> {
    let size = asked.unwrap_or(limit);
    if (1..=limit).contains(&size) { Ok(size) } else { Err(CampaignError::Size { size, limit }) }
}

/// What settles it, in words.
fn settled(options: &[String]) -> String {
    match options {
        [] => String::new(),
        entries => alloc::format!("; what settles it is `columns` with `{}`", entries.join("`, `")),
    }
}

/// The errors among findings in one line.
fn listed(findings: &[Finding]) -> String {
    let line = |finding: &Finding| alloc::format!("{}: {}", finding.code, finding.message);
    findings.iter().filter(|finding| finding.is_error()).map(line).collect::<Vec<_>>().join("; ")
}
