/**
 * What every rule says of itself, without the engine: for pages that explain a code and for documentation.
 *
 * @module
 */
export { limits } from "./limits.js";
export { ruleTable, type RuleEntry } from "./rule-table.js";
export type { ArgInfo, RuleCode, RuleInfo, RuleVerdict, Severity, SeverityInfo } from "./types.js";
