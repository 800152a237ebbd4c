import { call } from "./engine.js";
import * as glue from "./glue.js";
import { document, options as written, type Json } from "./input.js";
import { taken, type Options } from "./options.js";
import type {
  CampaignResponse,
  CheckOptions,
  HandoffReport,
  NumberReport,
  Preview,
  RefusedRequest,
  Report,
  RuleInfo,
  TextReport,
  UrlReport,
} from "./types.js";

export * from "./types.js";
export { SendcheckError, type ErrorKind } from "./error.js";
export { type Json } from "./input.js";
export { type ListOptions, type Options } from "./options.js";
export {
  openRecipients,
  Recipients,
  recipientsBuilder,
  type Only,
  type Page,
  type PageQuery,
  type PageRow,
  type RecipientsBuilder,
  type WorthALook,
} from "./recipients.js";

/**
 * Tells what the service would do with a campaign request: the verdict on every consumer in the service's own
 * words, everything else that is wrong with where and how to mend it, and the SMS segments.
 *
 * @param request the body of `POST /campaign`: an object, its JSON text or its bytes
 * @throws {SendcheckError} `request` or `handoff` if one cannot be read as such, `choice`, `options`
 *
 * @example
 * ```ts
 * import { check } from "sendcheck";
 *
 * const report = check(request, { handoff, allow: ["https://cdn.example.com"] });
 * for (const { row, errorMessage } of report.recipients) if (errorMessage) console.log(row, errorMessage);
 * ```
 */
export function check(request: Json, options: Options): Report {
  const { handoff, rest } = taken(options);
  return call(() => glue.check(document(request, "request", "the request"), handoff, rest));
}

/**
 * The service's answer to a campaign request, in the form of its API; ids, which only the service can give, are `null`.
 *
 * @throws {SendcheckError} as {@link check}
 */
export function respond(request: Json, options: Options): CampaignResponse | RefusedRequest {
  const { handoff, rest } = taken(options);
  return call(() => JSON.parse(glue.answer(document(request, "request", "the request"), handoff, rest)));
}

/**
 * The message that one consumer gets, on every channel of the handoff, as data; `{}` shows it with every placeholder open.
 *
 * @throws {SendcheckError} `request` if the consumer cannot be read, `handoff`, `choice`, `options`
 */
export function preview(consumer: Json, options: Options): Preview {
  const { handoff, rest } = taken(options);
  return call(() => glue.preview(document(consumer, "request", "the consumer"), handoff, rest));
}

/**
 * Checks handoffs and their templates: one report for each handoff of the document, or for the one that `pick` names.
 *
 * @throws {SendcheckError} `handoff` if it cannot be read as such, `choice`, `options`
 */
export function checkHandoff(handoff: Json, options: CheckOptions = {}): HandoffReport[] {
  return call(() => glue.check_handoffs(document(handoff, "handoff", "the handoff"), written(options, "the options")));
}

/** A phone number as Google's libphonenumber sees it. */
export function inspectNumber(text: string): NumberReport {
  return call(() => glue.inspect_number(String(text)));
}

/** A text as an SMS: its alphabet, its segments, and which characters make it dear. */
export function inspectText(text: string): TextReport {
  return call(() => glue.inspect_text(String(text)));
}

/**
 * A link as header media of a message. Hosts are checked where `allow` is given.
 *
 * @throws {SendcheckError} `options` if an entry of `allow` is no host
 */
export function inspectUrl(text: string, options: Pick<CheckOptions, "allow"> = {}): UrlReport {
  const report: UrlReport = call(() => glue.inspect_url(String(text), written(options, "the options")));
  return report.defect === null ? report : { ...report, goesTo: goesTo(String(text)) };
}

/** The host a browser would go to. The platform's own URL parser is the standard's, so the engine brings none. */
function goesTo(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && hostname !== "" ? hostname : null;
}

/** What a rule says of itself, by its code or by one of the service's messages (`MISSING_VARIABLE=5`). */
export function ruleInfo(code: string): RuleInfo | undefined {
  return call(() => glue.rule_info(String(code)));
}

/** The version of the package. */
export const version: string = SENDCHECK_VERSION;

/** The release of libphonenumber's metadata that numbers are judged by. */
export function phoneMetadata(): string {
  return call(() => glue.phone_metadata());
}
