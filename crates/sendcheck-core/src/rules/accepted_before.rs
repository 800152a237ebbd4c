//! An address that was accepted in the list that this one came from.

use super::prelude::*;
use crate::view::AddressWord;

rule! {
    /// The recipient was accepted in the list or request that this one came from
    AcceptedBefore = "ACCEPTED_BEFORE" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, error messages; sendcheck, docs/reading.md",
        help: "Nothing needs mending if the same person is meant; else correct the number or id.",
        args {
            /// the row of the earlier list or request, counted from 1
            row: u32,
            /// what is the same: `number`, or `id` in-app
            same: AddressWord,
        }
        says: rule => format!("the same {} was accepted in row {} of what came earlier", rule.same.as_str(), rule.row)
    }
}

impl Check<Standing> for AcceptedBefore {
    fn check(cx: &Standing, out: &mut Findings<'_>) {
        if let Some(row) = cx.accepted_before {
            out.report(Place::Address(cx.key), || Self { row, same: AddressWord::of(cx.key) });
        }
    }
}
