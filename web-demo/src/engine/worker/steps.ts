/** What was changed step by step, and the way back. */
import type { MadeStep, MendStep, MendSteps, Result } from "../calls.js";

interface Taken<Undo> extends MadeStep {
  /** What takes the step back. It holds values of recipients, and stays in the worker. */
  readonly undo: Undo;
}

export class Steps<Undo> {
  readonly #made: Taken<Undo>[] = [];
  #lost = 0;

  /** `fingerprint` tells these recipients from others; without one nothing is made again. */
  constructor(readonly fingerprint: string | null) {}

  state(): Pick<Result, "mended" | "made" | "lost"> {
    const made = this.#made.map(({ step, before }) => ({ step, before }));
    const steps = made.map(({ step }) => step);
    return { mended: { fingerprint: this.fingerprint ?? "", steps }, made, lost: this.#lost };
  }

  add(step: MendStep, before: string | null, undo: Undo): void {
    this.#made.push({ step, before, undo });
  }

  /** Makes the steps again that were made in the same recipients. From the first on that is another one now they are lost. */
  repeat({ fingerprint, steps }: MendSteps, again: (step: MendStep) => boolean): void {
    if (fingerprint !== this.fingerprint) return;
    const first = steps.findIndex((step) => !again(step));
    if (first >= 0) this.#lost = steps.length - first;
  }

  /** Takes the last step back, or all of them. */
  takeBack(all: boolean, undo: (undo: Undo) => void): void {
    do {
      const last = this.#made.pop();
      if (last) undo(last.undo);
    } while (all && this.#made.length > 0);
  }
}
