//! The sets of recipients that matter for a handoff.

use crate::handoff::{ChannelKind, Plan};
use crate::policy::Policy;
use crate::sets::{Gaps, SetKind};

/// The sets that were given and are looked at here.
pub(crate) fn asked_sets<'p>(plan: &'p Plan, policy: &'p Policy) -> impl Iterator<Item = (SetKind, &'p Gaps)> {
    policy.sets().filter(|(kind, _)| is_asked(*kind, plan))
}

/// Those of which something is open.
pub(crate) fn open_sets<'p>(plan: &'p Plan, policy: &'p Policy) -> impl Iterator<Item = (SetKind, &'p Gaps)> {
    asked_sets(plan, policy).filter(|(kind, gaps)| !gaps.are_settled(0) || gaps.status(*kind).next().is_some())
}

/// Whether anybody on this handoff's channels can be in the set.
pub(crate) fn is_asked(kind: SetKind, plan: &Plan) -> bool {
    match kind {
        SetKind::OptedOut => plan.addressed.contains(&ChannelKind::Sms),
        SetKind::ActiveConversations => plan.addressed.iter().any(|channel| channel.is_phone()),
        SetKind::AppUsers => plan.is_in_app(),
    }
}
