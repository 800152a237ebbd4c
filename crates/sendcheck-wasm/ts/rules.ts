/**
 * What every rule says of itself, the limits, the countries of numbers and where the service takes requests, without the engine: for pages that
 * explain a code, for forms and for documentation.
 *
 * @module
 */
export { countries } from "./countries.js";
export { limits } from "./limits.js";
export { campaignAddresses, regions, siteId, templateNumber, type Region } from "./service.js";
export { ruleTable, type RuleEntry } from "./rule-table.js";
export type { ArgInfo, RuleCode, RuleInfo, RuleVerdict, Severity, SeverityInfo } from "./types.js";
