//! Numbers of other countries that would be the own country's without its calling code.

use crate::handoff::Plan;
use alloc::vec::Vec;

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
        Self::sets(plan, policy).any(|(_, set)| set.guesses())
    }

    fn sets<'p>(plan: &'p Plan, policy: &'p Policy) -> impl Iterator<Item = (SetKind, &'p NumberSet)> {
        let sets =
            [(SetKind::OptedOut, &policy.opted_out), (SetKind::ActiveConversations, &policy.active_conversations)];
        let given = sets.into_iter().filter_map(|(kind, set)| Some((kind, set.as_ref()?)));
        given.filter(|(kind, _)| is_asked(*kind, plan))
    }

    /// Those of the sets that matter for a handoff, beside recipients of whom most are of this country.
    pub(crate) fn of_sets(plan: &Plan, policy: &Policy, country: Country) -> Vec<Self> {
        let read_abroad = |(kind, set): (SetKind, &NumberSet)| {
            let (count, of) = set.read_abroad(country)?;
            Some(Self { set: Some(kind), country, count, of, first: None })
        };
        Self::sets(plan, policy).filter_map(read_abroad).collect()
    }
}
