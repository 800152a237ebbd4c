//! `rule-table.ts`: what every rule declares about itself, for programs that have no use for WebAssembly.

use std::fmt::Write;

use sendcheck_core::rules::RuleCode;

use crate::typescript::GENERATED;

pub(super) fn code() -> String {
    let mut code = String::from(GENERATED);
    code.push_str(
        "import type { ArgInfo, RuleCode, RuleInfo } from \"./types.js\";\n\n\
         /** What a rule declares about itself, and where its page is. */\n\
         export interface RuleEntry extends Omit<RuleInfo, \"scopes\" | \"args\"> {\n  \
           /** What the rule looks at. */\n  scopes: readonly RuleInfo[\"scopes\"][number][];\n  \
           /** The arguments a finding carries. */\n  args: readonly Readonly<ArgInfo>[];\n  \
           /** The rule's page below the root of the repository. */\n  page: string;\n}\n\n\
         /** Every rule by its code, in the order in which the service's one `errorMessage` is chosen. */\n\
         export const ruleTable = {\n",
    );
    for rule in RuleCode::ALL {
        let mut entry = serde_json::to_value(rule.info()).unwrap_or_default();
        if let Some(entry) = entry.as_object_mut() {
            entry.insert("page".into(), format!("docs/rules/{rule}.md").into());
        }
        let entry = serde_json::to_string_pretty(&entry).unwrap_or_default().replace('\n', "\n  ");
        // Writing into a string cannot fail.
        let _ = writeln!(code, "  {rule}: {entry},");
    }
    code + "} as const satisfies Record<RuleCode, RuleEntry>;\n"
}
