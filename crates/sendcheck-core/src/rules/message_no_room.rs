//! An SMS whose fixed text leaves nothing for values.

use super::prelude::*;
use crate::handoff::ChannelKind;
use crate::view::FixedSms;

rule! {
    /// The fixed text of the SMS takes up what an SMS may have
    MessageNoRoom = "MESSAGE_NO_ROOM" {
        origin: Service,
        severity: Warning,
        webtool: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, compose API handoff outbound message and step 2; Twilio error 21617",
        help: "Shorten the text of the handoff; the opt-out text counts too.",
        milder: "an error where no SMS of the handoff can be sent, because it is longer than Twilio takes",
        args {
            /// the length of the fixed text with its opt-out text in UTF-16 code units
            length: usize,
            /// the limit that it takes up
            limit: usize,
            /// how many values are to be filled in
            values: usize,
        }
        says: rule => {
            let whose = if rule.limit == limits::TWILIO_SMS.value { "Twilio takes" } else { "the web tool takes" };
            let (length, limit) = (rule.length, rule.limit);
            match (limit.checked_sub(length), rule.values) {
                (None, _) | (_, 0) => {
                    format!("the fixed text of the SMS has {length} characters with its opt-out text, more than the {limit} that {whose}")
                }
                (Some(left), values) => format!(
                    "the fixed text of the SMS has {length} characters with its opt-out text; of the {limit} that {whose} that leaves {left} for {}",
                    if values == 1 { "its value".to_string() } else { format!("its {values} values") }
                ),
            }
        }
    }
}

impl Check<HandoffCx<'_>> for MessageNoRoom {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let Some(channel) = cx.of_kind(ChannelKind::Sms).next() else { return };
        let Some(fixed) = FixedSms::of(cx.plan, cx.policy) else { return };
        let (severity, limit) = if fixed.fills(limits::TWILIO_SMS) {
            (Severity::Error, limits::TWILIO_SMS)
        } else if fixed.fills(limits::WEB_TOOL_SMS) {
            (<Self as crate::rules::Rule>::META.severity.under(cx.policy.profile), limits::WEB_TOOL_SMS)
        } else {
            return;
        };
        let at = channel.body_part().map_or(&channel.pointer, |part| &part.pointer);
        let FixedSms { length, values } = fixed;
        out.report_as(severity, Place::Below(at), || Self { length, limit: limit.value, values });
    }
}
