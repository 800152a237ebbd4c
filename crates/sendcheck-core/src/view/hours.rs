//! The hours of the recipient's week in which a campaign's messages go out.

use alloc::vec::Vec;

use crate::clock::Instant;
use crate::handoff::{ChannelKind, Plan};
use crate::phone::E164;
use crate::policy::Policy;
use crate::schedule::{Hours, Law, SendTime, StateWindow, Week};
use crate::types::SendingWindow;
use crate::view::ConsumerCx;

/// When the message to a recipient may go at the earliest, where it was said from when on messages are sent: the next opening
/// for a recipient of a list whose zones are known. The windows of a request are not looked at.
pub(crate) fn send_time(cx: &ConsumerCx<'_>) -> Option<Instant> {
    let at = cx.policy.at?;
    let number = cx.addresses.first_number().filter(|_| cx.consumer().is_none());
    let opens = number.and_then(|number| {
        let hours = hours(cx.plan, &cx.policy.windows, cx.policy);
        SendTime::of(hours.spot(number.e164()), &hours, at).at
    });
    Some(opens.unwrap_or(at))
}

/// The hours that windows say; without any those of the service: 8 to 21 where SMS is among the channels, else all day.
/// Where WhatsApp comes first and SMS is behind it, the narrower hours are safe for both.
/// Where a state was asked for, its window holds as well.
pub(crate) fn hours(plan: &Plan, windows: &[SendingWindow], policy: &Policy) -> Hours {
    let week = match windows {
        [] if plan.addressed.contains(&ChannelKind::Sms) => Week::sms(),
        [] => Week::always(),
        given => Week::of(given),
    };
    Hours::new(week, policy.state_windows)
}

/// Recipients of states that were asked for, whose windows leave fewer hours than the campaign has.
#[derive(Default)]
pub(crate) struct Narrowed {
    /// How many recipients of each, by the state's name.
    pub(crate) states: Vec<(&'static StateWindow, usize)>,
    /// Of whom nobody knows in which state they are.
    pub(crate) unknown: usize,
}

impl Narrowed {
    pub(crate) fn of(hours: &Hours, numbers: &mut dyn Iterator<Item = E164>) -> Self {
        let mut narrowed = Self { states: hours.narrower().map(|state| (state, 0)).collect(), unknown: 0 };
        for law in numbers.map(|number| hours.spot(number).law) {
            narrowed.unknown += usize::from(law == Law::Unknown);
            let Some(state) = hours.state(law) else { continue };
            if let Some((_, count)) = narrowed.states.iter_mut().find(|(known, _)| *known == state) {
                *count += 1;
            }
        }
        narrowed.states.retain(|(_, count)| *count > 0);
        narrowed
    }
}
