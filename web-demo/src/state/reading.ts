/** How a list is to be read, as far as somebody at the screen has said it. The rest is found out by the engine. */
import type { ListOptions, NeedAs, ReadAs } from "sendcheck";

/** What fills one need of the message: a column in its place, or the same text for everybody. */
export type Choice = { readonly column: number; readonly fallback?: string } | { readonly value: string };

export const DELIMITERS = ["auto", ",", ";", "tab", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface Reading {
  /** The line of the heading, or that there is none. */
  readonly header: "auto" | "no" | number;
  readonly delimiter: Delimiter;
  /** By the name of the need. */
  readonly columns: ReadonlyMap<string, Choice>;
  /** Whether the columns were chosen when a list with this heading came before. */
  readonly recalled: boolean;
}

/** Nothing was said. */
export const FOUND_OUT: Reading = { header: "auto", delimiter: "auto", columns: new Map(), recalled: false };

/** The names above a list, as they were found without anybody's help. */
export interface Heading {
  readonly names: readonly string[];
  readonly line: number | null;
}

export function headingOf({ columns, headerLine }: ReadAs): Heading {
  return { names: columns, line: headerLine ?? null };
}

/** A reading as the engine takes it. Choices for needs that the message no longer has are left out. */
export function readingOptions(reading: Reading, needs: readonly string[]): Partial<ListOptions> {
  const { header, delimiter } = reading;
  const columns = [...reading.columns].filter(([need]) => needs.includes(need));
  return {
    ...(header === "auto" ? {} : { header }),
    ...(delimiter === "auto" ? {} : { delimiter }),
    ...(columns.length > 0
      ? { columns: Object.fromEntries(columns.map(([need, choice]) => [need, written(choice)])) }
      : {}),
  };
}

function written(choice: Choice): object {
  if ("value" in choice) return choice;
  const { column: index, fallback } = choice;
  return fallback === undefined ? { index } : { index, fallback };
}

/** The columns as they are shown, each as if it had been chosen. */
export function confirmed(reading: Reading, needs: readonly NeedAs[]): Reading {
  const shown: (readonly [string, Choice])[] = needs.flatMap(({ need, column }) =>
    column === undefined ? [] : [[need, { column }]],
  );
  return { ...reading, columns: new Map([...shown, ...reading.columns]), recalled: false };
}

export function withChoice(reading: Reading, need: string, choice: Choice): Reading {
  return { ...reading, columns: new Map([...reading.columns, [need, choice]]), recalled: false };
}
