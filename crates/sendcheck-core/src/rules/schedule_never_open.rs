//! A number that is never in a window everywhere it may be.

use super::prelude::*;

rule! {
    /// No window is open in all zones of the number at once
    ScheduleNeverOpen = "SCHEDULE_NEVER_OPEN" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, question on how soon messages arrive",
        help: "Make the windows longer, or send to this number without windows of its own.",
        args {}
        says: _rule => "the number may be in several time zones, and no window is open in all of them at once".to_string()
    }
}

impl Check<Standing> for ScheduleNeverOpen {
    fn check(cx: &Standing, out: &mut Findings<'_>) {
        if cx.never_open {
            out.report(Place::Address(cx.key), || Self {});
        }
    }
}
