//! Both addressing versions in one consumer.

use super::prelude::*;
use crate::view::Mixed;

rule! {
    /// The recipient is addressed in both versions
    AddressingMixed = "ADDRESSING_MIXED" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, examples of old and new version",
        help: "Use `consumerContent` alone.",
        milder: "a warning where both versions name the same number",
        args {}
        says: _rule => "`consumerContent` and the old number fields are both given; only `consumerContent` is looked at".to_string()
    }
}

impl Check<ConsumerCx<'_>> for AddressingMixed {
    const NEEDS: Doubts = Doubts::REQUEST;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let severity = match cx.mixed {
            None => return,
            Some(Mixed::Same) => Severity::Warning,
            Some(Mixed::Different) => Severity::Error,
        };
        out.report_as(severity, Place::OldNumber, || Self {});
    }
}
