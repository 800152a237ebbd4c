//! A placeholder that lost its braces on the way through a web page.

use super::prelude::*;
use crate::handoff::{Part, PartContent};
use crate::rules::wording::TOLD;

rule! {
    /// Placeholders lost their braces
    PlaceholderDamaged = "PLACEHOLDER_DAMAGED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Outbound Configuration API page: the rendered page prints `$1` where its source has `${{1}}`",
        help: "Fetch the handoff from the API again; examples copied from the rendered page have lost their braces.",
        args {
            /// what was found, each once; twenty at most
            found: Vec<String>,
            /// what each of these was before
            meant: Vec<String>,
            /// how many there are, those that are alike counted each
            count: usize,
        }
        says: rule => match (rule.found.as_slice(), rule.meant.as_slice()) {
            ([found], [meant]) => {
                let times = if rule.count > 1 { format!(" ({} times)", rule.count) } else { String::new() };
                format!("`{found}` is text, not a placeholder{times}; the declared variable suggests `{meant}`")
            }
            (found, meant) => format!(
                "{} placeholders are text without their braces: {}; the declared variables suggest {}",
                rule.count,
                listed(found, found.len(), "and"),
                listed(meant, meant.len(), "and")
            ),
        }
    }
}

impl Check<HandoffCx<'_>> for PlaceholderDamaged {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let (mut first, mut gathered) = (String::new(), Self { found: Vec::new(), meant: Vec::new(), count: 0 });
        for part in cx.handoff.parts() {
            for (name, field, found) in damaged(part) {
                if gathered.count == 0 {
                    first = format!("{}/{field}", part.pointer);
                }
                gathered.count += 1;
                if gathered.found.len() < TOLD && !gathered.found.contains(&found) {
                    // The site that renders the page replaces `{{1}}` and leaves what stands before it.
                    let dollar = if found.starts_with('$') { "$" } else { "" };
                    gathered.meant.push(format!("{dollar}{{{{{name}}}}}"));
                    gathered.found.push(found);
                }
            }
        }
        if gathered.count > 0 {
            out.report(Place::Below(&first), || gathered);
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
