/** The columns of the file, as they are offered. */
import type { ListResult } from "../../engine/calls.js";
import type { Texts } from "../../i18n/index.js";

export interface Offered {
  /** The place in the file, from 1. */
  readonly column: number;
  readonly name: string;
  readonly samples: readonly string[];
}

/** What is shown of a name. */
const NAME = 60;

export function offered({ file }: Texts, { columns }: ListResult): Offered[] {
  return columns.map(({ column, name, samples }) => ({
    column,
    name: cut(name?.trim() ?? "") || file.nameless(column),
    samples,
  }));
}

function cut(name: string): string {
  return name.length > NAME ? `${name.slice(0, NAME)}…` : name;
}

/** How many columns of the file are used. */
export function used({ summary }: ListResult): number {
  const taken = summary.readAs.needs.flatMap(({ column }) => (column === undefined ? [] : [column]));
  return new Set(taken).size;
}
