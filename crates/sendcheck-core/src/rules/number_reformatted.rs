//! A number in a spelling that the product does not document.

use super::prelude::*;
use crate::finding::ArgRef::Text;
use crate::finding::WordList;
use crate::phone::Spelling;
use crate::recipients::number_cell::Repair;
use crate::view::{AddressState, NumberHint};

rule! {
    /// The number is not written the way it is dialled
    NumberReformatted = "NUMBER_REFORMATTED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, step 2; Google libphonenumber, national prefixes",
        help: "Write it in digits; requests made of a list do, and those split with `repair`.",
        milder: "info in a list, because requests made of it have plain digits",
        args {
            /// the channel's key in `consumerContent`
            channel: &'static str,
            /// `spelling`, or `digits` where a prefix for calls within the country was left out
            what: Reformatted,
            /// what had to be undone before the number could be read
            undone: WordList<Repair>,
            /// what was probably meant, where that can be told
            hint: NumberHint,
        }
        tells: rule, tell => {
            let what = match rule.what {
                Reformatted::Digits => "holds a prefix for calls within the country or its calling code twice; it was left out",
                Reformatted::Spelling => "is not written as 16001234567, +16001234567, 1(600)1234567 or +1(600)1234567",
            };
            let undone = if rule.undone.texts().is_empty() { "" } else { "; undone: " };
            let all = rule.undone.texts().join(", ");
            tell(&[Text("the number "), Text(what), Text(undone), Text(&all), Text(rule.hint.sentence())]);
        }
    }
}

words! {
    /// What was done to a number.
    pub(crate) enum Reformatted {
        /// Its digits were set apart in another way.
        Spelling = "spelling",
        /// A prefix for calls within the country, or a second calling code, was left out.
        Digits = "digits",
    }
}

impl Check<ConsumerCx<'_>> for NumberReformatted {
    const NEEDS: Doubts = Doubts::ADDRESS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let severity = if cx.row().is_some() { Severity::Info } else { Severity::Warning };
        for address in cx.addresses.iter() {
            let AddressState::Number(facts) = address.state else { continue };
            let Some(number) = facts.parsed.filter(|_| facts.judged.is_ok()) else { continue };
            let what = match number.spelling() {
                _ if facts.is_completed() => continue,
                _ if !facts.has_given_digits() => Reformatted::Digits,
                Spelling::Documented if facts.repairs.of_spelling().next().is_none() => continue,
                Spelling::Documented | Spelling::Reformatted => Reformatted::Spelling,
            };
            out.report_as(severity, Place::Address(address.key), || Self {
                channel: address.key,
                what,
                undone: facts.repairs.of_spelling().collect(),
                hint: facts.given.hint_of_ten(),
            });
        }
    }
}
