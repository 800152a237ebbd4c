/** The rows of a list, which stay with the engine. */
import { openFile, SendcheckError } from "sendcheck";
import type { ListOptions, Only, ReadAs, Recipients as Rows, RefusedRowsOptions } from "sendcheck";
import type { Language } from "sendcheck/messages";
import type { Calls, ListResult, MendStep, MendSteps, Order, Progress, Retyped } from "../calls.js";
import { OtherSheets, Unreadable } from "../problems.js";
import { bytesOf, fingerprint } from "./bytes.js";
import { isCause } from "./cause.js";
import { isWorkbook } from "./kind.js";
import { trimmed, type MadeCases, type Recipients } from "./held.js";
import { Mending } from "./mending.js";
import { causes } from "./message.js";
import { isOwn, ordered, type Keys } from "./order.js";

export type Report = (progress: Omit<Progress, "id" | "state">) => void;

/** How many mistakes the list of errors shows. */
export const MISTAKES = 10;
/** How many typed lines are marked in the editor. */
const MARKS = 1000;
/** So many columns can be matched, beside those that are taken: nobody looks through more. */
const COLUMNS = 300;
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Bytes between two reports of progress. */
const STEP = 1 << 18;
/** A list with so many rows is judged piece by piece, so that it is told how far that is; shorter ones are judged at once. */
const LONG = 20_000;
/** Rows that the engine judges between two reports of progress. */
const ROWS = 2000;
/** Recipients that are asked for at once where all of them are. */
const AT_ONCE = 5000;
/** What is handed to the engine at once, so that progress moves in large files too. */
const PIECE = 1 << 20;

interface Ask {
  readonly source: Blob | string;
  readonly options: ListOptions;
  readonly after: readonly Blob[];
  readonly mended: readonly MendSteps[];
}

export async function readList(
  { source, options, after, mended }: Ask,
  report: Report,
): Promise<[HeldList, ListResult]> {
  const blob = typeof source === "string" ? new Blob([source]) : source;
  const earlier = await Promise.all(after.map(bytesOf));
  const rows = await check(blob, earlier.length > 0 ? { ...options, after: earlier } : options, report);
  const held = new HeldList(rows, typeof source === "string", await fingerprint(blob));
  for (const steps of mended) held.mending.repeat(steps);
  return [held, held.result()];
}

/** The list, text or workbook. */
async function check(blob: Blob, options: ListOptions, report: Report): Promise<Rows> {
  try {
    return judged(await openFile(pieces(blob, report), options), report);
  } catch (error) {
    const others = options.sheet === undefined && (await isWorkbook(blob)) ? await sheetsOf(blob, options) : [];
    throw others.length > 1 ? new OtherSheets(error, others) : error;
  }
}

/** No sheet may be called so. */
const NO_SHEET = ":";

/** The sheets of a workbook, which the engine names where one is asked for that there is not. */
async function sheetsOf(blob: Blob, options: ListOptions): Promise<readonly string[]> {
  try {
    (await openFile(blob.stream(), { ...options, sheet: NO_SHEET })).free();
  } catch (error) {
    if (error instanceof SendcheckError && error.reason?.kind === "noSuchSheet") return error.reason.sheets;
  }
  return [];
}

/** Most of the work is to judge the rows: whoever asks a list for its lines first has that done piece by piece. */
function judged(rows: Rows, report: Report): Rows {
  const total = rows.length;
  if (total < LONG) return rows;
  let done = 0;
  for (const _ of rows.lines()) {
    done += ROWS;
    if (done > total) break;
    report({ of: "rows", done, total });
  }
  return rows;
}

/** The pieces of a file, each of which is told once it was taken. */
async function* pieces(blob: Blob, report: Report): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  let bytes = 0;
  let told = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Unreadable();
    });
    if (done) return;
    for (let at = 0; at < value.length; at += PIECE) {
      const piece = value.subarray(at, at + PIECE);
      yield piece;
      bytes += piece.length;
      if (bytes - told < STEP) continue;
      told = bytes;
      report({ of: "bytes", done: bytes, total: blob.size });
    }
  }
}

type OfMending = "reading" | "mended" | "made" | "lost";

