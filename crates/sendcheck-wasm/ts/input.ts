import { copied, member, tag, typeName } from "./arguments.js";
import { SendcheckError, type ErrorKind } from "./error.js";

/** Bytes, in whatever they lie: a `Uint8Array`, a `Buffer`, an `ArrayBuffer`, a `DataView`. */
export type Bytes = ArrayBuffer | ArrayBufferView;

/** The options that are sets of recipients. */
export const SETS = ["optedOut", "activeConversations", "appUsers"] as const;

/** A JSON document: an object, its text, or its text as bytes (UTF-8, or UTF-16 with a byte order mark). */
export type Json = object | string | Bytes;

const encoder = new TextEncoder();

/** The bytes of a document; objects go through `JSON.stringify`. */
export function document(value: Json, kind: ErrorKind, what: string): Uint8Array {
  if (isBytes(value)) return present(value, kind, what);
  if (typeof value === "string") {
    if (FILE_NAME.test(value)) throw fileName(kind, what);
    return encoder.encode(value.replace(LONE_SURROGATE, escaped));
  }
  if (typeof value === "object" && value !== null) {
    const text = stringified(value, kind, what);
    if (text !== "{}" || ["Object", "Module"].includes(tag(value))) return encoder.encode(text);
  }
  // Also a promise that nobody awaited or a Map, which JSON would write as `{}`.
  throw new SendcheckError({
    kind,
    message: `${what} is ${typeName(value)}; expected an object, a JSON text or its bytes`,
  });
}

/** The text of options, in which nothing may go missing on the way. */
export function options(value: object, what: string): Uint8Array {
  if (typeof value !== "object" || value === null) {
    throw new SendcheckError({ kind: "options", message: `${what} are ${typeName(value)}; expected an object` });
  }
  for (const name of [...SETS, "after"]) {
    const given = member(value, name);
    // Of a set an array holds its recipients, of `after` files.
    const files: unknown[] = Array.isArray(given) && name === "after" ? given : [given];
    if (files.some((file) => typeof file === "string" && FILE_NAME.test(file)))
      throw fileName("options", `\`${name}\``, name);
  }
  return encoder.encode(stringified(value, "options", what, kept));
}

/** The text of what a campaign is called and where its answers go. */
export function campaign(value: object, size?: unknown): Uint8Array {
  if (typeof value !== "object" || value === null) {
    throw new SendcheckError({ kind: "options", message: `the campaign is ${typeName(value)}; expected an object` });
  }
  const members = copied(value, "options", "the campaign");
  return options(size === undefined ? members : { ...members, size }, "the campaign");
}

/** The bytes of a list, or of a piece of one, where nobody knows the line. */
export function list(value: string | Bytes, part: "whole" | "piece" = "whole"): Uint8Array {
  if (isBytes(value)) return present(value, "list", "the list");
  if (typeof value !== "string") {
    throw new SendcheckError({
      kind: "list",
      message: `the list is ${typeName(value)}; expected its text, its bytes or records`,
    });
  }
  if (part === "whole" && FILE_NAME.test(value)) throw fileName("list", "the list");
  const half = value.search(LONE_SURROGATE);
  if (half >= 0) {
    const line = part === "whole" ? value.slice(0, half).split(/\r\n|\r|\n/).length : undefined;
    const where = line === undefined ? "the list" : `line ${line} of the list`;
    const message = `${where} holds half a character (a lone surrogate), which no file can hold; pass the bytes of the file instead`;
    const reason = { kind: "halfCharacter" } as const;
    throw new SendcheckError({ kind: "list", message, reason, ...(line === undefined ? {} : { line }) });
  }
  return encoder.encode(value);
}

/** A text that is the name of a file of recipients, and can be nothing else. */
const FILE_NAME = /^[^\n\r,;{}[\]"]*[^\s,;{}[\]"]\.(?:csv|tsv|txt|json|xlsx?|xlsm|ods)$/i;

function fileName(kind: ErrorKind, what: string, path?: string): SendcheckError {
  const message = `${what} is a text that looks like the name of a file: pass what is in the file, such as the bytes that \`readFileSync\` gives`;
  return new SendcheckError({ kind, message, reason: { kind: "fileName" }, ...(path === undefined ? {} : { path }) });
}

/** Half of a surrogate pair without its other half, which UTF-8 cannot hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** As JSON writes it, so that the engine can name the value it stands in. */
function escaped(half: string): string {
  return `\\u${half.charCodeAt(0).toString(16)}`;
}

