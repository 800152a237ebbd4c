/** What is changed in the list that is being looked at, and the way back. */
import { SendcheckError, type Change, type Fix, type Recipients as Rows } from "sendcheck";
import type { Calls, ListResult, Made, MadeStep, MendStep, MendSteps, Proposed, ProposedChange } from "../calls.js";
import { cut, currentList } from "./held.js";

/** So many changes of a fix are shown before it is made. */
const SHOWN = 3;

interface Step extends MadeStep {
  /** The changes that take it back. They hold values of recipients, and stay here. */
  readonly undo: readonly Change[];
}

export class Mending {
  readonly #fingerprint: string;
  readonly #made: Step[] = [];
  #lost = 0;

  constructor(readonly rows: Rows) {
    this.#fingerprint = rows.changes().fingerprint;
  }

  state(): Pick<ListResult, "mended" | "made" | "lost"> {
    const made = this.#made.map(({ step, before }) => ({ step, before }));
    return { mended: { fingerprint: this.#fingerprint, steps: made.map(({ step }) => step) }, made, lost: this.#lost };
  }

  /** Makes the steps again that were made in the same list. From the first on that is another one now they are lost. */
  repeat({ fingerprint, steps }: MendSteps): void {
    if (fingerprint !== this.#fingerprint) return;
    for (const [place, step] of steps.entries()) {
      if (this.#again(step)) continue;
      this.#lost = steps.length - place;
      return;
    }
  }

  #again(step: MendStep): boolean {
    try {
      if (step.kind === "fix" && this.rows.propose(step.fix).changes.length !== step.changes) return false;
      this.make(step);
      return true;
    } catch (error) {
      if (error instanceof SendcheckError && error.kind !== "internal") return false;
      throw error;
    }
  }

  make(step: MendStep): void {
    if (step.kind === "cell") {
      const { row, column, value } = step;
      const before = cellAt(this.rows, row, column);
      const undo = this.rows.change([{ row, column, value }]);
      if (before !== value) this.#made.push({ step, before: cut(before), undo });
      return;
    }
    const { changes } = this.rows.propose(step.fix);
    if (changes.length === 0) return;
    this.#made.push({ step: { ...step, changes: changes.length }, before: null, undo: this.rows.change(changes) });
  }

  takeBack(all: boolean): void {
    do {
      const last = this.#made.pop();
      if (last) this.rows.change(last.undo);
    } while (all && this.#made.length > 0);
  }

  proposed(fix: Fix): Proposed {
    const { changes, doubtful, before, after } = this.rows.propose(fix);
    return { fix, changes: changes.length, first: changes.slice(0, SHOWN).map(shown), doubtful, before, after };
  }
}

/** A whole cell, by its column from 1; nothing where there is none. */
export function cellAt(rows: Rows, row: number, column: number): string {
  const offset = rows.indexOf(row);
  const [recipient] = offset < 0 ? [] : rows.page({ offset, limit: 1, cells: true }).recipients;
  return recipient?.cells?.[column - 1] ?? "";
}

export function cell({ row, column }: Calls["cell"]["ask"]): string {
  return cellAt(currentList().rows, row, column);
}

export function propose({ fix }: Calls["propose"]["ask"]): Proposed {
  return currentList().mending.proposed(fix);
}

export function mend({ step }: Calls["mend"]["ask"]): ListResult {
  const list = currentList();
  list.mending.make(step);
  return list.result();
}

export function takeBack({ all }: Calls["takeBack"]["ask"]): ListResult {
  const list = currentList();
  list.mending.takeBack(all);
  return list.result();
}

/** Every change with what the file has, to be kept. */
export function changes(): Made {
  const text = `${JSON.stringify(currentList().rows.changes(), null, 2)}\n`;
  return { blob: new Blob([text], { type: "application/json" }), requests: 0 };
}

function shown(change: Change): ProposedChange {
  if ("dropped" in change) return { row: change.row, cell: null };
  const { row, column, before, value } = change;
  return { row, cell: { column, before: cut(before ?? ""), after: cut(value ?? "") } };
}
