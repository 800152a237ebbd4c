//! Declared variables and placeholders that do not agree.

use super::prelude::*;

use crate::handoff::{Part, PartContent};
use crate::order;
use crate::template::VariableKey;

rule! {
    /// Declared variables and placeholders differ
    VariablesMismatch = "VARIABLES_MISMATCH" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Outbound Configuration API page, data field `variables`",
        help: "Declare exactly the variables that the text uses; recipients have to bring both kinds.",
        args {
            /// declared, but in no placeholder
            unused: Vec<String>,
            /// in a placeholder, but not declared
            undeclared: Vec<String>,
        }
        says: rule => match (rule.unused.as_slice(), rule.undeclared.as_slice()) {
            (unused, []) => format!("`{}` is declared, but no placeholder uses it", unused.join("`, `")),
            ([], undeclared) => format!("`{}` is used, but not declared", undeclared.join("`, `")),
            (unused, undeclared) => format!(
                "`{}` is declared, but no placeholder uses it; `{}` is used, but not declared",
                unused.join("`, `"),
                undeclared.join("`, `")
            ),
        }
    }
}

impl Check<HandoffCx<'_>> for VariablesMismatch {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for part in cx.handoff.channels().iter().flat_map(|channel| &channel.parts) {
            let Some(declared) = &part.declared else { continue };
            let damaged = damaged(part);
            let explained = |name: &str| damaged.iter().any(|(damaged, _, _)| *damaged == name);
            let unused: Vec<_> = unused(part).into_iter().filter(|name| !explained(name)).map(String::from).collect();
            let all = part.variables().into_iter();
            let undeclared: Vec<_> = all.skip(distinct(declared)).map(String::from).collect();
            if !unused.is_empty() || !undeclared.is_empty() {
                out.report(Place::Below(&part.pointer), || Self {
                    unused: unused.clone(),
                    undeclared: undeclared.clone(),
                });
            }
        }
    }
}

fn distinct(names: &[String]) -> usize {
    order::distinct(names.iter().map(String::as_str)).len()
}

/// The variables that a part declares and never uses.
fn unused(part: &Part) -> Vec<&str> {
    let templates = part.templates();
    let used = templates.iter().flat_map(|(_, template)| template.names()).map(VariableKey::as_str);
    let used = order::distinct(used);
    part.declared.iter().flatten().map(String::as_str).filter(|name| used.binary_search(name).is_err()).collect()
}

/// Declared and unused variables that stand in the text without their braces: the name, the field
/// and what stands there. In text that is `$1`; in an address also a path segment such as `/1.pdf`.
pub(super) fn damaged(part: &Part) -> Vec<(&str, &'static str, String)> {
    let templates = part.templates();
    let mut found = Vec::new();
    for name in unused(part) {
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