function result(rows: Rows, typed: boolean): Omit<ListResult, "fingerprint" | OfMending> {
  const summary = rows.summary();
  const first = rows.page({ offset: 0, limit: 1, only: { verdict: "accepted" } }).recipients[0];
  const any = first ?? rows.page({ offset: 0, limit: 1 }).recipients[0];
  const wrong = typed ? { limit: MARKS } : { limit: MISTAKES, only: { severity: "error" } as const };
  return {
    origin: "list",
    summary,
    handoff: summary.handoff,
    whole: summary.list,
    extremes: rows.extremes(),
    rows: rows.length,
    firstRow: any?.row ?? 1,
    ...columnsOf(rows, summary.readAs),
    encodingSample: rows.encodingSample(),
    mistakes: rows.page({ offset: 0, ...wrong }).recipients.filter((each) => each.findings.length > 0),
    cameBack: summary.readAs.cameBack,
    fixes: rows.fixes(),
  };
}

/** The first columns of the file, and those that are taken. */
function columnsOf(rows: Rows, { needs }: ReadAs): Pick<ListResult, "columns" | "width"> {
  const columns = rows.sampleColumns();
  const taken = new Set(needs.map(({ column }) => column));
  return { columns: columns.filter(({ column }) => column <= COLUMNS || taken.has(column)), width: columns.length };
}

/** Readings so far; a worker that is ended begins anew, so they begin at the time. */
let readings = Date.now();

/** The number of another reading. */
export function newReading(): number {
  return ++readings;
}

export class HeldList implements Recipients {
  readonly origin = "list";

  readonly mending: Mending;
  readonly #reading = newReading();
  #ordered: { readonly key: string; readonly places: Uint32Array<ArrayBuffer> } | null = null;
  #known: { readonly changes: number; readonly numbers: readonly string[] } | null = null;

  constructor(
    readonly rows: Rows,
    readonly typed: boolean,
    readonly fingerprint: string | null,
  ) {
    this.mending = new Mending(rows);
  }

  result(): ListResult {
    const { fingerprint, mending } = this;
    return { ...result(this.rows, this.typed), fingerprint, reading: this.#reading, ...mending.state() };
  }

  page({ offset, limit, only, order }: Calls["page"]["ask"]) {
    if (isOwn(order) && !isOfCause(only)) {
      const found = this.rows.page({ offset, limit, only, cells: true });
      return { ...found, recipients: found.recipients.map(trimmed) };
    }
    const places = this.#places(only, order);
    const recipients = Array.from(places.subarray(offset, offset + limit)).flatMap((place) => {
      const [row] = this.rows.page({ offset: place, limit: 1, cells: true }).recipients;
      return row ? [trimmed(row)] : [];
    });
    return { total: places.length, offset, recipients };
  }

  find({ row, only, order }: Calls["find"]["ask"]) {
    const index = this.rows.indexOf(row);
    if (index < 0 || (isOwn(order) && Object.keys(only).length === 0)) return index;
    return this.#places(only, order).indexOf(index);
  }

  /** The places of the rows that are meant, in this order; the last are kept, as pages of one order follow each other. */
  #places(only: Only, order: Order): Uint32Array<ArrayBuffer> {
    const key = JSON.stringify([only, order, this.mending.changes]);
    if (this.#ordered?.key !== key) {
      this.#ordered = { key, places: this.#inOrder(this.#meant(only), order) };
    }
    return this.#ordered.places;
  }

  #inOrder(places: Uint32Array<ArrayBuffer>, order: Order): Uint32Array<ArrayBuffer> {
    return isOwn(order) ? places : ordered(places, this.#keys(order), order);
  }

