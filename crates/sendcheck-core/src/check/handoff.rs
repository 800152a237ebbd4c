//! The check of a handoff and its templates.

use alloc::vec::Vec;

use crate::handoff::Handoff;
use crate::policy::Policy;
use crate::rules::{self, Finding, Findings, Under};
use crate::view::HandoffCx;

/// Checks a handoff and its templates.
///
/// What is found here never changes a recipient's verdict.
///
/// ```
/// use sendcheck_core::check::check_handoff;
/// use sendcheck_core::handoff::Handoff;
/// use sendcheck_core::policy::Policy;
///
/// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [] }"#)?;
/// assert_eq!(check_handoff(&handoff, &Policy::default())[0].code.as_str(), "BODY_MISSING");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_handoff(handoff: &Handoff, policy: &Policy) -> Vec<Finding> {
    let mut found = Vec::new();
    let cx = HandoffCx { handoff, plan: handoff.plan(), policy };
    rules::check_handoff(&cx, &mut Findings::keeping(policy.profile, &Under(""), &mut found));
    rules::sort(&mut found);
    found
}
