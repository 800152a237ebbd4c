import { Buffer } from "node:buffer";
import { Duplex } from "node:stream";
import {
  recipientsBuilder,
  SendcheckError,
  type LineParts,
  type ListOptions,
  type ListSummary,
  type Recipients,
} from "./index.js";

/** What a {@link CheckStream} writes. */
export type StreamOptions = { [Part in keyof LineParts]?: LineParts[Part] | undefined };

/**
 * Takes the bytes of a list and gives its verdicts: a JSON object a line for each recipient, then one with the summary, as
 * `sendcheck check --format ndjson` writes them.
 *
 * Numbers that stand there twice are found over the whole list, so nothing comes out before everything went in; a slow
 * reader holds up the writing of verdicts and not their making.
 *
 * @example
 * ```ts
 * import { createReadStream, createWriteStream } from "node:fs";
 * import { pipeline } from "node:stream/promises";
 * import { checkStream } from "sendcheck/node";
 *
 * const checking = checkStream({ handoff });
 * await pipeline(createReadStream("list.csv"), checking, createWriteStream("verdicts.ndjson"));
 * console.log(checking.summary?.failed, "would be refused");
 * ```
 */
export class CheckStream extends Duplex {
  readonly #builder: ReturnType<typeof recipientsBuilder>;
  readonly #options: StreamOptions;
  #summary: ListSummary | undefined;
  #recipients: Recipients | undefined;
  #lines: Iterator<Uint8Array> | undefined;
  #wanted = false;

  constructor(list: ListOptions, options: StreamOptions = {}) {
    // Texts come as they are: encoded piece by piece, a character of two halves would be lost between two pieces.
    super({ decodeStrings: false });
    if (typeof options !== "object" || options === null) {
      throw new SendcheckError({
        kind: "usage",
        message: `the second argument is ${options === null ? "null" : `a ${typeof options}`}; expected an object`,
      });
    }
    const unknown = namesOf(options).find((name) => name !== "messages" && name !== "texts");
    if (unknown !== undefined) {
      const message = `the second argument has no member \`${unknown}\`; expected \`messages\`, \`texts\``;
      throw new SendcheckError({ kind: "usage", message });
    }
    this.#options = options;
    this.#builder = recipientsBuilder(list);
  }

  /** The counts, as soon as the whole list was read. Asked for before the last verdict came out, they cost a second look at each row. */
  get summary(): ListSummary | undefined {
    this.#summary ??= this.#recipients?.summary();
    return this.#summary;
  }

  override _write(piece: Uint8Array | string, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const isText = typeof piece === "string" && /^utf-?8$/i.test(encoding);
    const bytesOrText = typeof piece !== "string" || isText ? piece : Buffer.from(piece, encoding);
    this.#guard(done, () => this.#builder.push(bytesOrText));
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#guard(done, () => {
      this.#recipients = this.#builder.finish();
      this.#lines = this.#recipients.lines(this.#options);
      if (this.#wanted) this._read();
    });
  }

  override _read(): void {
    this.#wanted = this.#lines === undefined;
    try {
      const next = this.#lines?.next();
      if (next !== undefined) this.push(next.done ? null : next.value);
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#builder.free();
    const recipients = this.#recipients;
    this.#guard(
      (failed) => done(error ?? failed),
      () => {
        // Who asks for the counts later gets them, unless something went wrong.
        if (error === null) this.#summary ??= recipients?.summary();
        this.#recipients = undefined;
        recipients?.free();
      },
    );
  }

  #guard(done: (error?: Error | null) => void, work: () => void): void {
    try {
      work();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    done();
  }
}

/** The names of members; what is asked of a proxy may throw. */
function namesOf(options: object): string[] {
  try {
    return Object.keys(options);
  } catch (cause) {
    throw new SendcheckError(
      { kind: "usage", message: "the second argument cannot be read: a getter threw" },
      { cause },
    );
  }
}

/**
 * A {@link CheckStream} for these options.
 *
 * @throws {SendcheckError} `handoff`, `choice`, `options`; the stream fails with `list` if its bytes are no text or hold nobody
 */
export function checkStream(list: ListOptions, options?: StreamOptions): CheckStream {
  return new CheckStream(list, options);
}
