//! A number that a WhatsApp button cannot call.

use super::prelude::*;
use crate::handoff::{ButtonAction, PartContent};
use crate::phone::Number;
use crate::template::Template;

rule! {
    /// The number that a button calls cannot be dialled
    ButtonNumber = "BUTTON_NUMBER" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, call-to-action buttons; Outbound Configuration API page, button with a static call to action; Meta, template components",
        help: "Write `+`, the calling code and the number in digits; no value is filled in there.",
        milder: "an error for a WhatsApp draft held to Meta's limits",
        args {
            /// `missing`, `placeholder`, `characters` or `impossible`
            what: CallDefect,
        }
        says: rule => match rule.what {
            CallDefect::Missing => "the button has no number to call",
            CallDefect::Placeholder => "the button's number has a placeholder, but no value is filled in there",
            CallDefect::Characters => "the button's number holds something other than digits, `+` and separators",
            CallDefect::Impossible => "no number with a calling code looks like the one that the button calls",
        }.to_string()
    }
}

words! {
    /// What keeps a number from being called.
    pub(crate) enum CallDefect {
        /// There is none.
        Missing = "missing",
        /// A variable stands in it.
        Placeholder = "placeholder",
        /// It holds something that is not dialled.
        Characters = "characters",
        /// No number has that calling code and length.
        Impossible = "impossible",
    }
}

impl Check<HandoffCx<'_>> for ButtonNumber {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.whatsapp() {
            for part in channel.shown() {
                let PartContent::Button { action: ButtonAction::Phone(number), .. } = &part.content else { continue };
                let Some(what) = judge(number.trim()) else { continue };
                let field = format!("{}/phone_number", part.pointer);
                let at = if what == CallDefect::Missing { &part.pointer } else { &field };
                out.report_as(cx.review_severity(channel), Place::Below(at), || Self { what });
            }
        }
    }
}

fn judge(number: &str) -> Option<CallDefect> {
    if number.is_empty() {
        return Some(CallDefect::Missing);
    }
    let template = Template::parse(number);
    if !template.is_static() || !template.malformed().is_empty() {
        return Some(CallDefect::Placeholder);
    }
    let dialled = |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '.' | '(' | ')' | '/');
    if !number.chars().all(dialled) || number.chars().skip(1).any(|c| c == '+') {
        return Some(CallDefect::Characters);
    }
    // One that is too long for a button is another rule's.
    if characters(number) > limits::WHATSAPP_PHONE.value {
        return None;
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let possible = Number::parse(&digits).is_ok_and(|number| number.is_possible());
    (!possible).then_some(CallDefect::Impossible)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_is_too_long_for_a_button_is_left_to_another_rule() {
        assert_eq!(judge("12345678901234567890"), Some(CallDefect::Impossible));
        assert_eq!(judge("123456789012345678901"), None);
    }

    #[test]
    fn numbers_that_phones_dial_are_left_alone() {
        for number in ["+12062061111", "12062061111", "+1 (206) 206-1111", "+49 30 901820", "+18005551234"] {
            assert_eq!(judge(number), None, "{number}");
        }
    }

    #[test]
    fn what_cannot_be_called_is_told_apart() {
        for (number, what) in [
            ("", CallDefect::Missing),
            ("{{1}}", CallDefect::Placeholder),
            ("+1{{ 1 }}", CallDefect::Placeholder),
            ("call me", CallDefect::Characters),
            ("+14xxxxx5674", CallDefect::Characters),
            ("1+2062061111", CallDefect::Characters),
            ("911", CallDefect::Impossible),
            ("+142222222222", CallDefect::Impossible),
            ("()", CallDefect::Impossible),
        ] {
            assert_eq!(judge(number), Some(what), "{number}");
        }
    }
}
