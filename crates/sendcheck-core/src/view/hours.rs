//! The hours of the recipient's week in which a campaign's messages go out.

use crate::handoff::{ChannelKind, Plan};
use crate::schedule::Week;
use crate::types::SendingWindow;

/// The hours that windows say; without any those of the service: 8 to 21 where SMS is among the channels, else all day.
/// Where WhatsApp comes first and SMS is behind it, the narrower hours are safe for both.
pub(crate) fn hours(plan: &Plan, windows: &[SendingWindow]) -> Week {
    match windows {
        [] if plan.addressed.contains(&ChannelKind::Sms) => Week::sms(),
        [] => Week::always(),
        given => Week::of(given),
    }
}
