import { copied, tag, typeName } from "./arguments.js";
import { SendcheckError, type ErrorKind } from "./error.js";

/** A JSON document: an object, its text, or its text as bytes (UTF-8, or UTF-16 with a byte order mark). */
export type Json = object | string | Uint8Array;

const encoder = new TextEncoder();

/** The bytes of a document; objects go through `JSON.stringify`. */
export function document(value: Json, kind: ErrorKind, what: string): Uint8Array {
  if (isBytes(value)) return present(value, kind, what);
  if (typeof value === "string") return encoder.encode(value.replace(LONE_SURROGATE, escaped));
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
    const text = stringified(value, kind, what);
    if (text !== "{}" || ["Object", "Module"].includes(tag(value))) return encoder.encode(text);
  }
  // Also a promise that nobody awaited, an ArrayBuffer or a Map, which JSON would write as `{}`.
  throw new SendcheckError({
    kind,
    message: `${what} is ${typeName(value)}; expected an object, a JSON text or its bytes as Uint8Array`,
  });
}

/** The text of options, in which nothing may go missing on the way. */
export function options(value: object, what: string): Uint8Array {
  if (typeof value !== "object" || value === null) {
    throw new SendcheckError({ kind: "options", message: `${what} are ${typeName(value)}; expected an object` });
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
export function list(value: string | Uint8Array, part: "whole" | "piece" = "whole"): Uint8Array {
  if (isBytes(value)) return present(value, "list", "the list");
  if (typeof value !== "string") {
    throw new SendcheckError({
      kind: "list",
      message: `the list is ${typeName(value)}; expected its text or its bytes as Uint8Array`,
    });
  }
  const half = value.search(LONE_SURROGATE);
  if (half >= 0) {
    const line = part === "whole" ? value.slice(0, half).split(/\r\n|\r|\n/).length : undefined;
    const where = line === undefined ? "the list" : `line ${line} of the list`;
    const message = `${where} holds half a character (a lone surrogate), which no file can hold; pass the bytes of the file instead`;
    throw new SendcheckError({ kind: "list", message, ...(line === undefined ? {} : { line }) });
  }
  return encoder.encode(value);
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

/** What every typed array inherits, of this window or realm or of another: it answers for what an array is, whatever it says. */
const TYPED_ARRAY: object = Object.getPrototypeOf(Uint8Array.prototype) as object;

/** What a typed array has of this name before anybody gives it another. */
function intrinsic(name: "buffer" | "byteOffset" | "length" | typeof Symbol.toStringTag): (this: unknown) => unknown {
  const getter = Object.getOwnPropertyDescriptor(TYPED_ARRAY, name)?.get;
  return getter ?? (() => undefined);
}

const typeOf = intrinsic(Symbol.toStringTag);
const bufferOf = intrinsic("buffer");
const startOf = intrinsic("byteOffset");
const lengthOf = intrinsic("length");

/** Whether these are bytes; also those of another window or realm, whose `Uint8Array` is not ours. */
export function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && typeOf.call(value) === "Uint8Array";
}

/** The bytes as base64, in pieces that a call can take. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8190)
    text += btoa(String.fromCharCode(...bytes.subarray(start, start + 8190)));
  return text;
}

/**
 * The bytes as they are: of a class of somebody's own the members are not asked, as a `length` that is not true would be
 * written past what the engine has for them. Bytes whose buffer was transferred to somebody else, or has shrunk below them,
 * are none any more.
 */
function present(bytes: Uint8Array, kind: ErrorKind, what: string): Uint8Array {
  try {
    // Throws where they are not there; their length would be 0.
    Uint8Array.prototype.keys.call(bytes);
    return new Uint8Array(bufferOf.call(bytes) as ArrayBuffer, startOf.call(bytes) as number, lengthOf.call(bytes) as number);
  } catch (cause) {
    const message = `the bytes of ${what} are not here any more: their buffer was transferred, or has shrunk`;
    throw new SendcheckError({ kind, message }, { cause });
  }
}
