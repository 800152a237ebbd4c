/// <reference lib="esnext.disposable" preserve="true" />
import { call, release } from "./engine.js";
import { decoding } from "./encoding.js";
import { SendcheckError } from "./error.js";
import { piecesOfFile, type FileSource } from "./file.js";
import { Reading, type List } from "./glue.js";
import { Incoming } from "./incoming.js";
import { list as bytesOf, type Bytes } from "./input.js";
import { copied } from "./arguments.js";
import { needWorkbooks, taken, type ListOptions } from "./options.js";
import { Recipients } from "./recipients.js";
import {
  AS_WRITTEN,
  asked,
  askedLater,
  isAsync,
  isRecords,
  pieces,
  piecesOf,
  type RecipientRecord,
  type Records,
} from "./records.js";
import { loadWorkbooks, workbooks } from "./workbooks.js";

/** A list of recipients that comes in pieces. */
export interface RecipientsBuilder {
  /** How many bytes were read so far; of text, its bytes in UTF-8. */
  readonly bytes: number;
  /** Takes the next piece; where pieces are cut makes no difference. */
  push(piece: Bytes | string): void;
  /** Checks what was read. The builder is of no use from then on. */
  finish(): Recipients;
  /** Gives the memory back without checking anything. */
  free(): void;
  /** As `free`. */
  [Symbol.dispose](): void;
}

/**
 * Takes a list of recipients piece by piece.
 *
 * @throws {SendcheckError} `handoff`, `choice`, `options`; `push` and `finish` throw `list` if it is no text or holds nobody
 *
 * @example
 * ```ts
 * const builder = recipientsBuilder({ handoff });
 * for await (const piece of createReadStream("list.csv")) builder.push(piece);
 * using recipients = builder.finish();
 * ```
 */
export function recipientsBuilder(options: ListOptions): RecipientsBuilder {
  return begun(given(options)).builder;
}

/** @internal How the reading of a list begins. */
export interface Start {
  reading(): Reading;
  /** How the list is to be decoded. */
  encoding: string | undefined;
  /** The sheet of a workbook that is the list. */
  sheet: string | undefined;
  /** Is told of the list when it was checked. */
  checked?(list: List): void;
}

function given(options: ListOptions): Start {
  const { handoff, rest, encoding, sheet } = taken(options);
  return { encoding, sheet, reading: () => new Reading(handoff, rest) };
}

/** @internal A builder, what refuses a list that is a text where an encoding is given, and whether it may be a workbook. */
export interface Begun {
  builder: RecipientsBuilder;
  asText(): void;
  mayBeWorkbook(): boolean;
}

/** @internal Begins to read a list. */
export function begun({ encoding, sheet, reading: start, checked }: Start): Begun {
  let reading: Reading | undefined = call(start);
  const decode = attempt(
    () => decoding(encoding),
    () => release(reading),
  );
  const incoming = new Incoming();
  let held = "";
  let read = 0;
  const open = (): Reading => {
    if (reading === undefined)
      throw new SendcheckError({ kind: "usage", message: "this builder was finished or freed" });
    return reading;
  };
  const free = (): void => {
    release(reading);
    reading = undefined;
  };
  /** Refuses half a character whose other half cannot come any more. */
  const ended = (): void => {
    if (held !== "") bytesOf(held, "piece");
  };
  const asText = (): void => {
    if (encoding === undefined) return;
    free();
    const message = "`encoding`: the list is a text, which needs none; leave it out, or pass the bytes of the file";
    throw new SendcheckError({ kind: "options", path: "encoding", message });
  };
  const push = (piece: Bytes | string): void => {
    const target = open();
    let next = piece;
    if (typeof piece === "string") {
      asText();
      // A character of two halves may be cut in the middle.
      const text = held + piece;
      const cut = /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
      [next, held] = [text.slice(0, cut), text.slice(cut)];
    } else {
      ended();
    }
    const bytes = bytesOf(next, "piece");
    // A workbook is read as a whole.
    decoded(target, incoming.push(bytes));
    read += bytes.length;
  };
  const decoded = (target: Reading, bytes: Uint8Array): void => {
    if (decode !== undefined) call(() => target.look(bytes));
    const text = decode === undefined ? bytes : decode.piece(bytes);
    if (text.length > 0) call(() => target.push(text));
  };
  const finish = (): Recipients => {
    const target = open();
    ended();
    const workbook = incoming.workbook();
    const list = workbook === undefined ? ofText(target) : ofWorkbook(target, workbook);
    if (checked !== undefined) {
      attempt(
        () => call(() => checked(list)),
        () => release(list),
      );
    }
    return Recipients.of(list);
  };
  const ofText = (target: Reading): List => {
    decoded(target, incoming.rest());
    const last = decode?.end();
    if (last !== undefined) call(() => target.push(last));
    reading = undefined;
    return call(() => target.finish());
  };
  const ofWorkbook = (target: Reading, workbook: Uint8Array): List => {
    const rows = workbooks().list(workbook, sheet);
    reading = undefined;
    return call(() => (rows === undefined ? target.refuse(workbook) : target.finish_sheet(rows)));
  };
  const builder = {
    get bytes() {
      return read;
    },
    push,
    finish,
    free,
    [Symbol.dispose]: free,
  };
  return { builder, asText, mayBeWorkbook: () => incoming.mayBeWorkbook };
}

