//! Placeholders of a WhatsApp template with names in the place of numbers.

use super::prelude::*;
use crate::order;
use crate::template::{Malformed, Template, VariableKey};

rule! {
    /// A WhatsApp template has named parameters
    PlaceholderNamed = "PLACEHOLDER_NAMED" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Meta, template components, named parameters; Outbound Configuration API page, data field `variables`",
        help: "Make a template with {{1}}, {{2}} and so on; the documents of the service know variables by numbers only.",
        milder: "an error for a name without a variable in a WhatsApp draft held to Meta's limits",
        args {
            /// the names that stand in the text
            names: Vec<String>,
            /// `declared` if the handoff declares them as its variables, else `undeclared`
            what: Naming,
        }
        says: rule => {
            let names: Vec<_> = rule.names.iter().map(|name| format!("`{{{{{name}}}}}`")).collect();
            let names = names.join(", ");
            match rule.what {
                Naming::Declared => format!("WhatsApp sends nothing unless it is given the values of {names} by these names, and the service documents numbers only"),
                Naming::Undeclared => format!("no declared variable fills {names}, and without a value WhatsApp sends nothing"),
            }
        }
    }
}

words! {
    /// Whether a handoff knows the names in its text.
    pub(crate) enum Naming {
        /// It declares them.
        Declared = "declared",
        /// It does not.
        Undeclared = "undeclared",
    }
}

impl Check<HandoffCx<'_>> for PlaceholderNamed {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.whatsapp() {
            for part in &channel.parts {
                for (field, text) in part.templates() {
                    let at = format!("{}/{field}", part.pointer);
                    let mut report = |severity, names: Vec<&str>, what| {
                        if !names.is_empty() {
                            let names = names.into_iter().map(String::from).collect();
                            out.report_as(severity, Place::Below(&at), || Self { names, what });
                        }
                    };
                    report(Severity::Warning, declared(text), Naming::Declared);
                    report(cx.review_severity(channel), undeclared(text), Naming::Undeclared);
                }
            }
        }
    }
}

fn declared(text: &Template) -> Vec<&str> {
    order::distinct(text.names().filter(|name| name.number().is_none()).map(VariableKey::as_str))
}

fn undeclared(text: &Template) -> Vec<&str> {
    order::distinct(text.malformed().iter().filter_map(name_of))
}

/// The name in doubled braces that Meta would take for that of a parameter.
pub(super) fn name_of(found: &Malformed) -> Option<&str> {
    let name = found.text.strip_prefix("{{")?.strip_suffix("}}")?;
    let starts = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    (starts && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')).then_some(name)
}
