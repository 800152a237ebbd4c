/** A campaign request, each of whose consumers is judged for itself. */
import {
  answerCases,
  failedRequest,
  preview,
  readAnswer,
  readRequest,
  scheduleRequest,
  SendcheckError,
  type AnswerReport,
  type CampaignResponse,
  type CheckRequestOptions,
  type Only,
  type PageRow,
  type Preview,
  type RecipientReport,
  type RefusedRequest,
} from "sendcheck";
import type {
  Calls,
  Made,
  Mend,
  MendStep,
  MendSteps,
  Order,
  Proposed,
  ProposedChange,
  RequestResult,
  ServiceForecast,
} from "../calls.js";
import { Impossible, UNTYPABLE } from "../problems.js";
import { bytesOf, fingerprint, textOf } from "./bytes.js";
import { ConsumerFixes, type ConsumerEdit } from "./consumer-fixes.js";
import { ConsumerMending } from "./consumer-mending.js";
import { cameBack, cellsOf, extremesOf, meant, membersOf } from "./consumers.js";
import { cut, trimmed, type MadeCases, type Recipients } from "./held.js";
import { JudgedRequest } from "./judged.js";
import { MISTAKES, newReading } from "./list.js";
import { causes } from "./message.js";
import { isOwn, ordered } from "./order.js";

const JSON_TYPE = "application/json";
/** What is shown of the service's answer; a file has all of it. */
const START = 3000;
/** So many different messages are counted by themselves. */
const MESSAGES = 20;
/** So many changes of a fix are shown before it is made. */
const SHOWN = 3;

interface Ask {
  readonly source: Blob;
  readonly options: CheckRequestOptions;
  readonly after: readonly Blob[];
  readonly mended: readonly MendSteps[];
}

export async function readCampaign({ source, options, after, mended }: Ask): Promise<[HeldRequest, RequestResult]> {
  const [bytes, earlier] = [await bytesOf(source), await Promise.all(after.map(bytesOf))];
  const print = await fingerprint(source);
  const held = new HeldRequest(bytes, options, earlier, print);
  for (const steps of mended) held.repeat(steps);
  return [held, held.result()];
}

/** What was found out about a request, and what can be done about it. */
interface Known {
  readonly judged: JudgedRequest;
  readonly fixes: ConsumerFixes;
}

/** A campaign request, which is judged anew whenever one of its consumers is mended. */
export class HeldRequest implements Recipients {
  readonly origin = "request";
  readonly mending: ConsumerMending;
  readonly #reading = newReading();
  /** The columns, which stay the same whatever is mended. */
  readonly #members: readonly string[];
  #known: Known | null;

  constructor(
    bytes: Uint8Array<ArrayBuffer>,
    readonly options: CheckRequestOptions,
    readonly earlier: readonly Uint8Array[],
    readonly fingerprint: string | null,
  ) {
    this.#known = this.#look(bytes);
    const { judged, fixes } = this.#known;
    this.#members = [...new Set([...membersOf(judged.consumers), ...fixes.needed])];
    this.mending = new ConsumerMending(fingerprint, textOf(bytes));
  }

