//! The header of a WhatsApp message as one recipient gives it.

use alloc::string::String;

use crate::handoff::HeaderPlan;
use crate::policy::Policy;
use crate::recipients::is_blank_text;
use crate::types::{ExtensionVerdict, HttpsUrl, Unfetchable, UrlDefect};
use crate::view::Slot;
use crate::view::value_facts::traits;

/// What is known of the address that a recipient gives for the header's media.
#[derive(Debug, Clone)]
pub(crate) struct HeaderUrl {
    /// The address, or why it is none.
    pub(crate) scanned: Result<Scanned, UrlDefect>,
    /// What of it is worth a second look, as [`ValueFacts`](crate::view::ValueFacts) keeps it.
    pub(crate) traits: u32,
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
    /// Whether its path has a percent sign that begins no escape.
    pub(crate) has_stray_percent: bool,
    /// Why no file comes from it all the same.
    pub(crate) unfetchable: Option<Unfetchable>,
    /// The second, in the time of Unix, from which on it gives nothing any more.
    pub(crate) ends: Option<u64>,
}

impl HeaderUrl {
    /// Looks at the value that a recipient gives; `None` where there is no text to look at.
    pub(crate) fn of(plan: &HeaderPlan, value: Slot<'_>, policy: &Policy) -> Option<Self> {
        let text = value.text().filter(|text| !is_blank_text(text))?;
        if plan.url.is_static() || plan.url.is_one_placeholder() || is_absolute(text) {
            return Some(Self::scan(plan, text, policy, false));
        }
        Some(Self::scan(plan, &compose(plan, text), policy, true))
    }

    fn scan(plan: &HeaderPlan, text: &str, policy: &Policy, fragment: bool) -> Self {
        match HttpsUrl::scan_among(text, policy.allow.as_ref()) {
            // What is wrong with a text that is no link is said as such.
            Err(defect) => Self { scanned: Err(defect), traits: 0, fragment },
            Ok((url, permitted)) => {
                let traits = if url.is_plain() { 0 } else { traits(text) };
                Self { scanned: Ok(Scanned::of(plan, url, permitted)), traits, fragment }
            }
        }
    }
}

impl Scanned {
    fn of(plan: &HeaderPlan, url: HttpsUrl<'_>, permitted: Option<bool>) -> Self {
        Self {
            permitted,
            extension: plan.media.judge(url.extension()),
            has_stray_percent: url.has_stray_percent(),
            unfetchable: Unfetchable::of(url),
            ends: url.ends(),
        }
    }
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
