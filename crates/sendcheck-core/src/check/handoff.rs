//! The check of a handoff and its templates.

use alloc::string::String;
use alloc::vec::Vec;

use crate::finding::At;
use crate::handoff::Handoff;
use crate::policy::Policy;
use crate::rules::{self, Finding, Findings, Locate, Place};
use crate::view::HandoffCx;

/// Finds places in a handoff's document; rules spell fields as the Outbound Configuration API does.
struct InHandoff<'a>(&'a Handoff);

impl Locate for InHandoff<'_> {
    fn at(&self, place: Place<'_>) -> At {
        At::Pointer(match place {
            Place::Below(pointer) => self.0.as_spelled(pointer.into()),
            _ => String::new(),
        })
    }
}

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
    rules::check_handoff(&cx, &mut Findings::keeping(policy.profile, &InHandoff(handoff), &mut found));
    rules::sort(&mut found);
    found
}
