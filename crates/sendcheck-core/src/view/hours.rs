//! The hours of the recipient's week in which a campaign's messages go out.

use crate::clock::Instant;
use crate::handoff::{ChannelKind, Plan};
use crate::phone::ZoneList;
use crate::schedule::{SendTime, Week};
use crate::types::SendingWindow;
use crate::view::ConsumerCx;

/// When the message to a recipient may go at the earliest, where it was said from when on messages are sent: the next opening
/// for a recipient of a list whose zones are known. The windows of a request are not looked at.
pub(crate) fn send_time(cx: &ConsumerCx<'_>) -> Option<Instant> {
    let at = cx.policy.at?;
    let number = cx.addresses.first_number().filter(|_| cx.consumer().is_none());
    let opens = number.and_then(|number| {
        let zones = ZoneList::of_number(number.e164());
        SendTime::of(zones, &hours(cx.plan, &cx.policy.windows), at).at
    });
    Some(opens.unwrap_or(at))
}

/// The hours that windows say; without any those of the service: 8 to 21 where SMS is among the channels, else all day.
/// Where WhatsApp comes first and SMS is behind it, the narrower hours are safe for both.
pub(crate) fn hours(plan: &Plan, windows: &[SendingWindow]) -> Week {
    match windows {
        [] if plan.addressed.contains(&ChannelKind::Sms) => Week::sms(),
        [] => Week::always(),
        given => Week::of(given),
    }
}
