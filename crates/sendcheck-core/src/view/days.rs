//! How a campaign is spread over days, because a channel takes so many recipients a day.

use alloc::vec::Vec;

use crate::handoff::{ChannelKind, Plan};
use crate::limits::DAILY_RECIPIENTS;
use crate::policy::Policy;

/// How many of the accepted recipients fit into each day, the first of which is today: as many as the channel takes of which
/// the most went out already.
pub(crate) fn daily_shares(plan: &Plan, policy: &Policy, accepted: u64) -> Vec<u64> {
    let keys = plan.addressed.iter().filter_map(|channel| ChannelKind::content_key(*channel));
    shares(accepted, keys.filter_map(|key| policy.sent_today.on(key)).max().unwrap_or(0))
}

/// How many recipients each day takes, beginning with what the first one has left.
fn shares(recipients: u64, sent: u64) -> Vec<u64> {
    let limit = DAILY_RECIPIENTS.value as u64;
    let (mut left, mut room) = (recipients, limit.saturating_sub(sent));
    let mut days = Vec::new();
    while left > 0 {
        let share = left.min(room);
        days.push(share);
        (left, room) = (left - share, limit);
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_takes_what_is_left_of_it() {
        assert_eq!(shares(10_001, 95_000), [5000, 5001]);
        assert_eq!(shares(5, 100_000), [0, 5]);
        assert_eq!(shares(5, 200_000), [0, 5]);
        assert_eq!(shares(250_000, 0), [100_000, 100_000, 50_000]);
        assert_eq!(shares(0, 0), [0; 0]);
    }
}
