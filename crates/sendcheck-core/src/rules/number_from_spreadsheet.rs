//! Traces that spreadsheets leave on numbers.

use super::prelude::*;
use crate::finding::WordList;
use crate::recipients::number_cell::Repair;
use crate::view::AddressState;

rule! {
    /// A spreadsheet changed the number
    NumberFromSpreadsheet = "NUMBER_FROM_SPREADSHEET" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "sendcheck; what spreadsheets do to long numbers",
        help: "Format the column as text before entering numbers.",
        milder: "info where the number could be restored",
        args {
            /// what was undone, or what was lost
            traces: WordList<Repair>,
        }
        says: rule => format!("the number bears a spreadsheet's traces: {}", rule.traces.texts().join(", "))
    }
}

impl Check<ConsumerCx<'_>> for NumberFromSpreadsheet {
    const NEEDS: Doubts = Doubts::ADDRESS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        for address in cx.addresses.iter() {
            let AddressState::Number(facts) = address.state else { continue };
            if facts.repairs.of_spreadsheet().next().is_none() {
                continue;
            }
            let severity = if facts.is_lossy() { Severity::Error } else { Severity::Info };
            let traces = || facts.repairs.of_spreadsheet().collect();
            out.report_as(severity, Place::Address(address.key), || Self { traces: traces() });
        }
    }
}