  get #now(): JudgedRequest {
    return this.#looked.judged;
  }

  /** What there is to say of the request as it is mended so far. */
  get #looked(): Known {
    this.#known ??= this.#look(this.mending.bytes);
    return this.#known;
  }

  #look(bytes: Uint8Array<ArrayBuffer>): Known {
    const judged = new JudgedRequest(bytes, this.options, this.earlier);
    return { judged, fixes: new ConsumerFixes(judged, this.options) };
  }

  get split(): JudgedRequest["split"] {
    return this.#now.split;
  }

  get answer(): JudgedRequest["answer"] {
    return this.#now.answer;
  }

  result(): RequestResult {
    const { recipients, summary } = this.#now.report;
    const { handoff, request, refused } = this.#now.asItStands;
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
      cameBack: this.#now.consumers.some(cameBack),
      members: this.#members,
      fixes: this.#looked.fixes.offers(),
      isStrict: this.mending.splices({ kind: "strict" }).length === 0,
      forecast: forecastOf(this.answer, refused),
      parts: this.#now.isRefused ? null : this.split.requests.length,
      toMend: count(this.split.toMend),
      repeated: count(this.split.duplicates),
      fingerprint: this.fingerprint,
      reading: this.#reading,
      ...this.mending.state(),
    };
  }

  mend(step: MendStep) {
    this.#make(step);
    try {
      return this.result();
    } catch (error) {
      // What nobody can read any more is not left so.
      this.mending.takeBack(false);
      this.#forget();
      throw error instanceof SendcheckError ? new Impossible(UNTYPABLE) : error;
    }
  }

  takeBack(all: boolean) {
    this.mending.takeBack(all);
    this.#forget();
    return this.result();
  }

  /** Makes the steps again that were made in the same request. */
  repeat(mended: MendSteps): void {
    this.mending.repeat(mended, (step) => this.#make(step));
  }

  proposed(fix: Mend): Proposed {
    const edit = this.#looked.fixes.edit(fix);
    const splices = this.mending.splices(edit);
    const after = new JudgedRequest(this.mending.with(splices), this.options, this.earlier);
    return {
      fix,
      changes: countOf(edit, splices),
      first: this.#first(edit),
      doubtful: edit.kind === "values" ? edit.doubtful : 0,
      before: outcomeOf(this.#now),
      after: outcomeOf(after),
    };
  }

  cell(row: number, column: number): string {
    return cellsOf(this.#now.consumers[row - 1], this.#members)[column - 1] ?? "";
  }

  #make(step: MendStep): void {
    if (step.kind === "loaded") throw new Impossible(UNTYPABLE);
    const edit = step.kind === "fix" ? this.#looked.fixes.edit(step.fix) : this.#typed(step);
    const splices = this.mending.splices(edit);
    // A fix that is made again is the same one.
    if (step.kind === "fix" && countOf(edit, splices) !== step.changes) throw new Impossible(UNTYPABLE);
    this.mending.make(step, step.kind === "cell" ? cut(this.cell(step.row, step.column)) : null, splices);
    this.#forget();
  }

  #typed({ row, column, value }: Extract<MendStep, { kind: "cell" }>): ConsumerEdit {
    const pointers = [this.#members[column - 1] ?? ""];
    return { kind: "values", changes: [{ row, pointers, before: this.cell(row, column), value }], doubtful: 0 };
  }

  /** The first changes of an edit. */
  #first(edit: ConsumerEdit): ProposedChange[] {
    switch (edit.kind) {
      case "strict":
        return [];
      case "drop":
        return [...edit.rows].slice(0, SHOWN).map((row) => ({ row, cell: null }));
      case "values":
        return edit.changes.slice(0, SHOWN).map(({ row, pointers: [pointer = ""], before, value }) => ({
          row,
          cell: { column: this.#members.indexOf(pointer) + 1, before: cut(before), after: cut(value) },
        }));
    }
  }

  #forget(): void {
    this.#known?.fixes.free();
    this.#known = null;
  }

  page({ offset, limit, only, order }: Calls["page"]["ask"]) {
    const all = this.#meant(only, order);
    const recipients = all.slice(offset, offset + limit).map((report) => trimmed(this.#row(report)));
    return { total: all.length, offset, recipients };
  }

  find({ row, only, order }: Calls["find"]["ask"]) {
    return this.#meant(only, order).findIndex((report) => report.row === row);
  }

  neighbour({ row, by }: Calls["neighbour"]["ask"]) {
    const rows = this.#now.report.recipients.length;
    return rows === 0 ? row : ((row - 1 + by + rows) % rows) + 1;
  }

  shown(row: number) {
    const report = this.#now.report.recipients[row - 1];
    if (!report) return null;
    const consumer = this.#now.consumers[row - 1];
    const drawn = this.#drawn(typeof consumer === "object" && consumer !== null ? consumer : {});
    return { recipient: trimmed(this.#row(report)), preview: drawn, causes: drawn.channels.flatMap(causes) };
  }

  /** Of all that is posted, as of one request. */
  schedule(sending: Calls["schedule"]["ask"]) {
    const accepted = this.#accepted().map((row) => this.#now.consumers[row - 1]);
    const request = { ...this.#now.request, consumers: accepted };
    return scheduleRequest(request, { ...this.options, maxRecipients: Math.max(accepted.length, 1) }, sending);
  }

  rejected() {
    return file(this.split.toMend ?? "");
  }

  report() {
    return file(JSON.stringify(this.#now.report));
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

  free() {
    this.#known?.fixes.free();
  }

  /** The message of a consumer, of several handoffs by the one that the request names. */
  #drawn(consumer: object): Preview {
    const { templateId } = this.#now.request;
    try {
      return preview(consumer, typeof templateId === "string" ? { ...this.options, pick: templateId } : this.options);
    } catch (error) {
      if (error instanceof SendcheckError && error.kind === "choice") return preview(consumer, this.options);
      throw error;
    }
  }

  #meant(only: Only, order: Order): readonly RecipientReport[] {
    const found = meant(this.#now.report, only, (row) => cellsOf(this.#now.consumers[row - 1], this.#members));
    if (isOwn(order)) return found;
    const places = ordered(Uint32Array.from(found.keys()), found.map(keyOf(order)) as string[] | number[], order);
    return Array.from(places).flatMap((place) => found[place] ?? []);
  }

  #row(report: RecipientReport): PageRow {
    return { ...report, index: report.row - 1, cells: cellsOf(this.#now.consumers[report.row - 1], this.#members) };
  }

  #accepted(): number[] {
    return this.#now.report.recipients.flatMap(({ verdict, row }) => (verdict === "accepted" ? [row] : []));
  }

  /** What the answer is to: the parts of a request that the service refuses whole, unless it did so; else the request. */
  #posted(answer: Uint8Array): [(Uint8Array | string)[], inParts: boolean] {
    const whole: [(Uint8Array | string)[], boolean] = [[this.#now.bytes], false];
    const isPostable = this.#now.asItStands.refused === null && this.earlier.length === 0;
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

const VERDICTS = ["accepted", "failed", "skipped"] as const;

/** What a recipient is put into order by. */
function keyOf({ by }: Order): (report: RecipientReport) => number | string {
  switch (by) {
    case "row":
      return ({ row }) => row;
    case "verdict":
      return ({ verdict }) => VERDICTS.indexOf(verdict);
    case "segments":
      return ({ sms }) => sms?.segments ?? 0;
    case "number":
      return ({ number, id }) => number ?? id ?? "";
  }
}

/** How much an edit changes. */
function countOf(edit: ConsumerEdit, splices: readonly unknown[]): number {
  switch (edit.kind) {
    case "values":
      return edit.changes.length;
    case "drop":
      return edit.rows.size;
    case "strict":
      return splices.length;
  }
}

function outcomeOf({ report }: JudgedRequest): Proposed["before"] {
  const { accepted, failed, skipped, segments } = report.summary;
  return { accepted, failed, skipped, ...(segments === undefined ? {} : { segments }) };
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
