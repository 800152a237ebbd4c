/** What is changed in the consumers of a request that is being looked at, and the way back. No other byte of it changes. */
import type { MadeStep, MendStep, MendSteps } from "../calls.js";
import { Untypable } from "../problems.js";
import { cut } from "./held.js";
import { inverse, spliceAt, spliced, type Splice } from "./splice.js";

interface Step extends MadeStep {
  readonly undo: Splice;
}

/** A value of a consumer: its row, and the pointer of its member. */
export interface Place {
  readonly row: number;
  readonly pointer: string;
}

export class ConsumerMending {
  readonly #made: Step[] = [];
  #lost = 0;

  constructor(
    readonly fingerprint: string,
    private text: string,
  ) {}

  get bytes(): Uint8Array<ArrayBuffer> {
    return new TextEncoder().encode(this.text);
  }

  state(): { mended: MendSteps; made: readonly MadeStep[]; lost: number } {
    const made = this.#made.map(({ step, before }) => ({ step, before }));
    return {
      mended: { fingerprint: this.fingerprint, steps: made.map(({ step }) => step) },
      made,
      lost: this.#lost,
    };
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
    this.#made.push({ step, before: cut(before), undo: inverse(splice) });
  }

  takeBack(all: boolean): void {
    do {
      const last = this.#made.pop();
      if (last) this.text = spliced(this.text, last.undo);
    } while (all && this.#made.length > 0);
  }

  lose(steps: number): void {
    this.#lost = steps;
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
