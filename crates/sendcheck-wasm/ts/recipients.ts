/// <reference lib="esnext.disposable" preserve="true" />
import type { MadeCase } from "./answers.js";
import { copied, members, typeName, whole } from "./arguments.js";
import { call, release } from "./engine.js";
import { SendcheckError } from "./error.js";
import { saying, sayingOfRefused, type FailedRowsOptions, type RefusedRowsOptions } from "./failed-rows.js";
import type { List } from "./glue.js";
import { campaign as campaignOf, document, options as written, type Json } from "./input.js";
import type { Given } from "./options.js";
import type { ChangeGiven, Fix } from "./mend.js";
import {
  conditions,
  type Columns,
  type LineParts,
  type Only,
  type Page,
  type PageQuery,
  type WorthALook,
} from "./query.js";
import { texts, type Several } from "./several.js";
import { asWorkbook } from "./workbooks.js";
import type {
  AnswerReport,
  CampaignOptions,
  CampaignRequest,
  Change,
  ColumnSample,
  Cost,
  FixOffer,
  ListChanges,
  ListSummary,
  Preview,
  Proposal,
  SavedReading,
  Schedule,
  ScheduleOptions,
  SetReadings,
  WebListOptions,
} from "./types.js";

/** What only {@link Recipients.of} hands to the constructor. */
const OPENED = Symbol("opened");

/**
 * A checked list of recipients. It stays in the engine's memory; what is asked of it comes out.
 *
 * Give the memory back with {@link Recipients.free}, or open it with `using`.
 */
export class Recipients {
  static {
    // Scripts are loaded without inner names, and this one shows in what a program prints.
    Object.defineProperty(Recipients, "name", { value: "Recipients" });
  }

  #list: List | undefined;

