//! What a recipient's SMS takes once it is put together.

use alloc::string::String;
use alloc::vec::Vec;

use crate::handoff::{Plan, SmsPlan};
use crate::limits::{Limit, characters};
use crate::policy::Policy;
use crate::sms::{Measured, SegmentsAre, SmsReport, Sums, begins_with_accent, first_causes, measure_summed};
use crate::template::Piece;
use crate::view::{ConsumerCx, SentText};

/// Measures a recipient's SMS, opt-out text and separator included; `None` where there is no SMS or
/// a value of it is missing.
pub(crate) fn measured(view: &ConsumerCx<'_>) -> Option<Measured> {
    Some(measure_summed(&sums(view)?, pieces(view)))
}

/// What the pieces add up to, without going through those that every recipient gets; `None` where a value is missing.
fn sums(view: &ConsumerCx<'_>) -> Option<Sums> {
    let message = view.plan.sms.as_ref()?;
    let sums = view.summed(message.fixed, &message.uses, |sums, text, uses| sums.and(Sums::of(text).times(uses)))?;
    Some(sums.and(appended_sums(message, view)))
}

/// What follows the SMS's own text.
fn appended_sums(message: &SmsPlan, view: &ConsumerCx<'_>) -> Sums {
    let Some(opt_out) = SentText::sms(message, view.plan, view.policy).opt_out() else { return Sums::default() };
    let appended = if message.opt_out.is_some() { message.opt_out_sums } else { Sums::of(opt_out) };
    Sums::of(&view.policy.opt_out_separator).and(appended)
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

/// The first different characters of a recipient's SMS that make it UCS-2.
pub(crate) fn first_foreign(view: &ConsumerCx<'_>, most: usize) -> Vec<String> {
    let Some(message) = &view.plan.sms else { return Vec::new() };
    if pieces(view).any(begins_with_accent) {
        return first_causes([pieces(view).collect::<String>().as_str()], most);
    }
    // Most texts are in the alphabet but for their values.
    let is_plain = !(message.fixed.is_foreign() || appended_sums(message, view).is_foreign());
    let perhaps_foreign = placed(view).filter(|(_, is_value)| *is_value || !is_plain);
    first_causes(perhaps_foreign.map(|(text, _)| text), most)
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
    placed(view).map(|(text, _)| text)
}

/// The pieces of the SMS in order, each with whether it is a value.
fn placed<'a>(view: &ConsumerCx<'a>) -> impl Iterator<Item = (&'a str, bool)> + Clone {
    let sms = view.plan.sms.as_ref();
    let own = sms.and_then(|sms| Some(sms.body.as_ref()?.pieces().iter().zip(&sms.places)));
    let own = own.into_iter().flatten().map(move |(piece, place)| match piece {
        Piece::Text(text) => (text.as_str(), false),
        Piece::Variable(_) => (place.and_then(|place| view.value(place).text()).unwrap_or_default(), true),
    });
    let sent = sms.map(|sms| SentText::sms(sms, view.plan, view.policy));
    own.chain(sent.into_iter().flat_map(SentText::appended).map(|text| (text, false)))
}
