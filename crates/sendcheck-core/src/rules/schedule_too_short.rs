//! Windows that close before everybody had a turn.

use super::prelude::*;
use crate::limits::MESSAGES_PER_SECOND;
use crate::order;
use crate::schedule::Week;

rule! {
    /// The list does not fit into its windows
    ScheduleTooShort = "SCHEDULE_TOO_SHORT" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, limits, and question on scheduling times",
        help: "Make the windows longer, or give more of them; `sendcheck schedule` says when the last message goes.",
        args {
            /// how many messages go out while the longest window is open
            fits: usize,
            /// how many recipients have windows that open at the same time
            found: usize,
            /// how many windows it takes until the last of them has gone, at least
            openings: usize,
            /// how many weeks that takes, at least
            weeks: usize,
        }
        says: rule => {
            let Self { fits, found, openings, weeks } = rule;
            format!(
                "{fits} messages go out while the longest window is open, {found} recipients share it, so the last message \
                 goes in window {openings}, in week {weeks}, or later"
            )
        }
    }
}

impl Check<ListCx<'_>> for ScheduleTooShort {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        let week = Week::of(&cx.policy.windows);
        if week.is_always() {
            return;
        }
        let mut fits: Vec<usize> = Vec::new();
        for (start, end) in week.spans() {
            fits.push((end - start) as usize * 60 * MESSAGES_PER_SECOND.value);
        }
        let (longest, each_week) = (fits.iter().copied().max().unwrap_or(0), fits.iter().sum::<usize>());
        if cx.crowd <= longest {
            return;
        }
        // Whole weeks, and then the longest windows first: no order of windows takes fewer.
        let (whole, mut left) = ((cx.crowd - 1) / each_week, (cx.crowd - 1) % each_week + 1);
        order::sort_by(&mut fits, |some, others| others.cmp(some));
        let more = fits.iter().take_while(|fits| {
            let needed = left > 0;
            left = left.saturating_sub(**fits);
            needed
        });
        let openings = whole * week.spans().len() + more.count();
        out.report(Place::Whole, || Self { fits: longest, found: cx.crowd, openings, weeks: whole + 1 });
    }
}
