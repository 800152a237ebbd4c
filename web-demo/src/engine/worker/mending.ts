/** What is changed in the list that is being looked at, and the way back. */
import {
  SendcheckError,
  type Change,
  type ChangeGiven,
  type Fix,
  type PageRow,
  type Recipients as Rows,
} from "sendcheck";
import type {
  Calls,
  ListResult,
  LoadedChange,
  Made,
  Mend,
  MendStep,
  MendSteps,
  Proposed,
  ProposedChange,
  Result,
  Retyped,
} from "../calls.js";
import { Impossible, NO_CHANGES, UNTYPABLE } from "../problems.js";
import { bytesOf } from "./bytes.js";
import { current, currentList, cut } from "./held.js";
import { kind } from "./kind.js";
import { Steps } from "./steps.js";

/** So many changes of a fix are shown before it is made. */
const SHOWN = 3;

export class Mending {
  /** How often something was changed: what was found out before does not hold after it. */
  changes = 0;
  readonly #steps: Steps<readonly Change[]>;

  constructor(readonly rows: Rows) {
    this.#steps = new Steps(rows.changes().fingerprint);
  }

  state(): Pick<ListResult, "mended" | "made" | "lost"> {
    return this.#steps.state();
  }

  /** Makes the steps again that were made in the same list. */
  repeat(mended: MendSteps): void {
    this.#steps.repeat(mended, (step) => this.#again(step));
  }

  #again(step: MendStep): boolean {
    try {
      if (step.kind === "fix" && this.rows.propose(ofList(step.fix)).changes.length !== step.changes) return false;
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
      const undo = this.#change([{ row, column, value }]);
      if (before !== value) this.#steps.add(step, cut(before), undo);
      return;
    }
    if (step.kind === "loaded") {
      this.#steps.add(step, null, this.#change(step.changes));
      return;
    }
    const { changes } = this.rows.propose(ofList(step.fix));
    if (changes.length === 0) return;
    this.#steps.add({ ...step, changes: changes.length }, null, this.#change(changes));
  }

  /** Makes changes that were kept in a file: only in the list that they were made in, and all of them or none. */
  load(file: Uint8Array<ArrayBuffer>): void {
    const undo = this.rows.repeatChanges(file);
    this.changes += 1;
    const { changes } = this.rows.changes();
    this.#steps.add({ kind: "loaded", changes: changes.map(withoutBefore) }, null, undo);
  }

  #change(changes: readonly ChangeGiven[]): readonly Change[] {
    this.changes += 1;
    return this.rows.change(changes);
  }

  /** What a step makes of the cells of rows, each row by the line that it starts in; nothing if one of them cannot be written. */
  cellsAfter(step: MendStep, written: (cells: readonly string[]) => string | null): readonly Retyped[] | null {
    const rows = new Map<number, string[] | null>();
    for (const change of this.#changesOf(step)) {
      if ("dropped" in change) rows.set(change.row, null);
      else {
        const cells = rows.get(change.row) ?? cellsOf(this.rows, change.row);
        while (cells.length < change.column) cells.push("");
        cells[change.column - 1] = change.value ?? "";
        rows.set(change.row, cells);
      }
    }
    const lines: Retyped[] = [];
    for (const [row, cells] of rows) {
      const line = recipientAt(this.rows, row)?.line;
      const text = cells && written(cells);
      if (!line || (cells && text === null)) return null;
      lines.push({ line, text });
    }
    return lines;
  }

  #changesOf(step: MendStep): readonly LoadedChange[] {
    switch (step.kind) {
      case "cell":
        return [step];
      case "loaded":
        return step.changes;
      case "fix":
        return this.rows.propose(ofList(step.fix)).changes;
    }
  }

  takeBack(all: boolean): void {
    this.#steps.takeBack(all, (undo) => this.#change(undo));
  }

  proposed(fix: Mend): Proposed {
    const { changes, doubtful, before, after } = this.rows.propose(ofList(fix));
    return { fix, changes: changes.length, first: changes.slice(0, SHOWN).map(shown), doubtful, before, after };
  }
}

/** Of what is mended what a list can have. */
function ofList(fix: Mend): Fix {
  if (isOfRequest(fix)) throw new Impossible(UNTYPABLE);
  return fix;
}

function isOfRequest(fix: Mend): fix is Exclude<Mend, Fix> {
  return fix.fix === "repair" || fix.fix === "strict-json";
}

/** A whole cell, by its column from 1; nothing where there is none. */
function cellAt(rows: Rows, row: number, column: number): string {
  return recipientAt(rows, row)?.cells?.[column - 1] ?? "";
}

function cellsOf(rows: Rows, row: number): string[] {
  return [...(recipientAt(rows, row)?.cells ?? [])];
}

function recipientAt(rows: Rows, row: number): PageRow | undefined {
  const offset = rows.indexOf(row);
  return offset < 0 ? undefined : rows.page({ offset, limit: 1, cells: true }).recipients[0];
}

function withoutBefore(change: Change): LoadedChange {
  if ("dropped" in change) return { row: change.row, dropped: change.dropped };
  const { row, column, value } = change;
  return { row, column, value };
}

export function cell({ row, column }: Calls["cell"]["ask"]): string {
  const held = current();
  return held.origin === "list" ? cellAt(held.rows, row, column) : held.cell(row, column);
}

export function propose({ fix }: Calls["propose"]["ask"]): Proposed {
  const held = current();
  return held.origin === "list" ? held.mending.proposed(fix) : held.proposed(fix);
}

export function mend({ step }: Calls["mend"]["ask"]): Result {
  return current().mend(step);
}

export function takeBack({ all }: Calls["takeBack"]["ask"]): Result {
  return current().takeBack(all);
}

export function retyped({ step }: Calls["retyped"]["ask"]): readonly Retyped[] | null {
  return currentList().retyped(step);
}

export async function loadChanges({ source }: Calls["loadChanges"]["ask"]): Promise<Result> {
  const list = currentList();
  if ((await kind({ source })) !== "changes") throw new Impossible(NO_CHANGES);
  const file = await bytesOf(source);
  list.mending.load(file);
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