function stringified(
  value: object,
  kind: ErrorKind,
  what: string,
  replacer?: (this: unknown, key: string, value: unknown) => unknown,
): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value, replacer);
  } catch (cause) {
    if (cause instanceof SendcheckError) throw cause;
    const reason = cause instanceof Error ? cause.message.split("\n", 1)[0] : "a getter or `toJSON` threw";
    throw new SendcheckError({ kind, message: `${what} cannot be written as JSON: ${reason}` }, { cause });
  }
  if (text === undefined)
    throw new SendcheckError({ kind, message: `${what} cannot be written as JSON: its \`toJSON\` gives nothing` });
  return text;
}

/** Objects that JSON writes as what they are. */
const WRITTEN = ["Object", "Array", "String", "Number", "Boolean", "Module"];

/** Writes bytes as base64, and refuses what `JSON.stringify` would leave out, or turn into `null` or `{}`, without a word. */
function kept(this: unknown, key: string, value: unknown): unknown {
  // What stands there, as a `Buffer` writes itself as a list of numbers.
  const given: unknown =
    typeof value === "object" && typeof this === "object" && this !== null ? Reflect.get(this, key) : value;
  if (isBytes(given)) return { base64: base64(present(given, "options", `\`${key}\``)) };
  const lost =
    typeof value === "function" ||
    typeof value === "symbol" ||
    (typeof value === "number" && !Number.isFinite(value)) ||
    (typeof value === "object" && value !== null && !WRITTEN.includes(tag(value)));
  if (!lost) return value;
  throw new SendcheckError({
    kind: "options",
    path: key,
    message: `\`${key}\`: found ${typeName(value)}, which options cannot hold`,
  });
}

/** What an object has of this name before anybody gives it another; also one of another window or realm. */
function intrinsic(prototype: object, name: string | symbol): (this: unknown) => unknown {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return getter ?? (() => undefined);
}

/** Where the bytes of a view are. */
function places(prototype: object): Record<"buffer" | "start" | "length", (this: unknown) => unknown> {
  return {
    buffer: intrinsic(prototype, "buffer"),
    start: intrinsic(prototype, "byteOffset"),
    length: intrinsic(prototype, "byteLength"),
  };
}

/** What every typed array inherits: it answers for what an array is, whatever that says. */
const TYPED_ARRAY = Object.getPrototypeOf(Uint8Array.prototype) as object;
const typeOf = intrinsic(TYPED_ARRAY, Symbol.toStringTag);
const ofTypedArray = places(TYPED_ARRAY);
const ofDataView = places(DataView.prototype);
const lengthOfBuffer = intrinsic(ArrayBuffer.prototype, "byteLength");

function isBuffer(value: unknown): value is ArrayBuffer {
  try {
    // Throws for everything else.
    lengthOfBuffer.call(value);
    return true;
  } catch {
    return false;
  }
}

/** Whether these are bytes; also those of another window or realm, whose `ArrayBuffer` is not ours. */
export function isBytes(value: unknown): value is Bytes {
  return ArrayBuffer.isView(value) || (typeof value === "object" && value !== null && isBuffer(value));
}

/** The bytes as base64, in pieces that a call can take. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8190)
    text += btoa(String.fromCharCode(...bytes.subarray(start, start + 8190)));
  return text;
}

/**
 * The bytes as the engine takes them: of a class of somebody's own the members are not asked, as a `length` that is not true
 * would be written past what the engine has for them. Bytes whose buffer was transferred to somebody else, or has shrunk below
 * them, are none any more.
 */
export function present(bytes: Bytes, kind: ErrorKind, what: string): Uint8Array {
  try {
    if (!ArrayBuffer.isView(bytes)) return new Uint8Array(bytes);
    const isArray = typeOf.call(bytes) !== undefined;
    // Throws where they are not there; the length of an array would be 0.
    if (isArray) Uint8Array.prototype.keys.call(bytes as Uint8Array);
    const { buffer, start, length } = isArray ? ofTypedArray : ofDataView;
    return new Uint8Array(buffer.call(bytes) as ArrayBuffer, start.call(bytes) as number, length.call(bytes) as number);
  } catch (cause) {
    const message = `the bytes of ${what} are not here any more: their buffer was transferred, or has shrunk`;
    throw new SendcheckError({ kind, message }, { cause });
  }
}

/** The bytes of a file that is given as such, or in base64; nothing of a text. */
export function fileBytes(file: unknown, what: string): Uint8Array | undefined {
  if (isBytes(file)) return present(file, "options", what);
  const text = member(file, "base64");
  if (typeof text !== "string") return undefined;
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    // The engine says what is wrong with it.
    return undefined;
  }
}

/** Pieces one behind the other, in memory of their own. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
