//! The header of a WhatsApp message as one recipient gives it.

use alloc::string::String;

use crate::handoff::HeaderPlan;
use crate::policy::Policy;
use crate::types::{ExtensionVerdict, HttpsUrl, UrlDefect};
use crate::view::Slot;

/// What is known of the address that a recipient gives for the header's media.
#[derive(Debug, Clone)]
pub(crate) struct HeaderUrl {
    /// The address, or why it is none.
    pub(crate) scanned: Result<Scanned, UrlDefect>,
    /// Whether only a part was given and the handoff's address around it was used.
    pub(crate) fragment: bool,
}

/// What is known of a good address.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scanned {
    /// Whether the host is on the list; `None` without a list.
    pub(crate) permitted: Option<bool>,
    /// What its ending says.
    pub(crate) extension: ExtensionVerdict,
}

impl HeaderUrl {
    /// Looks at the value that a recipient gives; `None` where there is no text to look at.
    pub(crate) fn of(plan: &HeaderPlan, value: Slot<'_>, policy: &Policy) -> Option<Self> {
        let text = value.text().filter(|text| !text.trim().is_empty())?;
        if plan.url.is_static() || plan.url.is_one_placeholder() || is_absolute(text) {
            return Some(Self { scanned: scan(plan, text, policy), fragment: false });
        }
        let composed = compose(plan, text);
        Some(Self { scanned: scan(plan, &composed, policy), fragment: true })
    }
}

fn scan(plan: &HeaderPlan, text: &str, policy: &Policy) -> Result<Scanned, UrlDefect> {
    let url = HttpsUrl::scan(text)?;
    let permitted = policy.allow.as_ref().map(|allow| allow.permits(url.host()));
    Ok(Scanned { permitted, extension: plan.media.judge(url.extension()) })
}

/// Whether a text is meant as a whole address and not as a part of one.
fn is_absolute(text: &str) -> bool {
    let scheme = text.split(':').next().unwrap_or("");
    scheme.len() < text.len()
        && !scheme.is_empty()
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
}

/// The handoff's address with the given part in the place of its placeholders.
pub(crate) fn compose(plan: &HeaderPlan, part: &str) -> String {
    plan.url.fill(|_| Some(part))
}
