//! Declared variables and placeholders that do not agree.

use super::prelude::*;
use crate::order;
use crate::rules::placeholder_damaged::damaged;

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
            (unused, []) => declared(unused),
            ([], undeclared) => used(undeclared),
            (unused, undeclared) => format!("{}; {}", declared(unused), used(undeclared)),
        }
    }
}

fn declared(unused: &[String]) -> String {
    let names = listed(unused, unused.len(), "and");
    if unused.len() == 1 {
        format!("{names} is declared, but no placeholder uses it")
    } else {
        format!("{names} are declared, but no placeholder uses them")
    }
}

fn used(undeclared: &[String]) -> String {
    let names = listed(undeclared, undeclared.len(), "and");
    format!("{names} {} used, but not declared", is_or_are(undeclared.len()))
}

impl Check<HandoffCx<'_>> for VariablesMismatch {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for part in cx.handoff.parts() {
            let Some(declared) = &part.declared else { continue };
            let damaged = damaged(part);
            let damaged = order::distinct(damaged.iter().map(|(name, _, _)| *name));
            let explained = |name: &str| damaged.binary_search(&name).is_ok();
            let unused: Vec<_> = part.unused().into_iter().filter(|name| !explained(name)).map(String::from).collect();
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
