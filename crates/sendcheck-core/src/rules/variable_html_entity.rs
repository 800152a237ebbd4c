//! HTML escapes that consumers would see.

use super::prelude::*;
use crate::view::Trait;

rule! {
    /// A variable's value holds an HTML entity
    VariableHtmlEntity = "VARIABLE_HTML_ENTITY" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck; seen in public integrations that escape names before sending",
        help: "Send plain text; messages show `&amp;` as it stands.",
        args {
            /// the variable's name
            name: String,
        }
        says: rule => format!("the value of the variable `{}` holds an HTML entity, which is shown as it stands", rule.name)
    }
}

impl Check<ConsumerCx<'_>> for VariableHtmlEntity {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if !cx.facts.has(Trait::Ampersand) {
            return;
        }
        for (name, _, _) in cx.texts().filter(|(_, text, _)| holds_entity(text)) {
            out.report(Place::Variable(name), || Self { name: name.to_string() });
        }
    }
}

/// Whether a text holds `&name;`, `&#39;` or `&#x27;`.
fn holds_entity(text: &str) -> bool {
    text.split('&').skip(1).any(|after| {
        let Some((name, _)) = after.split_once(';').filter(|(name, _)| name.len() <= 8) else { return false };
        match name.strip_prefix('#') {
            Some(number) => {
                let hex = number.strip_prefix(['x', 'X']);
                let digits = hex.unwrap_or(number);
                !digits.is_empty()
                    && digits.bytes().all(|b| if hex.is_some() { b.is_ascii_hexdigit() } else { b.is_ascii_digit() })
            }
            None => matches!(
                name,
                "amp" | "lt" | "gt" | "quot" | "apos" | "nbsp" | "euro" | "copy" | "reg" | "hellip" | "ndash" | "mdash"
            ),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_entities_from_ampersands() {
        for text in ["Tom &amp; Jerry", "O&#39;Neill", "O&#x27;Neill", "a&b &lt;c"] {
            assert!(holds_entity(text), "{text}");
        }
        for text in ["Tom & Jerry", "AT&T;", "a&b;c", "&;", "&#;", "R&D", "?a=1&amp"] {
            assert!(!holds_entity(text), "{text}");
        }
    }
}
