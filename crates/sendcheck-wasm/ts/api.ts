import { members, text as textOf } from "./arguments.js";
import { call } from "./engine.js";
import * as glue from "./glue.js";
import { goesTo } from "./goes-to.js";
import { campaign as campaignOf, document, options as written, type Json } from "./input.js";
import {
  taken,
  takenForRequest,
  type CheckRequestOptions,
  type Given,
  type Options,
  type SplitRequestOptions,
} from "./options.js";
import type {
  CampaignOptions,
  CampaignRequest,
  CampaignResponse,
  CheckOptions,
  Finding,
  HandoffReport,
  NumberReport,
  Preview,
  RefusedRequest,
  Report,
  RuleInfo,
  Schedule,
  ScheduleOptions,
  SplitReport,
  TextReport,
  UrlReport,
} from "./types.js";

export * from "./types.js";
export { type CallReason, SendcheckError, type ErrorKind, type LikelyEncoding } from "./error.js";
export type { Bytes, Json } from "./input.js";
export type { CheckRequestOptions, Given, ListOptions, Options, SplitRequestOptions } from "./options.js";
export type { Columns, LineParts, Only, Page, PageQuery, PageRow, WorthALook } from "./query.js";
export { openFile, openRecipients, recipientsBuilder, type ListSource, type RecipientsBuilder } from "./builder.js";
export type { FileSource } from "./file.js";
export { initWorkbooks } from "./workbooks.js";
/** @internal */
export { workbooksFrom } from "./workbooks.js";
export {
  Checker,
  prepare,
  type PrepareOptions,
  type ReadingOfList,
  type Remembering,
  type RequestOfChecker,
  type SplitOfChecker,
} from "./checker.js";
export type { Cell, RecipientRecord, RecipientTable, Records } from "./records.js";
export type { FailedRowsOptions, RefusedRowsOptions } from "./failed-rows.js";
export type { ChangeGiven, Fix } from "./mend.js";
export { Recipients } from "./recipients.js";
export { answerCases, failedRequest, isAnswer, readAnswer, type Answer, type MadeCase, type Sent } from "./answers.js";
export type { Several } from "./several.js";

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
export function check(request: CampaignRequest | Json, options: CheckRequestOptions): Report {
  const { handoff, rest } = takenForRequest(options);
  const body = document(request, "request", "the request");
  return call(() => glue.check(body, handoff, rest));
}

/**
 * Takes a campaign request of any size apart into requests that are ready to post: the accepted consumers, each as it was
 * written, in parts of as many as a request may have; those that failed come back as one request to mend, with what is wrong
 * beside them. Duplicates are found over the whole.
 *
 * A part's `body` is its JSON text, which is to be posted as it is: an object would lose digits of numbers. What was read from
 * an object has been written as JSON once.
 *
 * @param request the body of `POST /campaign` with any number of consumers: an object, its JSON text or its bytes
 * @throws {SendcheckError} `campaign` if the service would refuse every part because of what the request says besides its
 *   consumers, or the handoff has errors (see its `findings`), `request` or `handoff` if one cannot be read as such, `choice`, `options`
 *
 * @example
 * ```ts
 * const { requests, toMend } = splitRequest(campaign, { handoff });
 * for (const { body } of requests) await post(body);
 * if (toMend !== null) await writeFile("to-mend.json", toMend); // mended: splitRequest(mended, { handoff, after: campaign })
 * ```
 */
export function splitRequest(request: CampaignRequest | Json, options: SplitRequestOptions): SplitReport {
  const { handoff, rest } = takenForRequest(options);
  const body = document(request, "request", "the request");
  return call(() => glue.split(body, handoff, rest));
}

/**
 * A campaign request as the engine reads it: without comments and trailing commas, with its names quoted. Nothing is checked;
 * what is no request is any other object, so that `"consumers" in readRequest(file)` tells one from a handoff.
 *
 * @throws {SendcheckError} `request` if it is no JSON object, or an answer of the service
 */
export function readRequest(request: Json): Partial<CampaignRequest> {
  const body = document(request, "request", "the request");
  return call(() => JSON.parse(glue.request_text(body)));
}

/**
 * The service's answer to a campaign request, in the form of its API; ids, which only the service can give, are `null`.
 *
 * @throws {SendcheckError} as {@link check}
 */
export function respond(
  request: CampaignRequest | Json,
  options: CheckRequestOptions,
): CampaignResponse | RefusedRequest {
  const { handoff, rest } = takenForRequest(options);
  const body = document(request, "request", "the request");
  return call(() => JSON.parse(glue.answer(body, handoff, rest)));
}