/** What an attempt gives; `undo` is done if it throws. */
function attempt<T>(work: () => T, undo: () => void): T {
  try {
    return work();
  } catch (error) {
    undo();
    throw error;
  }
}

/** A list of recipients: the text or the bytes of a file, objects, or a table. */
export type ListSource = string | Bytes | Records;

/**
 * Checks a list of recipients: CSV as text or bytes, typed lines with `input: "lines"`, or records, which are objects with a
 * member for each column (`{ phone: "12025550123", firstName: "Jane" }`), or a table (`{ columns, rows }`). Columns of records are
 * found by their names as those of a file are; an object whose members are all empty counts as a blank row.
 *
 * Of records that come one after the other, such as those of a database's cursor, it gives a promise.
 *
 * @throws {SendcheckError} `list` if it is no text or holds nobody, or a record is none; `handoff`, `choice`, `options`
 *
 * @example
 * ```ts
 * using recipients = openRecipients(await readFile("list.csv"), { handoff });
 * const { accepted, failed, byCode } = recipients.summary();
 * const of = await openRecipients(database.query("select phone, first_name from people"), { handoff });
 * ```
 */
export function openRecipients(list: ListSource, options: ListOptions): Recipients;
export function openRecipients(list: AsyncIterable<RecipientRecord>, options: ListOptions): Promise<Recipients>;
export function openRecipients(
  list: ListSource | AsyncIterable<RecipientRecord>,
  options: ListOptions,
): Recipients | Promise<Recipients> {
  return opened(list, options, given);
}

/** @internal The list, its reading begun with these options. */
export function opened<O extends Partial<ListOptions>>(
  list: ListSource | AsyncIterable<RecipientRecord>,
  options: O,
  start: (options: O) => Start,
): Recipients | Promise<Recipients> {
  if (asked(() => isAsync(list))) return openedLater(list as AsyncIterable<RecipientRecord>, start(asWritten(options)));
  if (asked(() => isRecords(list))) {
    return built(start(asWritten(options)), ({ push }) => {
      asked(() => {
        for (const piece of pieces(list as Records)) push(piece);
      });
    });
  }
  const bytes = bytesOf(list as string | Bytes);
  const begin = start(options);
  return built(begin, ({ push }, asText) => {
    if (typeof list === "string") asText();
    push(bytes);
  });
}

function built(start: Start, fill: (builder: RecipientsBuilder, asText: () => void) => void): Recipients {
  const { builder, asText } = begun(start);
  try {
    fill(builder, asText);
    return builder.finish();
  } finally {
    builder.free();
  }
}

async function openedLater(list: AsyncIterable<RecipientRecord>, start: Start): Promise<Recipients> {
  const { builder } = begun(start);
  try {
    await askedLater(async () => {
      for await (const piece of piecesOf(list)) builder.push(piece);
    });
    return builder.finish();
  } finally {
    builder.free();
  }
}

/**
 * Checks a list that is a file, text or workbook (`.xlsx`, `.xlsm`, `.ods`, `.xls`), which is known by what it holds. What reads
 * workbooks is loaded when there is one, also among the options: files of opted-out numbers and the like, lists of `after`. Of a
 * workbook the sheet is read that `sheet` names, else the first that is shown and holds something.
 *
 * @param file the bytes, a `Blob` or `File`, an answer of `fetch`, or a stream
 * @throws {SendcheckError} `list` if it is no list, holds nobody or cannot be read; `columns` if no sheet is called so; `engine` if
 *   what reads workbooks cannot be loaded; `handoff`, `choice`, `options`
 *
 * @example
 * ```ts
 * using recipients = await openFile(input.files[0], { handoff, sheet: "Customers" });
 * const { sheet, otherSheets } = recipients.summary().readAs.workbook ?? {};
 * ```
 */
export function openFile(file: FileSource, options: ListOptions): Promise<Recipients> {
  return openedFile(file, options, given);
}

/** @internal The list in a file, its reading begun with these options. */
export async function openedFile<O extends Partial<ListOptions>>(
  file: FileSource,
  options: O,
  start: (options: O) => Start,
): Promise<Recipients> {
  if (needWorkbooks(options)) await loadWorkbooks();
  const { builder, mayBeWorkbook } = begun(start(options));
  try {
    await askedLater(async () => {
      for await (const piece of piecesOfFile(file)) builder.push(piece);
    });
    if (mayBeWorkbook()) await loadWorkbooks();
    return builder.finish();
  } finally {
    builder.free();
  }
}

/** The options with which records are read; what says how a file is written says nothing of them. */
function asWritten<O extends Partial<ListOptions>>(options: O): O {
  if (typeof options !== "object" || options === null) return options;
  const own = copied(options, "options", "the options");
  for (const name of Object.keys(AS_WRITTEN) as (keyof typeof AS_WRITTEN)[]) {
    if (own[name] === undefined) continue;
    const message = `\`${name}\` says how a file is written, and the list is records; leave it out`;
    throw new SendcheckError({ kind: "options", path: name, message });
  }
  return { ...own, ...AS_WRITTEN };
}
