//! A number that the service refuses.

use super::prelude::*;
use crate::policy::NumberPolicy;
use crate::view::{AddressState, NumberFacts, NumberHint, NumberReason, Obstacle, Refusal};

rule! {
    /// The number is not one that a message can be sent to
    InvalidNumber = "INVALID_NUMBER" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, error messages",
        help: "Write calling code, area code and number in digits, for example 12025550123.",
        args {
            /// the channel's key in `consumerContent`
            channel: &'static str,
            /// why it is refused
            reason: NumberReason,
            /// how many digits were given
            digits: usize,
            /// the character at fault, as itself or as `U+2011`; empty for a letter or a digit, and where there is none
            character: String,
            /// its place, counted in characters from 1; 0 where there is none
            place: usize,
            /// what was probably meant, where that can be told
            hint: NumberHint,
            /// in a request: the digits that the number would be, where only its spelling is refused
            mended: String,
        }
        says: rule => format!("the number {}{}", rule.why(), rule.hint.sentence())
    }
}

impl Check<ConsumerCx<'_>> for InvalidNumber {
    const NEEDS: Doubts = Doubts::ADDRESS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        for address in cx.addresses.iter() {
            let AddressState::Number(facts) = address.state else { continue };
            let Err(reason) = facts.judged else { continue };
            out.report(Place::Address(address.key), || {
                let told = Refusal::of(cx, address);
                let obstacle = told.obstacle.filter(|_| is_of_character(reason));
                let hint = match hint(reason, &facts, cx.policy.numbers) {
                    NumberHint::Unknown if told.mended.is_some() => NumberHint::PlainDigits,
                    hint => hint,
                };
                Self {
                    channel: address.key,
                    reason,
                    digits: facts.given.count(),
                    character: obstacle.map_or_else(String::new, shown),
                    place: obstacle.map_or(0, |obstacle| obstacle.place),
                    hint,
                    mended: told.mended.map_or_else(String::new, |number| number.digits().to_string()),
                }
            });
        }
    }
}

impl InvalidNumber {
    fn why(&self) -> String {
        let Self { digits, place, .. } = self;
        match self.reason {
            NumberReason::NotDigits if self.place == 0 => "holds something out of place".to_string(),
            NumberReason::NotDigits => format!(
                "holds {} at place {place}, which is neither a digit nor a separator between digits",
                named(&self.character)
            ),
            NumberReason::Letters => format!("holds a letter at place {place}"),
            NumberReason::OtherDigits => format!("holds a digit of another script at place {place}"),
            NumberReason::NoDigits => "holds no digit".to_string(),
            NumberReason::Extension => "has an extension, which no message reaches".to_string(),
            NumberReason::TwoNumbers => "is followed by another number".to_string(),
            NumberReason::SpreadsheetError => "is a spreadsheet's sign for a value that it does not have".to_string(),
            NumberReason::Sum => "is negative, as if a spreadsheet had worked it out as a sum".to_string(),
            NumberReason::Date => "is a date".to_string(),
            NumberReason::Heading => "is the heading of a column".to_string(),
            NumberReason::Scheme => "has `tel:`, `sms:` or `whatsapp:` in front".to_string(),
            NumberReason::DecimalPlace => "ends in decimal places, as if it were a quantity".to_string(),
            NumberReason::AreaCode => "starts with an area code, so it has no calling code".to_string(),
            NumberReason::ListNumber => "has its place in a list in front, such as `2.`".to_string(),
            NumberReason::LeadingZero => "starts with 0, as no calling code does".to_string(),
            NumberReason::UnknownCallingCode => "starts with digits that are no country's calling code".to_string(),
            NumberReason::TooShort => format!("has {digits} digits, fewer than a number of that calling code has"),
            NumberReason::TooLong => format!("has {digits} digits, more than a number of that calling code has"),
            NumberReason::InvalidLength => {
                format!("has {digits} digits, a length that no number of that calling code has")
            }
            NumberReason::LocalOnly => {
                format!("has {digits} digits, which is enough only within one area: the area code is missing")
            }
            NumberReason::NotInUse => "has the right length, but lies in no range that was given out".to_string(),
            NumberReason::Spelling => {
                "is not written as 16001234567, +16001234567, 1(600)1234567 or +1(600)1234567".to_string()
            }
            NumberReason::DigitsLost => "was shortened by a spreadsheet, so digits are lost".to_string(),
        }
    }
}

/// Whether a character is what is wrong.
fn is_of_character(reason: NumberReason) -> bool {
    matches!(reason, NumberReason::NotDigits | NumberReason::Letters | NumberReason::OtherDigits)
}

/// The character as an argument: it may be shown unless it is part of what somebody wrote.
fn shown(obstacle: Obstacle) -> String {
    match obstacle.character {
        c if c.is_alphanumeric() => String::new(),
        c @ ' '..='~' => c.to_string(),
        c => format!("U+{:04X}", u32::from(c)),
    }
}

/// The character in a sentence.
fn named(character: &str) -> String {
    match character {
        " " => "a blank".to_string(),
        "`" => "a backtick".to_string(),
        "U+0009" => "a tab".to_string(),
        "U+000A" | "U+000D" => "a line break".to_string(),
        code if code.starts_with("U+") => code.to_string(),
        sign => format!("`{sign}`"),
    }
}

/// The likely mend, from how such numbers come about.
fn hint(reason: NumberReason, facts: &NumberFacts, policy: NumberPolicy) -> NumberHint {
    match (reason, facts.slip(policy)) {
        (NumberReason::DigitsLost | NumberReason::Sum | NumberReason::Date, _) => NumberHint::AsText,
        (NumberReason::LeadingZero, NumberHint::Unknown) => NumberHint::ZeroForCode,
        (NumberReason::UnknownCallingCode | NumberReason::AreaCode, NumberHint::Unknown) => NumberHint::WithoutCode,
        (_, hint) => hint,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_named_so_that_it_can_be_found() {
        let told = |character: &str, place| {
            let (character, reason, hint) = (character.to_string(), NumberReason::NotDigits, NumberHint::Unknown);
            InvalidNumber { channel: "sms", reason, digits: 11, character, place, hint, mended: String::new() }.why()
        };
        let behind = "at place 3, which is neither a digit nor a separator between digits";
        let names = [
            (" ", "a blank"),
            ("`", "a backtick"),
            ("U+0009", "a tab"),
            ("U+000A", "a line break"),
            ("U+000D", "a line break"),
            ("U+2011", "U+2011"),
            ("#", "`#`"),
        ];
        for (character, name) in names {
            assert_eq!(told(character, 3), format!("holds {name} {behind}"));
        }
        assert_eq!(told("", 0), "holds something out of place");
    }
}
