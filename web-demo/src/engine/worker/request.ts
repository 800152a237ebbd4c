/** A campaign request, each of whose consumers is judged for itself. */
import {
  answerCases,
  check,
  failedRequest,
  preview,
  readAnswer,
  readRequest,
  respond,
  scheduleRequest,
  SendcheckError,
  splitRequest,
  type AnswerReport,
  type CampaignResponse,
  type CheckRequestOptions,
  type PageRow,
  type Preview,
  type RecipientReport,
  type RefusedRequest,
  type Report,
  type SplitReport,
} from "sendcheck";
import type { Calls, Made, RequestResult, ServiceForecast } from "../calls.js";
import { bytesOf, fingerprint } from "./bytes.js";
import { cameBack, cellsOf, extremesOf, meant, membersOf } from "./consumers.js";
import { trimmed, type MadeCases, type Recipients } from "./held.js";
import { MISTAKES } from "./list.js";
import { causes } from "./message.js";

const JSON_TYPE = "application/json";
/** What is shown of the service's answer; a file has all of it. */
const START = 3000;
/** So many different messages are counted by themselves. */
const MESSAGES = 20;

interface Ask {
  readonly source: Blob;
  readonly options: CheckRequestOptions;
  readonly after: readonly Blob[];
}

export async function readCampaign({ source, options, after }: Ask): Promise<[HeldRequest, RequestResult]> {
  const [bytes, earlier] = [await bytesOf(source), await Promise.all(after.map(bytesOf))];
  const held = new HeldRequest(bytes, options, earlier);
  return [held, { ...held.result(), fingerprint: await fingerprint(source) }];
}

export class HeldRequest implements Recipients {
  readonly origin = "request";
  readonly answer: CampaignResponse | RefusedRequest;
  /** The request taken apart; of one that is refused for what it says besides its consumers nothing can be. */
  readonly split: Pick<SplitReport, "requests" | "toMend" | "duplicates">;
  readonly #isRefused: boolean;
  /** What was found on it as it stands. */
  readonly #asItStands: Report;
  /** What was found on each consumer for itself, where it can be taken apart. */
  readonly #report: Report;
  readonly #request: ReturnType<typeof readRequest>;
  readonly #members: readonly string[];

  constructor(
    readonly bytes: Uint8Array,
    readonly options: CheckRequestOptions,
    readonly earlier: readonly Uint8Array[],
  ) {
    const given = earlier.length > 0 ? { ...options, after: earlier } : options;
    this.#request = readRequest(bytes);
    this.#asItStands = check(bytes, given);
    this.answer = respond(bytes, given);
    const split = apart(bytes, given);
    this.#report = split?.report ?? this.#asItStands;
    this.split = split ?? { requests: [], toMend: null, duplicates: null };
    this.#isRefused = split === null;
    this.#members = membersOf(this.#consumers);
  }

