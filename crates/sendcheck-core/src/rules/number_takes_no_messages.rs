//! A number of a kind that is not for messages.

use super::prelude::*;
use crate::phone::{Number, NumberType};
use crate::view::NumberHint;

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

/// Calling codes of satellite networks (Inmarsat; Globalstar and Iridium), and of networks of several countries those that
/// call over satellites: EMSAT and Thuraya behind 882.
const SATELLITE_CODES: [u16; 2] = [870, 881];
const SATELLITE_FRONTS: [&str; 2] = ["13", "16"];

impl NoMessages {
    /// What a number is for, if not for messages.
    fn of(number: &Number) -> Option<Self> {
        let code = number.calling_code();
        let is_of_satellite = || {
            let national = number.national().to_string();
            code == 882 && SATELLITE_FRONTS.iter().any(|front| national.starts_with(front))
        };
        match number.kind() {
            NumberType::TollFree => Some(Self::TollFree),
            NumberType::PremiumRate => Some(Self::PremiumRate),
            NumberType::SharedCost => Some(Self::SharedCost),
            NumberType::Uan => Some(Self::CompanyWide),
            NumberType::PersonalNumber => Some(Self::Personal),
            NumberType::Pager => Some(Self::Pager),
            NumberType::Voicemail => Some(Self::Voicemail),
            NumberType::Unknown => None,
            _ if SATELLITE_CODES.contains(&code) || is_of_satellite() => Some(Self::Satellite),
            _ => None,
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
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        for (channel, number, facts) in cx.addresses.taken() {
            if let Some(kind) = NoMessages::of(&number) {
                out.report(Place::Address(channel), || Self { channel, kind, hint: facts.given.hint_of_ten() });
            }
        }
    }
}
