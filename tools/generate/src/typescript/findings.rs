//! Findings as a union told apart by their code, each with the arguments that its rule declares.

use std::fmt::Write;

use sendcheck_core::rules::{RuleCode, RuleInfo};
use serde_json::Value;

use crate::typescript::declaration::{described, object};
use crate::typescript::docs::comment;

/// `RuleCode`, `FindingArgs`, `FindingOf`, `Finding`, `ByCode` and `Reasons`; `finding` is the schema of a finding.
pub(super) fn code(finding: &Value) -> String {
    let rules: Vec<RuleInfo> = RuleCode::ALL.iter().map(|code| code.info()).collect();
    let mut code = String::from("/** The code of a rule. */\nexport type RuleCode =");
    for rule in &rules {
        // Writing into a string cannot fail.
        let _ = write!(code, "\n{}  | \"{}\"", comment(rule.title, "  "), rule.code);
    }
    code.push_str(
        ";\n\n/** The arguments of findings by the code of their rule: the same as the message, for programs. */\n",
    );
    code.push_str("export interface FindingArgs {\n");
    code.extend(rules.iter().map(args));
    code.push_str("}\n\n/** A finding of one rule. */\nexport interface FindingOf<Code extends RuleCode> ");
    code.push_str(&object(&of_one_rule(finding), ""));
    let _ = write!(
        code,
        "\n\n{}export type Finding = {{ [Code in RuleCode]: FindingOf<Code> }}[RuleCode];\n\n\
         /** How many recipients each rule reported on, by how gravely; a rule without any is left out. */\n\
         export type ByCode = {{ [Code in RuleCode]?: BySeverity }};\n\n\
         /** How many failed recipients have each rule's message as their `errorMessage`; all that failed, together. */\n\
         export type Reasons = {{ [Code in RuleCode]?: number }};\n\n",
        comment(described(finding), "")
    );
    code
}

/// The arguments of one rule.
fn args(rule: &RuleInfo) -> String {
    let docs = comment(rule.title, "  ");
    if rule.args.is_empty() {
        return format!("{docs}  {}: {{ [name: string]: never }};\n", rule.code);
    }
    let arg = |arg: &sendcheck_core::rules::ArgInfo| {
        format!("{}    {}: {};\n", comment(arg.about, "    "), arg.name, arg.shape.trim())
    };
    format!("{docs}  {}: {{\n{}  }};\n", rule.code, rule.args.iter().map(arg).collect::<String>())
}

/// The schema of a finding whose code is known.
fn of_one_rule(finding: &Value) -> Value {
    let mut finding = finding.clone();
    for (member, known) in [("code", "Code"), ("args", "FindingArgs[Code]")] {
        if let Some(reference) = finding.pointer_mut(&format!("/properties/{member}/$ref")) {
            *reference = known.into();
        }
    }
    finding
}