/**
 * When the messages to the accepted consumers of a request go, from its own `schedulingMetrics`: by time zone and by channel.
 * `sending` says from when on (or `at` of the options does), and may hold other `windows` to be tried.
 *
 * @throws {SendcheckError} as {@link check}; `options`, also if nothing says from when on; `usage` if `sending` is no such object
 *
 * @example
 * ```ts
 * const { states, zones } = scheduleRequest(request, { handoff }, { at: "2026-11-20T15:00:00-05:00" });
 * console.log(`${states.now} now, ${states.later} later, the first from ${zones[0]?.sendAt}`);
 * ```
 */
export function scheduleRequest(
  request: CampaignRequest | Json,
  options: Options,
  sending: Omit<Given<ScheduleOptions>, "size"> = {},
): Schedule {
  const { handoff, rest } = taken(options);
  const given = written(members(sending, "the third argument", ["at", "windows", "rate", "dayZone"]), "the options");
  const body = document(request, "request", "the request");
  return call(() => glue.schedule_request(body, handoff, rest, given));
}

/**
 * What a campaign says besides its recipients, checked before there is a list: the findings that a request with this
 * head would get, their places as pointers into it. With an error among them `recipients.requests()` makes none.
 *
 * @throws {SendcheckError} `handoff`, `choice`, `options`
 *
 * @example
 * ```ts
 * const found = checkCampaign({ campaignName: "Renewals", skill: "Sales", consent: true }, { handoff, skills: ["sales"] });
 * console.log(found.map(({ code, at }) => `${code} at ${at}`)); // SKILL_UNKNOWN at /skill
 * ```
 */
export function checkCampaign(campaign: Given<CampaignOptions>, options: Options): Finding[] {
  const { handoff, rest } = taken(options);
  const head = campaignOf(campaign);
  return call(() => glue.check_campaign(head, handoff, rest));
}

/**
 * The message that one consumer gets, on every channel of the handoff, as data; `{}` shows it with every placeholder open.
 *
 * @throws {SendcheckError} `request` if the consumer cannot be read, `handoff`, `choice`, `options`
 */
export function preview(consumer: Json, options: Options): Preview {
  const { handoff, rest } = taken(options);
  const given = document(consumer, "request", "the consumer");
  return call(() => glue.preview(given, handoff, rest));
}

/**
 * Checks handoffs and their templates: one report for each handoff of the document, or for the one that `pick` names.
 *
 * @throws {SendcheckError} `handoff` if it cannot be read as such, `choice`, `options`
 */
export function checkHandoff(handoff: Json, options: Given<CheckOptions> = {}): HandoffReport[] {
  const [given, rest] = [document(handoff, "handoff", "the handoff"), written(options, "the options")];
  return call(() => glue.check_handoffs(given, rest));
}

/**
 * A phone number as Google's libphonenumber sees it. With `country` (two letters, `US`) a number without `+` is read as it
 * would be dialled there.
 *
 * @throws {SendcheckError} `usage` if it is no text, `options` if the country is none
 */
export function inspectNumber(text: string, options: { country?: string | undefined } = {}): NumberReport {
  const [number, rest] = [textOf(text, "the number"), written(options, "the options")];
  return call(() => glue.inspect_number(number, rest));
}

/**
 * A text as an SMS: its alphabet, its segments, and which characters make it dear.
 *
 * @throws {SendcheckError} `usage` if it is no text
 */
export function inspectText(text: string): TextReport {
  const given = textOf(text, "the text");
  return call(() => glue.inspect_text(given));
}

/**
 * A link as header media of a message. Hosts are checked where `allow` is given.
 *
 * @throws {SendcheckError} `options` if an entry of `allow` is no host, `usage` if the link is no text
 */
export function inspectUrl(text: string, options: Pick<Given<CheckOptions>, "allow"> = {}): UrlReport {
  const [link, rest] = [textOf(text, "the link"), written(options, "the options")];
  const report: UrlReport = call(() => glue.inspect_url(link, rest));
  return report.defect === null ? report : { ...report, goesTo: goesTo(link) };
}

/**
 * What a rule says of itself, by its code or by one of the service's messages (`MISSING_VARIABLE=5`).
 *
 * @throws {SendcheckError} `usage` if the code is no text
 */
export function ruleInfo(code: string): RuleInfo | undefined {
  const asked = textOf(code, "the code");
  return call(() => glue.rule_info(asked));
}

/** The version of the package. */
export const version: string = SENDCHECK_VERSION;

/** The release of libphonenumber's metadata that numbers are judged by. */
export function phoneMetadata(): string {
  return call(() => glue.phone_metadata());
}
