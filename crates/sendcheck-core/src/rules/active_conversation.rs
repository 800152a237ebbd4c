//! A number with which a conversation is open.

use super::prelude::*;

rule! {
    /// A conversation with the number is open
    ActiveConversation = "ACTIVE_CONVERSATION" {
        origin: Local,
        severity: Warning,
        verdict: Skips,
        spelling: Bare,
        cite: "outbound error dictionary, c2m_1400 and proactive_1400",
        help: "Nothing needs doing; write in the conversation, or send again when it is closed.",
        args {
            /// the channel's key in `consumerContent`
            channel: &'static str,
        }
        says: _rule => "a conversation with the number is open, so nothing is sent to it".to_string()
    }
}

impl Check<ConsumerCx<'_>> for ActiveConversation {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(set) = &cx.policy.active_conversations else { return };
        let is_open =
            |address: &&crate::view::Address<'_>| address.number().is_some_and(|number| set.contains(number.e164()));
        if let Some(address) = cx.addresses.iter().find(is_open) {
            out.report(Place::Address(address.key), || Self { channel: address.key });
        }
    }
}
