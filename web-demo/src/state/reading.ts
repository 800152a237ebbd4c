/** How a list is to be read, as far as somebody at the screen has said it. The rest is found out by the engine. */
import type { ColumnChoice, ListOptions, NeedAs } from "sendcheck";
import type { ListResult } from "../engine/calls.js";

/** What fills one need of the message: a column in its place, or the same text for everybody. */
export type Choice = { readonly column: number; readonly fallback?: string } | { readonly value: string };

export const DELIMITERS = ["auto", ",", ";", "tab", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Encodings that exports come in, by their names in the WHATWG Encoding standard, with who writes in each. */
export const ENCODINGS = {
  "utf-8": null,
  "utf-16le": null,
  "windows-1252": "western",
  "windows-1250": "central",
  "iso-8859-2": "central",
  "windows-1251": "cyrillic",
  "koi8-r": "cyrillic",
  "windows-1253": "greek",
  "windows-1254": "turkish",
  "windows-1255": "hebrew",
  "windows-1256": "arabic",
  "windows-1257": "baltic",
  "windows-1258": "vietnamese",
  "windows-874": "thai",
  shift_jis: "japanese",
  "euc-jp": "japanese",
  gb18030: "chinese",
  big5: "chinese",
  "euc-kr": "korean",
  macintosh: "western",
} as const;

/** A sheet of a workbook that somebody chose, and the others that hold something. */
export interface Sheet {
  readonly name: string;
  readonly others: readonly string[];
}

export interface Reading {
  /** The line of the heading, or that there is none. */
  readonly header: "auto" | "no" | number;
  readonly delimiter: Delimiter;
  /** A label of the WHATWG Encoding standard, or `auto`. */
  readonly encoding: string;
  /** What a number without `+` is: `auto`, `given` for one with its calling code, or the country that it lacks the code of. */
  readonly numbers: string;
  /** By the name of the need. */
  readonly columns: ReadonlyMap<string, Choice>;
  /** The sheet of a workbook; nothing for the first that holds something. */
  readonly sheet: Sheet | null;
  /** Whether the columns were chosen when a list with this heading came before. */
  readonly recalled: boolean;
}

/** Nothing was said. */
export const FOUND_OUT: Reading = {
  header: "auto",
  delimiter: "auto",
  encoding: "auto",
  numbers: "auto",
  columns: new Map(),
  sheet: null,
  recalled: false,
};

/** Nothing was said but which sheet it is. */
export function foundOut(sheet: Sheet | null): Reading {
  return sheet === null ? FOUND_OUT : { ...FOUND_OUT, sheet };
}

/** Whether nothing was said, or only which sheet it is. */
export function isFoundOut(reading: Reading): boolean {
  const { sheet, ...rest } = FOUND_OUT;
  return Object.entries(rest).every(([name, value]) => Reflect.get(reading, name) === value);
}

/** A change of how the file is written. */
export type Rewriting = Partial<Pick<Reading, "header" | "delimiter" | "encoding" | "numbers">>;

/** What is kept for the next list with the same heading. */
export type Kept = Pick<Reading, "delimiter" | "encoding" | "numbers" | "columns">;

/** The names above a list, as they were found without anybody's help. */
export interface Heading {
  readonly names: readonly string[];
  readonly line: number | null;
}

/** A heading that may be a recipient names nothing. */
export function headingOf({ columns, summary }: ListResult): Heading {
  return { names: columns.map(({ name }) => name ?? ""), line: summary.readAs.headerLine ?? null };
}

/** A reading as the engine takes it. Choices for needs that the message no longer has are left out. */
export function readingOptions(reading: Reading, needs: readonly string[]): Partial<ListOptions> {
  const { header, delimiter, encoding, numbers, sheet } = reading;
  const columns = [...reading.columns].filter(([need]) => needs.includes(need));
  return {
    ...(header === "auto" ? {} : { header }),
    ...(delimiter === "auto" ? {} : { delimiter }),
    ...(sheet === null ? {} : { sheet: sheet.name }),
    ...(encoding === "auto" ? {} : { encoding }),
    ...(numbers === "auto" ? {} : numbers === "given" ? { numbersAsGiven: true } : { country: numbers }),
    ...(columns.length > 0
      ? { columns: Object.fromEntries(columns.map(([need, choice]) => [need, written(choice)])) }
      : {}),
  };
}

function written(choice: Choice): ColumnChoice {
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
