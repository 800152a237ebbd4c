//! Numbers of other countries that would be the own country's without its calling code.

use alloc::vec::Vec;

use crate::handoff::Plan;
use crate::phone::{Country, Regions};
use crate::policy::Policy;
use crate::sets::SetKind;
use crate::view::{is_asked, number_of};
use crate::wire::{CampaignRequest, Field};

/// Numbers without `+` that are read as those of other countries, and would be mobile numbers, without its calling code, of the
/// country that most others are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ReadAbroad {
    /// The set that they stand in; none for the list itself.
    pub(crate) set: Option<SetKind>,
    pub(crate) country: Country,
    pub(crate) count: usize,
    /// Of how many of other countries.
    pub(crate) of: usize,
    /// The first row of the list with one, and its line.
    pub(crate) first: Option<(u32, u32)>,
}

impl ReadAbroad {
    /// Those of the sets beside a request, by the country that most of its consumers are of.
    pub(crate) fn of_request(request: &CampaignRequest, plan: &Plan, policy: &Policy) -> Vec<Self> {
        if !Self::may_be_in_sets(plan, policy) {
            return Vec::new();
        }
        let (consumers, mut regions) = (request.consumers(), Regions::default());
        for place in some_of(consumers.len()) {
            let consumer = consumers.get(place).and_then(Field::given);
            if let Some(number) = consumer.and_then(|consumer| number_of(consumer, plan, policy)) {
                regions.add(number);
            }
        }
        regions.most().map(|country| Self::of_sets(plan, policy, country)).unwrap_or_default()
    }

    /// Whether there is a set of which it was guessed that its lines have their calling code.
    pub(crate) fn may_be_in_sets(plan: &Plan, policy: &Policy) -> bool {
        policy.number_sets().any(|(kind, set)| is_asked(kind, plan) && set.guesses())
    }

    /// Those of the sets that matter for a handoff, beside recipients of whom most are of this country.
    pub(crate) fn of_sets(plan: &Plan, policy: &Policy, country: Country) -> Vec<Self> {
        let mut found = Vec::new();
        for (kind, set) in policy.number_sets().filter(|(kind, _)| is_asked(*kind, plan)) {
            if let Some((count, of)) = set.read_abroad(country) {
                found.push(Self { set: Some(kind), country, count, of, first: None });
            }
        }
        found
    }
}

/// The places of some of so many recipients, evenly spaced: enough to show which country most are of.
pub(crate) fn some_of(count: usize) -> impl Iterator<Item = usize> {
    (0..count).step_by(count.div_ceil(SAMPLE).max(1))
}

/// So many recipients show it.
const SAMPLE: usize = 64;
