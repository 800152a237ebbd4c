//! A window in which nothing can go out.

use super::prelude::*;
use crate::view::{WindowDefect, Windows};

rule! {
    /// A sending window does not say when messages may go out
    ScheduleWindowInvalid = "SCHEDULE_WINDOW_INVALID" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, question on scheduling times",
        help: "Give each window a day from MONDAY to SUNDAY and two times from 00:00 to 23:59, the later one last.",
        milder: "a warning where windows overlap, and where there is none at all",
        args {
            /// what is wrong
            reason: WindowDefect,
            /// which window, counted from 1; 0 where there is none
            window: usize,
            /// the other of two windows that overlap; else 0
            other: usize,
            /// what stands there, or what is missing
            found: String,
        }
        says: rule => {
            let Self { window, other, found, .. } = rule;
            match rule.reason {
                WindowDefect::None => "`schedulingMetrics` has no window".to_string(),
                WindowDefect::Missing => format!("`{found}` is missing in window {window}"),
                WindowDefect::Hour => format!("window {window} has the hour `{found}`, which is none of 0 to 23"),
                WindowDefect::Minute => format!("window {window} has the minute `{found}`, which is none of 0 to 59"),
                WindowDefect::Day => format!("window {window} has the day `{found}`, which is none of MONDAY to SUNDAY"),
                WindowDefect::Backwards => format!(
                    "window {window} does not end after it starts; one over midnight is two windows, up to 23:59 and from 00:00"
                ),
                WindowDefect::Overlap => format!("windows {other} and {window} overlap"),
            }
        }
    }
}

impl Check<HeadCx<'_>> for ScheduleWindowInvalid {
    fn check(cx: &HeadCx<'_>, out: &mut Findings<'_>) {
        let Some(metrics) = cx.request.scheduling_metrics.given() else { return };
        for fault in Windows::of(metrics).faults {
            let severity = match fault.defect {
                WindowDefect::Overlap => Severity::Warning,
                // An object with nothing in it says as much as no object; with another member something was meant.
                WindowDefect::None if metrics.other.is_empty() => Severity::Warning,
                _ => Severity::Error,
            };
            out.report_as(severity, Place::Below(&fault.pointer), || Self {
                reason: fault.defect,
                window: fault.window,
                other: fault.other,
                found: beginning(&fault.found, limits::WORD).to_string(),
            });
        }
    }
}
