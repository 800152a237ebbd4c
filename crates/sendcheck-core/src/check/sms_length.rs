//! How long an SMS is once it is put together.

use crate::check::ConsumerCx;
use crate::handoff::Plan;
use crate::limits::characters;
use crate::policy::{Policy, Profile};

/// The opt-out text that the web tool appends to an SMS of its own (user guide, limitations 3).
const WEB_TOOL_OPT_OUT: &str = "To STOP receiving messages just reply STOP";

/// The length of a recipient's SMS in UTF-16 code units, opt-out text and separator included;
/// `None` where there is no SMS or a value is missing.
pub(crate) fn sms_length(view: &ConsumerCx<'_>) -> Option<usize> {
    let sms = view.plan.sms.as_ref()?;
    let mut length = sms.fixed_characters;
    for ((_, slot), uses) in view.values().zip(&sms.uses).filter(|(_, uses)| **uses > 0) {
        length = length.saturating_add(characters(slot.text()?).saturating_mul(*uses));
    }
    let opt_out = opt_out(sms.opt_out.as_deref(), view.plan, view.policy);
    Some(length + opt_out.map_or(0, |text| characters(text) + characters(&view.policy.opt_out_separator)))
}

/// The opt-out text that is appended: the handoff's own, else what the web tool appends.
pub(crate) fn opt_out<'a>(own: Option<&'a str>, plan: &Plan, policy: &Policy) -> Option<&'a str> {
    let web_tool = (policy.profile == Profile::Webtool && plan.is_sms_only()).then_some(WEB_TOOL_OPT_OUT);
    own.or(web_tool)
}
