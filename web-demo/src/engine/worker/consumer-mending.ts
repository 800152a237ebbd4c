/** What is changed in the consumers of a request that is being looked at, and the way back. No other byte of it changes. */
import type { MendStep, MendSteps, RequestResult } from "../calls.js";
import { Untypable } from "../problems.js";
import { cut } from "./held.js";
import { inverse, spliceAt, spliced, type Splice } from "./splice.js";
import { Steps } from "./steps.js";

/** A value of a consumer: its row, and the pointer of its member. */
export interface Place {
  readonly row: number;
  readonly pointer: string;
}

export class ConsumerMending {
  readonly #steps: Steps<Splice>;

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
        if (error instanceof Untypable) return false;
        throw error;
      }
    });
  }

  make(step: MendStep, { row, pointer }: Place, before: string, isText: boolean): void {
    if (step.kind !== "cell") throw new Untypable();
    const tokens = pointer
      .slice(1)
      .split("/")
      .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
    const splice = spliceAt(this.text, ["consumers", String(row - 1), ...tokens], literal(step.value, isText));
    if (!splice) throw new Untypable();
    if (splice.before === splice.after) return;
    this.text = spliced(this.text, splice);
    this.#steps.add(step, cut(before), inverse(splice));
  }

  takeBack(all: boolean): void {
    this.#steps.takeBack(all, (undo) => {
      this.text = spliced(this.text, undo);
    });
  }
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
