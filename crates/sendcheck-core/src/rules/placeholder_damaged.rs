//! A placeholder that lost its braces on the way through a web page.

use alloc::vec;

use super::prelude::*;
use crate::handoff::{Part, PartContent};
use crate::order;
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
    let unused = part.unused();
    let names = order::distinct(unused.iter().copied());
    let in_texts: Vec<_> =
        templates.iter().map(|(field, template)| (*field, standing_alone(template.source(), '$', &names))).collect();
    let has_address = matches!(part.content, PartContent::Header { .. } | PartContent::Button { .. });
    let address = templates.last().filter(|_| has_address);
    let in_address = address.map(|(field, template)| (*field, standing_alone(template.source(), '/', &names)));
    let mut found = Vec::new();
    for name in unused {
        let stands =
            |(_, there): &&(&str, Vec<bool>)| names.binary_search(&name).is_ok_and(|at| there.get(at) == Some(&true));
        if let Some((field, _)) = in_texts.iter().find(stands) {
            found.push((name, *field, format!("${name}")));
        } else if let Some((field, _)) = in_address.as_ref().filter(stands) {
            found.push((name, *field, format!("/{name}")));
        }
    }
    found
}

/// A longer name is nobody's slip.
const LONGEST: usize = 100;

/// Which of the names, which are sorted, stand in a text behind this sign with no digit, letter or underscore behind them.
///
/// One pass over the text, however many names there are.
fn standing_alone(text: &str, sign: char, names: &[&str]) -> Vec<bool> {
    let mut stand = vec![false; names.len()];
    for rest in text.split(sign).skip(1).filter(|_| !names.is_empty()) {
        let ends = rest.char_indices().chain([(rest.len(), ' ')]).take_while(|(end, _)| *end <= LONGEST);
        for (end, _) in ends.filter(|(_, c)| !c.is_alphanumeric() && *c != '_') {
            let name = rest.get(..end).and_then(|name| names.binary_search(&name).ok());
            if let Some(stands) = name.and_then(|at| stand.get_mut(at)) {
                *stands = true;
            }
        }
    }
    stand
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_not_a_placeholder_without_braces() {
        assert_eq!(standing_alone("Hi $1, bye", '$', &["1", "2"]), [true, false]);
        assert_eq!(standing_alone("for $10 and $1_", '$', &["1", "10"]), [false, true]);
        assert_eq!(standing_alone("https://www.google.com/1", '/', &["1"]), [true]);
        assert_eq!(standing_alone("https://www.google.com/123", '/', &["1"]), [false]);
        assert_eq!(standing_alone("Hi $first name, $", '$', &["first", "first name"]), [true, true]);
        let (longest, longer) = ("a".repeat(LONGEST), "b".repeat(LONGEST + 1));
        assert_eq!(standing_alone(&format!("${longest} ${longer}"), '$', &[&longest, &longer]), [true, false]);
    }
}
