/// <reference lib="esnext.disposable" preserve="true" />
import { copied, flag, members } from "./arguments.js";
import { begun, opened, openedFile, type ListSource, type RecipientsBuilder, type Start } from "./builder.js";
import { call, release } from "./engine.js";
import { SendcheckError } from "./error.js";
import type { FileSource } from "./file.js";
import { Prepared } from "./glue.js";
import { campaign as campaignOf, document, options as written, type Json } from "./input.js";
import { later, taken, type Given, type ListOptions, type Options, type SplitRequestOptions } from "./options.js";
import type { Recipients } from "./recipients.js";
import type { RecipientRecord } from "./records.js";
import type {
  CampaignOptions,
  CampaignRequest,
  CampaignResponse,
  Finding,
  Preview,
  ReadingOptions,
  RefusedRequest,
  Report,
  Schedule,
  ScheduleOptions,
  SplitReport,
} from "./types.js";

/** What checks have in common; how lists are read may be said here or with each list. */
export type PrepareOptions = Omit<ListOptions, "after">;

/** How one list is read, beside what was said when the checker was made, which it wins over. */
export interface ReadingOfList extends Omit<Given<ReadingOptions>, "after">, Pick<ListOptions, "after">, Remembering {}

/** What one check of a request is made with, besides. */
export interface RequestOfChecker extends Pick<SplitRequestOptions, "after">, Remembering {}

/** What one request is split with, besides. */
export interface SplitOfChecker extends Omit<SplitRequestOptions, keyof Options>, Remembering {}

/** Whether later checks of the same checker know whom this one has accepted. */
export interface Remembering {
  /** If so, nobody whom it accepts is accepted again (`ACCEPTED_BEFORE`). */
  remember?: boolean | undefined;
}

/** The options that say how a list is read. */
const READING = {
  input: true,
  encoding: true,
  header: true,
  delimiter: true,
  columns: true,
  where: true,
  country: true,
  numbersAsGiven: true,
  maxRowBytes: true,
  reading: true,
  sheet: true,
} as const satisfies Record<Exclude<keyof ReadingOptions, "after">, true>;

/**
 * Handoffs, sets of recipients and options that were read once, for any number of checks.
 *
 * Give the memory back with {@link Checker.free}, or make it with `using`.
 */
export class Checker {
  static {
    // Scripts are loaded without inner names, and this one shows in what a program prints.
    Object.defineProperty(Checker, "name", { value: "Checker" });
  }

  #prepared: Prepared | undefined;
  readonly #reading: Partial<ReadingOfList>;

  /** @internal */
  constructor(options: PrepareOptions) {
    const own = copied(options, "options", "the options");
    if ("after" in own) {
      const message = "`after` is said with each list or request, not of all";
      throw new SendcheckError({ kind: "options", path: "after", message });
    }
    const { handoff, rest } = taken(own);
    this.#prepared = call(() => new Prepared(handoff, rest));
    this.#reading = Object.fromEntries(Object.entries(own).filter(([name]) => Object.hasOwn(READING, name)));
  }

  /** As {@link check} of the package. */
  check(request: CampaignRequest | Json, options: RequestOfChecker = {}): Report {
    const { remember, ...rest } = members(options, "the second argument", ["after", "remember"]);
    const [body, given] = [document(request, "request", "the request"), later(rest)];
    return this.#ask((prepared) => prepared.check(body, given, flag(remember, "remember")));
  }

  /** As {@link respond} of the package. */
  respond(
    request: CampaignRequest | Json,
    options: Omit<RequestOfChecker, "remember"> = {},
  ): CampaignResponse | RefusedRequest {
    const [body, given] = [
      document(request, "request", "the request"),
      later(members(options, "the second argument", ["after"])),
    ];
    return this.#ask((prepared) => JSON.parse(prepared.answer(body, given)));
  }

