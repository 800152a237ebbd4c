//! A campaign request as a whole, as the rules see it.

use alloc::vec::Vec;

use crate::handoff::Plan;
use crate::json::Note;
use crate::phone::{Country, Regions};
use crate::policy::Policy;
use crate::view::{AcceptedNobody, HeadCx, Meant, ReadAbroad, number_of};
use crate::wire::CampaignRequest;

/// So many consumers show which country they are of.
const SAMPLE: usize = 64;

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
}

impl<'a> RequestCx<'a> {
    /// The country that most of its consumers' numbers are of; of many consumers some show it.
    fn own_country(&self) -> Option<Country> {
        let (consumers, mut regions) = (self.request.consumers(), Regions::default());
        for consumer in consumers.iter().step_by(consumers.len().div_ceil(SAMPLE).max(1)) {
            if let Some(number) = consumer.given().and_then(|consumer| number_of(consumer, self.plan, self.policy)) {
                regions.add(number);
            }
        }
        regions.most()
    }

    /// Numbers of its sets that may be of that country, and are read as another's.
    pub(crate) fn read_abroad(&self) -> Vec<ReadAbroad> {
        if !ReadAbroad::may_be_in_sets(self.plan, self.policy) {
            return Vec::new();
        }
        let country = self.own_country();
        country.map(|country| ReadAbroad::of_sets(self.plan, self.policy, country)).unwrap_or_default()
    }

    /// Its head.
    pub(crate) fn head(&self) -> HeadCx<'a> {
        HeadCx { request: self.request, handoff: self.handoff, plan: self.plan, policy: self.policy, of_request: true }
    }
}
