//! A placeholder that lost its braces on the way through a web page.

use super::prelude::*;
use crate::handoff::{Part, PartContent};

rule! {
    /// A placeholder lost its braces
    PlaceholderDamaged = "PLACEHOLDER_DAMAGED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Outbound Configuration API page: the rendered page prints `$1` where its source has `${{1}}`",
        help: "Fetch the handoff from the API again; examples copied from the rendered page have lost their braces.",
        args {
            /// what was found
            found: String,
            /// what it was before
            meant: String,
        }
        says: rule => format!("`{}` is text, not a placeholder; the declared variable suggests `{}`", rule.found, rule.meant)
    }
}

impl Check<HandoffCx<'_>> for PlaceholderDamaged {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for part in cx.handoff.parts() {
            for (name, field, found) in damaged(part) {
                let at = format!("{}/{field}", part.pointer);
                // The site that renders the page replaces `{{1}}` and leaves what stands before it.
                let dollar = if found.starts_with('$') { "$" } else { "" };
                out.report(Place::Below(&at), || Self { found, meant: format!("{dollar}{{{{{name}}}}}") });
            }
        }
    }
}

/// Declared and unused variables that stand in the text without their braces: the name, the field
/// and what stands there. In text that is `$1`; in an address also a path segment such as `/1.pdf`.
pub(super) fn damaged(part: &Part) -> Vec<(&str, &'static str, String)> {
    let templates = part.templates();
    let mut found = Vec::new();
    for name in part.unused() {
        let dollar = format!("${name}");
        let in_text = templates.iter().find(|(_, template)| stands_alone(template.source(), &dollar));
        if let Some((field, _)) = in_text {
            found.push((name, *field, dollar));
        } else if matches!(part.content, PartContent::Header { .. } | PartContent::Button { .. }) {
            let segment = format!("/{name}");
            let address = templates.last().filter(|(_, template)| stands_alone(template.source(), &segment));
            found.extend(address.map(|(field, _)| (name, *field, segment)));
        }
    }
    found
}

/// Whether `what` stands in `text` and no digit, letter or underscore follows it.
fn stands_alone(text: &str, what: &str) -> bool {
    text.match_indices(what).any(|(at, _)| {
        let after = text.get(at + what.len()..).and_then(|rest| rest.chars().next());
        !after.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_not_a_placeholder_without_braces() {
        assert!(stands_alone("Hi $1, bye", "$1"));
        assert!(!stands_alone("for $10", "$1"));
        assert!(stands_alone("https://www.google.com/1", "/1"));
        assert!(!stands_alone("https://www.google.com/123", "/1"));
    }
}
