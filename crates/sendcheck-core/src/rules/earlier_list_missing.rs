//! Recipients that came back without the list or the request in which they failed.

use super::prelude::*;
use crate::wire::{Consumer, Field};

rule! {
    /// Recipients that failed came back without what they came from
    EarlierListMissing = "EARLIER_LIST_MISSING" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "Give what they came from with `after`, so that nobody whom it has accepted is accepted again.",
        args {}
        says: _rule => "these recipients failed before, and were checked without the list or request that they came from".to_string()
    }
}

impl Check<ListCx<'_>> for EarlierListMissing {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        if cx.list.reading().came_back && !cx.is_after_others {
            out.report(Place::Whole, || Self {});
        }
    }
}

impl Check<RequestCx<'_>> for EarlierListMissing {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        if let Some(first) = first_that_came_back(cx).filter(|_| !cx.is_after_others) {
            out.report(Place::Below(&format!("/consumers/{first}")), || Self {});
        }
    }
}

/// The first consumer of a request, by index, that says of itself that it failed before.
pub(super) fn first_that_came_back(cx: &RequestCx<'_>) -> Option<usize> {
    let came_back = |consumer: &Field<Consumer>| consumer.given().is_some_and(|one| one.remarks().is_some());
    cx.request.consumers().iter().position(came_back)
}
