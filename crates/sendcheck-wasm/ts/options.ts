import { copied, member, typeName } from "./arguments.js";
import { decoding, named } from "./encoding.js";
import { SendcheckError } from "./error.js";
import { type Bytes, document, fileBytes, isBytes, joined, type Json, options, SETS } from "./input.js";
import { holdWorkbook, withSheets } from "./workbooks.js";
import type { Base64File, CheckOptions, ReadingOptions, SplitOptions } from "./types.js";

/** What may be left out may be `undefined` too, also for programs with `exactOptionalPropertyTypes`. */
export type Given<T> = { [Name in keyof T]: object extends Pick<T, Name> ? T[Name] | undefined : T[Name] };

/** A type of options in which every file may come as its bytes, too. */
type WithBytes<T> = { [Name in keyof T]: Base64File extends T[Name] ? T[Name] | Bytes : T[Name] };

type Sets = WithBytes<Given<Pick<CheckOptions, (typeof SETS)[number]>>>;

/** What a check is made with: the handoff, how strict to be, and what only the caller knows. */
export interface Options extends Omit<Given<CheckOptions>, keyof Sets>, Sets {
  /**
   * What the Outbound Configuration API returns (`…/handoffs/list`): a handoff, one channel of it, or a list of
   * either, as an object, as JSON text or as its bytes.
   *
   * Of several the one is taken that the request's `templateId` or `outboundNumber` names, else the one that `pick` names.
   */
  handoff: Json;
}

/** What a check of a list is made with. */
export interface ListOptions extends Options, Omit<Given<ReadingOptions>, "after"> {
  /**
   * The list that this one came from, as the mended rows of `rejectedCsv()` do, or several such lists: whom they have
   * accepted is not accepted again. They are read and checked as this one is.
   */
  after?: string | Bytes | readonly (string | Bytes)[] | ReadingOptions["after"] | undefined;
}

/** What a check of a request is made with. */
export interface CheckRequestOptions extends Options {
  /**
   * The request that this one came from, as the mended one of `toMend` does, or several such requests: whom they have accepted
   * is not accepted again. They are checked as this one is, each split.
   */
  after?: Json | readonly Json[] | undefined;
}

/** What a request is split with. */
export interface SplitRequestOptions extends CheckRequestOptions, Given<SplitOptions> {}

/** As {@link taken}; requests that this one came from may be objects. */
export function takenForRequest(given: CheckRequestOptions): { handoff: Uint8Array; rest: Uint8Array } {
  if (typeof given !== "object" || given === null) return taken(given);
  const { after, ...others } = copied(given, "options", "the options");
  if (after === undefined || after === null) return taken(others);
  const named: Options & { after: unknown } = { ...others, after: asText(after) };
  return taken(named);
}

/** What is said with one check alone; requests that this one came from may be objects. */
export function later({ after, ...others }: { after?: unknown; size?: unknown; repair?: unknown }): Uint8Array {
  const isGiven = after !== undefined && after !== null;
  return options(isGiven ? { ...others, after: asText(after) } : others, "the options");
}

/** Requests as their texts, or as the bytes that they are. What is asked of a proxy may throw. */
function asText(after: unknown): unknown {
  try {
    return Array.isArray(after) ? after.map(textOf) : textOf(after);
  } catch (cause) {
    if (cause instanceof SendcheckError) throw cause;
    throw new SendcheckError({ kind: "options", path: "after", message: "`after` cannot be read" }, { cause });
  }
}

function textOf(request: unknown): unknown {
  const isFile = typeof request !== "object" || request === null || isBytes(request) || "base64" in request;
  return isFile ? request : new TextDecoder().decode(document(request, "options", "`after`"));
}

/** Whether what reads workbooks is needed for a file among these options. */
export function needWorkbooks(given: object): boolean {
  if (typeof given !== "object" || given === null) return false;
  return holdWorkbook({ ...copied(given, "options", "the options") });
}

/** Options as the engine takes them. */
export interface Taken {
  handoff: Uint8Array;
  /** Everything else. */
  rest: Uint8Array;
  /** How a list is to be decoded. */
  encoding: string | undefined;
  /** The sheet of a workbook that is the list. */
  sheet: string | undefined;
}

/** The handoff, everything else, and what is done with a list before the engine has it. */
export function taken(given: Options): Taken {
  if (typeof given !== "object" || given === null) {
    throw new SendcheckError({
      kind: "options",
      message: `the options are ${typeName(given)}; expected an object with at least \`handoff\``,
    });
  }
  const { handoff, ...rest } = copied(given, "options", "the options");
  if (handoff === undefined || handoff === null) {
    throw new SendcheckError({
      kind: "options",
      path: "handoff",
      message: "`handoff` is missing: give the handoff that the campaign is sent with",
    });
  }
  // An option beside a saved reading wins over it.
  const option = (name: string): unknown => member(rest, name) ?? member(member(rest, "reading"), name);
  const encoding = named(option("encoding"));
  const asked = option("sheet");
  const sheet = typeof asked === "string" ? asked : undefined;
  const sheets = withSheets<Record<string, unknown>>(rest, sheet);
  const read =
    encoding === undefined || encoding === null
      ? sheets
      : { ...sheets, encoding, ...("after" in sheets ? earlier(sheets.after, encoding) : {}) };
  return {
    handoff: document(handoff, "handoff", "the handoff"),
    rest: options("setReadings" in read ? { ...read, ...sets(read, read.setReadings) } : read, "the options"),
    encoding: typeof encoding === "string" ? encoding : undefined,
    sheet,
  };
}

/** Lists that this one came from, decoded as this one is. */
function earlier(after: unknown, encoding: unknown): { after: unknown } {
  const one = (file: unknown): unknown => decoded(file, encoding, "after");
  return { after: Array.isArray(after) ? after.map(one) : one(after) };
}

/** Sets whose readings name an encoding, decoded, and the readings with the names of these encodings. */
function sets(rest: object, readings: unknown): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  const known: Record<string, unknown> = {};
  for (const set of SETS) {
    const reading = member(readings, set);
    const encoding = named(member(reading, "encoding"));
    if (encoding === undefined || encoding === null) continue;
    known[set] = { ...(reading as object), encoding };
    read[set] = decoded(member(rest, set), encoding, set);
  }
  return Object.keys(known).length === 0 ? {} : { ...read, setReadings: { ...(readings as object), ...known } };
}

/** A file of bytes in UTF-8, where the engine does not read its encoding. */
function decoded(file: unknown, encoding: unknown, option: string): unknown {
  if (typeof encoding !== "string") return file;
  const bytes = fileBytes(file, `\`${option}\``);
  const decode = bytes && decoding(encoding);
  return bytes && decode ? joined([decode.piece(bytes), decode.end()]) : file;
}
