//! What a recipient's SMS takes once it is put together.

use alloc::string::String;

use crate::handoff::Plan;
use crate::limits::{Limit, characters};
use crate::policy::Policy;
use crate::sms::{Measured, SegmentsAre, SmsReport, Sums, measure_summed};
use crate::view::{ConsumerCx, SentPiece, SentText};

/// Measures a recipient's SMS, opt-out text and separator included; `None` where there is no SMS or
/// a value of it is missing.
pub(crate) fn measured(view: &ConsumerCx<'_>) -> Option<Measured> {
    Some(measure_summed(&sums(view)?, pieces(view)))
}

/// What the pieces add up to, without going through those that every recipient gets; `None` where a value is missing.
fn sums(view: &ConsumerCx<'_>) -> Option<Sums> {
    let message = view.plan.sms.as_ref()?;
    let sums = view.summed(message.fixed, &message.uses, |sums, text, uses| sums.and(Sums::of(text).times(uses)))?;
    let Some(opt_out) = SentText::sms(message, view.plan, view.policy).opt_out() else { return Some(sums) };
    let appended = if message.opt_out.is_some() { message.opt_out_sums } else { Sums::of(opt_out) };
    Some(sums.and(Sums::of(&view.policy.opt_out_separator)).and(appended))
}

/// What of an SMS is the same for every recipient.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FixedSms {
    /// Its characters, opt-out text included, as the limit of 140 counts them.
    pub(crate) length: usize,
    /// How many values are filled in, each as often as it is used.
    pub(crate) values: usize,
}

impl FixedSms {
    /// The fixed text of the SMS, if there is one.
    pub(crate) fn of(plan: &Plan, policy: &Policy) -> Option<Self> {
        let message = plan.sms.as_ref()?;
        let sent = SentText::sms(message, plan, policy);
        let appended: usize = sent.appended().map(characters).sum();
        let length = message.fixed.characters + appended - sent.uncounted();
        Some(Self { length, values: message.uses.iter().sum() })
    }

    /// Whether a limit leaves less than one character for each value.
    pub(crate) fn fills(self, limit: Limit) -> bool {
        self.length + self.values > limit.value
    }
}

/// The text of a recipient's SMS.
pub(crate) fn text(view: &ConsumerCx<'_>) -> String {
    // Gathered piece by piece it would be moved several times.
    let mut text = String::with_capacity(pieces(view).map(str::len).sum());
    text.extend(pieces(view));
    text
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
    let sms = view.plan.sms.as_ref().map(|sms| SentText::sms(sms, view.plan, view.policy));
    sms.into_iter().flat_map(SentText::pieces).map(move |piece| match piece {
        SentPiece::Text(text) => text,
        SentPiece::Value(name) => view.named(name).text().unwrap_or_default(),
    })
}
