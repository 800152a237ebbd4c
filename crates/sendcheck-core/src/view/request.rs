//! A campaign request as a whole, as the rules see it.

use alloc::vec::Vec;

use crate::handoff::Plan;
use crate::json::Note;
use crate::policy::Policy;
use crate::view::{AcceptedNobody, HeadCx, Meant, ReadAbroad};
use crate::wire::CampaignRequest;

/// A whole request as the rules see it.
pub(crate) struct RequestCx<'a> {
    pub(crate) request: &'a CampaignRequest,
    /// What was mended to read the request.
    pub(crate) notes: &'a [Note],
    pub(crate) handoff: Meant<'a>,
    pub(crate) plan: &'a Plan,
    pub(crate) policy: &'a Policy,
    /// Whether it will be taken apart, so that no request holds too many and none more than a day takes.
    pub(crate) in_parts: bool,
    /// Whether it was given which requests the consumers came from that failed in them.
    pub(crate) is_after_others: bool,
    /// Those of them of which nobody was accepted.
    pub(crate) accepted_nobody: &'a [AcceptedNobody],
    /// Numbers of its sets that may be of the country of most consumers and are read as another's.
    pub(crate) read_abroad: Vec<ReadAbroad>,
}

impl<'a> RequestCx<'a> {
    /// Its head.
    pub(crate) fn head(&self) -> HeadCx<'a> {
        HeadCx { request: self.request, handoff: self.handoff, plan: self.plan, policy: self.policy, of_request: true }
    }
}
