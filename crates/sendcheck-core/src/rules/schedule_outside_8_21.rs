//! Windows that let SMS out early in the morning or late in the evening.

use super::prelude::*;
use crate::handoff::{ChannelKind, Plan};
use crate::schedule::Week;
use crate::types::SendingWindow;
use crate::view::Windows;

rule! {
    /// A window lets SMS out before 8 or after 21 o'clock
    ScheduleOutside821 = "SCHEDULE_OUTSIDE_8_21" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, question on a time window (TCPA); 47 CFR 64.1200(c)(1)",
        help: "Keep windows for SMS between 08:00 and 21:00 unless the law where recipients live lets you write at other hours.",
        args {
            /// how many windows do
            count: usize,
            /// the first of them, counted from 1
            window: usize,
            /// its day and times
            hours: String,
        }
        says: rule => {
            let Self { count, window, hours } = rule;
            let more = match count.saturating_sub(1) {
                0 => String::new(),
                more => format!(", and {more} more are such"),
            };
            format!("window {window} is `{hours}`{more}; the service sends SMS between 08:00 and 21:00 unless windows say otherwise")
        }
    }
}

impl ScheduleOutside821 {
    fn of(plan: &Plan, windows: impl Iterator<Item = (usize, SendingWindow)>) -> Option<Self> {
        let sms = plan.addressed.contains(&ChannelKind::Sms).then(Week::sms)?;
        let mut outside = windows.filter(|(_, hours)| Week::of(&[*hours]).exceeds(&sms));
        let (window, hours) = outside.next()?;
        Some(Self { count: 1 + outside.count(), window, hours: hours.to_string() })
    }
}

impl Check<HeadCx<'_>> for ScheduleOutside821 {
    fn check(cx: &HeadCx<'_>, out: &mut Findings<'_>) {
        let Some(metrics) = cx.request.scheduling_metrics.given() else { return };
        let Some(found) = Self::of(cx.plan, Windows::of(metrics).open.into_iter()) else { return };
        out.report(Place::Below(&format!("/schedulingMetrics/windows/{}", found.window - 1)), || found);
    }
}

impl Check<ListCx<'_>> for ScheduleOutside821 {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        let Some(found) = Self::of(cx.plan, (1..).zip(cx.policy.windows.iter().copied())) else { return };
        out.report(Place::Whole, || found);
    }
}
