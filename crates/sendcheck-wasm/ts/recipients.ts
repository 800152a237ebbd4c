/// <reference lib="esnext.disposable" preserve="true" />
import { copied, members, typeName, whole } from "./arguments.js";
import { call, release } from "./engine.js";
import { SendcheckError } from "./error.js";
import { List, Reading } from "./glue.js";
import { list as bytesOf, options as written } from "./input.js";
import { taken, type ListOptions } from "./options.js";
import { conditions, type Only, type Page, type PageQuery, type WorthALook } from "./query.js";
import type { CampaignOptions, CampaignRequest, ListSummary, Preview } from "./types.js";

/** What only {@link Recipients.of} hands to the constructor. */
const OPENED = Symbol("opened");

/**
 * A checked list of recipients. It stays in the engine's memory; what is asked of it comes out.
 *
 * Give the memory back with {@link Recipients.free}, or open it with `using`.
 */
export class Recipients {
  #list: List | undefined;

  private constructor(list: List, key: typeof OPENED) {
    if (key !== OPENED) throw new SendcheckError({ kind: "usage", message: "lists are opened by `openRecipients` or `recipientsBuilder`" });
    this.#list = list;
  }

  /** @internal */
  static of(list: List): Recipients {
    return new Recipients(list, OPENED);
  }

  /** How many recipients there are; blank rows are none. */
  get length(): number {
    return this.#ask((list) => list.length);
  }

  /** Whether everything may be sent: nobody failed, and no error stands on handoff or list. */
  get allClear(): boolean {
    return this.#ask((list) => list.all_clear);
  }

  /** The counts, and what holds for the list as a whole. */
  summary(): ListSummary {
    return this.#ask((list) => list.summary());
  }

  /**
   * The reports on some recipients.
   *
   * @throws {SendcheckError} `usage` if a condition is none, or an offset or limit is no whole number from 0
   */
  page(query: PageQuery = {}): Page {
    const { offset, limit, only, cells, messages } = members(query, "the query", ["offset", "limit", "only", "cells", "messages"]);
    const [from, most] = [whole(offset ?? 0, "offset"), whole(limit ?? 100, "limit")];
    const meant = conditions(only ?? {});
    return this.#ask((list) => list.page(from, most, Boolean(cells), Boolean(messages), ...meant));
  }

  /**
   * The places, from 0, of the recipients that are meant.
   *
   * @throws {SendcheckError} `usage` if a condition is none
   */
  rows(only: Only = {}): Uint32Array {
    const meant = conditions(only);
    return this.#ask((list) => list.rows(...meant));
  }

  /** The place, from 0, of a data row as reports count it from 1; -1 if it holds no recipient. */
  indexOf(row: number): number {
    const asked = whole(row, "row");
    return this.#ask((list) => list.index_of(asked) ?? -1);
  }

  /**
   * The message on every channel to the recipient of a data row, counted as in reports.
   *
   * @throws {SendcheckError} `usage` if the row holds no recipient
   */
  preview(row: number): Preview {
    const index = this.indexOf(row);
    if (index < 0) throw new SendcheckError({ kind: "usage", message: `row ${row} holds no recipient` });
    return this.#ask((list) => list.preview(index));
  }

  /** The rows that are worth a look before all others: the longest SMS, the most segments, the first of each code and country. */
  extremes(): WorthALook[] {
    return this.#ask((list) => list.extremes());
  }

