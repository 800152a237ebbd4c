//! A campaign request as a whole, as the rules see it.

use crate::handoff::{Handoff, Plan};
use crate::json::Note;
use crate::policy::Policy;
use crate::wire::CampaignRequest;

/// A whole request as the rules see it.
pub(crate) struct RequestCx<'a> {
    pub(crate) request: &'a CampaignRequest,
    /// What was mended to read the request.
    pub(crate) notes: &'a [Note],
    pub(crate) handoff: &'a Handoff,
    pub(crate) plan: &'a Plan,
    pub(crate) policy: &'a Policy,
}
