//! A number of a kind that is not for messages.

use super::prelude::*;
use crate::phone::{Number, NumberType};
use crate::view::{AddressState, NumberHint};

rule! {
    /// The number is of a kind that takes no messages
    NumberTakesNoMessages = "NUMBER_TAKES_NO_MESSAGES" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Google libphonenumber, getNumberType; ITU-T E.164, assigned country codes 870 and 881; Twilio error 30006",
        help: "Use the recipient's mobile number; messages to such a number rarely arrive.",
        args {
            /// the channel's key in `consumerContent`
            channel: &'static str,
            /// what such numbers are for
            kind: NoMessages,
            /// what was probably meant, where that can be told
            hint: NumberHint,
        }
        says: rule => format!("the number {}{}", rule.kind.sentence(), rule.hint.sentence())
    }
}

words! {
    /// What numbers are for that take no messages.
    pub(crate) enum NoMessages {
        /// Free for who calls.
        TollFree = "toll-free",
        /// Charged above the usual rate.
        PremiumRate = "premium-rate",
        /// Paid for by both ends.
        SharedCost = "shared-cost",
        /// One number for all of a company.
        CompanyWide = "company-wide",
        /// Calls follow a person to other numbers.
        Personal = "personal",
        /// A pager.
        Pager = "pager",
        /// A voice mailbox.
        Voicemail = "voicemail",
        /// A phone that calls over satellites.
        Satellite = "satellite",
    }
}

/// Whether a number is of a satellite network: Inmarsat (870), Globalstar and Iridium (881), and of the networks of several
/// countries EMSAT and Thuraya (882 13 and 882 16).
fn is_of_satellite(number: &Number) -> bool {
    match number.calling_code() {
        870 | 881 => true,
        882 => matches!(number.national().to_string().get(..2), Some("13" | "16")),
        _ => false,
    }
}

impl NoMessages {
    /// What a number is for, if not for messages.
    fn of(number: &Number) -> Option<Self> {
        match number.kind() {
            NumberType::TollFree => Some(Self::TollFree),
            NumberType::PremiumRate => Some(Self::PremiumRate),
            NumberType::SharedCost => Some(Self::SharedCost),
            NumberType::Uan => Some(Self::CompanyWide),
            NumberType::PersonalNumber => Some(Self::Personal),
            NumberType::Pager => Some(Self::Pager),
            NumberType::Voicemail => Some(Self::Voicemail),
            // Of a number that nobody has, this is another rule's.
            NumberType::Unknown => None,
            _ => is_of_satellite(number).then_some(Self::Satellite),
        }
    }

    fn sentence(self) -> &'static str {
        match self {
            Self::TollFree => "is toll-free: it takes calls, and messages only where it was enabled for them",
            Self::PremiumRate => "is one of premium rate, which is for calls",
            Self::SharedCost => "is one of shared cost, which is for calls",
            Self::CompanyWide => "is one for all of a company, which is for calls",
            Self::Personal => "is a personal one, from which calls are led on to another",
            Self::Pager => "is a pager's",
            Self::Voicemail => "leads to a voice mailbox",
            Self::Satellite => "is that of a satellite phone, to which messages rarely get through",
        }
    }
}

impl Check<ConsumerCx<'_>> for NumberTakesNoMessages {
    const NEEDS: Doubts = Doubts::ADDRESS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        for address in cx.addresses.iter() {
            let AddressState::Number(facts) = &address.state else { continue };
            let Some(kind) = facts.parsed.as_ref().and_then(NoMessages::of).filter(|_| facts.judged.is_ok()) else {
                continue;
            };
            let channel = address.key;
            out.report(Place::Address(channel), || Self { channel, kind, hint: facts.given.hint_of_ten() });
        }
    }
}
