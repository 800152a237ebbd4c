//! A set of recipients with several columns that may be meant.

use super::prelude::*;
use crate::recipients::NamedColumn;
use crate::sets::{Gaps, SetKind};
use crate::view::open_sets;

rule! {
    /// It cannot be told which column of a set of recipients is meant
    SetUncertain = "SET_UNCERTAIN" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "Say which with `setReadings`, or call the column `Phone` (`Id` for app users) and no other so.",
        args {
            /// the set
            set: SetKind,
            /// the columns that may be meant, by name or place
            candidates: Vec<String>,
            /// what settles it, as an entry of `columns` of the set's reading
            option: String,
        }
        says: rule => format!(
            "which column of the set `{}` is meant cannot be told: `{}`",
            rule.set.as_str(),
            rule.candidates.join("` or `"),
        )
    }
}

/// So many candidates are told.
const TOLD: usize = 8;

impl SetUncertain {
    fn report((set, gaps): (SetKind, &Gaps), out: &mut Findings<'_>) {
        if !gaps.candidates().is_empty() {
            let candidates = || gaps.candidates().iter().take(TOLD).map(NamedColumn::label).collect();
            out.report(Place::Whole, || Self { set, candidates: candidates(), option: gaps.option().into() });
        }
    }
}

impl Check<ListCx<'_>> for SetUncertain {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        open_sets(cx.plan, cx.policy).for_each(|set| Self::report(set, out));
    }
}

impl Check<RequestCx<'_>> for SetUncertain {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        open_sets(cx.plan, cx.policy).for_each(|set| Self::report(set, out));
    }
}
