//! The head of a campaign, as the rules see it: what a request says besides its consumers.

use crate::handoff::{Candidate, Handoff, Plan};
use crate::policy::Policy;
use crate::wire::CampaignRequest;

/// What a campaign is called, sends and waits for: the same before there is a request as in one.
#[derive(Clone, Copy)]
pub(crate) struct HeadCx<'a> {
    /// A request whose consumers nobody looks at here.
    pub(crate) request: &'a CampaignRequest,
    pub(crate) handoff: Meant<'a>,
    /// Of that handoff; an empty one where none has the id.
    pub(crate) plan: &'a Plan,
    pub(crate) policy: &'a Policy,
    /// Whether it is a request's, which is looked at as a whole too: what is gathered from all of it is told there.
    pub(crate) of_request: bool,
}

/// The handoff that a campaign is about.
#[derive(Clone, Copy)]
pub(crate) enum Meant<'a> {
    /// This one, whether or not the campaign names it.
    This(&'a Handoff),
    /// None of these has the id that the campaign names.
    NoneOf(&'a [Candidate]),
}

impl<'a> HeadCx<'a> {
    /// The handoff, if there is one.
    pub(crate) fn handoff(&self) -> Option<&'a Handoff> {
        match self.handoff {
            Meant::This(handoff) => Some(handoff),
            Meant::NoneOf(_) => None,
        }
    }
}
