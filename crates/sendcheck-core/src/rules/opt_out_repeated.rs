//! A message that tells twice how to opt out.

use super::prelude::*;
use crate::handoff::{may_tell_opt_out, opt_out_word};
use crate::view::SentText;

rule! {
    /// The SMS tells twice how to opt out
    OptOutRepeated = "OPT_OUT_REPEATED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Outbound Configuration API page, optOut",
        help: "Leave the opt-out text out of the message; the handoff's own is appended anyway.",
        args {
            /// the variable that tells it; empty if the fixed text does
            name: String,
            /// the word by which it does, as Twilio spells it
            word: String,
        }
        says: rule => match rule.name.as_str() {
            "" => format!("the text says {}, and the opt-out text is appended to it", rule.word),
            name => format!("the value of the variable `{name}` says {}, and the opt-out text is appended to it", rule.word),
        }
    }
}

impl Check<ConsumerCx<'_>> for OptOutRepeated {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(sms) = cx.plan.sms.as_ref() else { return };
        if SentText::sms(sms, cx.plan, cx.policy).opt_out().is_none() {
            return;
        }
        for ((name, text, _), uses) in cx.texts().zip(&sms.uses) {
            if *uses > 0
                && may_tell_opt_out(text)
                && let Some(word) = opt_out_word(text)
            {
                out.report(Place::Variable(name), || Self { name: name.to_string(), word: word.to_string() });
            }
        }
    }
}

impl Check<HandoffCx<'_>> for OptOutRepeated {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let Some(sms) = cx.plan.sms.as_ref() else { return };
        let Some(channel) = cx.of_kind(crate::handoff::ChannelKind::Sms).next() else { return };
        let appended = SentText::sms(sms, cx.plan, cx.policy).opt_out().is_some();
        if let Some(word) = sms.opt_out_word.filter(|_| appended) {
            out.report(Place::Below(&channel.pointer), || Self { name: String::new(), word: word.to_string() });
        }
    }
}
