//! What a recipient's SMS takes once it is put together.

use alloc::string::String;

use crate::handoff::{Plan, SmsPiece};
use crate::policy::{Policy, Profile};
use crate::sms::{Measured, SegmentsAre, SmsReport, Sums, measure_summed};
use crate::view::ConsumerCx;

/// The opt-out text that the web tool appends to an SMS of its own (user guide, limitations 3).
const WEB_TOOL_OPT_OUT: &str = "To STOP receiving messages just reply STOP";

/// Measures a recipient's SMS, opt-out text and separator included; `None` where there is no SMS or
/// a value of it is missing.
pub(crate) fn measured(view: &ConsumerCx<'_>) -> Option<Measured> {
    Some(measure_summed(&sums(view)?, pieces(view)))
}

/// What the pieces add up to, without going through those that every recipient gets; `None` where a value is missing.
fn sums(view: &ConsumerCx<'_>) -> Option<Sums> {
    let message = view.plan.sms.as_ref()?;
    let mut sums = message.fixed;
    for (uses, index) in message.uses.iter().zip(0..).filter(|(uses, _)| **uses > 0) {
        sums = sums.and(Sums::of(view.value(index).text()?).times(*uses));
    }
    let own = message.opt_out.as_deref();
    let Some(opt_out) = opt_out(own, view.plan, view.policy) else { return Some(sums) };
    let appended = if own.is_some() { message.opt_out_sums } else { Sums::of(opt_out) };
    Some(sums.and(Sums::of(&view.policy.opt_out_separator)).and(appended))
}

/// The text of a recipient's SMS.
pub(crate) fn text(view: &ConsumerCx<'_>) -> String {
    pieces(view).collect()
}

/// What reports say of it; nothing where a value came damaged.
pub(crate) fn report(view: &ConsumerCx<'_>) -> Option<SmsReport> {
    Some(SmsReport::of(view.whole_sms()?, segments_are(view.plan)?))
}

/// Whether everybody gets the SMS, if there is one.
pub(crate) fn segments_are(plan: &Plan) -> Option<SegmentsAre> {
    plan.sms.as_ref().map(|_| if plan.steps_down { SegmentsAre::AtMost } else { SegmentsAre::Exact })
}

fn pieces<'a>(view: &ConsumerCx<'a>) -> impl Iterator<Item = &'a str> + Clone {
    let (plan, policy) = (view.plan, view.policy);
    let body = plan.sms.iter().flat_map(|sms| &sms.pieces).map(move |piece| match piece {
        SmsPiece::Text(text) => text.as_str(),
        SmsPiece::Value(index) => view.value(*index).text().unwrap_or_default(),
    });
    let own = plan.sms.as_ref().and_then(|sms| sms.opt_out.as_deref());
    let opt_out = opt_out(own, plan, policy).map(|text| [policy.opt_out_separator.as_str(), text]);
    body.chain(opt_out.into_iter().flatten())
}

/// The opt-out text that is appended: the handoff's own, else what the web tool appends.
pub(crate) fn opt_out<'a>(own: Option<&'a str>, plan: &Plan, policy: &Policy) -> Option<&'a str> {
    let web_tool = (policy.profile == Profile::Webtool && plan.is_sms_only()).then_some(WEB_TOOL_OPT_OUT);
    own.or(web_tool)
}
