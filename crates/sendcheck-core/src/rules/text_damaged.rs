//! A text in which something was lost before it came here.

use super::prelude::*;
use crate::view::{AddressState, Source, Trait};

rule! {
    /// A value has lost a character
    TextDamaged = "TEXT_DAMAGED" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "the Unicode Standard, section 23.8, U+FFFD; WHATWG Encoding, section 4.1",
        help: "Write the value again; if many rows have it, the file is not UTF-8: say what it is with `encoding`.",
        args {
            /// what holds it: the variable's name, or nothing where it is the id
            name: String,
        }
        says: rule => {
            if rule.name.is_empty() {
                return "the id holds a character that was lost on its way (U+FFFD)".to_string();
            }
            format!("the value of the variable `{}` holds a character that was lost on its way (U+FFFD)", rule.name)
        }
    }
}

impl Check<ConsumerCx<'_>> for TextDamaged {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if cx.facts.has(Trait::Replaced) {
            let damaged = cx.texts().filter(|(name, text, _)| is_damaged(text) && !is_half(cx, "/variables/", name));
            for (name, _, _) in damaged {
                out.report(Place::Variable(name), || Self { name: name.to_string() });
            }
        }
        for (name, slot) in cx.buttons() {
            if slot.text().is_some_and(is_damaged) && !is_half(cx, "/buttonVariables/", name) {
                out.report(Place::Button(name), || Self { name: name.to_string() });
            }
        }
        // What is lost of a number or a link makes it none, which other rules say.
        for address in cx.addresses.iter() {
            if let AddressState::Id(id) = address.state
                && is_damaged(id)
            {
                out.report(Place::Address(address.key), || Self { name: String::new() });
            }
        }
    }
}

fn is_damaged(text: &str) -> bool {
    text.contains(char::REPLACEMENT_CHARACTER)
}

/// Whether the character that stands there came as half a surrogate pair, which is another rule's.
fn is_half(cx: &ConsumerCx<'_>, parent: &str, name: &str) -> bool {
    let Source::Json { surrogates, .. } = cx.source else { return false };
    surrogates.iter().any(|pointer| pointer.strip_prefix(parent) == Some(name))
}
