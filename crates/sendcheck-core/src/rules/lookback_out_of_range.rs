//! A look-back period outside one hour to thirty days.

use super::prelude::*;
use crate::wire::Field;

rule! {
    /// The look-back period is out of range
    LookbackOutOfRange = "LOOKBACK_OUT_OF_RANGE" {
        origin: Service,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, create API handoff",
        help: "Choose between 1 hour and 30 days.",
        args {
            /// days
            days: String,
            /// hours
            hours: String,
        }
        says: rule => {
            let counted = |number: &str, one: &str| if number == "1" { format!("1 {one}") } else { format!("{number} {one}s") };
            let (days, hours) = (counted(&rule.days, "day"), counted(&rule.hours, "hour"));
            format!("the look-back period is {days} and {hours}; it can be 1 hour to 30 days")
        }
    }
}

impl Check<HandoffCx<'_>> for LookbackOutOfRange {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let wire = cx.handoff.wire();
        let (days, hours) = (wire.lookback_period_day.given(), wire.lookback_period_hour.given());
        // Of one that is no number only its type is told: the other alone is not the period.
        let mut fields = [&wire.lookback_period_day, &wire.lookback_period_hour].into_iter();
        let unreadable = fields.any(|field| matches!(field, Field::Wrong(_)));
        if unreadable || (days.is_none() && hours.is_none()) {
            return;
        }
        let (days, hours) = (days.copied().unwrap_or(0), hours.copied().unwrap_or(0));
        let total = days.saturating_mul(24).saturating_add(hours);
        let whole_hours = (0..24).contains(&hours) && days >= 0;
        let range = limits::LOOKBACK_SHORTEST.value..=limits::LOOKBACK_LONGEST.value;
        if !whole_hours || !usize::try_from(total).is_ok_and(|total| range.contains(&total)) {
            let field =
                if wire.lookback_period_day.given().is_some() { "lookbackPeriodDay" } else { "lookbackPeriodHour" };
            let at = format!("{}/{field}", cx.handoff.pointer());
            out.report(Place::Below(&at), || Self { days: days.to_string(), hours: hours.to_string() });
        }
    }
}