  get #consumers(): readonly unknown[] {
    const { consumers } = this.#request;
    return Array.isArray(consumers) ? consumers : [];
  }

  result(): Omit<RequestResult, "fingerprint"> {
    const { recipients, summary } = this.#report;
    const { handoff, request, refused } = this.#asItStands;
    const wrong = recipients.filter(({ findings }) => findings.some(({ severity }) => severity === "error"));
    return {
      origin: "request",
      summary,
      handoff,
      whole: request,
      extremes: extremesOf(recipients),
      rows: recipients.length,
      firstRow: (recipients.find(({ verdict }) => verdict === "accepted") ?? recipients[0])?.row ?? 1,
      mistakes: wrong.slice(0, MISTAKES).map((report) => this.#row(report)),
      cameBack: this.#consumers.some(cameBack),
      members: this.#members,
      forecast: forecastOf(this.answer, refused),
      parts: this.#isRefused ? null : this.split.requests.length,
      toMend: count(this.split.toMend),
      repeated: count(this.split.duplicates),
    };
  }

  page({ offset, limit, only }: Calls["page"]["ask"]) {
    const all = this.#meant(only);
    const recipients = all.slice(offset, offset + limit).map((report) => trimmed(this.#row(report)));
    return { total: all.length, offset, recipients };
  }

  find({ row, only }: Calls["find"]["ask"]) {
    return this.#meant(only).findIndex((report) => report.row === row);
  }

  neighbour({ row, by }: Calls["neighbour"]["ask"]) {
    const rows = this.#report.recipients.length;
    return rows === 0 ? row : ((row - 1 + by + rows) % rows) + 1;
  }

  shown(row: number) {
    const report = this.#report.recipients[row - 1];
    if (!report) return null;
    const consumer = this.#consumers[row - 1];
    const drawn = this.#drawn(typeof consumer === "object" && consumer !== null ? consumer : {});
    return { recipient: trimmed(this.#row(report)), preview: drawn, causes: drawn.channels.flatMap(causes) };
  }

  /** Of all that is posted, as of one request. */
  schedule(sending: Calls["schedule"]["ask"]) {
    const accepted = this.#accepted().map((row) => this.#consumers[row - 1]);
    const request = { ...this.#request, consumers: accepted };
    return scheduleRequest(request, { ...this.options, maxRecipients: Math.max(accepted.length, 1) }, sending);
  }

  rejected() {
    return file(this.split.toMend ?? "");
  }

  report() {
    return file(JSON.stringify(this.#report));
  }

  readAnswer(answer: Uint8Array): AnswerReport {
    const [posted, inParts] = this.#posted(answer);
    const read = readAnswer(answer, { ...this.options, request: posted });
    return inParts ? this.#inTheRequest(read) : read;
  }

  refused(answer: Uint8Array) {
    const failed = failedRequest(answer, this.#posted(answer)[0]);
    return file(failed ? `${JSON.stringify(failed, null, 2)}\n` : "");
  }

  cases(answer: Uint8Array): MadeCases {
    return answerCases(answer, { ...this.options, request: this.#posted(answer)[0] });
  }

  free() {}

  /** The message of a consumer, of several handoffs by the one that the request names. */
  #drawn(consumer: object): Preview {
    const { templateId } = this.#request;
    try {
      return preview(consumer, typeof templateId === "string" ? { ...this.options, pick: templateId } : this.options);
    } catch (error) {
      if (error instanceof SendcheckError && error.kind === "choice") return preview(consumer, this.options);
      throw error;
    }
  }

  #meant(only: Calls["page"]["ask"]["only"]): readonly RecipientReport[] {
    return meant(this.#report.recipients, only, (row) => cellsOf(this.#consumers[row - 1], this.#members));
  }

  #row(report: RecipientReport): PageRow {
    return { ...report, index: report.row - 1, cells: cellsOf(this.#consumers[report.row - 1], this.#members) };
  }

  #accepted(): number[] {
    return this.#report.recipients.flatMap(({ verdict, row }) => (verdict === "accepted" ? [row] : []));
  }

  /** What the answer is to: the parts of a request that the service refuses whole, unless it did so; else the request. */
  #posted(answer: Uint8Array): [(Uint8Array | string)[], inParts: boolean] {
    const whole: [(Uint8Array | string)[], boolean] = [[this.bytes], false];
    const isPostable = this.#asItStands.refused === null && this.earlier.length === 0;
    if (isPostable || this.split.requests.length === 0 || readAnswer(answer).summary.refused > 0) return whole;
    return [this.split.requests.map(({ body }) => body), true];
  }

  /** Rows as the request counts them, of which the parts hold the accepted ones in their order. */
  #inTheRequest(read: AnswerReport): AnswerReport {
    const accepted = this.#accepted();
    const starts = [0];
    for (const { consumers } of this.split.requests) starts.push((starts.at(-1) ?? 0) + consumers);
    const placed = <T extends { request?: number; row?: number }>({ request = 1, ...entry }: T) => {
      const row = entry.row === undefined ? undefined : accepted[(starts[request - 1] ?? 0) + entry.row - 1];
      return row === undefined ? entry : { ...entry, row };
    };
    return {
      ...read,
      entries: read.entries.map(placed),
      unanswered: read.unanswered.map((one) => ({ ...one, ...placed(one) })),
    };
  }
}

/** The parts, or that the service would refuse every one of them. */
function apart(bytes: Uint8Array, options: CheckRequestOptions): SplitReport | null {
  try {
    return splitRequest(bytes, options);
  } catch (error) {
    if (error instanceof SendcheckError && error.kind === "campaign") return null;
    throw error;
  }
}

function forecastOf(answer: CampaignResponse | RefusedRequest, refused: string | null): ServiceForecast {
  const failed = "failedConsumers" in answer ? answer.failedConsumers : [];
  const accepted = "acceptedConsumers" in answer ? answer.acceptedConsumers.length : 0;
  const messages = new Map<string, number>();
  for (const { errorMessage } of failed) messages.set(errorMessage, (messages.get(errorMessage) ?? 0) + 1);
  const text = JSON.stringify(answer, null, 2);
  return {
    refused,
    accepted,
    failed: failed.length,
    messages: [...messages].sort(([, a], [, b]) => b - a).slice(0, MESSAGES),
    start: text.slice(0, START),
    isAll: text.length <= START,
  };
}

function count(request: string | null): number {
  return request === null ? 0 : (readRequest(request).consumers?.length ?? 0);
}

function file(text: string): Made {
  return { blob: new Blob([text], { type: JSON_TYPE }), requests: 0 };
}
