import { member, tag } from "./arguments.js";
import { SendcheckError } from "./error.js";
import { fileBytes, SETS } from "./input.js";
import type { InitSource } from "./loading.js";

/** @internal What reads and writes workbooks: a module of its own. */
export interface WorkbookReader {
  /** The rows of the sheet that makes a list, as the engine takes them; nothing if the file is no workbook. */
  list(file: Uint8Array, sheet: string | undefined): Uint8Array | undefined;
  /** The rows of every sheet, likewise. */
  sheets(file: Uint8Array): Uint8Array | undefined;
  /** A workbook with these rows, which came from the sheet of this name; nothing if there are more than a sheet has. */
  write(rows: Uint8Array, from: string | undefined): Uint8Array<ArrayBuffer> | undefined;
}

/** @internal Where it comes from. */
export interface WorkbookSource {
  later(source?: InitSource | Promise<InitSource>): Promise<WorkbookReader>;
  /** At once, where the bytes are there already. */
  now?(): WorkbookReader;
}

let from: WorkbookSource | undefined;
let reader: WorkbookReader | undefined;
let loading: Promise<WorkbookReader> | undefined;

/** @internal Says where workbooks are read. */
export function workbooksFrom(source: WorkbookSource): void {
  from = source;
}

/** @internal What reads workbooks, loaded if it is not there. */
export function loadWorkbooks(source?: InitSource | Promise<InitSource>): Promise<WorkbookReader> {
  if (reader !== undefined) return Promise.resolve(reader);
  if (from === undefined) {
    const message = "the engine is not loaded yet: `await init()` once before the first call";
    return Promise.reject(new SendcheckError({ kind: "usage", message }));
  }
  loading ??= from.later(source).then(
    (loaded) => (reader = loaded),
    (error: unknown) => {
      // So that it can be tried again.
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/**
 * Loads what reads workbooks. {@link openFile} does so when it is given one, so that this is for calls that cannot wait: a
 * workbook for {@link openRecipients}, or one of opted-out numbers for {@link check} and {@link prepare}. In Node there is
 * nothing to wait for.
 *
 * @param source where the module is, if not in `sendcheck_workbook_bg.wasm` beside the package's scripts
 * @throws {SendcheckError} `engine` if it is not there; the message says what to do. It can be tried again.
 */
export async function initWorkbooks(source?: InitSource | Promise<InitSource>): Promise<void> {
  await loadWorkbooks(source);
}

/** @internal What reads workbooks, if it can be there at once. */
export function workbooks(): WorkbookReader {
  reader ??= from?.now?.();
  if (reader !== undefined) return reader;
  const message =
    "this may be a workbook, and what reads workbooks is not loaded: `await openFile(…)` loads and reads, or `await initWorkbooks()` once before this call";
  throw new SendcheckError({ kind: "list", code: "FILE_NOT_TEXT", message });
}

/** @internal A workbook with these rows, which came from the sheet of this name. */
export async function asWorkbook(rows: Uint8Array, from: string | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const { write } = await loadWorkbooks();
  let written: Uint8Array<ArrayBuffer> | undefined;
  try {
    written = write(rows, from);
  } catch (cause) {
    const message = "there is no memory for this workbook";
    throw new SendcheckError({ kind: "internal", message, reason: { kind: "restarted" } }, { cause });
  }
  if (written !== undefined) return written;
  const message = "there are more rows than a workbook can hold; write them as CSV";
  throw new SendcheckError({ kind: "usage", message });
}

/** How ZIP archives begin, and the compound files of old Office. */
const SIGNATURES = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** @internal How many bytes tell whether a file may be a workbook. */
export const SIGNATURE = 4;

/** @internal Whether a file that begins so may be one. */
export function mayBeWorkbook(bytes: Uint8Array): boolean {
  return SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte));
}

/** @internal Files beside a list. */
type Beside = Record<string, unknown>;

/** @internal Whether one of these options is a workbook. */
export function holdWorkbook(options: Beside): boolean {
  const files = [...SETS.map((name) => options[name]), ...several(options.after)];
  return files.some((file) => workbookIn(file, "an option") !== undefined);
}

/** @internal The options with the sheets of workbooks in their place: of a set every sheet, unless its reading names one. */
export function withSheets<O extends Beside>(options: O, sheet: string | undefined): O {
  const read: Beside = {};
  for (const name of SETS) {
    const one = member(member(options.setReadings, name), "sheet");
    const set = (file: Uint8Array): Uint8Array | undefined =>
      typeof one === "string" ? workbooks().list(file, one) : workbooks().sheets(file);
    replace(options[name], name, set, (rows) => (read[name] = rows));
  }
  const { after } = options;
  const files = [...several(after)];
  const list = (file: Uint8Array): Uint8Array | undefined => workbooks().list(file, sheet);
  for (const [index, file] of files.entries()) {
    replace(file, "after", list, (rows) => {
      files[index] = rows;
      read.after = files;
    });
  }
  return { ...options, ...read };
}

/** Puts the rows of a workbook in the place of its file. */
function replace(
  file: unknown,
  option: string,
  read: (file: Uint8Array) => Uint8Array | undefined,
  put: (rows: Uint8Array) => void,
): void {
  const workbook = workbookIn(file, `\`${option}\``);
  if (workbook === undefined) return;
  try {
    const rows = read(workbook);
    if (rows !== undefined) put(rows);
  } catch (cause) {
    if (!(cause instanceof SendcheckError)) throw cause;
    const message = `\`${option}\`: ${cause.message}`;
    const reason = cause.reason === undefined ? {} : { reason: cause.reason };
    throw new SendcheckError({ kind: "options", path: option, message, ...reason }, { cause });
  }
}

/** The bytes of a file that may be a workbook. */
function workbookIn(file: unknown, what: string): Uint8Array | undefined {
  const bytes = fileBytes(file, what);
  return bytes !== undefined && mayBeWorkbook(bytes) ? bytes : undefined;
}

function several(files: unknown): readonly unknown[] {
  return typeof files === "object" && files !== null && tag(files) === "Array" ? (files as unknown[]) : [files];
}
