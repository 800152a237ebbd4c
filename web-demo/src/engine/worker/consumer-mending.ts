/** What is changed in the consumers of a request that is being looked at, and the way back. No other byte of it changes. */
import type { MendStep, MendSteps, RequestResult } from "../calls.js";
import { Impossible, NOBODY_LEFT, UNTYPABLE } from "../problems.js";
import type { ConsumerChange, ConsumerEdit } from "./consumer-fixes.js";
import { inverse, itemsAt, spliceAt, spliced, strictly, withoutItems, type Span, type Splice } from "./splice.js";
import { Steps } from "./steps.js";

/** Where the service takes texts alone, which are written as such whatever stood there. */
const TEXTS = ["/consumerContent/", "/variables/", "/headerVariables/", "/buttonVariables/"];

export class ConsumerMending {
  readonly #steps: Steps<readonly Splice[]>;

  constructor(
    fingerprint: string | null,
    private text: string,
  ) {
    this.#steps = new Steps(fingerprint);
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return new TextEncoder().encode(this.text);
  }

  state(): Pick<RequestResult, "mended" | "made" | "lost"> {
    return this.#steps.state();
  }

  /** Makes the steps again that were made in the same request. */
  repeat(mended: MendSteps, make: (step: MendStep) => void): void {
    this.#steps.repeat(mended, (step) => {
      try {
        make(step);
        return true;
      } catch (error) {
        if (error instanceof Impossible) return false;
        throw error;
      }
    });
  }

  /** Where the text changes with an edit. */
  splices(edit: ConsumerEdit): readonly Splice[] {
    if (edit.kind === "strict") return strictly(this.text);
    const items = itemsAt(this.text, ["consumers"]);
    if (!items) throw new Impossible(UNTYPABLE);
    if (edit.kind === "values") return this.#values(edit.changes, items);
    if (edit.rows.size >= items.length) throw new Impossible(NOBODY_LEFT);
    return withoutItems(this.text, items, (place) => edit.rows.has(place + 1));
  }

  /** The request with these changes, which are not made. */
  with(splices: readonly Splice[]): Uint8Array<ArrayBuffer> {
    return new TextEncoder().encode(spliced(this.text, splices));
  }

  make(step: MendStep, before: string | null, splices: readonly Splice[]): void {
    if (splices.every((splice) => splice.before === splice.after)) return;
    this.text = spliced(this.text, splices);
    this.#steps.add(step, before, inverse(splices));
  }

  takeBack(all: boolean): void {
    this.#steps.takeBack(all, (undo) => {
      this.text = spliced(this.text, undo);
    });
  }

  /** One for each consumer, whose values may be several. */
  #values(changes: readonly ConsumerChange[], items: readonly Span[]): Splice[] {
    const changed = new Map<number, Splice>();
    for (const { row, pointers, value } of changes) {
      const item = items[row - 1];
      if (!item) throw new Impossible(UNTYPABLE);
      const before = this.text.slice(item.start, item.end);
      const { after } = changed.get(row) ?? { after: before };
      changed.set(row, {
        at: item.start,
        before,
        after: pointers.reduce((text, at) => withValue(text, at, value), after),
      });
    }
    return [...changed.values()].sort((one, other) => one.at - other.at);
  }
}

/** A consumer with another value. */
function withValue(consumer: string, pointer: string, value: string): string {
  const tokens = pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  const isText = TEXTS.some((object) => pointer.startsWith(object));
  const splice = spliceAt(consumer, tokens, literal(value, isText));
  if (!splice) throw new Impossible(UNTYPABLE);
  return spliced(consumer, [splice]);
}

/** A text stays a text; a number, a list or an object stays one where what was typed is one. */
function literal(value: string, isText: boolean): (before: string) => string | null {
  return (before) => {
    const kind = /^[[{]/.test(before) ? "object" : /^-?\d/.test(before) ? "number" : "string";
    if (kind === "string" || isText) return JSON.stringify(value);
    try {
      const given: unknown = JSON.parse(value);
      if (typeof given === kind && given !== null) return value.trim();
    } catch {
      // What is no JSON is a text.
    }
    return kind === "object" ? null : JSON.stringify(value);
  };
}