  /** As {@link splitRequest} of the package. */
  splitRequest(request: CampaignRequest | Json, options: SplitOfChecker = {}): SplitReport {
    const { remember, ...rest } = members(options, "the second argument", ["after", "size", "repair", "remember"]);
    const [body, given] = [document(request, "request", "the request"), later(rest)];
    return this.#ask((prepared) => prepared.split(body, given, flag(remember, "remember")));
  }

  /** As {@link scheduleRequest} of the package. */
  scheduleRequest(request: CampaignRequest | Json, sending: Omit<Given<ScheduleOptions>, "size"> = {}): Schedule {
    const how = written(members(sending, "the second argument", ["at", "windows", "rate", "dayZone"]), "the options");
    const [body, given] = [document(request, "request", "the request"), later({})];
    return this.#ask((prepared) => prepared.schedule_request(body, given, how));
  }

  /** As {@link checkCampaign} of the package. */
  checkCampaign(campaign: Given<CampaignOptions>): Finding[] {
    const head = campaignOf(campaign);
    return this.#ask((prepared) => prepared.check_campaign(head));
  }

  /** As {@link preview} of the package. */
  preview(consumer: Json): Preview {
    const given = document(consumer, "request", "the consumer");
    return this.#ask((prepared) => prepared.preview(given));
  }

  /** As {@link openRecipients} of the package. The list is one of its own: it stays when the checker was freed. */
  openRecipients(list: ListSource, options?: ReadingOfList): Recipients;
  openRecipients(list: AsyncIterable<RecipientRecord>, options?: ReadingOfList): Promise<Recipients>;
  openRecipients(
    list: ListSource | AsyncIterable<RecipientRecord>,
    options: ReadingOfList = {},
  ): Recipients | Promise<Recipients> {
    return opened(list, options, (given: ReadingOfList) => this.#start(given));
  }

  /** As {@link openFile} of the package. */
  async openFile(file: FileSource, options: ReadingOfList = {}): Promise<Recipients> {
    return openedFile(file, options, (given: ReadingOfList) => this.#start(given));
  }

  /** As {@link recipientsBuilder} of the package. */
  recipientsBuilder(options: ReadingOfList = {}): RecipientsBuilder {
    return begun(this.#start(options)).builder;
  }

  /** Forgets whom checks have accepted that were asked to be remembered. */
  forget(): void {
    this.#ask((prepared) => prepared.forget());
  }

  /** Gives the memory back; the checker can be asked nothing from then on. */
  free(): void {
    release(this.#prepared);
    this.#prepared = undefined;
  }

  /** As {@link Checker.free}, at the end of the block that made the checker with `using`. */
  [Symbol.dispose](): void {
    this.free();
  }

  #start(options: ReadingOfList): Start {
    const names = [...(Object.keys(READING) as (keyof typeof READING)[]), "after", "remember"] as const;
    const { remember, ...given } = members(options, "the second argument", names);
    const { rest, encoding, sheet } = taken({ ...this.#reading, ...given, handoff: {} });
    const prepared = this.#open();
    return {
      encoding,
      sheet,
      reading: () => prepared.reading(rest),
      ...(flag(remember, "remember") ? { checked: (list) => prepared.remember(list) } : {}),
    };
  }

  #ask<T>(question: (prepared: Prepared) => T): T {
    const prepared = this.#open();
    return call(() => question(prepared));
  }

  #open(): Prepared {
    if (this.#prepared !== undefined) return this.#prepared;
    throw new SendcheckError({ kind: "usage", message: "this checker was freed" });
  }
}

/**
 * Reads handoffs, sets of recipients and options once, and checks any number of requests and lists with them: for services,
 * where the handoffs of an account and its opted-out numbers would else be read for every consumer.
 *
 * @throws {SendcheckError} `handoff`, `options`; which handoff of several is meant is looked for with each check
 *
 * @example
 * ```ts
 * const checker = prepare({ handoff: await handoffs.text(), allow: ["https://cdn.example.com"], optedOut });
 * app.post("/campaign", (request, response) => response.json(checker.respond(request.body)));
 * ```
 */
export function prepare(options: PrepareOptions): Checker {
  return new Checker(options);
}
