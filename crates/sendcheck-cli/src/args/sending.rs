//! From when on and how fast messages are sent.

use std::num::NonZeroU64;

use clap::Args;
use sendcheck::engine::limits::MESSAGES_PER_SECOND;
use sendcheck::{DayZone, Policy, Sending};

use crate::error::CliError;

/// From when on and how fast messages are sent; the windows are those of the check.
#[derive(Debug, Args)]
#[command(next_help_heading = "Sending")]
pub(crate) struct SendingArgs {
    /// Messages that a channel sends in a second; the service's documents say 9, and elsewhere 10
    #[arg(long, value_name = "N", default_value_t = usual_rate())]
    rate: NonZeroU64,
    /// The zone by whose days the daily limit counts, such as `America/New_York`; the service does not say which
    #[arg(long, value_name = "ZONE", default_value = DayZone::default().name())]
    day_zone: DayZone,
}

fn usual_rate() -> NonZeroU64 {
    NonZeroU64::new(MESSAGES_PER_SECOND.value as u64).unwrap_or(NonZeroU64::MIN)
}

impl SendingArgs {
    /// What is asked for, where an instant was given.
    pub(crate) fn sending(&self, policy: &Policy, size: Option<usize>) -> Option<Sending> {
        let at = policy.at?;
        Some(Sending { rate: self.rate.get(), day_zone: self.day_zone, size, ..Sending::at(at) })
    }

    /// As [`Self::sending`], where one has to be given.
    pub(crate) fn needed(&self, policy: &Policy, size: Option<usize>) -> Result<Sending, CliError> {
        let missing = "the instant from which on messages are sent is not given: add --at, for example \
                       --at 2026-11-20T15:00:00-05:00";
        self.sending(policy, size).ok_or_else(|| CliError::Usage(missing.into()))
    }
}
