//! Rows that came back without the list in which they failed.

use super::prelude::*;

rule! {
    /// Rows that failed came back without the list that they came from
    EarlierListMissing = "EARLIER_LIST_MISSING" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "Give the list that they came from with `after`, so that nobody whom it has accepted is accepted again.",
        args {}
        says: _rule => "these rows failed in another list, and were checked without it".to_string()
    }
}

impl Check<ListCx<'_>> for EarlierListMissing {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        if cx.list.reading().came_back && !cx.is_after_others {
            out.report(Place::Whole, || Self {});
        }
    }
}
