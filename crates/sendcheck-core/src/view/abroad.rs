//! Numbers of other countries that would be the own country's without its calling code.

use alloc::vec::Vec;

use crate::handoff::Plan;
use crate::phone::Country;
use crate::policy::Policy;
use crate::sets::{NumberSet, SetKind};
use crate::view::is_asked;

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
    /// Whether there is a set of which it was guessed that its lines have their calling code.
    pub(crate) fn may_be_in_sets(plan: &Plan, policy: &Policy) -> bool {
        sets(policy).into_iter().any(|(kind, set)| is_asked(kind, plan) && set.is_some_and(NumberSet::guesses))
    }

    /// Those of the sets that matter for a handoff, beside recipients of whom most are of this country.
    pub(crate) fn of_sets(plan: &Plan, policy: &Policy, country: Country) -> Vec<Self> {
        let mut found = Vec::new();
        for (kind, set) in sets(policy) {
            let set = set.filter(|_| is_asked(kind, plan));
            if let Some((count, of)) = set.and_then(|set| set.read_abroad(country)) {
                found.push(Self { set: Some(kind), country, count, of, first: None });
            }
        }
        found
    }
}

fn sets(policy: &Policy) -> [(SetKind, Option<&NumberSet>); 2] {
    [
        (SetKind::OptedOut, policy.opted_out.as_ref()),
        (SetKind::ActiveConversations, policy.active_conversations.as_ref()),
    ]
}
