// A program that calls everything, as an ES module.

import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import init, * as all from "sendcheck";
import {
  check,
  checkCampaign,
  checkHandoff,
  init as named,
  openRecipients,
  prepare,
  preview,
  recipientsBuilder,
  respond,
  SendcheckError,
} from "sendcheck";
import type {
  CampaignRequest,
  ErrorKind,
  ListOptions,
  Page,
  RecipientRecord,
  Recipients,
  Report,
  RuleCode,
} from "sendcheck";
import { init as inline } from "sendcheck/inline";
import { checkStream, type CheckStream } from "sendcheck/node";
import { limits, ruleTable, type RuleEntry } from "sendcheck/rules";
import engine from "sendcheck/sendcheck_bg.wasm";
import { init as web, initSync } from "sendcheck/web";

const handoff = {
  id: "1",
  type: "sms-twilio",
  messageComponents: [{ type: "body", content: "Hi ${{1}}", variables: ["1"] }],
};

export async function checked(
  request: string | Uint8Array | CampaignRequest,
  module: WebAssembly.Module,
): Promise<Report | ErrorKind> {
  await Promise.all([
    init(),
    named(),
    inline(),
    web("/engine.wasm"),
    web(new URL("https://a.example/b")),
    web(fetch("/engine.wasm")),
    web(engine),
    web(new URL(engine, import.meta.url)),
  ]);
  initSync(module);
  try {
    return check(request, { handoff, allow: ["https://cdn.example.com"], numbers: "valid", sentToday: { sms: 1 } });
  } catch (error) {
    if (!(error instanceof SendcheckError)) throw error;
    const candidates: readonly { id: string | null }[] | undefined = error.candidates;
    return candidates === undefined ? error.kind : "choice";
  }
}

export function answered(request: object): string {
  const response = respond(request, { handoff: JSON.stringify(handoff) });
  return "code" in response ? response.message : String(response.failedConsumers?.length);
}

export function listed(list: Uint8Array | string, options: Omit<ListOptions, "handoff">): CampaignRequest[] {
  using recipients: Recipients = openRecipients(list, { ...options, handoff });
  const page: Page = recipients.page({
    offset: 0,
    limit: 10,
    only: { verdict: "failed", code: "MISSING_VARIABLE" },
    cells: true,
  });
  const cells: string[][] = page.recipients.map((row) => row.cells ?? []);
  const places: Uint32Array = recipients.rows({ severity: "warning", text: cells.flat().join() });
  const first: number | undefined = recipients.extremes()[0]?.row;
  if (first !== undefined && places.length > 0) void recipients.preview(first).channels[0]?.channel;
  const bytes: Uint8Array[] = [recipients.report({ messages: true }), ...recipients.lines()];
  if (bytes.length === 0 || recipients.allClear || recipients.length !== recipients.summary().total) return [];
  return [...recipients.requests({ campaignName: "A", skill: "S", consent: true }, { size: 50 })];
}

export async function streamed(file: string): Promise<number | undefined> {
  const builder = recipientsBuilder({ handoff, input: "lines" });
  for await (const piece of createReadStream(file)) builder.push(piece as Buffer);
  builder.finish().free();
  const checking: CheckStream = checkStream({ handoff }, { messages: true });
  await pipeline(createReadStream(file), checking, async (lines) => {
    for await (const _ of lines);
  });
  return checking.summary?.failed;
}

export async function prepared(rows: AsyncIterable<RecipientRecord>, body: ArrayBuffer): Promise<number> {
  using checker = prepare({ handoff, country: "US", optedOut: body });
  const table = checker.openRecipients(
    { columns: ["phone", "1"], rows: [["1", 2n]] },
    { delimiter: ",", remember: true },
  );
  const cursor: Recipients = await checker.openRecipients(rows);
  const records: Recipients = openRecipients([{ phone: 12025550123, name: null }], { handoff });
  return checker.check(body, { remember: true }).summary.total + table.length + cursor.length + records.length;
}

export const rule: RuleEntry = ruleTable.MISSING_VARIABLE;
export const longest: 1550 = limits.variable.value;
export const columns: [string, "address" | "header" | "body" | "button", string | null][] = checkHandoff(handoff, {
  profile: "webtool",
  pick: "1",
}).flatMap((report) => report.columns.map(({ name, fills, variable }) => [name, fills, variable]));
export const refusals: (RuleCode | undefined)[] = checkCampaign(
  {
    campaignName: "A",
    skill: "S",
    consent: true,
    schedulingMetrics: {
      windows: [{ startTime: { hour: 9, minute: "00" }, endTime: { hour: 17, minute: 0 }, day: "MONDAY" }],
    },
  },
  { handoff, skills: ["sales"] },
).map(({ code, severity }) => (severity === "error" ? code : undefined));
export const texts = [
  all.inspectNumber("1").e164,
  all.inspectNumber("1", { country: "US" }).e164,
  all.inspectText("a").segments,
  all.inspectUrl("a", { allow: [] }).goesTo,
  all.ruleInfo("A")?.title,
];
export const versions: string[] = [all.version, all.phoneMetadata()];
export const drawn = preview({}, { handoff }).channels.map(({ channel }) => channel);

// @ts-expect-error: options need a handoff
void (() => check({}, {}));
// @ts-expect-error: misspelt
void (() => check({}, { handoff, optedout: "" }));
// @ts-expect-error: no request
void (() => check(1, { handoff }));
// @ts-expect-error: no number
void (() => all.inspectNumber(12025550123));
// @ts-expect-error: only its functions make one
void (() => new all.Recipients());
// @ts-expect-error: errors are thrown by sendcheck only
void (() => listed("", { header: "maybe" }));