  /**
   * The requests that post every accepted row, none left out and none twice, one after the other.
   *
   * @throws {SendcheckError} `consent` if it is not given, `campaign` if something else is missing, `options`
   *
   * @example
   * ```ts
   * for (const request of recipients.requests({ campaignName: "Renewals", skill: "sales", consent: true })) {
   *   await post(request);
   * }
   * ```
   */
  requests(campaign: CampaignOptions, options: Pick<CampaignOptions, "size"> = {}): Generator<CampaignRequest, void, undefined> {
    if (typeof campaign !== "object" || campaign === null) {
      throw new SendcheckError({ kind: "options", message: `the campaign is ${typeName(campaign)}; expected an object` });
    }
    const { size } = members(options, "the second argument", ["size"]);
    const meta = written({ ...copied(campaign, "options", "the campaign"), ...(size === undefined ? {} : { size }) }, "the campaign");
    const from = (index: number) =>
      this.#ask((list) => {
        const made = list.request(meta, index);
        return made && { request: JSON.parse(made.json) as CampaignRequest, next: made.next };
      });
    // What is wrong with the campaign is said now and not when the first request is asked for.
    let made = from(0);
    return (function* () {
      for (; made; made = from(made.next)) yield made.request;
    })();
  }

  /** The failed rows as a CSV file that can be mended and checked again: the original columns, the row and the codes. */
  rejectedCsv(): string {
    return this.#ask((list) => list.rejected_csv());
  }

  /** The whole report as JSON in UTF-8, as `sendcheck check --format json` writes it. */
  report(options: Pick<PageQuery, "messages"> = {}): Uint8Array {
    const { messages } = members(options, "the argument", ["messages"]);
    return this.#ask((list) => list.report(Boolean(messages)));
  }

  /** The report in pieces of some thousand lines, as `sendcheck check --format ndjson` writes it: a recipient a line, then the summary. */
  lines(options: Pick<PageQuery, "messages"> = {}): Generator<Uint8Array, void, undefined> {
    const messages = Boolean(members(options, "the argument", ["messages"]).messages);
    const length = this.length;
    const some = (start: number, end: number) => this.#ask((list) => list.lines(start, end, messages));
    return (function* () {
      for (let start = 0; start < length; start += LINES) yield some(start, start + LINES);
      yield some(length, length);
    })();
  }

  /** Gives the memory back; the list can be asked nothing from then on. */
  free(): void {
    release(this.#list);
    this.#list = undefined;
  }

  /** As {@link Recipients.free}, at the end of the block that opened the list with `using`. */
  [Symbol.dispose](): void {
    this.free();
  }

  #ask<T>(question: (list: List) => T): T {
    const list = this.#list;
    if (list === undefined) throw new SendcheckError({ kind: "usage", message: "this list was freed" });
    return call(() => question(list));
  }
}

/** Lines of a report that are written at once. */
const LINES = 2000;

/** A list of recipients that comes in pieces. */
export interface RecipientsBuilder {
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
 * for await (const piece of file.stream()) builder.push(piece);
 * using recipients = builder.finish();
 * ```
 */
export function recipientsBuilder(options: ListOptions): RecipientsBuilder {
  const { handoff, rest } = taken(options);
  let reading: Reading | undefined = call(() => new Reading(handoff, rest));
  let held = "";
  const open = (): Reading => {
    if (reading === undefined) throw new SendcheckError({ kind: "usage", message: "this builder was finished or freed" });
    return reading;
  };
  const free = (): void => {
    release(reading);
    reading = undefined;
  };
  const push = (piece: Uint8Array | string): void => {
    const target = open();
    let next = piece;
    if (typeof piece === "string") {
      // A character of two halves may be cut in the middle.
      const text = held + piece;
      const cut = /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
      [next, held] = [text.slice(0, cut), text.slice(cut)];
    } else if (held !== "") {
      // The other half cannot come any more.
      bytesOf(held, "piece");
    }
    const bytes = bytesOf(next, "piece");
    call(() => target.push(bytes));
  };
  const finish = (): Recipients => {
    const target = open();
    if (held !== "") bytesOf(held, "piece");
    reading = undefined;
    return Recipients.of(call(() => target.finish()));
  };
  return { push, finish, free, [Symbol.dispose]: free };
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
  const builder = recipientsBuilder(options);
  try {
    builder.push(bytes);
    return builder.finish();
  } finally {
    builder.free();
  }
}
