/** The columns of the file, as they are offered. */
import type { ListResult } from "../../engine/calls.js";
import type { Texts } from "../../i18n/index.js";

export interface Offered {
  /** The place in the file, from 1. */
  readonly column: number;
  readonly name: string;
  readonly samples: readonly string[];
}

export function offered({ matching }: Texts, { summary, samples }: ListResult): Offered[] {
  const { columns, needs } = summary.readAs;
  const width = Math.max(columns.length, samples.length, ...needs.map(({ column }) => column ?? 0));
  return Array.from({ length: width }, (_, index) => ({
    column: index + 1,
    name: columns[index]?.trim() || matching.nameless(index + 1),
    samples: samples[index] ?? [],
  }));
}

/** How many columns of the file are used. */
export function used({ summary }: ListResult): number {
  const taken = summary.readAs.needs.flatMap(({ column }) => (column === undefined ? [] : [column]));
  return new Set(taken).size;
}
