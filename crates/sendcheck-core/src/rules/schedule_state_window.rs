//! States that were asked for, in which messages go out for fewer hours than the service sends.

use super::prelude::*;
use crate::view::{self, Narrowed};
use crate::wire::Field;

rule! {
    /// The service sends in hours that the window of a state leaves out
    ScheduleStateWindow = "SCHEDULE_STATE_WINDOW" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "docs/schedule.md, windows of states, with the compilations that agree on them",
        help: "Give windows that lie within those of these states, or send to these recipients apart.",
        args {
            /// how many recipients are in states whose windows are narrower
            found: usize,
            /// these states with their windows
            states: String,
            /// how many recipients may be in any state
            unknown: usize,
        }
        says: rule => {
            let Self { found, states, unknown } = rule;
            let known = format!(
                "{found} recipients are in states with narrower windows ({states}), of which the service knows nothing"
            );
            let open = format!("of {unknown} numbers the state is not known, so nobody knows its window");
            match (found, unknown) {
                (_, 0) => known,
                (0, _) => open,
                _ => format!("{known}; {open}"),
            }
        }
    }
}

impl ScheduleStateWindow {
    fn of(narrowed: &Narrowed) -> Option<Self> {
        let windows = narrowed.states.iter().map(|(state, _)| format!("{} {}", state.name(), state.hours()));
        let windows: Vec<String> = windows.collect();
        let found = narrowed.states.iter().map(|(_, count)| count).sum();
        let unknown = narrowed.unknown;
        (found + unknown > 0).then(|| Self { found, states: windows.join("; "), unknown })
    }
}

impl Check<ListCx<'_>> for ScheduleStateWindow {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        let Some(found) = Self::of(&cx.narrowed) else { return };
        out.report(Place::Whole, || found);
    }
}

impl Check<RequestCx<'_>> for ScheduleStateWindow {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        if cx.policy.state_windows.is_empty() {
            return;
        }
        let metrics = cx.request.scheduling_metrics.given();
        let windows = metrics.map(view::windows_of).unwrap_or_default();
        let consumers = cx.request.consumers().iter().filter_map(Field::given);
        let mut numbers = consumers.filter_map(|consumer| view::number_of(consumer, cx.plan, cx.policy));
        let narrowed = Narrowed::of(&view::hours(cx.plan, &windows, cx.policy), &mut numbers);
        let Some(found) = Self::of(&narrowed) else { return };
        out.report(metrics.map_or(Place::Whole, |_| Place::Below("/schedulingMetrics")), || found);
    }
}
