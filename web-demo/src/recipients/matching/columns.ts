/** The columns of the file, as they are offered. */
import type { ListResult } from "../../engine/calls.js";
import type { Texts } from "../../i18n/index.js";

export interface Offered {
  /** The place in the file, from 1. */
  readonly column: number;
  readonly name: string;
  readonly samples: readonly string[];
}

/** So many columns are offered, beside those that are taken: nobody looks through more, and each need lists them all. */
const MOST = 300;
/** What is shown of a name. */
const NAME = 60;

export function offered({ matching }: Texts, result: ListResult): Offered[] {
  const { columns, needs } = result.summary.readAs;
  const first = Array.from({ length: Math.min(MOST, width(result)) }, (_, index) => index + 1);
  const taken = needs.flatMap(({ column }) => (column !== undefined && column > MOST ? [column] : []));
  return [...first, ...new Set(taken)].map((column) => ({
    column,
    name: cut(columns[column - 1]?.trim() ?? "") || matching.nameless(column),
    samples: result.samples[column - 1] ?? [],
  }));
}

function cut(name: string): string {
  return name.length > NAME ? `${name.slice(0, NAME)}…` : name;
}

/** How many columns the file has: those of its heading, else those of its rows. */
export function width({ summary, samples }: ListResult): number {
  const { columns, needs } = summary.readAs;
  return Math.max(columns.length || samples.length, ...needs.map(({ column }) => column ?? 0));
}

/** How many columns of the file are used. */
export function used({ summary }: ListResult): number {
  const taken = summary.readAs.needs.flatMap(({ column }) => (column === undefined ? [] : [column]));
  return new Set(taken).size;
}
