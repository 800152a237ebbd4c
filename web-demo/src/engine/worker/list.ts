/** The list that is being looked at. There is one at a time; a new one takes the place of the old one. */
import { recipientsBuilder } from "sendcheck";
import { bytesOf } from "./bytes.js";
import { causes } from "./message.js";
import type { Page, PageRow, ReadAs, Recipients } from "sendcheck";
import type { Calls, ListResult, Progress } from "../calls.js";
import { Unreadable } from "../unreadable.js";

type Report = (progress: Omit<Progress, "id" | "state">) => void;

/** How many mistakes the list of errors shows. */
const MISTAKES = 10;
/** How many typed lines are marked in the editor. */
const MARKS = 1000;
/** What is shown of a cell. The whole cell stays with the engine. */
const CELL = 300;
/** So many columns can be matched, beside those that are taken: nobody looks through more. */
const COLUMNS = 300;
/** Bytes between two reports of progress. */
const STEP = 1 << 18;
/** What is handed to the engine at once, so that progress moves in large files too. */
const PIECE = 1 << 20;
/** A larger file is not read a second time, as a whole, for its fingerprint. */
const HASHED = 1 << 26;

let list: Recipients | null = null;

/** Whether a list has been read. */
export function isRead(): boolean {
  return list !== null;
}

export function current(): Recipients {
  if (!list) throw new Error("no list has been read");
  return list;
}

export async function read({ source, options, after }: Calls["read"]["ask"], report: Report): Promise<ListResult> {
  const blob = typeof source === "string" ? new Blob([source]) : source;
  const earlier = await Promise.all(after.map(bytesOf));
  const read = await check(blob, earlier.length > 0 ? { ...options, after: earlier } : options, report);
  list?.free();
  list = read;
  return { ...result(read, typeof source === "string"), fingerprint: await fingerprint(blob) };
}

/** What tells this list from any other. */
async function fingerprint(blob: Blob): Promise<string | null> {
  if (blob.size > HASHED) return null;
  const bytes = await bytesOf(blob);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function check(blob: Blob, options: Calls["read"]["ask"]["options"], report: Report): Promise<Recipients> {
  const builder = recipientsBuilder(options);
  let bytes = 0;
  let told = 0;
  for await (const piece of pieces(blob)) {
    builder.push(piece);
    bytes += piece.length;
    if (bytes - told < STEP) continue;
    told = bytes;
    report({ bytes, total: blob.size });
  }
  return builder.finish();
}

async function* pieces(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Unreadable();
    });
    if (done) return;
    for (let at = 0; at < value.length; at += PIECE) yield value.subarray(at, at + PIECE);
  }
}

function result(recipients: Recipients, typed: boolean): Omit<ListResult, "fingerprint"> {
  const summary = recipients.summary();
  const first = recipients.page({ offset: 0, limit: 1, only: { verdict: "accepted" } }).recipients[0];
  const any = first ?? recipients.page({ offset: 0, limit: 1 }).recipients[0];
  const wrong = typed ? { limit: MARKS } : { limit: MISTAKES, only: { severity: "error" } as const };
  return {
    summary,
    extremes: recipients.extremes(),
    rows: recipients.length,
    firstRow: any?.row ?? 1,
    ...columnsOf(recipients, summary.readAs),
    mistakes: recipients.page({ offset: 0, ...wrong }).recipients.filter((each) => each.findings.length > 0),
  };
}

/** The first columns of the file, and those that are taken. */
function columnsOf(recipients: Recipients, { needs }: ReadAs): Pick<ListResult, "columns" | "width"> {
  const columns = recipients.sampleColumns();
  const taken = new Set(needs.map(({ column }) => column));
  return { columns: columns.filter(({ column }) => column <= COLUMNS || taken.has(column)), width: columns.length };
}

export function page({ offset, limit, only }: Calls["page"]["ask"]): Page {
  const found = current().page({ offset, limit, only, cells: true });
  return { ...found, recipients: found.recipients.map(trimmed) };
}

/** The place of a row among those that are shown, or -1. */
export function find({ row, only }: Calls["find"]["ask"]): number {
  const recipients = current();
  const index = recipients.indexOf(row);
  if (index < 0 || Object.keys(only).length === 0) return index;
  return recipients.rows(only).indexOf(index);
}

/** The row of the next or the previous recipient, else of the last or the first. A row without one lies between its neighbours. */
export function neighbour({ row, by }: Calls["neighbour"]["ask"]): number {
  const { rows } = current().columns();
  const found = by > 0 ? rows.find((each) => each > row) : rows.findLast((each) => each < row);
  return found ?? rows.at(by > 0 ? -1 : 0) ?? row;
}

export function shown({ row }: Calls["shown"]["ask"]): Calls["shown"]["answer"] {
  const recipients = current();
  const index = recipients.indexOf(row);
  if (index < 0) return null;
  const recipient = recipients.page({ offset: index, limit: 1, cells: true }).recipients[0];
  if (!recipient) return null;
  const preview = recipients.preview(row);
  return { recipient: trimmed(recipient), preview, causes: preview.channels.flatMap(causes) };
}

/** A recipient with cells that fit on a screen. */
function trimmed(recipient: PageRow): PageRow {
  const cells = recipient.cells?.map((cell) => (cell.length > CELL ? `${cell.slice(0, CELL)}…` : cell));
  return cells ? { ...recipient, cells } : recipient;
}
