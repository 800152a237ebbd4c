/**
 * What was chosen for a heading, kept in the browser for the next list that has it: names of columns, their places, texts
 * that were typed for everybody, and the country of numbers. Nothing of a recipient is kept, nor a heading that may be one.
 */
import type { MessageResult } from "../engine/calls.js";
import { field, list, oneOf, record } from "./loose.js";
import { DELIMITERS, type Choice, type Delimiter, type Heading, type Kept } from "./reading.js";

const KEY = "sendcheck.columns";
/** So many headings are kept; the one that was used longest ago goes first. */
const MOST = 50;

interface Entry {
  readonly heading: readonly string[];
  /** Which message the columns are for: another one may mean something else by `{{1}}`. */
  readonly message: string;
  readonly delimiter: Delimiter;
  readonly encoding: string;
  readonly numbers: string;
  readonly columns: readonly (readonly [string, Choice])[];
}

export function remember(heading: Heading, message: MessageResult, reading: Kept): void {
  if (!isKept(heading)) return;
  const { delimiter, encoding, numbers } = reading;
  const columns = [...reading.columns];
  const entry: Entry = { heading: heading.names, message: fingerprint(message), delimiter, encoding, numbers, columns };
  write([entry, ...read().filter((other) => !isSame(other, entry))].slice(0, MOST));
}

/** What was chosen the last time, if there was one. */
export function recall(heading: Heading, message: MessageResult): Kept | null {
  const asked = { heading: heading.names, message: fingerprint(message) };
  const found = isKept(heading) ? read().find((entry) => isSame(entry, asked)) : undefined;
  return found ? { ...found, columns: new Map(found.columns) } : null;
}

export function forget(heading: Heading, message: MessageResult): void {
  const asked = { heading: heading.names, message: fingerprint(message) };
  write(read().filter((entry) => !isSame(entry, asked)));
}

function isKept({ names, line }: Heading): boolean {
  return line !== null && names.some((name) => name !== "");
}

function isSame(one: Pick<Entry, "heading" | "message">, other: Pick<Entry, "heading" | "message">): boolean {
  return one.message === other.message && JSON.stringify(one.heading) === JSON.stringify(other.heading);
}

/** FNV-1a of the draft, with 64 bits. */
function fingerprint({ preview }: MessageResult): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(JSON.stringify(preview))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36);
}

function read(): readonly Entry[] {
  try {
    return list(JSON.parse(localStorage.getItem(KEY) ?? "[]")).map(entryOf);
  } catch {
    return [];
  }
}

/** Where nothing can be kept, the columns are asked for again. */
function write(entries: readonly Entry[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    return;
  }
}

function entryOf(value: unknown): Entry {
  const entry = record(value);
  return {
    heading: list(entry["heading"]).map(String),
    message: field(entry, "message"),
    delimiter: oneOf(DELIMITERS, entry["delimiter"], "auto"),
    encoding: field(entry, "encoding") || "auto",
    numbers: field(entry, "numbers") || "auto",
    columns: list(entry["columns"]).flatMap((pair) => {
      const [need, given] = list(pair);
      const choice = choiceOf(given);
      return typeof need === "string" && choice ? [[need, choice] as const] : [];
    }),
  };
}

function choiceOf(given: unknown): Choice | null {
  const { column, value, fallback } = record(given);
  if (typeof value === "string") return { value };
  if (typeof column !== "number" || !Number.isSafeInteger(column) || column < 1) return null;
  return typeof fallback === "string" ? { column, fallback } : { column };
}
