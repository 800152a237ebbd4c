import { tag } from "./arguments.js";
import { SendcheckError, type ErrorKind } from "./error.js";
import { document, type Json } from "./input.js";

/** One or several. */
export type Several<T> = T | readonly T[];

/** Several documents as the engine takes them: their bytes one behind the other, and where each ends. */
export function texts(given: Several<Json>, kind: ErrorKind, what: string): { bytes: Uint8Array; ends: Uint32Array } {
  const all = items(given, kind, what).map((one) => document(one, kind, what));
  const ends = new Uint32Array(all.length);
  let end = 0;
  for (const [index, one] of all.entries()) {
    end += one.length;
    ends[index] = end;
  }
  const bytes = new Uint8Array(end);
  for (const [index, one] of all.entries()) bytes.set(one, (ends[index] ?? 0) - one.length);
  return { bytes, ends };
}

function items(given: Several<Json>, kind: ErrorKind, what: string): Json[] {
  if (typeof given !== "object" || given === null || tag(given) !== "Array") return [given as Json];
  let all: Json[];
  try {
    all = [...(given as readonly Json[])];
  } catch (cause) {
    throw new SendcheckError({ kind, message: `${what} cannot be read: a getter threw` }, { cause });
  }
  if (all.length > 0) return all;
  throw new SendcheckError({ kind, message: `${what} is an empty list` });
}
