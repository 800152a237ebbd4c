//! A message that tells twice how to opt out.

use super::prelude::*;
use crate::handoff::says_stop;
use crate::view::Trait;

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
            /// the variable that says STOP; empty if the fixed text does
            name: String,
        }
        says: rule => match rule.name.as_str() {
            "" => "the text says STOP, and the opt-out text is appended to it".to_string(),
            name => format!("the value of the variable `{name}` says STOP, and the opt-out text is appended to it"),
        }
    }
}

impl Check<ConsumerCx<'_>> for OptOutRepeated {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if !cx.facts.has(Trait::LettersOfStop) {
            return;
        }
        let Some(sms) = cx.plan.sms.as_ref().filter(|sms| sms.opt_out.is_some()) else { return };
        for ((name, text, _), uses) in cx.texts().zip(&sms.uses) {
            if *uses > 0 && says_stop(text) {
                out.report(Place::Variable(name), || Self { name: name.to_string() });
            }
        }
    }
}

impl Check<HandoffCx<'_>> for OptOutRepeated {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let appended = cx.plan.sms.as_ref().filter(|sms| sms.opt_out.is_some());
        let Some(channel) = cx.of_kind(crate::handoff::ChannelKind::Sms).next() else { return };
        if appended.is_some_and(|sms| sms.says_stop) {
            out.report(Place::Below(&channel.pointer), || Self { name: String::new() });
        }
    }
}
