//! More recipients than the day has room for.

use super::prelude::*;
use crate::policy::Policy;

rule! {
    /// The day's limit of a channel is exceeded
    DailyLimitExceeded = "DAILY_LIMIT_EXCEEDED" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, question on the daily limit",
        help: "Send the rest tomorrow, or ask LivePerson for a higher limit.",
        milder: "a warning on a list and on a request that is split, whose recipients keep their verdicts",
        args {
            /// the channel's key in `consumerContent`
            channel: &'static str,
            /// how many recipients there are
            found: usize,
            /// how many still fit today, at most
            room: usize,
        }
        says: rule => {
            let left = match rule.room {
                0 => "none fits today".to_string(),
                1 => "at most 1 fits today".to_string(),
                room => format!("at most {room} fit today"),
            };
            format!("{} on the channel `{}`, {left}", counted(rule.found, "recipient"), rule.channel)
        }
    }
}

impl Check<RequestCx<'_>> for DailyLimitExceeded {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        let channels = cx.plan.addressed.iter().filter_map(|channel| channel.content_key());
        let severity = if cx.in_parts { Severity::Warning } else { Severity::Error };
        for (channel, found, room) in exceeded(channels, cx.request.consumers().len(), cx.policy) {
            out.report_as(severity, Place::Below("/consumers"), || Self { channel, found, room });
        }
    }
}

impl Check<ListCx<'_>> for DailyLimitExceeded {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        let channels = cx.plan.addressed.iter().filter_map(|channel| channel.content_key());
        for (channel, found, room) in exceeded(channels, cx.recipients, cx.policy) {
            out.report_as(Severity::Warning, Place::Whole, || Self { channel, found, room });
        }
    }
}

/// The channels whose day has less room than there are recipients. What was sent before is not known to be less than
/// nothing; but only the first channel is known to be tried for everybody.
fn exceeded<'a>(
    channels: impl Iterator<Item = &'static str> + 'a,
    found: usize,
    policy: &'a Policy,
) -> impl Iterator<Item = (&'static str, usize, usize)> + 'a {
    channels.enumerate().filter_map(move |(place, channel)| {
        let sent = policy.sent_today.on(channel).or((place == 0).then_some(0))?;
        let sent = usize::try_from(sent).unwrap_or(usize::MAX);
        let room = limits::DAILY_RECIPIENTS.value.saturating_sub(sent);
        (found > room).then_some((channel, found, room))
    })
}