  /** The places of the rows that meet every condition; rule and severity together are a cause. */
  #meant(only: Only): Uint32Array<ArrayBuffer> {
    const { code, severity, ...rest } = only;
    if (!code || !severity) return this.rows.rows(only);
    const { byCode, reasons } = this.rows.summary();
    const { [severity]: count = 0, ...others } = byCode[code] ?? {};
    const first = severity === "error" ? reasons[code] : undefined;
    const isAll = Object.keys(others).length === 0 && (first === undefined || count === first);
    const all = { ...rest, code };
    if (isAll) return this.rows.rows(all);
    const places: number[] = [];
    for (let offset = 0; ; offset += AT_ONCE) {
      const { recipients } = this.rows.page({ offset, limit: AT_ONCE, only: all });
      if (recipients.length === 0) return Uint32Array.from(places);
      for (const each of recipients) if (isCause(each, code, severity, first === undefined)) places.push(each.index);
    }
  }

  #keys({ by }: Order): Keys {
    switch (by) {
      case "row":
        return this.rows.columns().rows;
      case "verdict":
        return this.rows.columns().verdicts;
      case "segments":
        return this.rows.columns().segments;
      case "number":
        return this.#numbers();
    }
  }

  /** The numbers of all recipients, or what else they are addressed by. */
  #numbers(): readonly string[] {
    const { changes } = this.mending;
    if (this.#known?.changes !== changes) {
      const numbers: string[] = [];
      while (numbers.length < this.rows.length) {
        const { recipients } = this.rows.page({ offset: numbers.length, limit: AT_ONCE });
        if (recipients.length === 0) break;
        for (const { number, id } of recipients) numbers.push(number ?? id ?? "");
      }
      this.#known = { changes, numbers };
    }
    return this.#known.numbers;
  }

  mend(step: MendStep) {
    this.mending.make(step);
    return this.result();
  }

  takeBack(all: boolean) {
    this.mending.takeBack(all);
    return this.result();
  }

  /** What a step makes of the lines that were typed. */
  retyped(step: MendStep): readonly Retyped[] | null {
    const { delimiter } = this.rows.summary().readAs;
    return this.mending.cellsAfter(step, (cells) => lineOf(cells, delimiter));
  }

  /** A row without a recipient lies between its neighbours. */
  neighbour({ row, by }: Calls["neighbour"]["ask"]) {
    const { rows } = this.rows.columns();
    const found = by > 0 ? rows.find((each) => each > row) : rows.findLast((each) => each < row);
    return found ?? rows.at(by > 0 ? -1 : 0) ?? row;
  }

  shown(row: number) {
    const index = this.rows.indexOf(row);
    if (index < 0) return null;
    const recipient = this.rows.page({ offset: index, limit: 1, cells: true }).recipients[0];
    if (!recipient) return null;
    const preview = this.rows.preview(row);
    return { recipient: trimmed(recipient), preview, causes: preview.channels.flatMap(causes) };
  }

  schedule(options: Calls["schedule"]["ask"]) {
    return this.rows.schedule(options);
  }

  /** As the list came: a workbook for a workbook, in which no number loses digits. */
  async rejected({ language }: Calls["rejected"]["ask"]) {
    const ofWorkbook = this.rows.summary().readAs.workbook !== undefined;
    const { message } = await sayingIn(language);
    const said = { message };
    const [ending, type, bytes] = ofWorkbook
      ? (["xlsx", WORKBOOK, await this.rows.rejectedWorkbook(said)] as const)
      : (["csv", "text/csv", this.rows.rejectedCsv(said)] as const);
    return { blob: new Blob([bytes], { type }), requests: 0, ending };
  }

  report() {
    return { blob: new Blob([this.rows.report()], { type: "application/json" }), requests: 0 };
  }

  readAnswer(answer: Uint8Array) {
    return this.rows.readAnswer(answer);
  }

  async refused(answer: Uint8Array, { language, unknown }: Calls["refused"]["ask"]) {
    const said = await sayingIn(language, unknown);
    return { blob: new Blob([this.rows.refusedCsv(answer, said)], { type: "text/csv" }), requests: 0 };
  }

  cases(answer: Uint8Array): MadeCases {
    return this.rows.answerCases(answer);
  }

  free() {
    this.rows.free();
  }
}

/** Whether rows are asked for by what a line of the answer says of them. */
function isOfCause({ code, severity }: Only): boolean {
  return code !== undefined && severity !== undefined;
}

/** How a file says in a language what is wrong; the engine itself speaks English. */
async function sayingIn(language: Language, unknown = ""): Promise<RefusedRowsOptions> {
  if (language === "en") return {};
  // Nobody else in here needs what findings say.
  const { meaning, messages, told } = await import("sendcheck/messages");
  const catalogue = await messages(language);
  return {
    message: (finding) => told(catalogue, finding).message,
    meaning: (known) => (known.known === "unknown" ? unknown : meaning(catalogue, known).means),
  };
}

/** A line with these cells, whose last one goes on to its end; nothing if another one holds what separates them. */
function lineOf(cells: readonly string[], delimiter: string): string | null {
  const between = delimiter === "\t" ? delimiter : `${delimiter} `;
  const isTypable = cells.every((cell, place) => {
    const isLast = place === cells.length - 1;
    return !/[\r\n]/.test(cell) && (isLast || !cell.includes(delimiter));
  });
  return isTypable ? cells.join(between).trimEnd() : null;
}
