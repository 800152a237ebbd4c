/// <reference lib="esnext.disposable" preserve="true" />
import { call, release } from "./engine.js";
import { decoding } from "./encoding.js";
import { SendcheckError } from "./error.js";
import { Reading } from "./glue.js";
import { list as bytesOf } from "./input.js";
import { taken, type ListOptions } from "./options.js";
import { Recipients } from "./recipients.js";

/** A list of recipients that comes in pieces. */
export interface RecipientsBuilder {
  /** How many bytes were read so far; of text, its bytes in UTF-8. */
  readonly bytes: number;
  /** Takes the next piece; where pieces are cut makes no difference. */
  push(piece: Uint8Array | string): void;
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
  return begun(options).builder;
}

/** A builder, and what refuses a list that is a text where an encoding is given. */
function begun(options: ListOptions): { builder: RecipientsBuilder; asText(): void } {
  const { handoff, rest, encoding } = taken(options);
  let reading: Reading | undefined = call(() => new Reading(handoff, rest));
  const decode = attempt(
    () => decoding(encoding),
    () => release(reading),
  );
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
  const push = (piece: Uint8Array | string): void => {
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
    const text = decode === undefined ? bytes : decode.piece(bytes);
    call(() => target.push(text));
    read += bytes.length;
  };
  const finish = (): Recipients => {
    const target = open();
    ended();
    const last = decode?.end();
    if (last !== undefined) call(() => target.push(last));
    reading = undefined;
    return Recipients.of(call(() => target.finish()));
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
  return { builder, asText };
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

/**
 * Checks a list of recipients: CSV as text or bytes, or typed lines with `input: "lines"`.
 *
 * @throws {SendcheckError} `list` if it is no text or holds nobody, `handoff`, `choice`, `options`
 *
 * @example
 * ```ts
 * using recipients = openRecipients(await readFile("list.csv"), { handoff });
 * const { accepted, failed, byCode } = recipients.summary();
 * ```
 */
export function openRecipients(list: Uint8Array | string, options: ListOptions): Recipients {
  const bytes = bytesOf(list);
  const { builder, asText } = begun(options);
  if (typeof list === "string") asText();
  try {
    builder.push(bytes);
    return builder.finish();
  } finally {
    builder.free();
  }
}
