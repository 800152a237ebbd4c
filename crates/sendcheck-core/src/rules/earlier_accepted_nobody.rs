//! An earlier list or request of which nobody was accepted, so that it keeps nobody from being written to again.

use super::earlier_list_missing::first_that_came_back;
use super::prelude::*;
use crate::rules::RuleCode;
use crate::view::AcceptedNobody;

rule! {
    /// Nobody is left out for a list or request that came earlier
    EarlierAcceptedNobody = "EARLIER_ACCEPTED_NOBODY" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "Check it as it was sent (handoff, `columns`, `country`), or leave `after` out if it was sent to nobody; files to send wait for that.",
        milder: "a warning where recipients that failed came back, or where all numbers were none",
        args {
            /// which of the lists or requests that came earlier, counted from 1
            place: u32,
            /// how many recipients it has
            recipients: u32,
            /// the code for which nobody counts as accepted
            reason: &'static str,
        }
        says: rule => format!(
            "of {} of what came earlier ({}) nobody counts as accepted, for `{}`, so that nobody is left out for it",
            counted(rule.recipients as usize, "recipient"),
            rule.place,
            rule.reason,
        )
    }
}

impl EarlierAcceptedNobody {
    /// Of recipients that failed and came back all others may have failed as well, and so may a few that had no numbers.
    fn report(earlier: &AcceptedNobody, came_back: bool, out: &mut Findings<'_>) {
        let is_of_rows = came_back || earlier.reason == RuleCode::InvalidNumber.as_str();
        let severity = if is_of_rows && earlier.all_failed { Severity::Warning } else { Severity::Error };
        let AcceptedNobody { place, recipients, reason, .. } = *earlier;
        out.report_as(severity, Place::Whole, || Self { place, recipients, reason });
    }
}

impl Check<ListCx<'_>> for EarlierAcceptedNobody {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        let came_back = cx.list.reading().came_back;
        cx.accepted_nobody.iter().for_each(|earlier| Self::report(earlier, came_back, out));
    }
}

impl Check<RequestCx<'_>> for EarlierAcceptedNobody {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        let came_back = first_that_came_back(cx).is_some();
        cx.accepted_nobody.iter().for_each(|earlier| Self::report(earlier, came_back, out));
    }
}
