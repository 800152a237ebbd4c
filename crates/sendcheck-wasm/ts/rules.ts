/**
 * What every rule says of itself, what the service's own words mean, the limits, the countries of numbers and where the
 * service takes requests, without the engine: for pages that
 * explain a code, for forms and for documentation.
 *
 * @module
 */
export { countries } from "./countries.js";
export { explain, type Explained } from "./explain.js";
export { glossary, type WordEntry } from "./glossary.js";
export { limits } from "./limits.js";
export {
  campaignAddresses,
  regions,
  siteId,
  stateWindows,
  templateNumber,
  webToolOptOut,
  type Region,
} from "./service.js";
export { ruleTable, type RuleEntry } from "./rule-table.js";
export type { ArgInfo, RuleCode, RuleInfo, RuleVerdict, Severity, SeverityInfo } from "./types.js";