  private constructor(list: List, key: typeof OPENED) {
    if (key !== OPENED)
      throw new SendcheckError({
        kind: "usage",
        message: "lists are opened by `openRecipients` or `recipientsBuilder`",
      });
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

  /** @internal Whether this is a list of ours; asks nothing of what is none. */
  static isOne(value: unknown): value is Recipients {
    return typeof value === "object" && value !== null && #list in value;
  }

  /** The counts, and what holds for the list as a whole. */
  summary(): ListSummary {
    return this.#ask((list) => list.summary());
  }

  /**
   * How the list was read: what the option `reading` takes, to read it, and the next list of its source, the same way.
   *
   * Columns stand there by their names; by their places, which hold for lists of the same width only, where there is no
   * heading or a name is no column's own. What was taken by position is confirmed by giving it back; of a list whose
   * columns are uncertain only what was given is kept.
   *
   * @example
   * ```ts
   * localStorage.setItem("reading", JSON.stringify(recipients.reading()));
   * ```
   */
  reading(): SavedReading {
    return this.#ask((list) => list.reading());
  }

  /**
   * How the files of sets were read: what the option `setReadings` takes, to read them, and the next ones of their sources, the
   * same way. Sets that were no files have none; of one that is uncertain only what was given is kept.
   */
  setReadings(): SetReadings {
    return this.#ask((list) => list.set_readings());
  }

  /**
   * Every column of the file, also those that nothing asks for, with its name and up to three of its cells: for somebody
   * who has to say which is which. The cells are values of recipients.
   */
  sampleColumns(): ColumnSample[] {
    return this.#ask((list) => list.sample_columns());
  }

  /**
   * The first cell with a letter beyond ASCII as it was read, of a list whose encoding was guessed (`ENCODING_GUESSED`): whoever
   * knows the list sees from it whether the guess is right. It is a value of a recipient.
   */
  encodingSample(): string | undefined {
    return this.#ask((list) => list.encoding_sample());
  }

  /**
   * The reports on some recipients.
   *
   * @throws {SendcheckError} `usage` if a condition is none, or an offset or limit is no whole number from 0
   */
  page(query: Given<PageQuery> = {}): Page {
    const { offset, limit, only, cells, messages } = members(query, "the query", [
      "offset",
      "limit",
      "only",
      "cells",
      "messages",
    ]);
    const [from, most] = [whole(offset ?? 0, "offset"), whole(limit ?? 100, "limit")];
    const meant = conditions(only ?? {});
    return this.#ask((list) => list.page(from, most, Boolean(cells), Boolean(messages), ...meant));
  }

  /**
   * The places, from 0, of the recipients that are meant.
   *
   * @throws {SendcheckError} `usage` if a condition is none
   */
  rows(only: Given<Only> = {}): Uint32Array<ArrayBuffer> {
    const meant = conditions(only);
    return this.#ask((list) => list.rows(...meant));
  }

  /**
   * A few numbers on every recipient, as typed arrays: for charts and filters over the whole of a long list.
   *
   * @example
   * ```ts
   * const { rows, verdicts } = recipients.columns();
   * const failed = rows.filter((_, index) => verdicts[index] === 1);
   * ```
   */
  columns(): Columns {
    return this.#ask((list) => ({
      rows: list.column_of_rows(),
      verdicts: list.column_of_verdicts(),
      segments: list.column_of_segments(),
    }));
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
   * The lists for the service's own web tool with every accepted row, none left out and none twice, each the text of a file:
   * the documented columns (`Phone,H1,B1,…,BU1`), numbers as digits, at most `maxRows` (or `maxLines`) recipients each.
   * Open the list with `profile: "webtool"`: what is accepted for the API may be longer than the web tool takes.
   *
   * @throws {SendcheckError} `usage` if the web tool cannot send it or a value cannot be typed in, `campaign` if it has to be
   *   settled first which column is which, `options`
   *
   * @example
   * ```ts
   * const files = recipients.webLists().map((text) => new Blob([text], { type: "text/csv" }));
   * ```
   */
  webLists(options: Given<WebListOptions> = {}): string[] {
    const given = written(members(options, "the options", ["form", "size"]), "the options");
    return this.#ask((list) => list.web_lists(given));
  }

  /**
   * What the accepted recipients cost at these prices: of an SMS segment, of a message on another channel, each as
   * `sms=0.05` or for one country `sms:US=0.0079`. Of several channels one reaches each recipient, so that there are bounds.
   *
   * @throws {SendcheckError} `options` if a text is no price, or two are of the same
   *
   * @example
   * ```ts
   * const { atLeast, atMost } = recipients.cost(["sms:US=0.0079", "sms=0.05", "wa=0.03"]);
   * ```
   */
  cost(prices: readonly string[]): Cost {
    const given = written({ prices }, "the prices");
    return this.#ask((list) => list.cost(given));
  }

  /**
   * When the messages to the accepted recipients go: by time zone, by channel and by day.
   *
   * A message waits until its window is open in every zone that the number may be in, and then for its turn in the queue of
   * its channel; requests of a day are posted at its beginning.
   *
   * @throws {SendcheckError} `options`, also if neither these nor the options of the list say from when on (`at`);
   * `campaign` for a `size` that no request has
   *
   * @example
   * ```ts
   * const { states, channels } = recipients.schedule({ at: "2026-11-20T15:00:00-05:00" });
   * console.log(`${states.now} now, ${states.later} later, the last at ${channels[0]?.last}`);
   * ```
   */
  schedule(options: Given<ScheduleOptions> = {}): Schedule {
    if (typeof options !== "object" || options === null) {
      throw new SendcheckError({
        kind: "options",
        message: `the options are ${typeName(options)}; expected an object`,
      });
    }
    const given = written(copied(options, "options", "the options"), "the options");
    return this.#ask((list) => list.schedule(given));
  }

  /**
   * The requests that post every accepted row, none left out and none twice, one after the other.
   *
   * @throws {SendcheckError} `consent` if it is not given, `campaign` if the service would refuse every request (see its
   *   `findings`, which {@link checkCampaign} gives too), the handoff has errors (which are its `findings` then) or it has
   *   to be settled first which column is which, `options`
   *
   * @example
   * ```ts
   * for (const request of recipients.requests({ campaignName: "Renewals", skill: "sales", consent: true })) {
   *   await post(request);
   * }
   * ```
   */
  requests(
    campaign: Given<CampaignOptions>,
    options: Pick<Given<CampaignOptions>, "size"> = {},
  ): Generator<CampaignRequest, void, undefined> {
    const { size } = members(options, "the second argument", ["size"]);
    const meta = campaignOf(campaign, size);
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

  /**
   * Changes cells, leaves rows out or takes them back in, and judges again what that concerns: the rows themselves, and
   * those that share their old or new number. All that is asked from then on, files to send included, sees the list as it is
   * now. What it was read as stays, and so do the numbers of its rows.
   *
   * @returns the changes that take these back
   * @throws {SendcheckError} `change` if one cannot be made (none is made then), `options` if it is none
   *
   * @example
   * ```ts
   * const undo = recipients.change([{ row: 3, column: 1, value: "+12025550123" }, { row: 7, dropped: true }]);
   * recipients.change(undo);
   * ```
   */
  change(changes: readonly ChangeGiven[]): Change[] {
    const given = written({ changes }, "the changes");
    return this.#ask((list) => list.change(given));
  }

  /**
   * The changes that were made since the list was read, each with what the file has, and what tells the file from others: to
   * be shown, kept, and made again with {@link Recipients.repeatChanges}. Values of recipients are in it.
   */
  changes(): ListChanges {
    return this.#ask((list) => list.changes());
  }

  /**
   * Makes changes again that were made in the same file, read in the same way.
   *
   * @returns the changes that take these back
   * @throws {SendcheckError} `change` if they were made in another, or one cannot be made (none is made then), `options`
   */
  repeatChanges(changes: Json): Change[] {
    const given = document(changes, "options", "the changes");
    return this.#ask((list) => list.repeat_changes(given));
  }

  /** The fixes that would change something, by the rules that reported. */
  fixes(): FixOffer[] {
    return this.#ask((list) => list.fixes());
  }

  /**
   * What a fix would change, each cell with what it holds before, and what would become of the list. Nothing is changed until
   * {@link Recipients.change} is given the changes.
   *
   * @throws {SendcheckError} `change` if nobody would be left, `options` if it is no fix
   *
   * @example
   * ```ts
   * const { changes, before, after } = recipients.propose({ fix: "calling-code", country: "US" });
   * if (confirm(`${changes.length} numbers: ${after.accepted - before.accepted} more go out`)) recipients.change(changes);
   * ```
   */
  propose(fix: Fix): Proposal {
    if (typeof fix !== "object" || fix === null) {
      throw new SendcheckError({ kind: "options", message: `the fix is ${typeName(fix)}; expected an object` });
    }
    const given = written(copied(fix, "options", "the fix"), "the fix");
    return this.#ask((list) => list.propose(given));
  }

  /**
   * The failed rows that can be mended, as a CSV file to be checked again with `after`: the row, its errors as codes and in
   * sentences, and the original columns. It has the delimiter of the list and its encoding, if that is UTF-16 or
   * windows-1252; else it is UTF-8 with a byte order mark (`summary().readAs.writtenBackIn`). With `message` it is UTF-8 with the
   * mark for a list in windows-1252, too, which may lack a character of what that says.
   *
   * @throws {SendcheckError} `usage` if `message` is no function or gives no text; what it throws is thrown on
   *
   * @example
   * ```ts
   * const spanish = await messages("es");
   * const file = recipients.rejectedCsv({ message: (finding) => told(spanish, finding).message });
   * ```
   */
  rejectedCsv(options: Given<FailedRowsOptions> = {}): Uint8Array<ArrayBuffer> {
    return saying(options, (says) => this.#ask((list) => list.rejected_csv(says)));
  }

  /** The failed rows that need no mending, in the same form: whose number another recipient has who did not fail. */
  duplicatesCsv(options: Given<FailedRowsOptions> = {}): Uint8Array<ArrayBuffer> {
    return saying(options, (says) => this.#ask((list) => list.duplicates_csv(says)));
  }

  /**
   * The rows of {@link Recipients.rejectedCsv} as a workbook (`.xlsx`) whose cells are text, for a list that came as one: numbers
   * lose no digit, and nothing becomes a formula. What writes workbooks is loaded if it is not there.
   *
   * @throws {SendcheckError} `engine` if that cannot be loaded, `usage` if there are more rows than a sheet has, or as
   *   {@link Recipients.rejectedCsv}
   */
  async rejectedWorkbook(options: Given<FailedRowsOptions> = {}): Promise<Uint8Array<ArrayBuffer>> {
    return asWorkbook(
      ...saying(options, (says) => this.#ask((list) => [list.rejected_rows(says), list.sheet] as const)),
    );
  }

  /** The rows of {@link Recipients.duplicatesCsv} as such a workbook. */
  async duplicatesWorkbook(options: Given<FailedRowsOptions> = {}): Promise<Uint8Array<ArrayBuffer>> {
    return asWorkbook(
      ...saying(options, (says) => this.#ask((list) => [list.duplicates_rows(says), list.sheet] as const)),
    );
  }

  /**
   * What the service answered to the requests of this list, as {@link readAnswer}: an accepted row has to stand in an answer.
   *
   * @throws {SendcheckError} `answer` if a text is no answer
   */
  readAnswer(answer: Several<Json>): AnswerReport {
    const given = texts(answer, "answer", "the answer");
    return this.#ask((list) => list.read_answers(given.bytes, given.ends));
  }

  /**
   * The rows that the service refused, in the form of {@link Recipients.rejectedCsv}, with its messages and what they mean;
   * with `message` and `meaning` in words of yours.
   *
   * @throws {SendcheckError} `answer` if a text is no answer, `usage` as {@link Recipients.rejectedCsv}
   *
   * @example
   * ```ts
   * const spanish = await messages("es");
   * const file = recipients.refusedCsv(answer, {
   *   message: (finding) => told(spanish, finding).message,
   *   meaning: (explanation) => meaning(spanish, explanation).means,
   * });
   * ```
   */
  refusedCsv(answer: Several<Json>, options: Given<RefusedRowsOptions> = {}): Uint8Array<ArrayBuffer> {
    const given = texts(answer, "answer", "the answer");
    return sayingOfRefused(options, (says, means) =>
      this.#ask((list) => list.refused_csv(given.bytes, given.ends, says, means)),
    );
  }

  /**
   * A case for each forecast that an answer contradicts, as {@link answerCases} makes them.
   *
   * @throws {SendcheckError} `answer` if a text is no answer
   */
  answerCases(answer: Several<Json>): MadeCase[] {
    const given = texts(answer, "answer", "the answer");
    return this.#ask((list) => list.answer_cases(given.bytes, given.ends));
  }

  /** The whole report as JSON in UTF-8, as `sendcheck check --format json` writes it. */
  report(options: Pick<Given<PageQuery>, "messages"> = {}): Uint8Array<ArrayBuffer> {
    const { messages } = members(options, "the argument", ["messages"]);
    return this.#ask((list) => list.report(Boolean(messages)));
  }

  /**
   * The report in pieces of some thousand lines, as `sendcheck check --format ndjson` writes it: a recipient a line, then the
   * summary. Asked for before anything else, each row is checked and written at one look, which is the quickest way through
   * a list; whatever is asked first else has the whole list checked.
   */
  lines(options: Given<LineParts> = {}): Generator<Uint8Array<ArrayBuffer>, void, undefined> {
    const { messages = false, texts = true } = members(options, "the argument", ["messages", "texts"]);
    const length = this.length;
    const some = (start: number, end: number) =>
      this.#ask((list) => list.lines(start, end, Boolean(messages), Boolean(texts)));
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
