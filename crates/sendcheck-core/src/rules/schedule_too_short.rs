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
        let longest = fits.iter().copied().max().unwrap_or(0);
        if cx.crowd <= longest {
            return;
        }
        let (openings, weeks) = needed(cx.crowd, fits);
        out.report(Place::Whole, || Self { fits: longest, found: cx.crowd, openings, weeks });
    }
}

/// How many windows it takes until so many have gone, and how many weeks, if a week has windows for so many each: whole weeks, and
/// then the longest windows first, because no order of windows takes fewer.
fn needed(crowd: usize, mut fits: Vec<usize>) -> (usize, usize) {
    let each_week = fits.iter().sum::<usize>();
    let (whole, mut left) = ((crowd - 1) / each_week, (crowd - 1) % each_week + 1);
    order::sort_by(&mut fits, |some, others| others.cmp(some));
    let more = fits.iter().take_while(|fits| {
        let is_needed = left > 0;
        left = left.saturating_sub(**fits);
        is_needed
    });
    (whole * fits.len() + more.count(), whole + 1)
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::needed;

    #[test]
    fn whole_weeks_go_first_and_then_the_longest_windows() {
        assert_eq!(needed(541, vec![540]), (2, 2));
        assert_eq!(needed(1080, vec![540]), (2, 2));
        assert_eq!(needed(1081, vec![540]), (3, 3));
        assert_eq!(needed(1100, vec![540, 1080]), (2, 1));
        assert_eq!(needed(1620, vec![540, 1080]), (2, 1));
        assert_eq!(needed(1621, vec![540, 1080]), (3, 2));
        assert_eq!(needed(2700, vec![540, 1080]), (3, 2), "one week, and the longer window of the next");
        assert_eq!(needed(2701, vec![540, 1080]), (4, 2));
    }
}
