import { typeName } from "./arguments.js";
import { SendcheckError } from "./error.js";
import { isBytes, list as bytesOf } from "./input.js";

/** What stands in a cell: a text, a whole number, or nothing. */
export type Cell = string | number | bigint | null | undefined;

/** A recipient as an object: a member for each column, called as a heading would call it. */
export type RecipientRecord = { readonly [column: string]: Cell };

/** A list as a table: what its columns are called, and a row of cells for each recipient. */
export interface RecipientTable {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** A list of recipients that is no file: objects, or a table. */
export type Records = Iterable<RecipientRecord> | RecipientTable;

/** How records are read once they are a file: nothing is left to be found out. */
export const AS_WRITTEN = { input: "csv", encoding: "utf-8", header: 1, delimiter: "," } as const;

/** Rows of a piece that is handed to the engine at once. */
const ROWS = 1000;

/** Does something with records; what they throw, such as a cursor that lost its database, becomes the cause of an error of ours. */
export function asked<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** The same of what comes later. */
export async function askedLater<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw unreadable(cause);
  }
}

function unreadable(cause: unknown): unknown {
  if (cause instanceof SendcheckError) return cause;
  const reason = cause instanceof Error ? cause.message.split("\n", 1)[0] : "it threw no error";
  return new SendcheckError({ kind: "list", message: `the list cannot be read: ${reason}` }, { cause });
}

/** Whether a list is no file. */
export function isRecords(list: unknown): list is Records {
  return typeof list === "object" && list !== null && !isBytes(list) && (Symbol.iterator in list || "rows" in list);
}

/** Whether its records come one after the other. */
export function isAsync(list: unknown): list is AsyncIterable<RecipientRecord> {
  return typeof list === "object" && list !== null && Symbol.asyncIterator in list && !(Symbol.iterator in list);
}

/**
 * Records as pieces of a CSV file in which every cell is quoted, so that it holds whatever a cell may hold.
 *
 * @throws {SendcheckError} `list`, with the row, if something is no record or no cell
 */
export function* pieces(records: Records): Generator<Uint8Array, void, undefined> {
  const writer = new Writer();
  if ("rows" in records) {
    yield writer.heading(records.columns);
    for (const row of guarded(records.rows)) {
      const piece = writer.row(row);
      if (piece !== undefined) yield piece;
    }
  } else {
    for (const record of guarded(records)) {
      const piece = writer.record(record);
      if (piece !== undefined) yield piece;
    }
  }
  yield writer.end();
}

/** The same of records that come one after the other. */
export async function* piecesOf(records: AsyncIterable<RecipientRecord>): AsyncGenerator<Uint8Array, void, undefined> {
  const writer = new Writer();
  for await (const record of records) {
    const piece = writer.record(record);
    if (piece !== undefined) yield piece;
  }
  yield writer.end();
}

function guarded<T>(rows: Iterable<T>): Iterable<T> {
  if (typeof rows === "object" && rows !== null && Symbol.iterator in rows) return rows;
  throw wrong(`\`rows\` is ${typeName(rows)}; expected an array or another iterable of rows`);
}

/** Writes rows, and knows which columns there are. */
class Writer {
  #columns: readonly string[] | undefined;
  #places = new Map<string, number>();
  #row = 0;
  #text = "";

  heading(columns: readonly string[]): Uint8Array {
    if (!Array.isArray(columns) || columns.length === 0 || columns.some((name) => typeof name !== "string")) {
      throw wrong("`columns` has to be an array with the name of at least one column");
    }
    this.#columns = [...columns];
    for (const [place, name] of columns.entries()) this.#places.set(name, place);
    return bytesOf(line(columns), "piece");
  }

  /** Adds an object; its first one says which columns there are. */
  record(record: RecipientRecord): Uint8Array | undefined {
    if (typeof record !== "object" || record === null || Array.isArray(record) || isBytes(record)) {
      throw wrong(`row ${this.#row + 1} is ${typeName(record)}; expected an object with a member for each column`);
    }
    if (this.#columns === undefined) this.#text += new TextDecoder().decode(this.heading(Object.keys(record)));
    const cells: Cell[] = [];
    for (const [name, value] of Object.entries(record)) {
      const place = this.#places.get(name);
      // What comes later would have to be a column of all rows before.
      if (place === undefined) throw wrong(`row ${this.#row + 1} has a column that the first does not have`, name);
      cells[place] = value;
    }
    return this.row(cells);
  }

  /** Adds a row; gives a piece when there is enough for one. */
  row(cells: readonly Cell[]): Uint8Array | undefined {
    this.#row += 1;
    const columns = this.#columns ?? [];
    if (!Array.isArray(cells)) throw wrong(`row ${this.#row} is ${typeName(cells)}; expected an array of cells`);
    if (cells.length > columns.length) {
      throw wrong(`row ${this.#row} has ${cells.length} cells; there are ${columns.length} columns`);
    }
    this.#text += line(columns.map((name, place) => this.#cell(cells[place], name)));
    return this.#row % ROWS === 0 ? this.end() : undefined;
  }

  /** What was not given yet. */
  end(): Uint8Array {
    const text = this.#text;
    this.#text = "";
    return bytesOf(text, "piece");
  }

  #cell(value: unknown, name: string): string {
    if (value === null || value === undefined) return "";
    if (typeof value === "bigint") return String(value);
    if (typeof value === "string") {
      if (!/\p{Surrogate}/u.test(value)) return value;
      throw wrong(`row ${this.#row} holds half a character (a lone surrogate)`, name);
    }
    // A fraction, or what has lost digits already, would not be written as it was meant.
    if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
    const found = typeof value === "number" ? "a number that is not whole or too large" : typeName(value);
    throw wrong(`row ${this.#row} holds ${found}; expected a text, a whole number or nothing`, name);
  }
}

/** A line in which every cell is quoted. */
function line(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`;
}

function wrong(message: string, column?: string): SendcheckError {
  return new SendcheckError({
    kind: "list",
    message: column === undefined ? message : `\`${column}\`: ${message}`,
    ...(column === undefined ? {} : { path: column }),
  });
}
